import {
  type ConceptFinding,
  conceptDraftSchema,
  draftFindings,
} from "@/core/terminology/concept-draft";
import type { ConceptRow } from "@/core/terminology/glossary-view";

/** What is to be looked at in the concepts of a list before they are approved, by the id of each that has something. */
export function findRemarks(
  concepts: readonly Pick<ConceptRow, "id" | "kind" | "hasSource" | "terms">[],
): Readonly<Record<string, readonly ConceptFinding[]>> {
  const told = concepts.map(({ id, kind, hasSource, terms }) => {
    const wordings = terms.map(({ id: _, ...wording }) => wording);
    // A list knows whether there is a source, not what it says.
    const draft = { kind, source: hasSource ? "…" : "", terms: wordings };
    return [id, draftFindings(conceptDraftSchema.parse(draft))] as const;
  });
  return Object.fromEntries(told.filter(([, findings]) => findings.length > 0));
}
