/**
 * Postings as a look-up reads them: thousands per look-up, hence flat arrays and one pass over the
 * bytes, and none of the objects that `posting-codec.ts` gives to merges.
 */

import { blockKey, firstFeature } from "./posting-codec";

/** Bytes before the data of a row: key (8), run (4), size of the data (4), all big-endian. */
const ROW_HEADER = 16;

/** Bytes before the postings of a feature that no run holds yet: feature (4), count (4). */
const FRESH_HEADER = 8;

/** Bytes of one such posting: number of the text (8), length class (2). */
const FRESH_POSTING = 10;

const NOTHING: readonly number[] = [];

/** Receives the rows of runs; `data` is a view. */
export type RowSink = (key: number, run: number, data: Uint8Array) => void;

/** Takes rows apart that the database hands over as one, each behind its header. */
export function eachRow(rows: Buffer, sink: RowSink): void {
  for (let start = 0; start + ROW_HEADER <= rows.length; ) {
    const key = rows.readUInt32BE(start) * 4294967296 + rows.readUInt32BE(start + 4);
    const end = start + ROW_HEADER + rows.readUInt32BE(start + 12);
    sink(key, rows.readUInt32BE(start + 8), rows.subarray(start + ROW_HEADER, end));
    start = end;
  }
}

/** Counts texts that have a feature of some weight. */
export type Counter = { add(id: number, lengthClass: number, weight: number): void };

/** Features that are looked for, by block, in ascending order. */
export type WantedFeatures = ReadonlyMap<number, readonly number[]>;

/** Sorts features by block. */
export function wantedFeatures(features: Iterable<number>): WantedFeatures {
  const wanted = new Map<number, number[]>();
  for (const feature of features) {
    const block = wanted.get(blockKey(feature));
    if (block) block.push(feature);
    else wanted.set(blockKey(feature), [feature]);
  }
  for (const block of wanted.values()) block.sort((a, b) => a - b);
  return wanted;
}

/** Postings that room is made for at first. */
const FIRST_ROOM = 4096;

/** What was read of the index for one look-up or for several at once. */
export class PostingLists {
  private ids = new Float64Array(0);
  private classes = new Uint8Array(0);
  private filled = 0;
  /** First and last place (exclusive) of each stretch of a feature's postings. */
  private readonly stretches = new Map<number, number[]>();
  private readonly wanted: WantedFeatures;
  private readonly from: number;
  private readonly to: number;
  private data: Uint8Array = new Uint8Array(0);
  private at = 0;

  /** Postings of other features and of length classes outside `from`–`to` are passed over. */
  constructor(wanted: WantedFeatures, from: number, to: number) {
    this.wanted = wanted;
    this.from = from;
    this.to = to;
  }

  /** Whether there are no postings. */
  get isEmpty(): boolean {
    return this.filled === 0;
  }

  /** Reads the row of a block. */
  readBlock(block: number, data: Uint8Array): void {
    this.data = data;
    this.at = 0;
    const wanted = this.wanted.get(block) ?? NOTHING;
    let next = 0;
    for (let feature = firstFeature(block); this.at < data.length && next < wanted.length; ) {
      feature += this.varint();
      while (next < wanted.length && (wanted[next] ?? 0) < feature) next += 1;
      if (feature === wanted[next]) this.readPostings(feature);
      else this.skipList();
    }
  }

  /** Reads a row of a feature that has rows of its own. */
  readList(feature: number, data: Uint8Array): void {
    this.data = data;
    this.at = 0;
    this.readPostings(feature);
  }

  /** Reads postings that no run holds yet, feature by feature, each behind its header. */
  readFresh(fresh: Buffer): void {
    for (let at = 0; at + FRESH_HEADER <= fresh.length; ) {
      const feature = fresh.readUInt32BE(at);
      const count = fresh.readUInt32BE(at + 4);
      at += FRESH_HEADER;
      const first = this.filled;
      this.reserve(count);
      for (const end = at + count * FRESH_POSTING; at < end; at += FRESH_POSTING) {
        const id = fresh.readUInt32BE(at) * 4294967296 + fresh.readUInt32BE(at + 4);
        this.keep(id, fresh.readUInt16BE(at + 8));
      }
      this.close(feature, first);
    }
  }

