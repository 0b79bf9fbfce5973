import { isLanguage, type Language } from "@/core/language/language";

/** The cookie that carries the interface language before sign-in and for first paint. */
export const LANGUAGE_COOKIE = "audarma-ui-lang";

/** The language of a desk that says nothing about itself. */
const DEFAULT_LANGUAGE: Language = "kk";

type Wishes = {
  /** The signed-in person's setting: wins. */
  readonly person?: string | null | undefined;
  readonly cookie?: string | null | undefined;
  readonly acceptLanguage?: string | null | undefined;
};

/** The interface language: person's setting, else cookie, else the browser's list, else Kazakh. */
export function uiLanguage({ person, cookie, acceptLanguage }: Wishes): Language {
  if (isLanguage(person)) return person;
  if (isLanguage(cookie)) return cookie;
  return accepted(acceptLanguage ?? "") ?? DEFAULT_LANGUAGE;
}

/** The best of our languages in an Accept-Language header (RFC 9110, section 12.5.4). */
function accepted(header: string): Language | null {
  const ranges = header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((p) => p.trim()).find((p) => p.startsWith("q="));
      return { language: tag.split("-")[0], weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of ranges) if (isLanguage(language)) return language;
  return null;
}
