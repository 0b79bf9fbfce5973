/**
 * The two readings of a text that the memory compares: the normalised text, in which quotation
 * marks, dashes and spaces of one kind look alike, and the fold, in which case and the value of
 * numbers vanish too. Everything is done here and not by the database, so that every PostgreSQL,
 * whatever its collation, gives the same matches.
 * Source of the rules: docs/decisions/translation-memory.md, "Score".
 */

/** What stands for a run of digits in the fold: `2025` and `37` fold to it. */
export const DIGITS = 0x30;

const SPACE = 0x20;
const REMOVED = 0;

/** Kinds of letter-like marks that one keyboard or another types for the same thing. */
const UNIFIED: readonly (readonly [pattern: RegExp, as: string])[] = [
  [/[«»“”„‟‹›″]/u, '"'],
  [/[‘’‚‛ʼ`´′]/u, "'"],
  [/[‐‑‒–—―−]/u, "-"],
  [/\s/u, " "],
  // Soft hyphen, zero-width space and joiners, byte order mark: nobody sees or means them.
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/u, ""],
];

type Tables = {
  readonly fold: Uint16Array;
  readonly unify: Uint16Array;
  readonly letter: Uint8Array;
};

/** Built once, on first use: one look-up per character instead of a dozen expressions per text. */
let tables: Tables | null = null;

function unifiedUnit(character: string, unit: number): number {
  for (const [pattern, as] of UNIFIED)
    if (pattern.test(character)) return as === "" ? REMOVED : as.charCodeAt(0);
  return unit;
}

function buildTables(): Tables {
  const fold = new Uint16Array(0x10000);
  const unify = new Uint16Array(0x10000);
  const letter = new Uint8Array(0x10000);
  for (let unit = 1; unit < 0x10000; unit += 1) {
    const character = String.fromCharCode(unit);
    unify[unit] = unifiedUnit(character, unit);
    if (/[\p{L}\p{M}]/u.test(character)) letter[unit] = 1;
    const lower = character.toLowerCase();
    const folded = /\p{Nd}/u.test(character) ? DIGITS : (unify[unit] ?? 0);
    fold[unit] = folded === unit && lower.length === 1 ? lower.charCodeAt(0) : folded;
  }
  return { fold, unify, letter };
}

function tablesOnce(): Tables {
  tables ??= buildTables();
  return tables;
}

/** Whether a code of the fold belongs to a word: a letter or a combining mark (planes above 0 do not). */
export function isWordCode(code: number): boolean {
  return code < 0x10000 && tablesOnce().letter[code] === 1;
}

function unitOf(table: Uint16Array, code: number): number {
  return code < 0x10000 ? (table[code] ?? code) : code;
}

/**
 * The fold of a text as code points: NFC, lower case, quotation marks, dashes and spaces unified,
 * runs of digits and of spaces as one, no space at either end. Lengths and distances of the
 * memory count these code points.
 */
export function foldCodes(text: string): Int32Array {
  const { fold } = tablesOnce();
  const nfc = text.normalize("NFC");
  const codes = new Int32Array(nfc.length);
  let length = 0;
  let last = SPACE;
  for (let at = 0; at < nfc.length; at += 1) {
    const point = nfc.codePointAt(at) ?? 0;
    if (point >= 0x10000) at += 1;
    const code = unitOf(fold, point);
    const repeats = (code === DIGITS || code === SPACE) && code === last;
    if (code === REMOVED || repeats) continue;
    codes[length] = code;
    length += 1;
    last = code;
  }
  if (length > 0 && last === SPACE) length -= 1;
  return codes.subarray(0, length);
}

/** The fold as a string: for tests, screens and hashing; the engine compares `foldCodes`. */
export function foldText(text: string): string {
  let folded = "";
  for (const code of foldCodes(text)) folded += String.fromCodePoint(code);
  return folded;
}

/** NFC with quotation marks, dashes and spaces unified; case and figures stay. */
export function normalizeText(text: string): string {
  const { unify } = tablesOnce();
  let normal = "";
  for (const character of text.normalize("NFC")) {
    const unit = unitOf(unify, character.codePointAt(0) ?? 0);
    if (unit !== REMOVED) normal += String.fromCodePoint(unit);
  }
  return normal.replace(/ +/g, " ").trim();
}

/**
 * A 53-bit hash (two 32-bit multiplicative hashes side by side), so that it is a safe JavaScript
 * integer and fits a PostgreSQL bigint. Not for secrets: equal hashes are compared again as text.
 */
export function hashCodes(codes: Int32Array, seed = 0): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (const code of codes) {
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

function seedOf(language: string): number {
  let seed = 7;
  for (let at = 0; at < language.length; at += 1)
    seed = Math.imul(seed, 31) + language.charCodeAt(at);
  return seed;
}

/** Hash of the fold in a language: equal for texts that differ in case, figures or marks only. */
export function foldHash(fold: Int32Array, language: string): number {
  return hashCodes(fold, seedOf(language));
}

/** Hash of the text as it stands (after NFC) in a language: what context and exact matches compare. */
export function textHash(text: string, language: string): number {
  const nfc = text.normalize("NFC");
  const units = new Int32Array(nfc.length);
  for (let at = 0; at < nfc.length; at += 1) units[at] = nfc.charCodeAt(at);
  return hashCodes(units, ~seedOf(language));
}

/** Stands for "nothing before" and "nothing after" in the context of a segment: an edge of the document. */
export const DOCUMENT_EDGE = 0;
