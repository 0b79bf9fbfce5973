import { v7 as uuid } from "uuid";
import type { TbxExt } from "@/core/exchange/tbx/tbx";
import type { ConceptDraft } from "@/core/terminology/concept-draft";
import type { ConceptSnapshot, ConceptStatus } from "@/core/terminology/glossary-view";
import { termSearchKey } from "@/core/terminology/search-key";
import type { Actor } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";
import { usableDraft } from "./create-concept";
import { beginWrite } from "./glossary-writer";

/** One concept to bring in. */
export type ConceptToImport = {
  /** The id that it gets, where others refer to it. */
  readonly id?: string;
  readonly draft: ConceptDraft;
  readonly status: ConceptStatus;
  /** Parts of an imported entry that have no column. */
  readonly ext?: TbxExt;
};

/** An import of some ten thousand concepts takes longer than the usual five seconds. */
export const IMPORT_TIMEOUT = 600_000;
/** Concepts checked and stored before others get their turn. */
const BATCH = 250;

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
  const ids: string[] = [];
  const holdings: HoldingRow[] = [];
  for (let from = 0; from < concepts.length; from += BATCH) {
    const batch = concepts.slice(from, from + BATCH).map(withIds);
    await insertBatch(tx, actor, batch);
    ids.push(...batch.map(({ id }) => id));
    holdings.push(...batch.flatMap(({ draft }) => draft.holdings));
  }
  // Only now: the office may be one of those that were brought in after the person.
  if (holdings.length > 0) await insertHoldings(tx, holdings);
  await recordAudit(tx, actor, {
    action: "glossary.imported",
    subjectType: "glossary",
    data: { created: ids.length },
  });
  return ids;
}

type HoldingRow = NonNullable<ConceptSnapshot["holdings"]>[number];
type Made = Required<ConceptToImport> & {
  readonly id: string;
  readonly draft: ConceptDraft & {
    readonly terms: readonly { readonly id: string }[];
    readonly holdings: readonly HoldingRow[];
  };
};

function withIds(one: ConceptToImport): Made {
  const { draft } = usableDraft(one.draft, one.status);
  const terms = draft.terms.map((term) => ({ ...term, id: uuid() }));
  const holdings = (draft.holdings ?? []).map((held) => ({ ...held, id: uuid() }));
  return { ext: {}, id: uuid(), ...one, draft: { ...draft, terms, holdings } };
}

/**
 * Stores a batch in three statements, each with its rows as one value: naming every cell of some
 * 60,000 rows to the database one by one took longer than all the rest of an import.
 */
async function insertBatch(tx: Transaction, actor: Actor, batch: readonly Made[]): Promise<void> {
  const concepts = batch.map(({ id, draft, status, ext }) => {
    const { kind, definition, domain, note, source, country } = draft;
    return { id, kind, definition, domain, note, source, country, status, ext };
  });
  await tx.$executeRaw`
    insert into concept
      (id, kind, definition, domain, note, source, country, status, ext, created_by_id)
    select id, kind, definition, domain, note, source, country, status, ext, ${actor.personId}::uuid
    from jsonb_to_recordset(${JSON.stringify(concepts)}::jsonb) as row(id uuid, kind text,
      definition text, domain text, note text, source text, country text, status text, ext jsonb)`;
  const terms = batch.flatMap(({ id, draft }) =>
    draft.terms.map((term, position) => ({
      ...term,
      conceptId: id,
      searchKey: termSearchKey(term.text, term.language),
      position,
    })),
  );
  await tx.$executeRaw`
    insert into term (id, concept_id, language, text, search_key, type, status, case_sensitive,
      exact_form, hints, valid_from, valid_to, note, position)
    select id, "conceptId", language, text, "searchKey", type, status, "caseSensitive",
      "exactForm", hints, "validFrom", "validTo", note, position
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as row(id uuid, "conceptId" uuid,
      language text, text text, "searchKey" text, type text, status text, "caseSensitive" boolean,
      "exactForm" boolean, hints jsonb, "validFrom" date, "validTo" date, note text, position int)`;
  const events = batch.map(({ id, draft, status, ext }) => ({
    id,
    snapshot: snapshotOf(draft, status, ext),
  }));
  await tx.$executeRaw`
    insert into concept_event (concept_id, version, kind, snapshot, actor_id)
    select id, 1, 'imported', snapshot, ${actor.personId}::uuid
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as row(id uuid, snapshot jsonb)`;
}

async function insertHoldings(tx: Transaction, holdings: readonly HoldingRow[]): Promise<void> {
  await tx.$executeRaw`
    insert into office_holding (id, office_id, holder_id, valid_from, valid_to, source)
    select id, "officeId", "holderId", "validFrom", "validTo", source
    from jsonb_to_recordset(${JSON.stringify(holdings)}::jsonb) as row(id uuid, "officeId" uuid,
      "holderId" uuid, "validFrom" date, "validTo" date, source text)`;
}

function snapshotOf(draft: Made["draft"], status: ConceptStatus, ext: TbxExt): ConceptSnapshot {
  const terms = draft.terms as ConceptSnapshot["terms"];
  return { ...draft, status, terms, ext };
}
