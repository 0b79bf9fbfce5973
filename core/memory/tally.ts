/** Adds up the weights of the lists of postings that each text stands in, bucket of lengths by bucket of lengths. */

import { FAR, type PlaceList } from "./place-list";
import { BUCKETS, bucketOf, type TextPlaces } from "./text-places";

/** What all weights of one tally may come to: a byte a text keeps the sums of a bucket near the processor. */
export const MOST_WEIGHT = 255;

/** By length class, the sums from which on a text is of interest: likely ones, and if they are few, all that can be. */
export type Least = { readonly likely: Uint16Array; readonly certain: Uint16Array };

/** Likely texts from which on nobody asks for the unlikely ones. */
const ENOUGH = 128;

/** Texts that share enough, with how much: to be ranked. */
export type Tallied = {
  /** Places in the buckets of their classes (`TextPlaces`). */
  readonly places: Uint32Array;
  readonly classes: Uint8Array;
  readonly sums: Uint8Array;
  readonly texts: TextPlaces;
  /** Whether these are all that can be, and not the likely ones alone. */
  readonly isComplete: boolean;
};

/** For each bucket the sums of its texts, by place; all zero between two tallies. */
const scratch = Array.from({ length: BUCKETS }, () => new Uint8Array(0));

/** Places whose sums have reached what is asked of their bucket. */
let reached = new Uint32Array(1 << 12);

/** What is to be counted in one bucket. */
class BucketCount {
  readonly lists: PlaceList[] = [];
  readonly weights: number[] = [];
  readonly places: number[] = [];
  readonly placeWeights: number[] = [];
}

/** A sum that no text comes to. */
const NEVER = 0xffff;

/** For one look-up: lists and single texts, then `finish`. */
export class Tally {
  private readonly texts: TextPlaces;
  private readonly from: number;
  private readonly to: number;
  private readonly buckets = new Map<number, BucketCount>();
  private places = new Uint32Array(1024);
  private classes = new Uint8Array(1024);
  private shared = new Uint8Array(1024);
  private filled = 0;

  /** Texts of other length classes than `from`–`to` are passed over. */
  constructor(texts: TextPlaces, from: number, to: number) {
    this.texts = texts;
    this.from = from;
    this.to = to;
    for (let bucket = bucketOf(from); bucket <= bucketOf(to); bucket += 1)
      this.buckets.set(bucket, new BucketCount());
  }

  /** Adds one text. */
  add(id: number, lengthClass: number, weight: number): void {
    const bucket = this.buckets.get(bucketOf(lengthClass));
    bucket?.places.push(this.texts.placeOf(id, lengthClass));
    bucket?.placeWeights.push(weight);
  }

  /** Adds the texts of a list of a bucket. */
  addList(bucket: number, list: PlaceList, weight: number): void {
    const count = this.buckets.get(bucket);
    count?.lists.push(list);
    count?.weights.push(weight);
  }

  /** Adds all up, once, and answers with the likely texts, or when there are few of them, with all that can be. */
  finish({ likely, certain }: Least): Tallied {
    const floors = this.within(likely);
    for (const [bucket, count] of this.buckets) this.countBucket(bucket, count, floors);
    const isComplete = this.filled < ENOUGH;
    if (isComplete) this.keepAll(this.within(certain));
    for (const bucket of this.buckets.keys())
      scratch[bucket]?.fill(0, 0, this.texts.bucket(bucket).size);
    const { places, classes, shared, filled, texts } = this;
    return {
      places: places.subarray(0, filled),
      classes: classes.subarray(0, filled),
      sums: shared.subarray(0, filled),
      texts,
      isComplete,
    };
  }

  /** The least sums of the length classes of interest. */
  private within(least: Uint16Array): Uint16Array {
    const floors = new Uint16Array(256).fill(NEVER);
    for (let own = this.from; own <= this.to; own += 1) floors[own] = Math.max(1, least[own] ?? 0);
    return floors;
  }

