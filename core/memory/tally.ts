/** Adds up the weights of the lists of postings that each text stands in, page by page. */

import { Best } from "./best";
import { NO_PAGE, PAGE, type PagedList } from "./paged-list";
import { CLASSES_PER_BUCKET_BITS } from "./posting-codec";

/** What all weights of one tally may come to: a byte a text keeps a page's sums near the processor. */
export const MOST_WEIGHT = 255;

/** Sums of one page; all zero between two tallies. */
const sums = new Uint8Array(PAGE);

/** Texts that share enough, with how much: to be ranked. */
export type Tallied = {
  readonly ids: Float64Array;
  readonly classes: Uint8Array;
  readonly sums: Uint8Array;
};

type Loose = { readonly slots: number[]; readonly classes: number[]; readonly weights: number[] };

const BUCKET = 1 << CLASSES_PER_BUCKET_BITS;

/** For each length class the least of `fewest` among those of its bucket that lie in `from`–`to`. */
function floorsOf(fewest: Uint16Array, from: number, to: number): Uint16Array {
  const floors = new Uint16Array(256).fill(0xffff);
  for (let lengthClass = Math.max(0, from); lengthClass <= Math.min(255, to); lengthClass += 1) {
    const bucket = lengthClass - (lengthClass % BUCKET);
    const least = Math.min(floors[bucket] ?? 0, fewest[lengthClass] ?? 0);
    floors.fill(least, bucket, bucket + BUCKET);
  }
  return floors;
}

/** For one look-up: lists and single texts, then `finish`. */
export class Tally {
  private readonly lists: PagedList[] = [];
  private readonly weights: number[] = [];
  private readonly loose = new Map<number, Loose>();
  private ids = new Float64Array(1024);
  private classes = new Uint8Array(1024);
  private shared = new Uint8Array(1024);
  private filled = 0;
  /** Sums, by length class, from which on a text is of interest. */
  private readonly fewest: Uint16Array;
  /** The least of them in a bucket of lengths: a list of one bucket is counted with one number. */
  private readonly floors: Uint16Array;
  private readonly from: number;
  private readonly to: number;

  /** Texts of other length classes than `from`–`to` are passed over. */
  constructor(fewest: Uint16Array, from: number, to: number) {
    this.fewest = fewest;
    this.floors = floorsOf(fewest, from, to);
    this.from = from;
    this.to = to;
  }

  /** Adds one text of fitting length. */
  add(id: number, lengthClass: number, weight: number): void {
    const page = Math.floor(id / PAGE);
    let loose = this.loose.get(page);
    if (!loose) {
      loose = { slots: [], classes: [], weights: [] };
      this.loose.set(page, loose);
    }
    loose.slots.push(id - page * PAGE);
    loose.classes.push(lengthClass);
    loose.weights.push(weight);
  }

  /** Adds the texts of a list; lengths of other buckets than those of interest are nowhere kept. */
  addList(list: PagedList, weight: number): void {
    this.lists.push(list);
    this.weights.push(weight);
  }

  /** Adds all up, and answers with the texts that are kept. */
  finish(): Tallied {
    const { lists } = this;
    const at = new Int32Array(lists.length);
    const pages = [...this.loose.keys()].sort((a, b) => a - b);
    for (let loose = 0; ; ) {
      let page = pages[loose] ?? NO_PAGE;
      for (let list = 0; list < lists.length; list += 1)
        page = Math.min(page, lists[list]?.pages[at[list] ?? 0] ?? NO_PAGE);
      if (page === NO_PAGE) break;
      if (pages[loose] === page) loose += 1;
      this.countPage(page, at);
    }
    const { ids, classes, shared, filled } = this;
    return {
      ids: ids.subarray(0, filled),
      classes: classes.subarray(0, filled),
      sums: shared.subarray(0, filled),
    };
  }

  /** Counts the texts of one page; `at` holds for each list the page that comes next. */
  private countPage(page: number, at: Int32Array): void {
    const { lists, weights } = this;
    const first = this.filled;
    for (let list = 0; list < lists.length; list += 1) {
      const paged = lists[list];
      const next = at[list] ?? 0;
      if (paged?.pages[next] !== page) continue;
      this.countSlots(paged, next, weights[list] ?? 0);
      at[list] = next + 1;
    }
    this.countLoose(page);
    this.finishPage(page, first);
    sums.fill(0);
  }

  /** The innermost of all: a look-up comes by here half a million times. */
  private countSlots({ slots, classes, pages, ends }: PagedList, at: number, weight: number): void {
    const start = at === 0 ? 0 : (ends[at - 1] ?? 0);
    const end = ends[at] ?? 0;
    const least = this.floors[classes[start] ?? 0] ?? 0;
    const base = (pages[at] ?? 0) * PAGE;
    for (let place = start; place < end; place += 1) {
      const slot = slots[place] ?? 0;
      const before = sums[slot] ?? 0;
      const sum = before + weight;
      sums[slot] = sum;
      if (before < least && sum >= least) this.keep(base + slot, classes[place] ?? 0);
    }
  }

