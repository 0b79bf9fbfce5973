import type { ConceptDraft } from "@/core/terminology/concept-draft";
import type { ConceptStatus } from "@/core/terminology/glossary-view";
import type { Actor } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import { draftOf, readSnapshot } from "./concept-rows";
import { usableDraft } from "./create-concept";
import { appendConceptEvent, beginWrite, storeConcept, takeConcept } from "./glossary-writer";

/**
 * Sets who held an office, or which offices a person held, whatever the concept's version is now:
 * for imports and seeds, which write the concepts first. On screens holdings go with the concept.
 * @throws AppError `not-allowed`, `not-found`, `concept-invalid`.
 */
export async function changeHoldings(
  actor: Actor,
  conceptId: string,
  holdings: NonNullable<ConceptDraft["holdings"]>,
): Promise<{ readonly version: number }> {
  return database().$transaction(async (tx) => {
    const present = await beginWrite(tx, actor, "glossary.edit");
    const { version, snapshot } = await readSnapshot(tx, conceptId);
    const concept = await takeConcept(tx, conceptId, version);
    const draft = { ...draftOf(snapshot), holdings };
    const status = concept.status as ConceptStatus;
    await storeConcept(tx, concept, usableDraft(draft, status).draft, { status });
    const event = await appendConceptEvent(tx, present, conceptId, "changed");
    await recordAudit(tx, present, {
      action: "concept.changed",
      subjectType: "concept",
      subjectId: conceptId,
      data: { version: event.version, holdings: holdings.length },
    });
    return { version: event.version };
  });
}
