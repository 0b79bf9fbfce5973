import { createInstance, type i18n } from "i18next";
import type { Language } from "@/core/language/language";
import type { Texts } from "./resources";

/**
 * A translator for one language over texts that are already loaded, ready at once. No fallback
 * language: a missing key shows as itself and fails the parity test instead of mixing languages.
 * React escapes, so i18next must not escape a second time.
 */
export function translator(language: Language, texts: Texts): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(texts),
    defaultNS: "common",
    resources: { [language]: { ...texts } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  return instance;
}
