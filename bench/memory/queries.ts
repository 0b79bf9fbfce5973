/** Texts to look up, by kind, and what an exact search of everything finds for them. */

import { distance } from "@/core/memory/levenshtein";
import { baseScore, type Query, query, scorable } from "@/core/memory/score";
import { archiveSentence, edited, newSentence, seededRandom } from "./generate-news";

/** Kinds of look-ups that are reported apart. */
export const KINDS = ["exact", "75–99", "50–74", "no match", "short"] as const;

/** A kind of look-up. */
export type Kind = (typeof KINDS)[number];

/** A text to look up. */
export type Case = { readonly kind: Kind; readonly text: string };

function scoreOf(a: string, b: string): number {
  return baseScore(query(a), scorable(b));
}

/** An edit of an archive sentence that lands in a band; null when none of some tries does. */
function editInto(from: number, to: number, sentence: string, random: () => number): string | null {
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const text = edited(sentence, 0.05 + random() * (to > 80 ? 0.3 : 0.7), random);
    const score = scoreOf(sentence, text);
    if (score >= from && score <= to && text.length > 3) return text;
  }
  return null;
}

function caseOf(kind: Kind, size: number, random: () => number): Case | null {
  const sentence = archiveSentence(Math.floor(random() * size));
  const isShort = sentence.split(" ").length <= 4;
  if (kind === "no match") {
    const vowels = newSentence(random).replace(/[аеоыіәө]/gu, (letter) =>
      letter === "а" ? "ю" : letter === "е" ? "э" : "ё",
    );
    return { kind, text: vowels.split(" ").reverse().join(" ") };
  }
  if (kind === "short")
    return isShort
      ? { kind, text: random() < 0.5 ? sentence : edited(sentence, 0.5, random) }
      : null;
  if (isShort) return null;
  if (kind === "exact") return { kind, text: sentence };
  const text =
    kind === "75–99" ? editInto(75, 99, sentence, random) : editInto(50, 74, sentence, random);
  return text === null ? null : { kind, text };
}

/** `each` texts of every kind over an archive of `size` sentences; the same for the same seed. */
export function makeCases(size: number, each: number, seed = 20261122): readonly Case[] {
  const random = seededRandom(seed + size);
  return KINDS.flatMap((kind) => {
    const cases: Case[] = [];
    while (cases.length < each) {
      const made = caseOf(kind, size, random);
      if (made && made.text.trim() !== "") cases.push(made);
    }
    return cases;
  });
}

const BEST = 5;

/** The best scores (at least `minimum`, distinct texts, best first) that an exact search finds. */
export type Gold = readonly (readonly number[])[];

class Top {
  readonly found: { text: string; score: number }[] = [];

  offer(text: string, score: number): void {
    if (this.found.some((each) => each.text === text)) return;
    this.found.push({ text, score });
    this.found.sort((a, b) => b.score - a.score);
    if (this.found.length > BEST) this.found.pop();
  }

  floor(minimum: number): number {
    return this.found.length < BEST ? minimum : Math.max(minimum, this.found.at(-1)?.score ?? 0);
  }
}

function offerTo(top: Top, at: Query, text: string, codes: Int32Array, minimum: number): void {
  const floor = top.floor(minimum);
  const longest = Math.max(at.fold.length, codes.length);
  const limit = Math.floor(((100 - floor) * longest) / 100);
  if (Math.abs(at.fold.length - codes.length) > limit) return;
  if (distance(at.pattern, codes, limit) > limit) return;
  const score = baseScore(at, scorable(text), minimum);
  if (score >= minimum) top.offer(text, score);
}

/** Compares every text with every sentence of the archive. */
export function bruteForce(size: number, cases: readonly Case[], minimum: number): Gold {
  const queries = cases.map(({ text }) => query(text));
  const tops = cases.map(() => new Top());
  for (let number = 0; number < size; number += 1) {
    const text = archiveSentence(number);
    const { fold } = scorable(text);
    queries.forEach((at, place) => {
      const top = tops[place];
      if (top) offerTo(top, at, text, fold, minimum);
    });
  }
  return tops.map(({ found }) => found.map(({ score }) => score));
}
