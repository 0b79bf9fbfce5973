/** Texts to look up, by kind. */

import { baseScore, query, scorable } from "@/core/memory/score";
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
