import type { Language } from "@/core/language/language";

/**
 * The next way to write a text in the round small → Capitalised → ALL CAPITALS → small, by the
 * rules of its language.
 */
export function cycleCase(text: string, language: Language): string {
  const small = text.toLocaleLowerCase(language);
  const all = text.toLocaleUpperCase(language);
  const [first = "", ...rest] = small;
  const capitalised = first.toLocaleUpperCase(language) + rest.join("");
  if (text === small) return capitalised === small ? all : capitalised;
  return text === all ? small : all;
}
