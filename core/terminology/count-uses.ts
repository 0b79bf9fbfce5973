/** Counts the concepts of a text: in how many of its segments each stands, in any form, and where first. */

import { findTerms, type TermIndex } from "./term-index";

/** How often one concept stands in a text. */
export type ConceptCount = {
  readonly segments: number;
  /** Position of the first segment. */
  readonly first: number;
};

/**
 * The concepts of the segments of one text, by id. Shorter wordings inside longer ones count too, so
 * that the figure of a concept does not hang on what else is in the glossary.
 */
export function countUses(
  index: TermIndex,
  segments: readonly { readonly position: number; readonly plain: string }[],
): ReadonlyMap<string, ConceptCount> {
  const counts = new Map<string, ConceptCount>();
  for (const { position, plain } of segments) {
    const matches = findTerms(index, plain, { overlapping: true });
    const found = matches.filter(({ strength }) => strength === "full");
    for (const id of new Set(found.map(({ conceptId }) => conceptId))) {
      const before = counts.get(id);
      counts.set(id, {
        segments: (before?.segments ?? 0) + 1,
        first: Math.min(before?.first ?? position, position),
      });
    }
  }
  return counts;
}
