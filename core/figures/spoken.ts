/**
 * The value of a spoken quantity phrase: «екі жарым мың тоннадай» is 2 500. A phrase says one
 * number; dates, ranges and counts of several things have no single value.
 */

import { figureLexicon } from "@/core/figures/lexicon";
import { readNumeral } from "@/core/figures/numeral";
import type { Numeral, ReadingContext } from "@/core/figures/reading";
import { tokenizeFigures } from "@/core/figures/tokenize";
import type { Language } from "@/core/language/language";

/**
 * The one number of a phrase of words (or digits), scale words applied, unit words and endings
 * ignored; null when the phrase holds no number or several that do not make one quantity (a range,
 * a date with day and year). «үштен бірі» is one number, 1/3.
 */
export function parseSpelledNumber(text: string, language: Language = "kk"): number | null {
  const numerals = readNumerals(text, language);
  const [only, second] = numerals;
  return only === undefined || second !== undefined ? null : only.value;
}

/**
 * All numbers of a phrase in order, a range giving both its ends. Words that are usually no numbers
 * (біріне, оны) are read as numbers only when the phrase holds no other.
 */
export function readNumerals(text: string, language: Language): readonly Numeral[] {
  const sure = readWith(text, language, false);
  return sure.length > 0 ? sure : readWith(text, language, true);
}

function readWith(text: string, language: Language, lookalikes: boolean): readonly Numeral[] {
  const tokens = tokenizeFigures(text, language);
  const known = figureLexicon(language);
  const lexicon = lookalikes ? { ...known, read: (word: string) => known.read(word, true) } : known;
  const context: ReadingContext = { text, tokens, language, lexicon };
  const numerals: Numeral[] = [];
  for (let at = 0; at < tokens.length; ) {
    const numeral = readNumeral(context, at);
    if (numeral !== null) numerals.push(numeral);
    at = numeral === null ? at + 1 : Math.max(at + 1, numeral.next);
  }
  return numerals;
}
