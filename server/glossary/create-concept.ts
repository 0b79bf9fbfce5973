import { v7 as uuid } from "uuid";
import { AppError } from "@/core/errors";
import {
  type ConceptDraft,
  type ConceptFinding,
  draftFindings,
  tidyDraft,
} from "@/core/terminology/concept-draft";
import type { ConceptStatus } from "@/core/terminology/glossary-view";
import { termSearchKey } from "@/core/terminology/search-key";
import type { Actor } from "@/core/workflow/actor";
import { gateLine } from "@/server/articles/gate-content";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";
import { appendConceptEvent, beginWrite, storeHoldings, termRow } from "./glossary-writer";

/** What a new concept answers with. */
export type NewConcept = {
  readonly id: string;
  readonly version: number;
  readonly findings: readonly ConceptFinding[];
};

/**
 * A new concept by a terminologist. A concept whose wording exists already in the same language is
 * refused with the ones it meets, unless `allowDuplicate` says that it is another thing by the same
 * name.
 * @throws AppError `not-allowed`, `concept-invalid` and `source-missing` (details: findings),
 * `duplicate` (details: {conceptIds}).
 */
export async function createConcept(
  actor: Actor,
  draft: ConceptDraft,
  options: { readonly status: ConceptStatus; readonly allowDuplicate?: boolean },
): Promise<NewConcept> {
  return database().$transaction(async (tx) => {
    const present = await beginWrite(tx, actor, "glossary.edit");
    return insertConcept(tx, present, draft, { kind: "created", ...options });
  });
}

/**
 * A proposal by anybody at the desk: the wordings are kept as proposed until a terminologist
 * approves them. @throws AppError as `createConcept`.
 */
export async function proposeConcept(actor: Actor, draft: ConceptDraft): Promise<NewConcept> {
  const proposed = {
    ...draft,
    terms: draft.terms.map((term) => ({ ...term, status: "proposed" as const })),
  };
  return database().$transaction(async (tx) => {
    const present = await beginWrite(tx, actor, "glossary.propose");
    return insertConcept(tx, present, proposed, { kind: "proposed", status: "proposed" });
  });
}

/** The checked draft. @throws AppError `concept-invalid`, and `source-missing` for an approved concept, both with the findings. */
export function usableDraft(
  draft: ConceptDraft,
  status: ConceptStatus,
): { readonly draft: ConceptDraft; readonly findings: readonly ConceptFinding[] } {
  const tidy = tidyDraft(gateDraft(draft));
  const findings = draftFindings(tidy);
  const blocking = findings.find(({ blocks }) => blocks);
  if (blocking) throw new AppError("concept-invalid", { code: blocking.code }, findings);
  if (status === "approved" && tidy.source === "")
    throw new AppError("source-missing", {}, findings);
  return { draft: tidy, findings };
}

function gateDraft(draft: ConceptDraft): ConceptDraft {
  const gate = (text: string) => gateLine(text);
  return {
    ...draft,
    definition: gate(draft.definition),
    domain: gate(draft.domain),
    note: gate(draft.note),
    source: gate(draft.source),
    country: gate(draft.country),
    terms: draft.terms.map((term) => ({ ...term, text: gate(term.text), note: gate(term.note) })),
    ...(draft.holdings && {
      holdings: draft.holdings.map((one) => ({ ...one, source: gate(one.source) })),
    }),
  };
}

type Insertion = {
  readonly kind: "created" | "proposed" | "imported";
  readonly status: ConceptStatus;
  readonly allowDuplicate?: boolean;
  /** Parts of an imported entry that have no column. */
  readonly ext?: object;
};

/** Stores a new concept in a running transaction. */
export async function insertConcept(
  tx: Transaction,
  actor: Actor,
  raw: ConceptDraft,
  { kind, status, allowDuplicate = false, ext = {} }: Insertion,
): Promise<NewConcept> {
  const { draft, findings } = usableDraft(raw, status);
  if (!allowDuplicate) await refuseDuplicates(tx, draft);
  const id = uuid();
  const { terms, holdings, ...fields } = draft;
  await tx.concept.create({
    data: { id, ...fields, status, ext, createdById: actor.personId },
  });
  await tx.term.createMany({ data: terms.map((term, at) => termRow(term, id, at)) });
  if (holdings && holdings.length > 0) await storeHoldings(tx, id, ownHoldings(holdings, id));
  await appendConceptEvent(tx, actor, id, kind);
  await recordAudit(tx, actor, {
    action: "concept.created",
    subjectType: "concept",
    subjectId: id,
    data: { status },
  });
  return { id, version: 1, findings };
}

/** A concept that is being made has no id yet: the nil id stands for it. */
function ownHoldings(holdings: NonNullable<ConceptDraft["holdings"]>, id: string) {
  const nil = "00000000-0000-0000-0000-000000000000";
  return holdings.map((one) => ({
    ...one,
    officeId: one.officeId === nil ? id : one.officeId,
    holderId: one.holderId === nil ? id : one.holderId,
  }));
}

/** Concepts that have a full wording of the draft in the same language. */
export async function findDuplicates(
  tx: Transaction,
  draft: Pick<ConceptDraft, "terms">,
  exceptId?: string,
): Promise<readonly string[]> {
  const keys = draft.terms
    .filter(({ status, type }) => status !== "forbidden" && type !== "abbreviation")
    .map(({ language, text }) => ({ language, searchKey: termSearchKey(text, language) }));
  if (keys.length === 0) return [];
  const rows = await tx.term.findMany({
    where: {
      OR: keys,
      status: { not: "forbidden" },
      concept: { deletedAt: null, ...(exceptId && { id: { not: exceptId } }) },
    },
    select: { conceptId: true },
    distinct: ["conceptId"],
    take: 20,
  });
  return rows.map(({ conceptId }) => conceptId);
}

async function refuseDuplicates(tx: Transaction, draft: ConceptDraft): Promise<void> {
  const kazakh = draft.terms.filter(({ language }) => language === "kk");
  const terms = kazakh.length > 0 ? kazakh : draft.terms;
  const conceptIds = await findDuplicates(tx, { terms });
  if (conceptIds.length > 0) throw new AppError("duplicate", {}, { conceptIds });
}
