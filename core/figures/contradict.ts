/**
 * Finds what stands in place of a figure that a language lacks: the figure there that is most like
 * the missing one and agrees with nothing. Likeness is what slips keep: the kind and unit, most of
 * the digits, the place in the sentence.
 */

import { isArticleLike } from "@/core/figures/agree";
import { isConversion } from "@/core/figures/conversion";
import type { Figure } from "@/core/figures/figure";
import { plainDecimal } from "@/core/figures/format";

/** A figure with its place among the figures of its text, 0–1. */
export type Placed = { readonly figure: Figure; readonly place: number };

/** Likeness below this is chance: two unrelated numbers of one sentence. */
const LIKE_ENOUGH = 3;

const sameValue = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Edits between two short strings where a swap of neighbours counts once, capped at 2. */
function slips(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 1) return 2;
  if (a.length === b.length) return substitutions(a, b);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  for (let at = 0; at < long.length; at += 1) {
    if (long.slice(0, at) + long.slice(at + 1) === short) return 1;
  }
  return 2;
}

function substitutions(a: string, b: string): number {
  const wrong = [...a].flatMap((char, at) => (char === b[at] ? [] : [at]));
  if (wrong.length === 1) return 1;
  const [first = 0, second = 0] = wrong;
  return wrong.length === 2 && a[first] === b[second] && a[second] === b[first] ? 1 : 2;
}

function unitLikeness(a: Figure, b: Figure): number {
  if (a.unit !== null && a.unit === b.unit) return 3;
  if (a.unit !== null && b.unit !== null) return -3;
  return 0;
}

function digitLikeness(a: Figure, b: Figure): number {
  const left = plainDecimal(a.mantissa).replace(".", "");
  const right = plainDecimal(b.mantissa).replace(".", "");
  const written = slips(left, right);
  if (written === 0) return 4;
  return written === 1 && Math.max(left.length, right.length) > 1 ? 3 : 0;
}

/** «бес мәрте», «пятикратный», "six-time": how often, whatever the word class. */
const countsTimes = ({ kind, unit }: Figure): boolean => kind === "multiple" || unit === "times";

/** «XXV форум», "25th forum": a Roman numeral is read as an ordinal. */
const isNumbered = ({ kind, form }: Figure): boolean =>
  kind === "ordinal" || (kind === "code" && form === "roman");

/** A time of day written with a stop («18.00-ге») reads as a count; «4-орын» is the fourth place. */
function kindLikeness(a: Figure, b: Figure): number {
  if (countsTimes(a) && countsTimes(b)) return 3;
  if (a.kind === b.kind) return a.kind === "count" || a.kind === "code" ? 2 : 3;
  const kinds = new Set([a.kind, b.kind]);
  if (isNumbered(a) && isNumbered(b)) return 3;
  if (kinds.has("clock")) return a.clockMinutes !== null || b.clockMinutes !== null ? 3 : 0;
  return kinds.has("ordinal") && (kinds.has("count") || kinds.has("code")) ? 1 : 0;
}

/** How alike a missing figure and a stray one are; -1 when they cannot be the same fact. */
function likeness(missing: Placed, stray: Placed): number {
  const [a, b] = [missing.figure, stray.figure];
  if ((a.kind === "month") !== (b.kind === "month")) return -1;
  if ((a.kind === "order") !== (b.kind === "order")) return -1;
  if (isArticleLike(a) || isArticleLike(b)) return -1;
  if (isConversion(a, b)) return 9;
  let score = 2 * (1 - Math.abs(missing.place - stray.place)) + unitLikeness(a, b);
  score += kindLikeness(a, b);
  if (a.scale > 1 && a.scale === b.scale) score += 2;
  if (a.kind === "month") score += 2;
  if (sameValue(a.value, b.value)) score += 4;
  else score += digitLikeness(a, b);
  if (!a.spelledOut && !b.spelledOut) score += 2;
  if (a.optional || b.optional) score += looseWords(a, b);
  return score;
}

/**
 * Small words are often said otherwise (seven times, eight Cups): they contradict each other only
 * when both count the same unit, or nothing nameable, in the same way.
 */
function looseWords(a: Figure, b: Figure): number {
  if (a.kind === "month") return 0;
  if (countsTimes(a) && countsTimes(b)) return 0;
  if (isNumbered(a) && isNumbered(b) && a.unit === b.unit) return 0;
  const large = Math.min(a.value, b.value) >= 100 && (a.unit === null || b.unit === null);
  return a.kind === b.kind && (a.unit === b.unit || large) ? 0 : -4;
}

/** Assigns strays to missing figures, most alike first; each stray serves once. */
export function assignStrays<T extends { readonly tellers: readonly Placed[] }>(
  missing: readonly T[],
  strays: readonly Placed[],
): ReadonlyMap<T, Placed> {
  const pairs = missing.flatMap((lack) =>
    strays.map((stray) => ({
      lack,
      stray,
      score: Math.max(...lack.tellers.map((teller) => likeness(teller, stray))),
    })),
  );
  const likely = pairs.filter(({ score }) => score >= LIKE_ENOUGH);
  likely.sort((a, b) => b.score - a.score);
  const assigned = new Map<T, Placed>();
  const used = new Set<Placed>();
  for (const { lack, stray } of likely) {
    if (assigned.has(lack) || used.has(stray)) continue;
    assigned.set(lack, stray);
    used.add(stray);
  }
  return assigned;
}
