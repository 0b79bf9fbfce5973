/**
 * Where the texts that a process has met stand among those of like length. Counting what texts share
 * goes bucket of lengths by bucket of lengths: a place is a small number, so that the counts of a
 * bucket lie side by side in the processor's nearer memory, and a list of postings is one stretch of
 * them (docs/decisions/translation-memory.md, "What a process keeps").
 */

import { CLASSES_PER_BUCKET_BITS } from "./posting-codec";

/** Numbers of texts that share one page of what is kept by number. */
export const PAGE = 65_536;

/** A place is kept beside its bucket, of which there are 32. */
const BUCKET_BITS = 5;
/** Buckets of length classes. */
export const BUCKETS = 2 ** BUCKET_BITS;

/** The bucket of a length class. */
export function bucketOf(lengthClass: number): number {
  return lengthClass >>> CLASSES_PER_BUCKET_BITS;
}

/** The texts of one bucket, by place. */
export class BucketTexts {
  ids = new Float64Array(256);
  classes = new Uint8Array(256);
  size = 0;

  /** Adds a text; answers with its place. */
  add(id: number, lengthClass: number): number {
    if (this.size === this.ids.length) this.grow();
    this.ids[this.size] = id;
    this.classes[this.size] = lengthClass;
    this.size += 1;
    return this.size - 1;
  }

  private grow(): void {
    const [ids, classes] = [this.ids, this.classes];
    this.ids = new Float64Array(ids.length * 2);
    this.classes = new Uint8Array(ids.length * 2);
    this.ids.set(ids);
    this.classes.set(classes);
  }
}

/** Places of texts, given in order of first sight and kept for good. */
export class TextPlaces {
  /** For each number of a text its place + 1 and its bucket; 0 for a text not met. */
  private readonly pages = new Map<number, Uint32Array>();
  private readonly buckets = Array.from({ length: BUCKETS }, () => new BucketTexts());
  private pageNumber = -1;
  private page: Uint32Array = new Uint32Array(0);

  /** The texts of a bucket. */
  bucket(bucket: number): BucketTexts {
    const found = this.buckets[bucket];
    if (!found) throw new RangeError(`There is no bucket ${bucket}.`);
    return found;
  }

  /** The text at a place in the bucket of its length class. */
  idAt(place: number, lengthClass: number): number {
    return this.bucket(bucketOf(lengthClass)).ids[place] ?? 0;
  }

  /** The place of a text in the bucket of its length class. */
  placeOf(id: number, lengthClass: number): number {
    const number = Math.floor(id / PAGE);
    if (number !== this.pageNumber) this.turnTo(number);
    const slot = id - number * PAGE;
    const known = this.page[slot] ?? 0;
    const bucket = bucketOf(lengthClass);
    // Another version of the index may have another opinion of a text's length.
    if (known !== 0 && (known & (BUCKETS - 1)) === bucket) return (known >>> BUCKET_BITS) - 1;
    const place = this.bucket(bucket).add(id, lengthClass);
    this.page[slot] = ((place + 1) << BUCKET_BITS) | bucket;
    return place;
  }

  /** Bytes that all this takes, about. */
  get bytes(): number {
    const texts = this.buckets.reduce((sum, { ids }) => sum + ids.length, 0);
    return this.pages.size * PAGE * 4 + texts * 9;
  }

  private turnTo(number: number): void {
    let page = this.pages.get(number);
    if (!page) {
      page = new Uint32Array(PAGE);
      this.pages.set(number, page);
    }
    this.page = page;
    this.pageNumber = number;
  }
}
