/**
 * What differs between the text at hand and the source of a match, in whole words: what a
 * translator must look at before taking the match over.
 */

import { isLanguage, type Language } from "@/core/language/language";
import { type CutText, cutWords, type WordChange, wordChanges } from "@/core/language/word-changes";

/** A stretch of text: in both, only in the text at hand (`added`), or only in the memory's source (`removed`). */
export type DiffPart = WordChange;

/** The differences from sources of the memory to one text at hand, in reading order; the text is cut once, when it is first needed. */
export function sourceDiffs(
  atHand: string,
  language: string,
): (memory: string) => readonly DiffPart[] {
  const known: Language = isLanguage(language) ? language : "kk";
  let cut: CutText | null = null;
  return (memory) => {
    if (memory === atHand) return [{ kind: "same", text: atHand }];
    cut ??= cutWords(atHand, known);
    return wordChanges(cutWords(memory, known), cut);
  };
}
