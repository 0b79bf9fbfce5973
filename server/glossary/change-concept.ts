import { AppError } from "@/core/errors";
import type { ConceptDraft, ConceptFinding } from "@/core/terminology/concept-draft";
import type { ConceptSnapshot, ConceptStatus } from "@/core/terminology/glossary-view";
import type { Actor } from "@/core/workflow/actor";
import { type AuditAction, recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import { draftOf, readSnapshot } from "./concept-rows";
import { usableDraft } from "./create-concept";
import { appendConceptEvent, beginWrite, storeConcept, takeConcept } from "./glossary-writer";

/** Which concept, and the version that the sender looked at. */
export type ConceptAt = { readonly id: string; readonly version: number };

/** What a change answers with. */
export type ConceptChanged = {
  readonly version: number;
  readonly findings: readonly ConceptFinding[];
};

/**
 * Changes a concept as a whole. An approved one stays approved, for only terminologists change.
 * @throws AppError `not-allowed`, `not-found`, `version-conflict`, `concept-invalid`, `source-missing`.
 */
export async function changeConcept(
  actor: Actor,
  at: ConceptAt,
  draft: ConceptDraft,
): Promise<ConceptChanged> {
  return database().$transaction(async (tx) => {
    const present = await beginWrite(tx, actor, "glossary.edit");
    const concept = await takeConcept(tx, at.id, at.version);
    const usable = usableDraft(draft, concept.status as ConceptStatus);
    await storeConcept(tx, concept, usable.draft, { status: concept.status as ConceptStatus });
    const { version } = await appendConceptEvent(tx, present, at.id, "changed");
    await audit(tx, present, "concept.changed", at.id, version);
    return { version, findings: usable.findings };
  });
}

/**
 * Approves a proposal. Its proposed wordings become preferred, or admitted where the language has a
 * preferred one already. The source is mandatory from here on.
 * @throws AppError as `changeConcept`; `wrong-state` for one that is approved.
 */
export async function approveConcept(actor: Actor, at: ConceptAt): Promise<ConceptChanged> {
  return database().$transaction(async (tx) => {
    const present = await beginWrite(tx, actor, "glossary.approve");
    const concept = await takeConcept(tx, at.id, at.version);
    if (concept.status === "approved") throw new AppError("wrong-state");
    const { snapshot } = await readSnapshot(tx, at.id);
    const usable = usableDraft(approvedTerms(draftOf(snapshot)), "approved");
    await storeConcept(tx, concept, usable.draft, { status: "approved" });
    const { version } = await appendConceptEvent(tx, present, at.id, "approved");
    await audit(tx, present, "concept.approved", at.id, version);
    return { version, findings: usable.findings };
  });
}

/** Proposed wordings become preferred, or admitted where there is a preferred one already. */
export function approvedTerms(draft: ConceptDraft): ConceptDraft {
  const taken = new Set(
    draft.terms
      .filter(({ status }) => status === "preferred")
      .map(({ language, type }) => `${language} ${type}`),
  );
  const terms = draft.terms.map((term) => {
    if (term.status !== "proposed") return term;
    const place = `${term.language} ${term.type}`;
    const status = taken.has(place) ? ("admitted" as const) : ("preferred" as const);
    taken.add(place);
    return { ...term, status };
  });
  return { ...draft, terms };
}

/** Takes a concept out of the glossary; its history stays and it can be restored. @throws AppError as `changeConcept`. */
export async function deleteConcept(actor: Actor, at: ConceptAt): Promise<{ version: number }> {
  return database().$transaction(async (tx) => {
    const present = await beginWrite(tx, actor, "glossary.edit");
    const concept = await takeConcept(tx, at.id, at.version);
    const { snapshot } = await readSnapshot(tx, at.id);
    const state = { status: concept.status as ConceptStatus, deletedAt: new Date() };
    await storeConcept(tx, concept, draftOf(snapshot), state);
    const { version } = await appendConceptEvent(tx, present, at.id, "deleted");
    await audit(tx, present, "concept.deleted", at.id, version);
    return { version };
  });
}

/**
 * Brings back an earlier version as the next one; a deleted concept comes back with it.
 * @throws AppError as `changeConcept`; `not-found` for a version that never was.
 */
export async function restoreConcept(
  actor: Actor,
  at: ConceptAt,
  toVersion: number,
): Promise<ConceptChanged> {
  return database().$transaction(async (tx) => {
    const present = await beginWrite(tx, actor, "glossary.edit");
    const concept = await takeConcept(tx, at.id, at.version, { deleted: true });
    const event = await tx.conceptEvent.findUnique({
      where: { conceptId_version: { conceptId: at.id, version: toVersion } },
    });
    if (!event) throw new AppError("not-found");
    const snapshot = event.snapshot as unknown as ConceptSnapshot;
    const usable = usableDraft(draftOf(snapshot), snapshot.status);
    const { ext } = snapshot;
    const state = {
      ...{ status: snapshot.status, deletedAt: null, mergedInto: null },
      ...(ext && { ext }),
    };
    await storeConcept(tx, concept, usable.draft, state);
    const { version } = await appendConceptEvent(tx, present, at.id, "restored");
    await audit(tx, present, "concept.restored", at.id, version, { from: toVersion });
    return { version, findings: usable.findings };
  });
}

function audit(
  tx: Parameters<typeof recordAudit>[0],
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  version: number,
  data: Readonly<Record<string, number | string>> = {},
): Promise<void> {
  return recordAudit(tx, actor, {
    action,
    subjectType: "concept",
    subjectId,
    data: { version, ...data },
  });
}
