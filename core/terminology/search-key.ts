/**
 * The key by which wordings are looked up and duplicates are found: folded, small letters, words
 * parted by one space. Two wordings with one key differ only in capitals, quotation marks, dashes
 * or look-alike letters, and a glossary should hold one of them.
 */

import { foldText } from "@/core/language/fold";
import type { Language } from "@/core/language/language";
import { splitWords } from "@/core/language/words";

/** Longest key kept: an index entry of the database must fit a page. */
const KEY_LENGTH = 400;

/** The key of a wording; "" when it has neither letters nor figures. */
export function termSearchKey(text: string, language: Language): string {
  const words = splitWords(foldText(text.normalize("NFC"), language).text);
  return words
    .map(({ text: word }) => word)
    .join(" ")
    .slice(0, KEY_LENGTH);
}