  private countLoose(page: number): void {
    const loose = this.loose.get(page);
    loose?.slots.forEach((slot, at) => {
      const lengthClass = loose.classes[at] ?? 0;
      const least = this.floors[lengthClass] ?? 0;
      const before = sums[slot] ?? 0;
      const sum = before + (loose.weights[at] ?? 0);
      sums[slot] = sum;
      if (before < least && sum >= least) this.keep(page * PAGE + slot, lengthClass);
    });
  }

  /** Of the texts kept since `first`, leaves those that share enough for their own length. */
  private finishPage(page: number, first: number): void {
    const { ids, classes, shared, fewest, from, to } = this;
    let { filled } = this;
    const end = filled;
    filled = first;
    for (let place = first; place < end; place += 1) {
      const id = ids[place] ?? 0;
      const lengthClass = classes[place] ?? 0;
      const sum = sums[id - page * PAGE] ?? 0;
      if (sum < (fewest[lengthClass] ?? 0) || lengthClass < from || lengthClass > to) continue;
      ids[filled] = id;
      classes[filled] = lengthClass;
      shared[filled] = sum;
      filled += 1;
    }
    this.filled = filled;
  }

  private keep(id: number, lengthClass: number): void {
    if (this.filled === this.ids.length) this.grow();
    this.ids[this.filled] = id;
    this.classes[this.filled] = lengthClass;
    this.filled += 1;
  }

  private grow(): void {
    const { ids, classes, shared } = this;
    this.ids = new Float64Array(ids.length * 2);
    this.classes = new Uint8Array(ids.length * 2);
    this.shared = new Uint8Array(ids.length * 2);
    this.ids.set(ids);
    this.classes.set(classes);
    this.shared.set(shared);
  }
}

/** Texts put in order at once: nearly always all that a look-up asks for. */
const DEPTH = 128;

/** Leaves out texts that are known not to be of use; it is asked for `depth` texts or few more. */
export type Sieve = { readonly depth: number; readonly keeps: (id: number) => boolean };

/**
 * Tallied texts in order of their sums times what one is worth in their length class, as far down as
 * somebody asks; with a sieve, what it keeps of its `depth` best.
 */
export class Ranking {
  private readonly tallied: Tallied;
  private readonly values: Float64Array;
  private readonly greatest: number;
  private readonly sieve: Sieve | null;
  private ranked: Best | null = null;

  constructor(tallied: Tallied, worth: Float64Array, sieve: Sieve | null = null) {
    const { ids, classes, sums: shared } = tallied;
    this.tallied = tallied;
    this.sieve = sieve;
    this.values = new Float64Array(ids.length);
    let greatest = 0;
    for (let place = 0; place < ids.length; place += 1) {
      const value = (shared[place] ?? 0) * (worth[classes[place] ?? 0] ?? 0);
      this.values[place] = value;
      if (value > greatest) greatest = value;
    }
    this.greatest = greatest;
  }

  /** The `count` best texts from place `skip` on; none that comes to less than `atLeast`. */
  best(skip: number, count: number, atLeast: number): readonly number[] {
    const wanted = this.sieve?.depth ?? skip + count;
    if (this.ranked === null || (this.sieve === null && wanted > this.ranked.size))
      this.ranked = this.rank(Math.max(DEPTH, wanted), this.ranked);
    return this.ranked.from(skip, count, atLeast);
  }

  private rank(depth: number, before: Best | null): Best {
    const { length } = this.values;
    if (before?.size === length) return before;
    const best = new Best(Math.min(depth, length));
    const { least, above } = borderOf(this.values, this.greatest, depth);
    this.offer(best, above, Number.POSITIVE_INFINITY, length);
    // Thousands may share as much as the last: a sieve is asked for some of them.
    this.offer(best, least, above, this.sieve ? depth : length);
    return best;
  }

  /** Offers texts with values from `from` to below `to`, newest first because they win ties: all others are turned away at once. */
  private offer(best: Best, from: number, to: number, most: number): void {
    const { ids } = this.tallied;
    const { values, sieve } = this;
    let left = most;
    for (let place = values.length - 1; place >= 0 && left > 0; place -= 1) {
      const value = values[place] ?? 0;
      if (value < from || value >= to) continue;
      left -= 1;
      const id = ids[place] ?? 0;
      if (sieve === null || sieve.keeps(id)) best.offer(id, value);
    }
  }
}

const BANDS = 512;

/**
 * Values that part what is worth putting in order: fewer than `rank` texts reach `above`, `rank` or
 * more reach `least`, if there are as many.
 */
function borderOf(
  values: Float64Array,
  greatest: number,
  rank: number,
): { readonly least: number; readonly above: number } {
  if (values.length <= rank) return { least: 0, above: 0 };
  const bands = new Uint32Array(BANDS + 1);
  const scale = BANDS / greatest;
  for (let place = 0; place < values.length; place += 1) {
    const band = Math.floor((values[place] ?? 0) * scale);
    bands[band] = (bands[band] ?? 0) + 1;
  }
  let band = BANDS;
  for (let reached = bands[band] ?? 0; reached < rank && band > 0; reached += bands[band] ?? 0)
    band -= 1;
  const margin = 4 * Number.EPSILON * greatest;
  return { least: band / scale - margin, above: (band + 1) / scale + margin };
}