  private countBucket(bucket: number, count: BucketCount, floors: Uint16Array): void {
    const texts = this.texts.bucket(bucket);
    const sums = sumsOf(bucket, texts.size);
    const least = leastOf(bucket, floors);
    let found = countPlaces(sums, count, least);
    count.lists.forEach((list, at) => {
      found = countList(sums, list, count.weights[at] ?? 0, least, found);
    });
    this.reserve(found);
    for (let at = 0; at < found; at += 1) {
      const place = reached[at] ?? 0;
      this.offer(place, texts.classes[place] ?? 0, sums[place] ?? 0, floors);
    }
  }

  /** Goes through the sums of all texts once more, by lower floors; of most texts they are zero, four at a time. */
  private keepAll(floors: Uint16Array): void {
    this.filled = 0;
    for (const bucket of this.buckets.keys()) {
      const texts = this.texts.bucket(bucket);
      const sums = sumsOf(bucket, texts.size);
      const fours = new Uint32Array(sums.buffer, 0, Math.ceil(texts.size / 4));
      const least = leastOf(bucket, floors);
      for (let four = 0; four < fours.length; four += 1) {
        if (fours[four] === 0) continue;
        this.reserve(4);
        for (let place = four * 4; place < four * 4 + 4; place += 1) {
          const sum = sums[place] ?? 0;
          if (sum >= least) this.offer(place, texts.classes[place] ?? 0, sum, floors);
        }
      }
    }
  }

  /** Keeps a text that shares enough for its own length. */
  private offer(place: number, own: number, sum: number, floors: Uint16Array): void {
    if (sum < (floors[own] ?? NEVER)) return;
    this.places[this.filled] = place;
    this.classes[this.filled] = own;
    this.shared[this.filled] = sum;
    this.filled += 1;
  }

  private reserve(more: number): void {
    if (this.filled + more <= this.places.length) return;
    const room = Math.max(this.places.length * 2, this.filled + more);
    const { places, classes, shared } = this;
    this.places = new Uint32Array(room);
    this.classes = new Uint8Array(room);
    this.shared = new Uint8Array(room);
    this.places.set(places);
    this.classes.set(classes);
    this.shared.set(shared);
  }
}

/** The sums of a bucket of `size` texts. */
function sumsOf(bucket: number, size: number): Uint8Array {
  const sums = scratch[bucket];
  if (sums && sums.length >= size) return sums;
  // Twice the room, in fours: they are also read four at a time.
  const grown = new Uint8Array(Math.ceil(size / 2) * 4);
  scratch[bucket] = grown;
  return grown;
}

/** The least of the floors of a bucket's classes: what is counted is held against one number. */
function leastOf(bucket: number, floors: Uint16Array): number {
  let least = NEVER;
  for (let own = 0; own < floors.length; own += 1)
    if (bucketOf(own) === bucket) least = Math.min(least, floors[own] ?? NEVER);
  return least;
}

/** Makes room for `count` places that are of interest. */
function reserveReached(count: number): void {
  if (count <= reached.length) return;
  const grown = new Uint32Array(count * 2);
  grown.set(reached);
  reached = grown;
}

/** Counts single texts, the first of a bucket; answers with how many have reached `least`. */
function countPlaces(
  sums: Uint8Array,
  { places, placeWeights }: BucketCount,
  least: number,
): number {
  reserveReached(places.length);
  let filled = 0;
  places.forEach((place, at) => {
    const before = sums[place] ?? 0;
    const sum = before + (placeWeights[at] ?? 0);
    sums[place] = sum;
    if (before >= least || sum < least) return;
    reached[filled] = place;
    filled += 1;
  });
  return filled;
}

/**
 * The innermost of all: a look-up adds up a hundred and fifty thousand postings here. Four at a time, which the
 * processor adds side by side: a fifth to a third quicker than one after the other. `count` places have reached `least` before;
 * answers with how many have now.
 */
function countList(
  sums: Uint8Array,
  list: PlaceList,
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
