/** Browsers by what only they write; Chromium's own name comes last, because the others repeat it. */
const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg(?:e|A|iOS)?\/(\d+)/, "Edge"],
  [/\bOPR\/(\d+)/, "Opera"],
  [/\bYaBrowser\/(\d+)/, "Yandex Browser"],
  [/\bSamsungBrowser\/(\d+)/, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, "Firefox"],
  [/\b(?:Headless)?(?:Chrome|CriOS)\/(\d+)/, "Chrome"],
  [/\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//, "Safari"],
];

const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bAndroid\b/, "Android"],
  [/\b(?:iPhone|iPad)\b/, "iOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** What people call their browser and system, out of a User-Agent header; empty where it does not say. */
export function describeBrowser(userAgent: string | null): {
  readonly browser: string;
  readonly system: string;
} {
  const text = userAgent ?? "";
  const browser = BROWSERS.find(([pattern]) => pattern.test(text));
  const version = browser?.[0].exec(text)?.[1];
  return {
    browser: browser ? [browser[1], version].filter(Boolean).join(" ") : "",
    system: SYSTEMS.find(([pattern]) => pattern.test(text))?.[1] ?? "",
  };
}
