/**
 * What differs between the text at hand and the source of a match, in whole words: what a
 * translator must look at before taking the match over.
 */

import { diffWords } from "diff";
import { isLanguage, type Language } from "@/core/language/language";

/** A stretch of text: in both, only in the text at hand (`added`), or only in the memory's source (`removed`). */
export type DiffPart = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** Cutting words by dictionary is slow to set up; the default of the diff library cuts Cyrillic into letters. */
const segmenters = new Map<Language, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known: Language = isLanguage(language) ? language : "kk";
  const made = segmenters.get(known) ?? new Intl.Segmenter(known, { granularity: "word" });
  segmenters.set(known, made);
  return made;
}

/** The difference from the memory's source to the text at hand, in reading order. */
export function sourceDiff(memory: string, atHand: string, language: string): readonly DiffPart[] {
  if (memory === atHand) return [{ kind: "same", text: atHand }];
  const changes = diffWords(memory, atHand, { intlSegmenter: segmenterFor(language) });
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
