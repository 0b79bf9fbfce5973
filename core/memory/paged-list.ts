/**
 * Lists of frequent features as a process keeps them: the numbers of texts cut into pages of 65,536. Counting goes page by page over all lists of a look-up,
 * so that the counts of a page stay in the processor's nearest memory: three times as quick as list
 * by list (measured at a million units).
 */

import { decodeList } from "./posting-codec";
import { PostingColumns } from "./posting-columns";

/** Texts of one page. */
export const PAGE = 65_536;

/** Length classes are bytes: page and class of a group make one number. */
const CLASSES = 256;

/** Postings of the rows at hand, kept between calls so that a look-up allocates nothing for them. */
const scratch = new PostingColumns();

/**
 * Stretches of postings of one page and length class, as rows hold them: where each begins in
 * `scratch` (it ends where the next one begins), and what puts them in order.
 */
let starts = new Int32Array(1024);
let keys = new Float64Array(1024);

/** Stretches of one list fewer than this; their number is the lower part of their key. */
const STRETCHES = 2 ** 22;

/** Finds the stretches; answers with their number. */
function findStretches({ ids, classes, size }: PostingColumns): number {
  let count = 0;
  for (let from = 0; from < size && count < STRETCHES - 1; count += 1) {
    const page = Math.floor((ids[from] ?? 0) / PAGE);
    const lengthClass = classes[from] ?? 0;
    const end = (page + 1) * PAGE;
    let to = from + 1;
    while (to < size && classes[to] === lengthClass) {
      const id = ids[to] ?? 0;
      // Parts and runs follow each other: numbers may begin anew.
      if (id >= end || id < end - PAGE) break;
      to += 1;
    }
    if (count + 2 > starts.length) growStretches();
    starts[count] = from;
    starts[count + 1] = to;
    keys[count] = (page * CLASSES + lengthClass) * STRETCHES + count;
    from = to;
  }
  return count;
}

function growStretches(): void {
  const [before, keysBefore] = [starts, keys];
  starts = new Int32Array(before.length * 2);
  keys = new Float64Array(before.length * 2);
  starts.set(before);
  keys.set(keysBefore);
}

/** Behind the last page. */
export const NO_PAGE = 0x7fffffff;

/** The texts of one list of a bucket of lengths, or of several put together. */
export class PagedList {
  /** Places of the texts within their pages, page by page. */
  readonly slots: Uint16Array;
  /** The length class of each text. */
  readonly classes: Uint8Array;
  /** The pages, in ascending order. */
  readonly pages: Int32Array;
  /** Where each page ends in `slots`; the next one begins there. */
  readonly ends: Int32Array;

  /** From the rows of one frequent feature as they are stored. */
  static of(rows: readonly Uint8Array[]): PagedList {
    scratch.size = 0;
    for (const row of rows) decodeList(row, scratch);
    return new PagedList(findStretches(scratch));
  }

  /** From the stretches in `scratch`. */
  private constructor(count: number) {
    const order = keys.subarray(0, count).sort();
    const slots = new Uint16Array(scratch.size);
    const classes = new Uint8Array(scratch.size);
    const [pages, ends] = [new Int32Array(count), new Int32Array(count)];
    let [groups, filled, last] = [0, 0, -1];
    for (let at = 0; at < count; at += 1) {
      const group = Math.floor((order[at] ?? 0) / STRETCHES);
      const stretch = (order[at] ?? 0) - group * STRETCHES;
      const page = Math.floor(group / CLASSES);
      const end = starts[stretch + 1] ?? 0;
      classes.fill(group - page * CLASSES, filled, filled + end - (starts[stretch] ?? 0));
      for (let from = starts[stretch] ?? 0; from < end; from += 1, filled += 1)
        slots[filled] = (scratch.ids[from] ?? 0) - page * PAGE;
      if (page !== last) groups += 1;
      last = page;
      pages[groups - 1] = page;
      ends[groups - 1] = filled;
    }
    this.slots = slots;
    this.classes = classes;
    this.pages = pages.slice(0, groups);
    this.ends = ends.slice(0, groups);
  }

  /** Bytes that the list takes. */
  get bytes(): number {
    const { slots, pages, classes, ends } = this;
    return slots.byteLength + pages.byteLength + classes.byteLength + ends.byteLength;
  }
}
