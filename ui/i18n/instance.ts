import { createInstance, type FormatterModule, type i18n, type TFunction } from "i18next";
import type { Language } from "@/core/language/language";
import { formatNumber } from "./format";
import type { Namespace, Texts } from "./resources";

/** Parameters that say how many: their thousands are grouped. Numbers that name something (a line, an error) are not. */
const QUANTITIES: ReadonlySet<unknown> = new Set(["count", "read", "length", "limit"]);

/** The numbers of texts as the house writes them (ui/i18n/format.ts), not as Intl does. */
function quantities(language: Language): FormatterModule {
  return {
    type: "formatter",
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    format: (value: unknown, _format, _language, options) =>
      typeof value === "number" && QUANTITIES.has(options?.["interpolationkey"])
        ? formatNumber(language, value)
        : (value as string),
  };
}

/**
 * A translator for one language over texts that are already loaded, ready at once. No fallback
 * language: a missing key shows as itself and fails the parity test instead of mixing languages.
 * React escapes, so i18next must not escape a second time.
 */
export function translator(language: Language, texts: Texts): i18n {
  const instance = createInstance();
  instance.use(quantities(language));
  void instance.init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(texts),
    defaultNS: "common",
    resources: { [language]: { ...texts } },
    interpolation: {
      escapeValue: false,
      alwaysFormat: true,
    },
    returnNull: false,
    initAsync: false,
  });
  return instance;
}

/** The translation functions of a translator by namespace, each made once. */
export function functionsOf(instance: i18n): (namespace: Namespace) => TFunction<never> {
  const made = new Map<Namespace, TFunction<never>>();
  return (namespace) => {
    const known = made.get(namespace);
    if (known) return known;
    const fresh = remembering(instance.getFixedT(instance.language, namespace));
    made.set(namespace, fresh);
    return fresh;
  };
}

type AnyT = (key: string, options?: unknown) => string;

/** A text without parameters is the same at every call, and a page asks for it in every row. */
function remembering(t: unknown): TFunction<never> {
  const ask = t as AnyT;
  const texts = new Map<string, string>();
  const remembered: AnyT = (key, options) => {
    if (options !== undefined) return ask(key, options);
    const known = texts.get(key);
    if (known !== undefined) return known;
    const text = ask(key);
    texts.set(key, text);
    return text;
  };
  return remembered as unknown as TFunction<never>;
}
