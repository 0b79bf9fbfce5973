/**
 * The bytes of the memory's index. A posting says: this feature occurs in this text of this
 * length. Postings of rare features share rows (one row per block of features), because a row of
 * its own would cost ten times its content; a frequent feature has its own rows, cut by length,
 * so that a look-up reads only lengths that can still reach the threshold.
 * See docs/decisions/translation-memory.md, "Index layout".
 */

/** One text that has a feature: the text's number, and its length class. */
export type Posting = { readonly id: number; readonly length: number };

/** Bits of a feature that name its block; the rest is stored with the postings. */
const BLOCK_BITS = 18;
const SUB_BITS = 31 - BLOCK_BITS;
const SUB_MASK = (1 << SUB_BITS) - 1;

/** Keys from here on are frequent features; below are blocks. */
export const FREQUENT_BASE = 2 ** 40;

/** More postings than this in one run make a feature a frequent one. */
export const FREQUENT_FROM = 256;

/** Postings in one row of a frequent feature at most. */
export const PART_SIZE = 512;

/** Length classes in one bucket of a frequent feature: 8 of 24 to the octave. */
const CLASSES_PER_BUCKET_BITS = 3;

/** A length in code points as a class: 24 classes to a doubling, 0–255. */
export function lengthClass(length: number): number {
  return Math.min(255, Math.round(24 * Math.log2(Math.max(1, length))));
}

/** Classes of the lengths that can reach `minimum` percent against a text of `length` code points. */
export function lengthWindow(
  length: number,
  minimum: number,
): { readonly from: number; readonly to: number } {
  const share = Math.max(minimum, 1) / 100;
  return {
    from: lengthClass(Math.ceil(length * share)),
    to: lengthClass(Math.floor(length / share)),
  };
}

/** Row key of the block that a feature belongs to. */
export function blockKey(feature: number): number {
  return feature >>> SUB_BITS;
}

/** First feature of a block. */
export function firstFeature(block: number): number {
  return block << SUB_BITS;
}

/** Number of blocks. */
export const BLOCKS = 2 ** BLOCK_BITS;

function frequentKey(feature: number, bucket: number): number {
  return FREQUENT_BASE + feature * 64 + bucket;
}

/** Row keys of a frequent feature for the length classes `from`–`to`. */
export function frequentKeys(feature: number, from: number, to: number): readonly number[] {
  const keys: number[] = [];
  for (
    let bucket = from >>> CLASSES_PER_BUCKET_BITS;
    bucket <= to >>> CLASSES_PER_BUCKET_BITS;
    bucket += 1
  )
    keys.push(frequentKey(feature, bucket));
  return keys;
}

/** The feature of a frequent key. */
export function featureOfKey(key: number): number {
  return Math.floor((key - FREQUENT_BASE) / 64);
}

/** The keys of frequent features for a range of blocks: [from, to). */
export function frequentRange(
  fromBlock: number,
  toBlock: number,
): { readonly from: number; readonly to: number } {
  return {
    from: FREQUENT_BASE + fromBlock * 2 ** SUB_BITS * 64,
    to: FREQUENT_BASE + toBlock * 2 ** SUB_BITS * 64,
  };
}

/** Bytes that grow; variable-length integers of 7 bits a byte. */
class ByteWriter {
  private bytes = new Uint8Array(256);
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

const writer = new ByteWriter();

/** Writes postings sorted by (length, id): runs of one length, identifiers as differences. */
function writePostings(postings: readonly Posting[]): void {
  writer.varint(postings.length);
  for (let at = 0; at < postings.length; ) {
    const length = postings[at]?.length ?? 0;
    let end = at;
    while (end < postings.length && postings[end]?.length === length) end += 1;
    writer.byte(length);
    writer.varint(end - at);
    let last = 0;
    for (; at < end; at += 1) {
      const id = postings[at]?.id ?? 0;
      writer.varint(id - last);
      last = id;
    }
  }
}

/** One row of the index as stored. `total` counts the postings under the key in this run, over all parts. */
export type PostingRow = {
  readonly key: number;
  readonly part: number;
  readonly total: number;
  readonly data: Uint8Array;
};

/** The features of one block with their postings, sorted by feature and by (length, id). */
export type BlockFeatures = ReadonlyMap<number, readonly Posting[]>;

function frequentRows(feature: number, postings: readonly Posting[]): readonly PostingRow[] {
  const rows: PostingRow[] = [];
  for (let at = 0; at < postings.length; ) {
    const bucket = (postings[at]?.length ?? 0) >>> CLASSES_PER_BUCKET_BITS;
    let end = at;
    while (
      end < postings.length &&
      (postings[end]?.length ?? 0) >>> CLASSES_PER_BUCKET_BITS === bucket
    )
      end += 1;
    for (let part = 0; at + part * PART_SIZE < end; part += 1) {
      const from = at + part * PART_SIZE;
      writePostings(postings.slice(from, Math.min(end, from + PART_SIZE)));
      rows.push({ key: frequentKey(feature, bucket), part, total: end - at, data: writer.take() });
    }
    at = end;
  }
  return rows;
}

/** The rows of one block: one for its rare features together, and those of its frequent ones. */
export function encodeBlock(block: number, features: BlockFeatures): readonly PostingRow[] {
  const frequent: PostingRow[] = [];
  let total = 0;
  let last = 0;
  for (const [feature, postings] of features) {
    if (postings.length > FREQUENT_FROM) continue;
    const sub = feature & SUB_MASK;
    writer.varint(sub - last);
    last = sub;
    writePostings(postings);
    total += postings.length;
  }
  const data = writer.take();
  for (const [feature, postings] of features)
    if (postings.length > FREQUENT_FROM) frequent.push(...frequentRows(feature, postings));
  return total === 0 ? frequent : [{ key: block, part: 0, total, data }, ...frequent];
}

/** Receives postings one by one. */
export type PostingSink = (feature: number, id: number, length: number) => void;

/** A cursor over the bytes of one row. */
type Reader = { readonly data: Uint8Array; at: number };

function readVarint(reader: Reader): number {
  const { data } = reader;
  let value = 0;
  let scale = 1;
  for (;;) {
    const byte = data[reader.at] ?? 0;
    reader.at += 1;
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
}

function readPostings(reader: Reader, feature: number, sink: PostingSink | null): number {
  const count = readVarint(reader);
  for (let read = 0; read < count; ) {
    const length = reader.data[reader.at] ?? 0;
    reader.at += 1;
    const run = readVarint(reader);
    let id = 0;
    for (let at = 0; at < run; at += 1) {
      id += readVarint(reader);
      sink?.(feature, id, length);
    }
    // A damaged row must end, not loop.
    if (run === 0) break;
    read += run;
  }
  return count;
}

/**
 * Reads a row. `wants` chooses the features of a block whose postings are reported; the others are
 * passed over. Left out, all are reported.
 */
export function decodeRow(
  key: number,
  data: Uint8Array,
  sink: PostingSink,
  wants: ((feature: number) => boolean) | null = null,
): void {
  const reader: Reader = { data, at: 0 };
  if (key >= FREQUENT_BASE) {
    readPostings(reader, featureOfKey(key), sink);
    return;
  }
  let sub = 0;
  while (reader.at < data.length) {
    sub += readVarint(reader);
    const feature = firstFeature(key) + sub;
    readPostings(reader, feature, wants === null || wants(feature) ? sink : null);
  }
}
