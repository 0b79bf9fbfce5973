/**
 * The languages of the desk. One list, so that a fourth language is one line here and a folder
 * beside kk/, ru/ and en/.
 */

/** A content language, as a BCP 47 tag without region. */
export type Language = "kk" | "ru" | "en";

/** All content languages, in the order in which screens show them. */
export const LANGUAGES: readonly Language[] = ["kk", "ru", "en"];

/** Whether a string from outside is one of our language tags. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && (LANGUAGES as readonly string[]).includes(value);
}

/** The same things in the order in which screens show their languages. */
export function inScreenOrder<T extends { readonly language: string }>(
  things: readonly T[],
): readonly T[] {
  const place = ({ language }: T) => (LANGUAGES as readonly string[]).indexOf(language);
  return things.toSorted((one, other) => place(one) - place(other));
}