  /** How many texts of length classes `from`–`to` have the feature. */
  count(feature: number, from: number, to: number): number {
    const stretches = this.stretches.get(feature) ?? NOTHING;
    let count = 0;
    for (let pair = 0; pair < stretches.length; pair += 2) {
      const [first = 0, end = 0] = [stretches[pair], stretches[pair + 1]];
      if (from <= this.from && to >= this.to) count += end - first;
      else
        for (let place = first; place < end; place += 1) {
          const length = this.classes[place] ?? 0;
          if (length >= from && length <= to) count += 1;
        }
    }
    return count;
  }

  /** Counts a feature's texts of length classes `from`–`to`. */
  addTo(counter: Counter, feature: number, weight: number, from: number, to: number): void {
    const stretches = this.stretches.get(feature) ?? NOTHING;
    for (let pair = 0; pair < stretches.length; pair += 2) {
      const end = stretches[pair + 1] ?? 0;
      for (let place = stretches[pair] ?? 0; place < end; place += 1) {
        const length = this.classes[place] ?? 0;
        if (length >= from && length <= to) counter.add(this.ids[place] ?? 0, length, weight);
      }
    }
  }

  private readPostings(feature: number): void {
    const count = this.countAhead();
    const first = this.filled;
    this.reserve(count);
    for (let read = 0; read < count; ) {
      const length = this.data[this.at] ?? 0;
      this.at += 1;
      const run = this.countAhead();
      if (run === 0) break;
      if (length < this.from || length > this.to) this.skip(run);
      else this.readIds(run, length);
      read += run;
    }
    this.close(feature, first);
  }

  private readIds(count: number, length: number): void {
    let id = 0;
    for (let read = 0; read < count; read += 1) {
      id += this.varint();
      this.keep(id, length);
    }
  }

  private skipList(): void {
    const count = this.countAhead();
    for (let read = 0; read < count; ) {
      this.at += 1;
      const run = this.countAhead();
      if (run === 0) break;
      this.skip(run);
      read += run;
    }
  }

  /** A number of postings. Each takes a byte at least: a damaged row must end, not loop or fill the memory. */
  private countAhead(): number {
    const count = this.varint();
    return Math.min(count, Math.max(0, this.data.length - this.at));
  }

  /** Passes over variable-length integers. */
  private skip(count: number): void {
    const { data } = this;
    let { at } = this;
    for (let skipped = 0; skipped < count; at += 1) if ((data[at] ?? 0) < 128) skipped += 1;
    this.at = at;
  }

  private varint(): number {
    const { data } = this;
    let byte = data[this.at] ?? 0;
    this.at += 1;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let scale = 128; byte >= 128; scale *= 128) {
      byte = data[this.at] ?? 0;
      this.at += 1;
      value += (byte & 127) * scale;
    }
    return value;
  }

  private keep(id: number, length: number): void {
    this.ids[this.filled] = id;
    this.classes[this.filled] = length;
    this.filled += 1;
  }

  private close(feature: number, first: number): void {
    if (this.filled === first) return;
    const stretches = this.stretches.get(feature);
    if (stretches) stretches.push(first, this.filled);
    else this.stretches.set(feature, [first, this.filled]);
  }

  private reserve(more: number): void {
    if (this.filled + more <= this.ids.length) return;
    const room = Math.max(FIRST_ROOM, this.ids.length * 2, this.filled + more);
    const [ids, classes] = [new Float64Array(room), new Uint8Array(room)];
    ids.set(this.ids.subarray(0, this.filled));
    classes.set(this.classes.subarray(0, this.filled));
    this.ids = ids;
    this.classes = classes;
  }
}
