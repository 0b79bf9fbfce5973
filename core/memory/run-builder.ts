/**
 * Turns the features of many texts into the sorted rows of one run of the index. Works in flat
 * arrays of numbers, because a run of 48,000 texts has millions of postings and objects for them
 * would neither fit the importer's memory nor its time.
 */

import { BlockWriter } from "./block-writer";
import { BLOCKS, lengthClass, type PostingRow, type PostingSink } from "./posting-codec";
import { PostingColumns } from "./posting-columns";
import { type KeyedValues, sortByKey } from "./radix-sort";

/** A text to be indexed: its number, the length of its fold in code points, the hashes of its features. */
export type IndexedText = {
  readonly id: number;
  readonly length: number;
  readonly features: readonly number[];
};

/** Collects texts until `rows` is asked for. */
export class RunBuilder {
  private readonly ids: number[] = [];
  private readonly classes: number[] = [];
  /** Where the features of each text end in `features`. */
  private readonly ends: number[] = [];
  private features = new Int32Array(1 << 16);
  private filled = 0;

  /** Number of texts collected. */
  get size(): number {
    return this.ids.length;
  }

  add(text: IndexedText): void {
    this.ids.push(text.id);
    this.classes.push(lengthClass(text.length));
    this.reserve(text.features.length);
    for (const feature of text.features) {
      this.features[this.filled] = feature;
      this.filled += 1;
    }
    this.ends.push(this.filled);
  }

  /** The rows of the run, by block; afterwards the builder is empty. */
  *rows(): Generator<PostingRow> {
    const { keys: features, values: places } = sortByKey(this.postings());
    const writer = new BlockWriter();
    for (let at = 0; at < features.length; at += 1) {
      const feature = features[at] ?? 0;
      if (writer.isDone(feature)) yield* writer.rows();
      const place = places[at] ?? 0;
      writer.push(feature, this.classes[place] ?? 0, this.ids[place] ?? 0);
    }
    yield* writer.rows();
    this.ids.length = 0;
    this.classes.length = 0;
    this.ends.length = 0;
    this.filled = 0;
  }

  /** Features and the places of their texts, text after text as lists name them: a sort by feature keeps that order. */
  private postings(): KeyedValues {
    const keys = new Int32Array(this.filled);
    const values = new Int32Array(this.filled);
    let at = 0;
    for (const place of this.byLengthThenId()) {
      const end = this.ends[place] ?? 0;
      for (let from = this.ends[place - 1] ?? 0; from < end; from += 1) {
        keys[at] = this.features[from] ?? 0;
        values[at] = place;
        at += 1;
      }
    }
    return { keys, values };
  }

  /** Places of the texts in the order in which lists name them. */
  private byLengthThenId(): Int32Array {
    const { ids, classes } = this;
    return Int32Array.from(ids.keys()).sort(
      (a, b) => (classes[a] ?? 0) - (classes[b] ?? 0) || (ids[a] ?? 0) - (ids[b] ?? 0),
    );
  }

  private reserve(more: number): void {
    if (this.filled + more <= this.features.length) return;
    const grown = new Int32Array(Math.max(this.features.length * 2, this.filled + more));
    grown.set(this.features.subarray(0, this.filled));
    this.features = grown;
  }
}

/** Integers up to here are exact in a double. */
const EXACT = 2 ** 53;

/** Brings the postings of several runs together, for a range of blocks. */
export class PostingMerger {
  private readonly postings = new PostingColumns();

  /** Takes a posting, as `decodeRow` reports them. */
  readonly add: PostingSink = (feature, id, length) => {
    this.postings.push(feature, length, id);
  };

  /** The rows of what was added; afterwards the merger is empty. */
  *rows(): Generator<PostingRow> {
    const { features, classes, ids } = this.postings;
    const writer = new BlockWriter();
    for (const at of this.order()) {
      const feature = features[at] ?? 0;
      if (writer.isDone(feature)) yield* writer.rows();
      writer.push(feature, classes[at] ?? 0, ids[at] ?? 0);
    }
    yield* writer.rows();
    this.postings.size = 0;
  }

  /** Places by feature and length class, by place where these are equal. */
  private order(): Iterable<number> {
    const { features, classes, size } = this.postings;
    let [least, most] = [0x7fffffff, 0];
    for (let at = 0; at < size; at += 1) {
      least = Math.min(least, features[at] ?? 0);
      most = Math.max(most, features[at] ?? 0);
    }
    if ((most - least + 1) * 256 * size > EXACT)
      return Int32Array.from({ length: size }, (_, at) => at).sort(
        (a, b) =>
          (features[a] ?? 0) - (features[b] ?? 0) || (classes[a] ?? 0) - (classes[b] ?? 0) || a - b,
      );
    const keys = new Float64Array(size);
    for (let at = 0; at < size; at += 1)
      keys[at] = (((features[at] ?? 0) - least) * 256 + (classes[at] ?? 0)) * size + at;
    const order = new Int32Array(size);
    keys.sort().forEach((key, rank) => {
      order[rank] = key % size;
    });
    return order;
  }
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
