/**
 * Counts in how many lists each text is, 32 texts at a time: the digits of 32 sums lie in the bits of a few
 * integers, and seven lists are added to them at once by full adders. The lists of a short text's trigrams hold a tenth
 * of all texts of its length each: posting by posting they take half as long again (docs/decisions/translation-memory.md,
 * "What a process keeps"). Source of the adders: W. Muła, N. Kurz, D. Lemire, "Faster population counts using AVX2 instructions" (2018); here each bit position has its own sum.
 */

import type { BucketCount, BucketSums, KeptTexts } from "./bucket-sums";
import { FAR, PlaceBits, type PlaceDistances } from "./place-list";

/**
 * Binary digits of a sum. A text at hand has 96 features at most (features.ts), and no other text is in more of their
 * lists: those of two runs share none.
 */
const DIGITS = 7;

/** Integers that the digits of 32 sums take: a power of two, so that no line of memory is shared with others. */
const STEP = 8;

/** Lists that are added at once. */
const AT_ONCE = 7;

/** The greatest sum. */
const GREATEST = 2 ** DIGITS - 1;

/** Lists of another extent than those that they are added with, and lists that are not there, as rows of the same extent. */
const rows = Array.from({ length: AT_ONCE }, () => new Int32Array(0));

/** The sums of the texts of one bucket; weights are passed over. */
export class BitCounts implements BucketSums {
  /** For each 32 places, the digits of their sums. */
  private digits = new Int32Array(0);
  private words = 0;

  count({ lists, places }: BucketCount, size: number, least: number, kept: KeptTexts): void {
    this.words = Math.ceil(size / 32);
    if (this.digits.length < this.words * STEP) this.digits = new Int32Array(2 * this.words * STEP);
    const { digits } = this;
    const bits: PlaceBits[] = [];
    for (const { list } of lists) {
      if (list instanceof PlaceBits) bits.push(list);
      else addDistances(digits, list);
    }
    for (const place of places) addBit(digits, place);
    for (let at = 0; at < bits.length; at += AT_ONCE)
      addSeven(digits, bits.slice(at, at + AT_ONCE));
    this.each(least, kept);
  }

  each(least: number, kept: KeptTexts): void {
    if (least > GREATEST) return;
    const { digits, words } = this;
    for (let word = 0; word < words; word += 1) {
      let reached = reaching(digits, word * STEP, least);
      if (reached !== 0) kept.reserve(32);
      for (; reached !== 0; reached &= reached - 1) {
        const bit = 31 - Math.clz32(reached & -reached);
        kept.offer(word * 32 + bit, sumAt(digits, word * STEP, bit));
      }
    }
  }

  clear(): void {
    this.digits.fill(0, 0, this.words * STEP);
    this.words = 0;
  }
}

/** Of 32 sums, those that are `least` or more: digits are compared from the highest on. */
function reaching(digits: Int32Array, at: number, least: number): number {
  let more = 0;
  let equal = -1;
  for (let digit = DIGITS - 1; digit >= 0; digit -= 1) {
    const bits = digits[at + digit] ?? 0;
    if ((least >>> digit) & 1) equal &= bits;
    else {
      more |= equal & bits;
      equal &= ~bits;
    }
  }
  return more | equal;
}

function sumAt(digits: Int32Array, at: number, bit: number): number {
  let sum = 0;
  for (let digit = 0; digit < DIGITS; digit += 1)
    sum |= (((digits[at + digit] ?? 0) >>> bit) & 1) << digit;
  return sum;
}

/** Adds one to one sum; what is carried goes on from digit to digit. */
function addBit(digits: Int32Array, place: number): void {
  let carry = 1 << (place & 31);
  for (let at = (place >>> 5) * STEP; carry !== 0; at += 1) {
    const before = digits[at] ?? 0;
    digits[at] = before ^ carry;
    carry &= before;
  }
}

function addDistances(digits: Int32Array, list: PlaceDistances): void {
  let place = -1;
  for (const distance of list) {
    place += distance;
    if (distance !== FAR) addBit(digits, place);
  }
}

function addSeven(digits: Int32Array, lists: readonly PlaceBits[]): void {
  const first = Math.min(...lists.map((list) => list.first));
  const end = Math.max(...lists.map((list) => list.first + list.words.length));
  const [a, b, c, d, e, f, g] = rows.map((_, row) => rowOf(lists[row], row, first, end - first));
  if (a && b && c && d && e && f && g) addRows(digits, a, b, c, d, e, f, g, first, end - first);
}

/** The bits of a list from `first` on, `length` integers of them. */
function rowOf(
  list: PlaceBits | undefined,
  row: number,
  first: number,
  length: number,
): Int32Array {
  if (list?.first === first && list.words.length === length) return list.words;
  let copy = rows[row] ?? new Int32Array(0);
  if (copy.length < length) {
    copy = new Int32Array(length * 2);
    rows[row] = copy;
  }
  copy.fill(0, 0, length);
  if (list) copy.set(list.words, list.first - first);
  return copy;
}

/** Seven bits come to ones, twos and fours, which are added to the sums; what is carried goes on from digit to digit. */
function addRows(
  sums: Int32Array,
  a: Int32Array,
  b: Int32Array,
  c: Int32Array,
  d: Int32Array,
  e: Int32Array,
  f: Int32Array,
  g: Int32Array,
  first: number,
  length: number,
): void {
  for (let at = 0, to = first * STEP; at < length; at += 1, to += STEP) {
    const v1 = a[at] ?? 0;
    const v2 = b[at] ?? 0;
    const v3 = c[at] ?? 0;
    const v4 = d[at] ?? 0;
    const v5 = e[at] ?? 0;
    const v6 = f[at] ?? 0;
    const v7 = g[at] ?? 0;
    const one = v1 ^ v2 ^ v3;
    const three = one ^ v4 ^ v5;
    const ones = three ^ v6 ^ v7;
    const two1 = majority(v1, v2, v3);
    const two2 = majority(one, v4, v5);
    const two3 = majority(three, v6, v7);
    const twos = two1 ^ two2 ^ two3;
    const fours = majority(two1, two2, two3);

    const sum1 = sums[to] ?? 0;
    const sum2 = sums[to + 1] ?? 0;
    const sum4 = sums[to + 2] ?? 0;
    sums[to] = sum1 ^ ones;
    const carry1 = sum1 & ones;
    sums[to + 1] = sum2 ^ twos ^ carry1;
    const carry2 = majority(sum2, twos, carry1);
    sums[to + 2] = sum4 ^ fours ^ carry2;
    let carry = majority(sum4, fours, carry2);
    for (let digit = to + 3; carry !== 0; digit += 1) {
      const before = sums[digit] ?? 0;
      sums[digit] = before ^ carry;
      carry &= before;
    }
  }
}

/** The bits that are set in two of three at least. */
function majority(one: number, two: number, three: number): number {
  return (one & two) | (three & (one | two));
}
