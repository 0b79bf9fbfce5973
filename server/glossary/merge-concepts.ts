import { AppError } from "@/core/errors";
import { mergeExt } from "@/core/exchange/tbx/merge-ext";
import type { ConceptDraft, TermDraft } from "@/core/terminology/concept-draft";
import { MAX_TERMS } from "@/core/terminology/concept-draft";
import type { ConceptStatus } from "@/core/terminology/glossary-view";
import { termSearchKey } from "@/core/terminology/search-key";
import type { Actor } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";
import type { ConceptAt } from "./change-concept";
import { conceptExt, draftOf, readSnapshot } from "./concept-rows";
import { usableDraft } from "./create-concept";
import { appendConceptEvent, beginWrite, storeConcept, takeConcept } from "./glossary-writer";

/**
 * Makes one concept of two: the kept one gets the wordings that it lacks, the offices and the parts
 * without a field of the other; the other is taken out and points to it. Both keep their history.
 * @throws AppError `not-allowed`, `not-found`, `version-conflict`, `concept-invalid`, `invalid-input`.
 */
export async function mergeConcepts(
  actor: Actor,
  keep: ConceptAt,
  drop: ConceptAt,
): Promise<{ readonly version: number }> {
  if (keep.id === drop.id) throw new AppError("invalid-input", { field: "drop" });
  return database().$transaction(async (tx) => {
    const present = await beginWrite(tx, actor, "glossary.edit");
    const kept = await takeConcept(tx, keep.id, keep.version);
    const dropped = await takeConcept(tx, drop.id, drop.version);
    const [first, second] = [await readSnapshot(tx, keep.id), await readSnapshot(tx, drop.id)];
    const merged = mergeDrafts(draftOf(first.snapshot), draftOf(second.snapshot));
    const status = kept.status as ConceptStatus;
    const ext = mergeExt(conceptExt(kept), conceptExt(dropped));
    await storeConcept(tx, kept, usableDraft(merged, status).draft, { status, ext });
    await moveHoldings(tx, drop.id, keep.id);
    await storeConcept(tx, dropped, draftOf(second.snapshot), {
      status: dropped.status as ConceptStatus,
      deletedAt: new Date(),
      mergedInto: keep.id,
    });
    await appendConceptEvent(tx, present, drop.id, "merged");
    const { version } = await appendConceptEvent(tx, present, keep.id, "merged");
    await recordAudit(tx, present, {
      action: "concept.merged",
      subjectType: "concept",
      subjectId: keep.id,
      data: { version, dropped: drop.id },
    });
    return { version };
  });
}

/** What the kept concept says wins; what it leaves open is taken from the other. */
export function mergeDrafts(keep: ConceptDraft, drop: ConceptDraft): ConceptDraft {
  const known = new Set(keep.terms.map(keyOf));
  const preferred = new Set(keep.terms.filter(({ status }) => status === "preferred").map(placeOf));
  const added = drop.terms
    .filter((term) => !known.has(keyOf(term)))
    .map((term): TermDraft => {
      const taken = term.status === "preferred" && preferred.has(placeOf(term));
      return { ...term, id: null, status: taken ? "admitted" : term.status };
    });
  const joined = (a: string, b: string) => (a === "" || a === b ? b : b === "" ? a : `${a}\n${b}`);
  return {
    ...keep,
    definition: keep.definition || drop.definition,
    domain: keep.domain || drop.domain,
    country: keep.country || drop.country,
    note: joined(keep.note, drop.note),
    source: joined(keep.source, drop.source),
    terms: [...keep.terms, ...added].slice(0, MAX_TERMS),
  };
}

const keyOf = ({ language, text }: TermDraft) => `${language} ${termSearchKey(text, language)}`;
const placeOf = ({ language, type }: TermDraft) => `${language} ${type}`;

async function moveHoldings(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.officeHolding.updateMany({ where: { officeId: from }, data: { officeId: to } });
  await tx.officeHolding.updateMany({ where: { holderId: from }, data: { holderId: to } });
}
