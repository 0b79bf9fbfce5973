/**
 * Hyphens around a match in Russian and English: a word tied by a hyphen is another word
 * («вице-президент», "vice-president"), unless the term is a name or an abbreviation, which keeps
 * its meaning in a pair ("US-led", «Казахстан-Китай»).
 */

import { isAbbreviation, isCapitalised, type Word } from "@/core/language/words";
import type { Path } from "./lexicon";

/** Whether nothing but names hangs on the words of a path by a hyphen. */
export function standsAlone(path: Path<unknown>): boolean {
  const { words, first, forms, variant } = path;
  const last = first + forms.length - 1;
  const left = words[first]?.gap === "-" && first > 0;
  const right = words[last + 1]?.gap === "-";
  if (left && !isOwnName(variant.words.at(0), words[first])) return false;
  return !right || isOwnName(variant.words.at(-1), words[last]);
}

function isOwnName(term: Word | undefined, found: Word | undefined): boolean {
  if (term === undefined || found === undefined) return false;
  return isAbbreviation(term.raw) || (isCapitalised(term.raw) && isCapitalised(found.raw));
}
