import type { Language } from "@/core/language/language";

/** Each language in its own name, which its readers recognise in any interface. */
export const AUTONYMS: Readonly<Record<Language, string>> = {
  kk: "Қазақша",
  ru: "Русский",
  en: "English",
};
