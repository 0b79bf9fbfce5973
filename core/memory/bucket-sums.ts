/** What counting in one bucket of lengths (`TextPlaces`) takes, and how its sums are asked for. */

import type { PlaceList } from "./place-list";

/** What is to be counted in one bucket. */
export class BucketCount {
  readonly lists: { readonly list: PlaceList; readonly weight: number }[] = [];
  readonly places: number[] = [];
  readonly placeWeights: number[] = [];

  get isEmpty(): boolean {
    return this.lists.length === 0 && this.places.length === 0;
  }
}

/** Texts that share enough for their own length. */
export class KeptTexts {
  places = new Uint32Array(1024);
  classes = new Uint8Array(1024);
  sums = new Uint8Array(1024);
  size = 0;
  private floors: Uint16Array = new Uint16Array(0);
  private classesOfBucket: Uint8Array = new Uint8Array(0);

  /** Goes on with the texts of a bucket, by the length classes of its places; `floors` are the least sums by class. */
  begin(classesOfBucket: Uint8Array, floors: Uint16Array): void {
    this.classesOfBucket = classesOfBucket;
    this.floors = floors;
  }

  /** Keeps a text if it shares enough. There is to be room for it. */
  offer(place: number, sum: number): void {
    const own = this.classesOfBucket[place] ?? 0;
    if (sum < (this.floors[own] ?? 0)) return;
    this.places[this.size] = place;
    this.classes[this.size] = own;
    this.sums[this.size] = sum;
    this.size += 1;
  }

  /** Keeps those of `count` places that share enough, by the sums of all places. */
  offerAll(reached: Uint32Array, count: number, sumsOfBucket: Uint8Array): void {
    this.reserve(count);
    const { places, classes, sums, floors, classesOfBucket } = this;
    let { size } = this;
    for (let at = 0; at < count; at += 1) {
      const place = reached[at] ?? 0;
      const sum = sumsOfBucket[place] ?? 0;
      const own = classesOfBucket[place] ?? 0;
      if (sum < (floors[own] ?? 0)) continue;
      places[size] = place;
      classes[size] = own;
      sums[size] = sum;
      size += 1;
    }
    this.size = size;
  }

  /** Makes room for `more` texts. */
  reserve(more: number): void {
    if (this.size + more <= this.places.length) return;
    const room = Math.max(this.places.length * 2, this.size + more);
    const { places, classes, sums } = this;
    this.places = new Uint32Array(room);
    this.classes = new Uint8Array(room);
    this.sums = new Uint8Array(room);
    this.places.set(places);
    this.classes.set(classes);
    this.sums.set(sums);
  }
}

/** The sums of one bucket's texts; all are nothing between two tallies. */
export type BucketSums = {
  /** Adds up what is to be counted among `size` texts, and offers those that come to `least`. */
  readonly count: (count: BucketCount, size: number, least: number, kept: KeptTexts) => void;
  /** Offers all that come to `least` of what was counted. */
  readonly each: (least: number, kept: KeptTexts) => void;
  /** Ends the tally. */
  readonly clear: () => void;
};
