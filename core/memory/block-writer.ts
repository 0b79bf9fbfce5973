/** Writes the rows of the index, as `posting-codec.ts` reads them. Flat arrays, because a run has millions of postings. */

import {
  blockKey,
  CLASSES_PER_BUCKET_BITS,
  FREQUENT_FROM,
  frequentKey,
  PART_SIZE,
  type PostingRow,
  SUB_MASK,
} from "./posting-codec";
import { PostingColumns } from "./posting-columns";

/** Bytes that grow; variable-length integers of 7 bits a byte. */
class ByteWriter {
  private bytes = new Uint8Array(4096);
  private length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes[this.length] = value;
    this.length += 1;
  }

  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** Collects the postings of a block and turns them into rows: one for its rare features together, and those of its frequent ones. */
export class BlockWriter {
  private readonly postings = new PostingColumns();
  private readonly writer = new ByteWriter();

  /** Features of one block in ascending order; of a feature, length classes in ascending order. */
  push(feature: number, lengthClass: number, id: number): void {
    let at = this.postings.push(feature, lengthClass, id);
    const { features, classes, ids } = this.postings;
    // Runs that are merged follow each other; only texts written at the same time interleave.
    for (; at > 0; at -= 1) {
      const before = at - 1;
      if (features[before] !== feature || classes[before] !== lengthClass) return;
      if ((ids[before] ?? 0) <= id) return;
      ids[at] = ids[before] ?? 0;
      ids[before] = id;
    }
  }

  /** Whether a feature lies in another block than those collected. */
  isDone(feature: number): boolean {
    return this.postings.size > 0 && blockKey(this.postings.features[0] ?? 0) !== blockKey(feature);
  }

  /** The rows of what was collected; afterwards the writer is empty. */
  rows(): readonly PostingRow[] {
    if (this.postings.size === 0) return [];
    const block = blockKey(this.postings.features[0] ?? 0);
    const frequent: (readonly [from: number, to: number])[] = [];
    let [total, last] = [0, 0];
    for (let from = 0, to = 0; from < this.postings.size; from = to) {
      to = this.endOfFeature(from);
      if (to - from > FREQUENT_FROM) frequent.push([from, to]);
      else {
        const sub = (this.postings.features[from] ?? 0) & SUB_MASK;
        this.writer.varint(sub - last);
        last = sub;
        this.writeList(from, to);
        total += to - from;
      }
    }
    const rare = total === 0 ? [] : [{ key: block, part: 0, total, data: this.writer.take() }];
    const rows = [...rare, ...frequent.flatMap(([from, to]) => this.frequentRows(from, to))];
    this.postings.size = 0;
    return rows;
  }

  private endOfFeature(from: number): number {
    let to = from + 1;
    while (to < this.postings.size && this.postings.features[to] === this.postings.features[from])
      to += 1;
    return to;
  }

  private frequentRows(first: number, end: number): readonly PostingRow[] {
    const rows: PostingRow[] = [];
    for (let at = first; at < end; ) {
      const bucket = (this.postings.classes[at] ?? 0) >>> CLASSES_PER_BUCKET_BITS;
      let to = at;
      while (to < end && (this.postings.classes[to] ?? 0) >>> CLASSES_PER_BUCKET_BITS === bucket)
        to += 1;
      const key = frequentKey(this.postings.features[first] ?? 0, bucket);
      for (let part = 0, from = at; from < to; part += 1, from += PART_SIZE) {
        this.writeList(from, Math.min(to, from + PART_SIZE));
        rows.push({ key, part, total: to - at, data: this.writer.take() });
      }
      at = to;
    }
    return rows;
  }

  /** Writes postings in order of length class and number: stretches of one class, numbers as differences. */
  private writeList(from: number, to: number): void {
    const { writer } = this;
    const { classes, ids } = this.postings;
    writer.varint(to - from);
    for (let at = from; at < to; ) {
      const lengthClass = classes[at] ?? 0;
      let end = at;
      while (end < to && classes[end] === lengthClass) end += 1;
      writer.byte(lengthClass);
      writer.varint(end - at);
      for (let last = 0; at < end; at += 1) {
        const id = ids[at] ?? 0;
        writer.varint(id - last);
        last = id;
      }
    }
  }
}
