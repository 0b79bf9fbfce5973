/**
 * What a person does to an alignment under review: sentences moved to the row above or below, rows
 * joined and opened. Nothing is ever lost by it: what leaves one row stands in another.
 */

import { LANGUAGES, type Language } from "@/core/language/language";
import type { AlignedRow } from "./memory-view";

/** A row under review. `number` stays with a row while others come and go. */
export type ReviewedRow = AlignedRow & {
  readonly number: number;
  /** To be added to the bank. */
  readonly isTaken: boolean;
};

/** How many languages of a row have a text; a row needs two to become an entry. */
export function textsIn(row: AlignedRow): number {
  return LANGUAGES.filter((language) => row[language].trim() !== "").length;
}

/** The rows of a fresh alignment. */
export function reviewedRows(rows: readonly AlignedRow[]): readonly ReviewedRow[] {
  return rows.map((row, at) => ({ ...row, number: at + 1, isTaken: textsIn(row) > 1 }));
}

const joined = (first: string, second: string): string => `${first.trim()} ${second.trim()}`.trim();

/** Somebody has looked at it: no doubt is left, and a row that has become a pair counts as one. */
function mended(row: ReviewedRow, texts: Partial<Readonly<Record<Language, string>>>): ReviewedRow {
  const after = { ...row, ...texts, confidence: 1 };
  const isTaken = textsIn(row) > 1 ? row.isTaken : true;
  return { ...after, isTaken: isTaken && textsIn(after) > 1 };
}

function placed(
  rows: readonly ReviewedRow[],
  changed: readonly (readonly [at: number, row: ReviewedRow])[],
): readonly ReviewedRow[] {
  const byPlace = new Map(changed);
  return rows.map((row, at) => byPlace.get(at) ?? row);
}

const nextNumber = (rows: readonly ReviewedRow[]): number =>
  Math.max(0, ...rows.map(({ number }) => number)) + 1;

function emptyRow(number: number): ReviewedRow {
  return { kk: "", ru: "", en: "", confidence: 1, number, isTaken: false };
}

/**
 * Moves what stands after the caret (UTF-16 offset) to the beginning of the row below; below the
 * last row a new one is opened. The whole text moves when the caret stands before it.
 */
export function moveDown(
  rows: readonly ReviewedRow[],
  at: number,
  language: Language,
  caret: number,
): readonly ReviewedRow[] {
  const row = rows[at];
  if (!row || row[language].slice(caret).trim() === "") return rows;
  const below = rows[at + 1] ?? emptyRow(nextNumber(rows));
  const all = at + 1 < rows.length ? rows : [...rows, below];
  const moved = joined(row[language].slice(caret), below[language]);
  return placed(all, [
    [at, mended(row, { [language]: row[language].slice(0, caret).trim() })],
    [at + 1, mended(below, { [language]: moved })],
  ]);
}

/** Moves what stands before the caret to the end of the row above: the whole text when the caret stands after it. */
export function moveUp(
  rows: readonly ReviewedRow[],
  at: number,
  language: Language,
  caret: number,
): readonly ReviewedRow[] {
  const [above, row] = [rows[at - 1], rows[at]];
  if (!above || !row || row[language].slice(0, caret).trim() === "") return rows;
  const moved = joined(above[language], row[language].slice(0, caret));
  return placed(rows, [
    [at - 1, mended(above, { [language]: moved })],
    [at, mended(row, { [language]: row[language].slice(caret).trim() })],
  ]);
}

/** Makes one row of a row and the one below it. */
export function joinWithNext(rows: readonly ReviewedRow[], at: number): readonly ReviewedRow[] {
  const [row, below] = [rows[at], rows[at + 1]];
  if (!row || !below) return rows;
  const texts = Object.fromEntries(
    LANGUAGES.map((language) => [language, joined(row[language], below[language])]),
  );
  return [...rows.slice(0, at), mended(row, texts), ...rows.slice(at + 2)];
}

/** Opens an empty row below a row, to move texts into. */
export function openBelow(rows: readonly ReviewedRow[], at: number): readonly ReviewedRow[] {
  return [...rows.slice(0, at + 1), emptyRow(nextNumber(rows)), ...rows.slice(at + 1)];
}

/** Puts another text in one place, as typed. */
export function retyped(
  rows: readonly ReviewedRow[],
  at: number,
  language: Language,
  text: string,
): readonly ReviewedRow[] {
  const row = rows[at];
  if (!row) return rows;
  const after = { ...row, [language]: text };
  return placed(rows, [
    [at, { ...after, isTaken: textsIn(row) > 1 ? row.isTaken : textsIn(after) > 1 }],
  ]);
}
