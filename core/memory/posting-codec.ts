/**
 * The bytes of the memory's index. A posting says: this feature occurs in this text of this
 * length. Postings of rare features share rows (one row per block of features), because a row of
 * its own would cost ten times its content; a frequent feature has its own rows, cut by length,
 * so that a look-up reads only lengths that can still reach the threshold.
 * See docs/decisions/translation-memory.md, "Index layout".
 */

/** Bits of a feature that name its block; the rest is stored with the postings. */
const BLOCK_BITS = 18;
const SUB_BITS = 31 - BLOCK_BITS;
/** The bits of a feature that are stored with its postings. */
export const SUB_MASK = (1 << SUB_BITS) - 1;

/** Keys from here on are frequent features; below are blocks. */
export const FREQUENT_BASE = 2 ** 40;

/** More postings than this in one run make a feature a frequent one. */
export const FREQUENT_FROM = 256;

/** Postings in one row of a frequent feature at most. */
export const PART_SIZE = 512;

/** Length classes in one bucket of a frequent feature: 8 of 24 to the octave. */
export const CLASSES_PER_BUCKET_BITS = 3;

/** A length in code points as a class: 24 classes to a doubling, 0–255. */
export function lengthClass(length: number): number {
  return Math.min(255, Math.round(24 * Math.log2(Math.max(1, length))));
}

/** The length that a class stands for. */
export function lengthOfClass(lengthClass: number): number {
  return 2 ** (lengthClass / 24);
}

/** The greatest length of a class. */
export function longestOfClass(lengthClass: number): number {
  return lengthClass >= 255 ? Number.MAX_SAFE_INTEGER : Math.floor(2 ** ((lengthClass + 0.5) / 24));
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

/** Row key of a frequent feature for a bucket of length classes. */
export function frequentKey(feature: number, bucket: number): number {
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

/** The bucket of length classes of a frequent key. */
export function bucketOfKey(key: number): number {
  return (key - FREQUENT_BASE) % 64;
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

/** One row of the index as stored. `total` counts the postings under the key in this run, over all parts. */
export type PostingRow = {
  readonly key: number;
  readonly part: number;
  readonly total: number;
  readonly data: Uint8Array;
};

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

/** Where the postings of a list are put: flat arrays that have room for `size` more bytes of input. */
export type ListColumns = {
  ids: Float64Array;
  classes: Uint8Array;
  size: number;
  reserve(more: number): void;
};

/** Reads a row of a frequent feature into columns: as `decodeRow`, for lists of thousands, in one pass. */
export function decodeList(data: Uint8Array, columns: ListColumns): void {
  // Each posting takes a byte at least.
  columns.reserve(data.length);
  const { ids, classes } = columns;
  const reader: Reader = { data, at: 0 };
  const count = readVarint(reader);
  let { size } = columns;
  for (let read = 0; read < count && reader.at < data.length; ) {
    const length = data[reader.at] ?? 0;
    reader.at += 1;
    const run = readVarint(reader);
    // A damaged row must end, not loop.
    if (run === 0) break;
    let { at } = reader;
    let id = 0;
    for (const end = size + run; size < end && at < data.length; size += 1) {
      let byte = data[at] ?? 0;
      at += 1;
      let more = byte & 127;
      for (let scale = 128; byte >= 128; scale *= 128) {
        byte = data[at] ?? 0;
        at += 1;
        more += (byte & 127) * scale;
      }
      id += more;
      ids[size] = id;
      classes[size] = length;
    }
    reader.at = at;
    read += run;
  }
  columns.size = size;
}
