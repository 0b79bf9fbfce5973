/** Adds up the weights of the lists of postings that each text stands in, bucket of lengths by bucket of lengths. */

import { BitCounts } from "./bit-counts";
import { BucketCount, type BucketSums, KeptTexts } from "./bucket-sums";
import { ByteCounts } from "./byte-counts";
import type { PlaceList } from "./place-list";
import { BUCKETS, bucketOf, type TextPlaces } from "./text-places";

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

/** How sums are kept: by weight, or one for each feature. Both are kept between calls so that a look-up allocates nothing. */
const weighted: readonly BucketSums[] = Array.from({ length: BUCKETS }, () => new ByteCounts());
const counted: readonly BucketSums[] = Array.from({ length: BUCKETS }, () => new BitCounts());

/** Offers texts of one bucket that come to `least`. */
type Offer = (
  sums: BucketSums,
  count: BucketCount,
  size: number,
  least: number,
  into: KeptTexts,
) => void;

/** A sum that no text comes to. */
const NEVER = 0xffff;

/** For one look-up: lists and single texts, then `finish`. */
export class Tally {
  private readonly texts: TextPlaces;
  private readonly from: number;
  private readonly to: number;
  private readonly sums: readonly BucketSums[];
  private readonly buckets = new Map<number, BucketCount>();

  /** Texts of other length classes than `from`–`to` are passed over. With `ones` every weight is one. */
  constructor(texts: TextPlaces, from: number, to: number, ones = false) {
    this.texts = texts;
    this.from = from;
    this.to = to;
    this.sums = ones ? counted : weighted;
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
    this.buckets.get(bucket)?.lists.push({ list, weight });
  }

  /** Adds all up, once, and answers with the likely texts, or when there are few of them, with all that can be. */
  finish({ likely, certain }: Least): Tallied {
    try {
      const kept = this.keep(likely, (sums, count, size, least, into) =>
        sums.count(count, size, least, into),
      );
      const isComplete = kept.size < ENOUGH;
      const all = isComplete
        ? this.keep(certain, (sums, _, __, least, into) => sums.each(least, into))
        : kept;
      const { places, classes, sums, size } = all;
      return {
        places: places.subarray(0, size),
        classes: classes.subarray(0, size),
        sums: sums.subarray(0, size),
        texts: this.texts,
        isComplete,
      };
    } finally {
      for (const bucket of this.buckets.keys()) this.sums[bucket]?.clear();
    }
  }

  /** Keeps what `offer` offers of each bucket in which something is to be counted. */
  private keep(least: Uint16Array, offer: Offer): KeptTexts {
    const floors = this.within(least);
    const kept = new KeptTexts();
    for (const [bucket, count] of this.buckets) {
      const sums = this.sums[bucket];
      if (count.isEmpty || !sums) continue;
      const { size, classes } = this.texts.bucket(bucket);
      kept.begin(classes, floors);
      offer(sums, count, size, leastOf(bucket, floors), kept);
    }
    return kept;
  }

  /** The least sums of the length classes of interest. */
  private within(least: Uint16Array): Uint16Array {
    const floors = new Uint16Array(256).fill(NEVER);
    for (let own = this.from; own <= this.to; own += 1) floors[own] = Math.max(1, least[own] ?? 0);
    return floors;
  }
}

/** The least of the floors of a bucket's classes: what is counted is held against one number. */
function leastOf(bucket: number, floors: Uint16Array): number {
  let least = NEVER;
  for (let own = 0; own < floors.length; own += 1)
    if (bucketOf(own) === bucket) least = Math.min(least, floors[own] ?? NEVER);
  return least;
}
