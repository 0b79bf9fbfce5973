/**
 * Counts in how many lists of postings each text stands. A look-up of a short text reads hundreds
 * of thousands of postings, hence one pass over the bytes and a byte per text instead of a table.
 */

import { Best } from "./best";

const PAGE = 2 ** 18;
const HIGHEST = 255;

/** Pages that are all zero, kept for the next tally. */
const spare: Uint8Array[] = [];
const SPARE_PAGES = 64;

/** Texts that share enough, with how much: to be ranked. */
export type Tallied = {
  readonly ids: Float64Array;
  readonly classes: Uint8Array;
  readonly counts: Uint8Array;
};

/** For one look-up: any number of lists, then `finish`. */
export class Tally {
  private readonly pages: (Uint8Array | undefined)[] = [];
  private ids = new Float64Array(1024);
  private classes = new Uint8Array(1024);
  private filled = 0;
  /** Shared trigrams, by length class, from which on a text is kept. */
  private readonly fewest: Uint8Array;

  constructor(fewest: Uint8Array) {
    this.fewest = fewest;
  }

  /** Counts one text. */
  add(id: number, lengthClass: number): void {
    const page = Math.floor(id / PAGE);
    const slot = id - page * PAGE;
    const counts = this.pageOf(page);
    const count = Math.min(HIGHEST, (counts[slot] ?? 0) + 1);
    counts[slot] = count;
    if (count === this.fewest[lengthClass]) this.keep(id, lengthClass);
  }

  /** Counts the texts of length classes `from`–`to` of a list as `posting-codec.ts` writes it. */
  addList(data: Uint8Array, from: number, to: number): void {
    const end = data.length;
    let at = passVarint(data, 0);
    while (at < end) {
      const lengthClass = data[at] ?? 0;
      const start = passVarint(data, at + 1);
      const run = varintAt(data, at + 1);
      at =
        lengthClass < from || lengthClass > to
          ? passVarints(data, start, run)
          : this.addRun(data, start, run, lengthClass);
    }
  }

  /** The texts kept; the tally is spent afterwards. */
  finish(): Tallied {
    const { ids, classes, filled, pages } = this;
    const counts = new Uint8Array(filled);
    for (let place = 0; place < filled; place += 1) {
      const id = ids[place] ?? 0;
      const page = Math.floor(id / PAGE);
      counts[place] = pages[page]?.[id - page * PAGE] ?? 0;
    }
    for (const page of pages) if (page && spare.length < SPARE_PAGES) spare.push(page.fill(0));
    pages.length = 0;
    return { ids: ids.subarray(0, filled), classes: classes.subarray(0, filled), counts };
  }

  /** Counts identifiers that are written as differences; answers with the place behind them. */
  private addRun(data: Uint8Array, start: number, run: number, lengthClass: number): number {
    const end = data.length;
    const fewest = this.fewest[lengthClass] ?? 0;
    let at = start;
    let page = 0;
    let slot = 0;
    let counts = this.pageOf(0);
    for (let read = 0; read < run && at < end; read += 1) {
      let byte = data[at] ?? 0;
      at += 1;
      slot += byte & 127;
      for (let scale = 128; byte > 127 && at < end; scale *= 128) {
        byte = data[at] ?? 0;
        at += 1;
        slot += (byte & 127) * scale;
      }
      if (slot >= PAGE) {
        const pages = Math.floor(slot / PAGE);
        page += pages;
        slot -= pages * PAGE;
        counts = this.pageOf(page);
      }
      const count = (counts[slot] ?? 0) + 1;
      counts[slot] = count;
      if (count === fewest) this.keep(page * PAGE + slot, lengthClass);
    }
    return at;
  }

  private keep(id: number, lengthClass: number): void {
    if (this.filled === this.ids.length) {
      const [ids, classes] = [new Float64Array(this.filled * 2), new Uint8Array(this.filled * 2)];
      ids.set(this.ids);
      classes.set(this.classes);
      this.ids = ids;
      this.classes = classes;
    }
    this.ids[this.filled] = id;
    this.classes[this.filled] = lengthClass;
    this.filled += 1;
  }

  private pageOf(page: number): Uint8Array {
    const known = this.pages[page];
    if (known) return known;
    const made = spare.pop() ?? new Uint8Array(PAGE);
    this.pages[page] = made;
    return made;
  }
}

function varintAt(data: Uint8Array, start: number): number {
  let value = 0;
  for (let at = start, scale = 1; at < data.length; at += 1, scale *= 128) {
    const byte = data[at] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) break;
  }
  return value;
}

function passVarint(data: Uint8Array, start: number): number {
  return passVarints(data, start, 1);
}

function passVarints(data: Uint8Array, start: number, count: number): number {
  let at = start;
  for (let passed = 0; passed < count && at < data.length; at += 1)
    if ((data[at] ?? 0) < 128) passed += 1;
  return at;
}

/**
 * The `count` best texts from place `skip` on, by what they share times what a share is worth in
 * their length class.
 */
export function bestOf(
  { ids, classes, counts }: Tallied,
  worth: Float64Array,
  skip: number,
  count: number,
): readonly number[] {
  const best = new Best(Math.min(skip + count, ids.length));
  for (let place = 0; place < ids.length; place += 1)
    best.offer(ids[place] ?? 0, (counts[place] ?? 0) * (worth[classes[place] ?? 0] ?? 0));
  return best.from(skip);
}
