/** Puts the texts that share enough in order: by how much they share and what that is worth at their length. */

import { Best } from "./best";
import type { Tallied } from "./tally";

/** Texts put in order at once: nearly always all that a look-up asks for. */
const DEPTH = 128;

/** Leaves out texts that are known not to be of use; it is asked for `depth` texts or few more, and told of them beforehand. */
export type Sieve = {
  readonly depth: number;
  readonly expect: (ids: readonly number[]) => void;
  readonly keeps: (id: number) => boolean;
};

/** A text and what it comes to. */
export type RankedText = { readonly id: number; readonly value: number };

/**
 * Tallied texts in order of their sums times what one is worth in their length class, as far down as
 * somebody asks; with a sieve, what it keeps of its `depth` best. Of equals those come first that were tallied last.
 */
export class Ranking {
  private readonly tallied: Tallied;
  private readonly values: Float64Array;
  private readonly greatest: number;
  private readonly sieve: Sieve | null;
  private ranked: Best | null = null;

  constructor(tallied: Tallied, worth: Float64Array, sieve: Sieve | null = null) {
    const { classes, sums: shared } = tallied;
    this.tallied = tallied;
    this.sieve = sieve;
    this.values = new Float64Array(classes.length);
    let greatest = 0;
    for (let at = 0; at < classes.length; at += 1) {
      const value = (shared[at] ?? 0) * (worth[classes[at] ?? 0] ?? 0);
      this.values[at] = value;
      if (value > greatest) greatest = value;
    }
    this.greatest = greatest;
  }

  /** Whether these are all texts that can be of use, and not the likely ones alone. */
  get isComplete(): boolean {
    return this.tallied.isComplete;
  }

  /** The `count` best texts from place `skip` on; none that comes to less than `atLeast`. */
  best(skip: number, count: number, atLeast: number): readonly number[] {
    const best = this.upTo(skip + count).from(skip, count, atLeast);
    return best.map((at) => this.idAt(at));
  }

  /** The `count` best with what they come to; none that comes to less than `atLeast`. */
  bestWithValues(count: number, atLeast: number): readonly RankedText[] {
    const best = this.upTo(count).from(0, count, atLeast);
    return best.map((at) => ({ id: this.idAt(at), value: this.values[at] ?? 0 }));
  }

  private upTo(count: number): Best {
    const wanted = this.sieve?.depth ?? count;
    if (this.ranked === null || (this.sieve === null && wanted > this.ranked.size))
      this.ranked = this.rank(Math.max(DEPTH, wanted), this.ranked);
    return this.ranked;
  }

  private rank(depth: number, before: Best | null): Best {
    const { length } = this.values;
    if (before?.size === length) return before;
    const best = new Best(Math.min(depth, length));
    const { least, above } = borderOf(this.values, this.greatest, depth);
    this.offer(best, above, Number.POSITIVE_INFINITY, length);
    // Thousands may share as much as the last: a sieve is asked for some of them.
    this.offer(best, least, above, this.sieve ? depth : length);
    return best;
  }

  /** Offers texts with values from `from` to below `to`, `most` at most, last first because they win ties: all others are turned away at once. */
  private offer(best: Best, from: number, to: number, most: number): void {
    const { values, sieve } = this;
    const chosen: number[] = [];
    for (let at = values.length - 1; at >= 0 && chosen.length < most; at -= 1) {
      const value = values[at] ?? 0;
      if (value < from || value >= to) continue;
      if (sieve) chosen.push(at);
      else best.offer(at, value);
    }
    if (!sieve) return;
    const ids = chosen.map((at) => this.idAt(at));
    sieve.expect(ids);
    chosen.forEach((at, place) => {
      if (sieve.keeps(ids[place] ?? 0)) best.offer(at, values[at] ?? 0);
    });
  }

  private idAt(at: number): number {
    const { places, classes, texts } = this.tallied;
    return texts.idAt(places[at] ?? 0, classes[at] ?? 0);
  }
}

/** The best of two rankings whose values are of one measure: `count` texts from place `skip` on; none that comes to less than its ranking's floor. */
export function bestOfBoth(
  [one, other]: readonly [Ranking, Ranking],
  skip: number,
  count: number,
  [floor, otherFloor]: readonly [number, number],
): readonly number[] {
  const end = skip + count;
  const all = [...one.bestWithValues(end, floor), ...other.bestWithValues(end, otherFloor)];
  all.sort((a, b) => b.value - a.value);
  return all.slice(skip, end).map(({ id }) => id);
}

const BANDS = 512;

/**
 * Values that part what is worth putting in order: fewer than `rank` texts reach `above`, `rank` or
 * more reach `least`, if there are as many.
 */
function borderOf(
  values: Float64Array,
  greatest: number,
  rank: number,
): { readonly least: number; readonly above: number } {
  if (values.length <= rank) return { least: 0, above: 0 };
  const bands = new Uint32Array(BANDS + 1);
  const scale = BANDS / greatest;
  for (let place = 0; place < values.length; place += 1) {
    const band = Math.floor((values[place] ?? 0) * scale);
    bands[band] = (bands[band] ?? 0) + 1;
  }
  let band = BANDS;
  for (let reached = bands[band] ?? 0; reached < rank && band > 0; reached += bands[band] ?? 0)
    band -= 1;
  const margin = 4 * Number.EPSILON * greatest;
  return { least: band / scale - margin, above: (band + 1) / scale + margin };
}
