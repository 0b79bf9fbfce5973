import { cookies, headers } from "next/headers";
import type { Language } from "@/core/language/language";
import { isTheme, THEME_COOKIE, type Theme } from "@/ui/theme/theme";
import { LANGUAGE_COOKIE, uiLanguage } from "./negotiate";

/** How this request's page is to be shown: language, theme, and the nonce of its content policy. */
export type Presentation = {
  readonly language: Language;
  readonly theme: Theme;
  readonly nonce: string;
};

/** A person's own settings, which win over the browser's. */
export type PersonPresentation = { readonly uiLanguage: Language; readonly theme: Theme };

/** Reads language, theme and nonce of the current request (server components only). */
export async function requestPresentation(
  person: PersonPresentation | null = null,
): Promise<Presentation> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const theme = person?.theme ?? jar.get(THEME_COOKIE)?.value;
  return {
    language: uiLanguage({
      person: person?.uiLanguage,
      cookie: jar.get(LANGUAGE_COOKIE)?.value,
      acceptLanguage: head.get("accept-language"),
    }),
    theme: isTheme(theme) ? theme : "system",
    nonce: head.get("x-nonce") ?? "",
  };
}
