/**
 * From a Kazakh form to the words that it can be a form of: «жобаларына» is one of «жоба» and of
 * «жобалар», «кітабында» one of «кітап». Every reading that the endings allow is given: for a search,
 * where a word too many costs a look and one too few costs the hit. Do not use it where only one
 * word may be meant.
 */

import { isVowel } from "./letters";
import { consonantBases, stemsOf } from "./stems";
import { readSuffixes } from "./suffixes";

const hasVowel = (word: string): boolean => Array.from(word).some((letter) => isVowel(letter));

/** The citation forms other than the form itself, longest first; lower case and folded, as the form is. */
export function citationForms(form: string): readonly string[] {
  const found = new Set<string>();
  for (let cut = form.length - 1; cut > 1; cut -= 1) {
    const [stem, rest] = [form.slice(0, cut), form.slice(cut)];
    for (const base of [stem, ...consonantBases(stem)]) {
      const isRead = stemsOf(base).some(
        ({ text, use }) => text === stem && readSuffixes(stem, rest, use).length > 0,
      );
      if (isRead && hasVowel(base)) found.add(base);
    }
  }
  return Array.from(found);
}
