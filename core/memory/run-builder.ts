/**
 * Turns the features of many texts into the sorted rows of one run of the index. Works in two
 * flat arrays of numbers, because a run of 200,000 texts has six million postings and objects for
 * them would not fit the importer's memory.
 */

import {
  BLOCKS,
  blockKey,
  encodeBlock,
  lengthClass,
  type Posting,
  type PostingRow,
} from "./posting-codec";

/** A text to be indexed: its number, the length of its fold in code points, the hashes of its features. */
export type IndexedText = {
  readonly id: number;
  readonly length: number;
  readonly features: readonly number[];
};

/** Texts in one run at most: their places must fit 22 bits beside the 31 of a feature in a double. */
export const MAX_RUN_TEXTS = 2 ** 22;

const PLACES = MAX_RUN_TEXTS;

/** Collects texts until `rows` is asked for. */
export class RunBuilder {
  private readonly ids: number[] = [];
  private readonly classes: number[] = [];
  private pairs = new Float64Array(1 << 16);
  private filled = 0;

  /** Number of texts collected. */
  get size(): number {
    return this.ids.length;
  }

  add(text: IndexedText): void {
    const place = this.ids.length;
    this.ids.push(text.id);
    this.classes.push(lengthClass(text.length));
    this.reserve(text.features.length);
    for (const feature of text.features) {
      this.pairs[this.filled] = feature * PLACES + place;
      this.filled += 1;
    }
  }

  /** The rows of the run, by block; afterwards the builder is empty. */
  *rows(): Generator<PostingRow> {
    const sorted = this.pairs.subarray(0, this.filled).sort();
    let block = -1;
    let features = new Map<number, Posting[]>();
    for (const pair of sorted) {
      const feature = Math.floor(pair / PLACES);
      if (blockKey(feature) !== block) {
        if (block >= 0) yield* encodeSorted(block, features);
        block = blockKey(feature);
        features = new Map();
      }
      const place = pair - feature * PLACES;
      const posting = { id: this.ids[place] ?? 0, length: this.classes[place] ?? 0 };
      const postings = features.get(feature);
      if (postings) postings.push(posting);
      else features.set(feature, [posting]);
    }
    if (block >= 0) yield* encodeSorted(block, features);
    this.clear();
  }

  private clear(): void {
    this.ids.length = 0;
    this.classes.length = 0;
    this.filled = 0;
  }

  private reserve(more: number): void {
    if (this.filled + more <= this.pairs.length) return;
    const grown = new Float64Array(Math.max(this.pairs.length * 2, this.filled + more));
    grown.set(this.pairs.subarray(0, this.filled));
    this.pairs = grown;
  }
}

function byLengthThenId(a: Posting, b: Posting): number {
  return a.length - b.length || a.id - b.id;
}

/** Encodes a block whose features are in order and whose postings may not be; drops doubles. */
export function encodeSorted(
  block: number,
  features: ReadonlyMap<number, Posting[]>,
): readonly PostingRow[] {
  for (const postings of features.values()) if (postings.length > 1) postings.sort(byLengthThenId);
  return encodeBlock(block, features);
}

/** Cuts the space of blocks into equal ranges, for work that must not hold the whole index at once. */
export function blockRanges(
  count: number,
): readonly { readonly from: number; readonly to: number }[] {
  const step = Math.ceil(BLOCKS / count);
  return Array.from({ length: count }, (_, at) => ({
    from: at * step,
    to: Math.min(BLOCKS, (at + 1) * step),
  })).filter(({ from, to }) => from < to);
}
