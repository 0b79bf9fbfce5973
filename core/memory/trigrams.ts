/**
 * Short texts are looked up by their letter trigrams, and so that none is lost. A fold of n code
 * points has n + 1 trigrams (spaces beyond its ends), and an edit changes three of them at most. Of
 * the D different trigrams of a text, another that is d edits away therefore has at least D − 3d.
 * A score of 70 % allows d ≤ 0.3 · the longer length, which leaves one trigram at least, and so do all
 * higher scores: a text that can reach 70 % shares a trigram, and one that shares fewer than it must
 * need not be looked at. Source: E. Ukkonen, "Approximate string-matching with q-grams and maximal
 * matches" (1992).
 */

import { lengthOfClass, longestOfClass } from "./posting-codec";

/**
 * Postings that the look-up of a short text counts at most: at a million units all trigrams of most
 * texts and nearly all of the others. With fewer, the best five are told apart less well (measured,
 * docs/decisions/translation-memory.md, "Short texts").
 */
export const GRAM_BUDGET = 500_000;

/** A trigram of a text at hand, and how many texts of fitting length have it as far as is known. */
export type Gram = {
  readonly hash: number;
  readonly count: number;
};

/** Which trigrams a look-up reads. */
export type GramChoice<T> = { readonly read: readonly T[]; readonly unread: number };

const ALWAYS_READ = 2;

/** The rarest trigrams, as far as `budget` postings go; `unread` is the number of the others. */
export function chooseGrams<T extends Gram>(grams: readonly T[], budget: number): GramChoice<T> {
  const sorted = grams.toSorted((a, b) => a.count - b.count);
  let spent = 0;
  const end = sorted.findIndex(({ count }, at) => {
    spent += count;
    return at >= ALWAYS_READ && spent > budget;
  });
  return end < 0
    ? { read: sorted, unread: 0 }
    : { read: sorted.slice(0, end), unread: grams.length - end };
}

const LENGTHS = Float64Array.from({ length: 256 }, (_, lengthClass) => lengthOfClass(lengthClass));

/** Trigrams that a chance text shares: not worth keeping where some were left unread. */
const CHANCE = 2;

/**
 * For each length class, how many of the trigrams read a text must share to be kept: no text that
 * reaches `minimum` percent shares fewer. `length` and `grams` are of the text at hand.
 */
export function fewestShared(
  length: number,
  grams: number,
  unread: number,
  minimum: number,
): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, lengthClass) => {
    const longer = Math.max(length, longestOfClass(lengthClass));
    const edits = Math.floor(((100 - minimum) * longer) / 100);
    const must = grams - 3 * edits - unread;
    return Math.max(unread > 0 ? CHANCE : 1, must);
  });
}

/** Of the trigrams read, a share that hardly any text of 70 % stays below. */
const LIKELY_SHARE = 0.2;

/** As `fewestShared`, with what is likely instead of what is certain: of a large memory thousands less are kept. */
export function likelyShared(length: number, grams: number, certain: Uint16Array): Uint16Array {
  return certain.map((fewest, lengthClass) => {
    const longer = Math.max(length, LENGTHS[lengthClass] ?? 0) + 1;
    const likely = Math.floor((LIKELY_SHARE * grams * longer) / (length + 1));
    return Math.max(fewest, likely);
  });
}

/**
 * What one shared trigram is worth, by length class of the other text. All of those read come to 1 in
 * a text that is no longer; a longer one has others besides.
 */
export function worthOfOne(length: number, read: number): Float64Array {
  return LENGTHS.map((other) => (length + 1) / (read * (Math.max(length, other) + 1)));
}

/** What texts of 70 % come to at least, as far as was measured (0.34). */
const LIKELY_WORTH = 0.27;

/** What a text comes to at least that may reach `score` percent: an edit takes three trigrams at most. */
export function leastWorth(score: number): number {
  return Math.max(LIKELY_WORTH, 1 - (3 * (100 - score)) / 100);
}
