import { v7 as uuid } from "uuid";
import type { ConceptDraft } from "@/core/terminology/concept-draft";
import type { ConceptSnapshot, ConceptStatus } from "@/core/terminology/glossary-view";
import type { Actor } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { usableDraft } from "./create-concept";
import { beginWrite, termRow } from "./glossary-writer";

/** One concept to bring in. */
export type ConceptToImport = {
  readonly draft: ConceptDraft;
  readonly status: ConceptStatus;
  /** Parts of an imported entry that have no column. */
  readonly ext?: object;
};

/** An import of some ten thousand concepts takes longer than the usual five seconds. */
export const IMPORT_TIMEOUT = 600_000;
const BATCH = 1_000;

/**
 * Brings concepts in as new ones, all or none, without asking what they meet: that was shown
 * before. Answers with their ids in order.
 * @throws AppError `not-allowed`, `concept-invalid`, `source-missing`.
 */
export async function importConcepts(
  actor: Actor,
  concepts: readonly ConceptToImport[],
): Promise<readonly string[]> {
  return database().$transaction(
    async (tx) => {
      const present = await beginWrite(tx, actor, "glossary.import");
      return insertConcepts(tx, present, concepts);
    },
    { timeout: IMPORT_TIMEOUT, maxWait: 30_000 },
  );
}

/** The same in a running transaction. */
export async function insertConcepts(
  tx: Transaction,
  actor: Actor,
  concepts: readonly ConceptToImport[],
): Promise<readonly string[]> {
  const made = concepts.map((one) => {
    const { draft } = usableDraft(one.draft, one.status);
    const terms = draft.terms.map((term) => ({ ...term, id: uuid() }));
    return { ...one, id: uuid(), draft: { ...draft, terms } };
  });
  for (let from = 0; from < made.length; from += BATCH)
    await insertBatch(tx, actor, made.slice(from, from + BATCH));
  await recordAudit(tx, actor, {
    action: "glossary.imported",
    subjectType: "glossary",
    data: { created: made.length },
  });
  return made.map(({ id }) => id);
}

type Made = ConceptToImport & {
  readonly id: string;
  readonly draft: ConceptDraft & { readonly terms: readonly { readonly id: string }[] };
};

async function insertBatch(tx: Transaction, actor: Actor, batch: readonly Made[]): Promise<void> {
  await tx.concept.createMany({
    data: batch.map(({ id, draft, status, ext = {} }) => {
      const { terms: _, holdings: __, ...fields } = draft;
      return { id, ...fields, status, ext, createdById: actor.personId };
    }),
  });
  await tx.term.createMany({
    data: batch.flatMap(({ id, draft }) =>
      draft.terms.map((term, at) => ({ ...termRow(term, id, at), id: term.id as string })),
    ),
  });
  await tx.conceptEvent.createMany({
    data: batch.map(({ id, draft, status }) => ({
      conceptId: id,
      version: 1,
      kind: "imported",
      snapshot: snapshotOf(draft, status) as unknown as Prisma.InputJsonObject,
      actorId: actor.personId,
    })),
  });
}

function snapshotOf(draft: Made["draft"], status: ConceptStatus): ConceptSnapshot {
  const { holdings: _, ...fields } = draft;
  return { ...fields, status, holdings: [], terms: draft.terms as ConceptSnapshot["terms"] };
}
