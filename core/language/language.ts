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
