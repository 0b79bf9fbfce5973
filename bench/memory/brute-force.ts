/**
 * What an exact search of the whole archive finds: every text is compared with every sentence. Letters
 * are counted first, because two texts whose counts of letters differ by more than the limit differ
 * by more than the limit; the filter leaves nothing out and saves nineteen comparisons of twenty.
 */

import { distance } from "@/core/memory/levenshtein";
import { baseScore, type Query, query, scorable } from "@/core/memory/score";
import { archiveSentence } from "./generate-news";
import type { Case } from "./queries";

const BEST = 5;

/** The best scores (at least `minimum`, distinct texts, best first) that an exact search finds. */
export type Gold = readonly (readonly number[])[];

/** Letters are counted by their last five bits: the Cyrillic alphabet falls into a place each. */
const PLACES = 32;

function countInto(counts: Int32Array, codes: Int32Array): void {
  counts.fill(0);
  for (const code of codes) {
    const place = code & (PLACES - 1);
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

/** No fewer edits than this lead from one text to the other. */
function fewestEdits(a: Int32Array, b: Int32Array): number {
  let [more, fewer] = [0, 0];
  for (let place = 0; place < PLACES; place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer);
}

class Top {
  readonly found: { text: string; score: number }[] = [];
  private readonly counts = new Int32Array(PLACES);
  private readonly at: Query;
  private readonly minimum: number;

  constructor(text: string, minimum: number) {
    this.at = query(text);
    this.minimum = minimum;
    countInto(this.counts, this.at.fold);
  }

  private get floor(): number {
    const { found, minimum } = this;
    return found.length < BEST ? minimum : Math.max(minimum, found.at(-1)?.score ?? 0);
  }

  offer(text: string, codes: Int32Array, counts: Int32Array): void {
    const { at } = this;
    const longest = Math.max(at.fold.length, codes.length);
    const limit = Math.floor(((100 - this.floor) * longest) / 100);
    if (Math.abs(at.fold.length - codes.length) > limit) return;
    if (fewestEdits(this.counts, counts) > limit) return;
    if (distance(at.pattern, codes, limit) > limit) return;
    const score = baseScore(at, scorable(text), this.minimum);
    if (score >= this.minimum) this.keep(text, score);
  }

  private keep(text: string, score: number): void {
    if (this.found.some((each) => each.text === text)) return;
    this.found.push({ text, score });
    this.found.sort((a, b) => b.score - a.score);
    if (this.found.length > BEST) this.found.pop();
  }
}

/** Compares every text with every sentence of the archive. */
export function bruteForce(size: number, cases: readonly Case[], minimum: number): Gold {
  const tops = cases.map(({ text }) => new Top(text, minimum));
  const counts = new Int32Array(PLACES);
  for (let number = 0; number < size; number += 1) {
    const text = archiveSentence(number);
    const { fold } = scorable(text);
    countInto(counts, fold);
    for (const top of tops) top.offer(text, fold, counts);
  }
  return tops.map(({ found }) => found.map(({ score }) => score));
}
