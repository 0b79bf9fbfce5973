/** Adds up weighted lists of postings: a byte a text keeps the sums of a bucket near the processor. */

import type { BucketCount, BucketSums, KeptTexts } from "./bucket-sums";
import { FAR, PlaceBits, type PlaceDistances, textsIn } from "./place-list";

/** What all weights of one tally may come to. */
export const MOST_WEIGHT = 255;

/** Places whose sums have reached what is asked of their bucket. */
let reached = new Uint32Array(1 << 12);

/** The sums of the texts of one bucket, by place. */
export class ByteCounts implements BucketSums {
  private sums = new Uint8Array(0);
  private counted: BucketCount | null = null;
  private size = 0;

  count(count: BucketCount, size: number, least: number, kept: KeptTexts): void {
    this.counted = count;
    this.size = size;
    // Twice the room, in fours: they are also read four at a time.
    if (this.sums.length < size) this.sums = new Uint8Array(Math.ceil(size / 2) * 4);
    const { sums } = this;
    const found = countAll(sums, count, least);
    kept.offerAll(reached, found, sums);
  }

  each(least: number, kept: KeptTexts): void {
    const { sums, counted, size } = this;
    if (!counted) return;
    if (counted.lists.length > 0) eachSum(sums, size, least, kept);
    else {
      kept.reserve(counted.places.length);
      for (const place of new Set(counted.places)) {
        const sum = sums[place] ?? 0;
        if (sum >= least) kept.offer(place, sum);
      }
    }
  }

  clear(): void {
    const { sums, counted, size } = this;
    if (!counted) return;
    if (counted.lists.length > 0) sums.fill(0, 0, size);
    else for (const place of counted.places) sums[place] = 0;
    this.counted = null;
  }
}

/** Goes through all sums: most are zero, and passed over four at a time. */
function eachSum(sums: Uint8Array, size: number, least: number, kept: KeptTexts): void {
  const fours = new Uint32Array(sums.buffer, 0, Math.ceil(size / 4));
  for (let four = 0; four < fours.length; four += 1) {
    if (fours[four] === 0) continue;
    kept.reserve(4);
    for (let place = four * 4; place < four * 4 + 4; place += 1) {
      const sum = sums[place] ?? 0;
      if (sum >= least) kept.offer(place, sum);
    }
  }
}

/** Adds all up; answers with how many places have reached `least`. */
function countAll(sums: Uint8Array, count: BucketCount, least: number): number {
  let together = 0;
  let found = 0;
  // The longest first: as long as all lists together do not come to `least`, no text has to be watched.
  count.lists.sort((a, b) => textsIn(b.list) - textsIn(a.list));
  for (const { list, weight } of count.lists) {
    together += weight;
    if (list instanceof PlaceBits) found = countBits(sums, list, weight, least, found);
    else if (together < least) addList(sums, list, weight);
    else found = countList(sums, list, weight, least, found);
  }
  return countPlaces(sums, count, least, found);
}

/** Makes room for `count` places that are of interest. */
function reserveReached(count: number): void {
  if (count <= reached.length) return;
  const grown = new Uint32Array(count * 2);
  grown.set(reached);
  reached = grown;
}

/** Counts single texts. `found` places have reached `least` before; answers with how many have now. */
function countPlaces(
  sums: Uint8Array,
  { places, placeWeights }: BucketCount,
  least: number,
  found: number,
): number {
  reserveReached(found + places.length);
  let filled = found;
  places.forEach((place, at) => {
    const weight = placeWeights[at] ?? 0;
    filled = noted(reached, filled, place, raised(sums, place, weight) - least, weight);
  });
  return filled;
}

/** Counts the texts of a list of bits, as `countList`. */
function countBits(
  sums: Uint8Array,
  { words, first, size }: PlaceBits,
  weight: number,
  least: number,
  found: number,
): number {
  reserveReached(found + size);
  const out = reached;
  let filled = found;
  for (let at = 0; at < words.length; at += 1) {
    const last = (first + at) * 32 + 31;
    for (let rest = words[at] ?? 0; rest !== 0; rest &= rest - 1) {
      const place = last - Math.clz32(rest & -rest);
      filled = noted(out, filled, place, raised(sums, place, weight) - least, weight);
    }
  }
  return filled;
}

/** As `countList`, while no text can have come to what is asked: a loop of its own, since watching costs a fifth of a tally (measured). */
function addList(sums: Uint8Array, list: PlaceDistances, weight: number): void {
  const lastFour = list.length - 4;
  let place = -1;
  for (let at = 0; at < list.length; at += 1) {
    const first = list[at] ?? 0;
    if (at <= lastFour) {
      const second = list[at + 1] ?? 0;
      const third = list[at + 2] ?? 0;
      const fourth = list[at + 3] ?? 0;
      if (areNear(first, second, third, fourth)) {
        const p0 = place + first;
        const p1 = p0 + second;
        const p2 = p1 + third;
        place = p2 + fourth;
        raised(sums, p0, weight);
        raised(sums, p1, weight);
        raised(sums, p2, weight);
        raised(sums, place, weight);
        at += 3;
        continue;
      }
    }
    place += first;
    if (first !== FAR) raised(sums, place, weight);
  }
}

/**
 * The innermost of all: a look-up adds up a hundred and fifty thousand postings here. Four at a time, which the
 * processor adds side by side: a fifth to a third quicker than one after the other. `count` places have reached `least` before;
 * answers with how many have now.
 */
function countList(
  sums: Uint8Array,
  list: PlaceDistances,
  weight: number,
  least: number,
  count: number,
): number {
  reserveReached(count + list.length);
  const out = reached;
  const lastFour = list.length - 4;
  let filled = count;
  let place = -1;
  for (let at = 0; at < list.length; at += 1) {
    const first = list[at] ?? 0;
    if (at <= lastFour) {
      const second = list[at + 1] ?? 0;
      const third = list[at + 2] ?? 0;
      const fourth = list[at + 3] ?? 0;
      if (areNear(first, second, third, fourth)) {
        const p0 = place + first;
        const p1 = p0 + second;
        const p2 = p1 + third;
        place = p2 + fourth;
        const s0 = raised(sums, p0, weight) - least;
        const s1 = raised(sums, p1, weight) - least;
        const s2 = raised(sums, p2, weight) - least;
        const s3 = raised(sums, place, weight) - least;
        filled = noted(out, filled, p0, s0, weight);
        filled = noted(out, filled, p1, s1, weight);
        filled = noted(out, filled, p2, s2, weight);
        filled = noted(out, filled, place, s3, weight);
        at += 3;
        continue;
      }
    }
    place += first;
    if (first === FAR) continue;
    filled = noted(out, filled, place, raised(sums, place, weight) - least, weight);
  }
  return filled;
}

/** Whether all four are distances of texts. */
function areNear(first: number, second: number, third: number, fourth: number): boolean {
  return first !== FAR && second !== FAR && third !== FAR && fourth !== FAR;
}

/** Adds to the sum of a place; answers with what it comes to. */
function raised(sums: Uint8Array, place: number, weight: number): number {
  const sum = (sums[place] ?? 0) + weight;
  sums[place] = sum;
  return sum;
}

/**
 * Notes a place whose sum is `over` what is asked since `weight` was added, and was under it before; answers with how
 * many places are noted.
 */
function noted(
  out: Uint32Array,
  filled: number,
  place: number,
  over: number,
  weight: number,
): number {
  if (over < 0 || over >= weight) return filled;
  out[filled] = place;
  return filled + 1;
}
