/**
 * Which match of the memory a translation came from. It stays with the text that people make of it,
 * so that a fuzzy match confirmed as it came can be told from one that somebody looked at.
 */

/** A match as it was put in: `score` 0–102, its entry, and the SHA-256 of the content it gave. */
export type InsertedMatch = {
  readonly score: number;
  readonly entry: string;
  readonly sha256: string;
};

/** What the checks ask of it: its score, and whether the text has been changed since. */
export function matchUse(
  match: InsertedMatch | null,
  sha256: string,
): { readonly score: number; readonly edited: boolean } | null {
  return match === null ? null : { score: match.score, edited: match.sha256 !== sha256 };
}

/** Whether both are the same insertion. */
export function sameInsertion(a: InsertedMatch | null, b: InsertedMatch | null): boolean {
  if (a === null || b === null) return a === b;
  return a.score === b.score && a.entry === b.entry && a.sha256 === b.sha256;
}
