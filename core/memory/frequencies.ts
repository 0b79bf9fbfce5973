/**
 * How often the frequent features of the index occur, by bucket of length. A look-up that knows it
 * asks for no list that is not there and for none of the common words at all: four fifths of what
 * it would read and throw away (measured at a million units).
 */

import { FREQUENT_BASE, frequentKeys, type PostingRow } from "./posting-codec";

/** Six bytes of the key (above the base), four of the count. */
const BYTES = 10;
const HIGH = 2 ** 32;

/** Adds up the frequent features of a run while its rows are written. */
export class FrequencyCounter {
  private readonly totals = new Map<number, number>();

  add({ key, part, total }: PostingRow): void {
    if (key >= FREQUENT_BASE && part === 0) this.totals.set(key, total);
  }

  /** Key and count, big-endian, in order of the keys. */
  encode(): Uint8Array {
    const bytes = new Uint8Array(this.totals.size * BYTES);
    const view = new DataView(bytes.buffer);
    const keys = Float64Array.from(this.totals.keys()).sort();
    keys.forEach((key, at) => {
      const above = key - FREQUENT_BASE;
      view.setUint16(at * BYTES, Math.floor(above / HIGH));
      view.setUint32(at * BYTES + 2, above % HIGH);
      view.setUint32(at * BYTES + 6, this.totals.get(key) ?? 0);
    });
    return bytes;
  }
}

/** The frequent features of one run, as `encode` made them: flat, because a large index has hundreds of thousands. */
export class RunFrequencies {
  private readonly keys: Float64Array;
  private readonly counts: Uint32Array;

  constructor(bytes: Uint8Array) {
    const size = Math.floor(bytes.length / BYTES);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.keys = new Float64Array(size);
    this.counts = new Uint32Array(size);
    for (let at = 0; at < size; at += 1) {
      this.keys[at] =
        FREQUENT_BASE + view.getUint16(at * BYTES) * HIGH + view.getUint32(at * BYTES + 2);
      this.counts[at] = view.getUint32(at * BYTES + 6);
    }
  }

  /** Tells all keys in ascending order, with what the run has under them. */
  each(tell: (key: number, count: number) => void): void {
    this.keys.forEach((key, at) => {
      tell(key, this.counts[at] ?? 0);
    });
  }

  /** Tells the keys from `first` to `last` that the run has, with what it has under them. */
  between(first: number, last: number, tell: (key: number, count: number) => void): void {
    const { keys, counts } = this;
    let [low, high] = [0, keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < keys.length && (keys[at] ?? 0) <= last; at += 1)
      tell(keys[at] ?? 0, counts[at] ?? 0);
  }
}

/** A list of a frequent feature: the run that has it, and its key there. */
export type ListName = { readonly run: number; readonly key: number };

/** The lists that a feature has of its own in an index, and what they hold together. */
export type FrequentLists = { readonly lists: readonly ListName[]; readonly count: number };

/** The lists of a feature for length classes `from`–`to` in some runs; none when it is not frequent. */
export function frequentLists(
  runs: readonly { readonly id: number; readonly frequencies: RunFrequencies }[],
  feature: number,
  from: number,
  to: number,
): FrequentLists {
  const possible = frequentKeys(feature, from, to);
  const [first = 0, last = 0] = [possible[0], possible.at(-1)];
  const lists: ListName[] = [];
  let count = 0;
  for (const { id, frequencies } of runs)
    frequencies.between(first, last, (key, more) => {
      lists.push({ run: id, key });
      count += more;
    });
  return { lists, count };
}
