/**
 * From a base score to the match that a translator sees: provenance, bank and context applied,
 * best first.
 */

/** How a text came into the memory. */
export type Provenance = "approved" | "unreviewed" | "machine";

/** What decides over a match besides its text. `penalty` is the bank's, in percent points. */
export type Standing = {
  readonly base: number;
  readonly provenance: Provenance;
  readonly penalty: number;
  /** How many neighbours (0–2) are the same in both documents; the edge of a document counts. */
  readonly neighbours: number;
  /** The string key or unit identifier is the same. */
  readonly sameKey: boolean;
};

/** Taken off what nobody approved: it has to be read word by word. */
export const UNREVIEWED_PENALTY = 5;

/**
 * The final score, 0–101. 101 is an identical, approved text without penalties in the same place:
 * both neighbours equal, or the same key. Missing context never lowers a 100.
 */
export function finalScore(standing: Standing): number {
  const { base, provenance, penalty, neighbours, sameKey } = standing;
  const taken = penalty + (provenance === "approved" ? 0 : UNREVIEWED_PENALTY);
  if (base === 100 && taken === 0 && (neighbours === 2 || sameKey)) return 101;
  return Math.max(0, base - taken);
}

/** What the order of matches depends on. `at` is when the text was approved or last changed, in milliseconds. */
export type Ranked = {
  readonly score: number;
  readonly neighbours: number;
  readonly provenance: Provenance;
  readonly at: number;
};

/** Best first: score, then context, then approved before not, then newest. */
export function compareMatches(a: Ranked, b: Ranked): number {
  const approved = (match: Ranked): number => (match.provenance === "approved" ? 1 : 0);
  return (
    b.score - a.score || b.neighbours - a.neighbours || approved(b) - approved(a) || b.at - a.at
  );
}

/** Hashes of what stands before and after a segment (`fold.ts`: textHash, DOCUMENT_EDGE); null is not known. */
export type Context = { readonly previous: number | null; readonly next: number | null };

/** How many neighbours are known on both sides and equal. */
export function equalNeighbours(a: Context, b: Context): number {
  const previous = a.previous !== null && a.previous === b.previous ? 1 : 0;
  const next = a.next !== null && a.next === b.next ? 1 : 0;
  return previous + next;
}
