/**
 * How well a text of the memory serves for a text at hand, in percent of characters. Characters,
 * not words: Kazakh changes the ends of words, and a word-by-word score sees a stranger where a
 * reader sees another case (measured on inflection-only changes: 52 by words, 86 by characters).
 */

import { foldCodes } from "./fold";
import { compilePattern, distance, type Pattern } from "./levenshtein";

/** A text ready to be scored. `tags` names its inline codes in order, by kind and type, not by id. */
export type Scorable = {
  readonly raw: string;
  readonly fold: Int32Array;
  readonly tags: readonly string[];
};

/** A text at hand: prepared once, scored against many. */
export type Query = Scorable & { readonly pattern: Pattern };

const NO_TAGS: readonly string[] = [];

/** Prepares a text of the memory. `raw` is compared after NFC. */
export function scorable(raw: string, tags: readonly string[] = NO_TAGS): Scorable {
  return { raw: raw.normalize("NFC"), fold: foldCodes(raw), tags };
}

/** Prepares the text at hand. */
export function query(raw: string, tags: readonly string[] = NO_TAGS): Query {
  const text = scorable(raw, tags);
  return { ...text, pattern: compilePattern(text.fold) };
}

/** Where a match of equal folds can end at worst: figures and codes are mended in seconds. */
const EQUAL_FOLD_FLOOR = 95;

/** A number as written, with its separators: `37,3`, `10 000`, `2025`. */
const NUMBER = /\p{Nd}{1,3}(?:[\u00A0\u202F ]\p{Nd}{3})+(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

/** How many numbers differ, place by place; both texts have the same fold. */
function differingNumbers(a: string, b: string): number {
  const left = a.match(NUMBER) ?? [];
  const right = b.match(NUMBER) ?? [];
  let differing = Math.abs(left.length - right.length);
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) if (left[at] !== right[at]) differing += 1;
  return differing;
}

/** How many codes must be added, taken away or moved to get from one to the other. */
function differingTags(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  let missing = 0;
  for (const tag of a) {
    const at = rest.indexOf(tag);
    if (at < 0) missing += 1;
    else rest.splice(at, 1);
  }
  const differing = Math.max(missing, rest.length);
  const moved = differing === 0 && a.some((tag, at) => tag !== b[at]);
  return moved ? 1 : differing;
}

/** Digits masked one for one run: what remains differs in case, punctuation or spacing. */
function surface(raw: string): string {
  return raw.replace(/\p{Nd}+/gu, "0");
}

function equalCodes(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** 95–100 for texts of one fold. */
function equalFoldScore(a: Scorable, b: Scorable): number {
  const wording = surface(a.raw) === surface(b.raw) ? 0 : 1;
  const codes = Math.min(5, differingTags(a.tags, b.tags));
  return Math.max(EQUAL_FOLD_FLOOR, 100 - wording - differingNumbers(a.raw, b.raw) - codes);
}

/**
 * The base score, 0–100, before provenance and context: 100 only for identical text and codes;
 * 95–99 when the folds are equal; else ⌊100·(1 − distance / longer length)⌋ over the code points
 * of the folds. Below `minimum` the answer is 0 and the work stops early.
 */
export function baseScore(at: Query, memory: Scorable, minimum = 0): number {
  if (equalCodes(at.fold, memory.fold)) return equalFoldScore(at, memory);
  return foldScore(at.pattern, memory.fold, minimum);
}

/**
 * ⌊100·(1 − distance / longer length)⌋ over code points, 0 below `minimum`. Of a text's whole fold it is
 * the best that its base score can be; texts of one fold may have less. The fold is the `length` codes from
 * `start` on.
 */
export function foldScore(
  at: Pattern,
  fold: Int32Array | Uint8Array,
  minimum: number,
  start = 0,
  length = fold.length,
): number {
  const longest = Math.max(at.codes.length, length);
  const limit = Math.floor(((100 - minimum) * longest) / 100);
  const edits = distance(at, fold, limit, start, length);
  if (edits > limit) return 0;
  return longest === 0 ? 100 : Math.floor((100 * (longest - edits)) / longest);
}

/** `baseScore` of a stored text: nothing but the fold is made of it unless it is the same. `tags` is asked only then. */
export function baseScoreOf(
  at: Query,
  raw: string,
  tags: () => readonly string[],
  minimum: number,
): number {
  const fold = foldCodes(raw);
  const memory = equalCodes(at.fold, fold)
    ? { raw: raw.normalize("NFC"), fold, tags: tags() }
    : { raw, fold, tags: NO_TAGS };
  return baseScore(at, memory, minimum);
}

/** Whether two texts of one fold differ in figures only: then the match can be offered with the new ones. */
export function differsInFiguresOnly(a: Scorable, b: Scorable): boolean {
  return a.raw !== b.raw && equalCodes(a.fold, b.fold) && differingNumbers(a.raw, b.raw) > 0;
}
