/** Adds up the weights of the lists of postings that each text stands in, page by page. */

import { Best } from "./best";
import { PAGE, type PagedList } from "./paged-list";

/** Sums of one page; all zero between two tallies. The weights of all lists together must stay below 65,536. */
const sums = new Uint16Array(PAGE);

/** Texts that share enough, with how much: to be ranked. */
export type Tallied = {
  readonly ids: Float64Array;
  readonly classes: Uint8Array;
  readonly sums: Uint16Array;
};

type Loose = { readonly slots: number[]; readonly classes: number[]; readonly weights: number[] };

/** For one look-up: lists and single texts, then `finish`. */
export class Tally {
  private readonly lists: PagedList[] = [];
  private readonly weights: number[] = [];
  private readonly loose = new Map<number, Loose>();
  private ids = new Float64Array(1024);
  private classes = new Uint8Array(1024);
  private shared = new Uint16Array(1024);
  private filled = 0;
  /** Sums, by length class, from which on a text is kept. */
  private readonly fewest: Uint16Array;
  private readonly from: number;
  private readonly to: number;

  /** Texts of other length classes than `from`–`to` are passed over. */
  constructor(fewest: Uint16Array, from: number, to: number) {
    this.fewest = fewest;
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

  /** Adds the texts of a list. */
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
      let page = pages[loose] ?? Number.POSITIVE_INFINITY;
      for (let list = 0; list < lists.length; list += 1)
        page = Math.min(page, lists[list]?.pageOf(at[list] ?? 0) ?? page);
      if (page === Number.POSITIVE_INFINITY) break;
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

  /** Counts the texts of one page; `at` holds for each list the group that comes next. */
  private countPage(page: number, at: Int32Array): void {
    const { lists, from, to, fewest } = this;
    const first = this.filled;
    for (let list = 0; list < lists.length; list += 1) {
      const groups = lists[list];
      if (!groups) continue;
      let group = at[list] ?? 0;
      for (; groups.pageOf(group) === page; group += 1) {
        const lengthClass = groups.lengthOf(group);
        if (lengthClass < from || lengthClass > to) continue;
        this.countGroup(groups, group, this.weights[list] ?? 0, fewest[lengthClass] ?? 0);
      }
      at[list] = group;
    }
    this.countLoose(page);
    for (let place = first; place < this.filled; place += 1)
      this.shared[place] = sums[(this.ids[place] ?? 0) - page * PAGE] ?? 0;
    sums.fill(0);
  }

  private countGroup(list: PagedList, group: number, weight: number, least: number): void {
    const { slots } = list;
    const end = list.startOf(group + 1);
    for (let at = list.startOf(group); at < end; at += 1) {
      const slot = slots[at] ?? 0;
      const before = sums[slot] ?? 0;
      sums[slot] = before + weight;
      if (before < least && before + weight >= least)
        this.keep(list.pageOf(group) * PAGE + slot, list.lengthOf(group));
    }
  }

  private countLoose(page: number): void {
    const loose = this.loose.get(page);
    loose?.slots.forEach((slot, at) => {
      const lengthClass = loose.classes[at] ?? 0;
      const least = this.fewest[lengthClass] ?? 0;
      const before = sums[slot] ?? 0;
      const sum = before + (loose.weights[at] ?? 0);
      sums[slot] = sum;
      if (before < least && sum >= least) this.keep(page * PAGE + slot, lengthClass);
    });
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
    this.shared = new Uint16Array(ids.length * 2);
    this.ids.set(ids);
    this.classes.set(classes);
    this.shared.set(shared);
  }
}

/**
 * The `count` best texts from place `skip` on, by their sums times what one is worth in their
 * length class; none that comes to less than `atLeast`.
 */
export function bestOf(
  { ids, classes, sums: shared }: Tallied,
  worth: Float64Array,
  { skip, count, atLeast }: { skip: number; count: number; atLeast: number },
): readonly number[] {
  const values = new Float64Array(ids.length);
  for (let place = 0; place < ids.length; place += 1)
    values[place] = (shared[place] ?? 0) * (worth[classes[place] ?? 0] ?? 0);
  const least = Math.max(atLeast, valueOfRank(values, skip + count));
  const best = new Best(Math.min(skip + count, ids.length));
  // Newest first, because they win ties: of thousands that share one word, all others are turned away at once.
  for (let place = ids.length - 1; place >= 0; place -= 1) {
    const value = values[place] ?? 0;
    if (value >= least) best.offer(ids[place] ?? 0, value);
  }
  return best.from(skip);
}

const BANDS = 512;

/** A value that the `rank` greatest reach, and hardly any others: ordering thousands would cost more than adding them up. */
function valueOfRank(values: Float64Array, rank: number): number {
  if (values.length <= rank) return 0;
  let greatest = 0;
  for (const value of values) greatest = Math.max(greatest, value);
  const bands = new Uint32Array(BANDS + 1);
  for (const value of values) {
    const band = Math.floor((BANDS * value) / greatest);
    bands[band] = (bands[band] ?? 0) + 1;
  }
  let band = BANDS;
  for (let reached = bands[band] ?? 0; reached < rank && band > 0; reached += bands[band] ?? 0)
    band -= 1;
  return (greatest * band) / BANDS - Number.EPSILON * greatest;
}
