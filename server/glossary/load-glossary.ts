import type { TbxExt } from "@/core/exchange/tbx/tbx";
import type { Language } from "@/core/language/language";
import type { ConceptRecord } from "@/core/terminology/concept";
import type { ConceptStatus, HoldingView } from "@/core/terminology/glossary-view";
import type { TermIndex } from "@/core/terminology/term-index";
import type { Concept, Term } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { readEnvironment } from "@/server/env";
import { conceptExt, conceptFields, holdingRecord, TERM_ORDER, termRecord } from "./concept-rows";
import { type GlossaryIndexes, glossaryIndexes } from "./glossary-indexes";
import { type SortedConcepts, sortedConcepts } from "./sorted-concepts";

/**
 * The glossary in the memory of this process: the concepts, and one term index per language, built
 * when first asked for. Every use asks the database for the number of the last change (one look at
 * an index), and reads only the concepts that changed since.
 */

/** A concept of the memory. Wordings of a concept that is only proposed count as proposed. */
export type KnownConcept = ConceptRecord & {
  readonly status: ConceptStatus;
  readonly country: string;
  readonly ext: TbxExt;
  readonly version: number;
  readonly createdById: string | null;
  readonly updatedAt: string;
};

/** Who held which office. */
export type KnownHolding = Omit<HoldingView, "office" | "holder">;

/** The glossary at one revision; never changed afterwards. */
export type LoadedGlossary = {
  readonly revision: string;
  readonly concepts: ReadonlyMap<string, KnownConcept>;
  readonly holdings: readonly KnownHolding[];
  /** In the order of the Kazakh alphabet, by the first wording. */
  readonly sorted: () => readonly KnownConcept[];
  readonly index: (language: Language) => Promise<TermIndex>;
};

/** With what the next revision is made of it. */
type Revision = LoadedGlossary & {
  readonly indexes: GlossaryIndexes;
  readonly order: SortedConcepts<KnownConcept>;
};

type Kept = { readonly url: string; readonly glossary: Revision };
type Reading = { readonly key: string; readonly glossary: Promise<Revision> };

/** Survives the module reloads of the development server. */
const holder = globalThis as { audarmaGlossary?: Kept; audarmaGlossaryReading?: Reading };

/** Changed concepts above this number are read all at once. */
const READ_ALL_FROM = 2_000;
/** Concepts read from the database at once. */
const PAGE = 500;

/** The glossary as it stands now. */
export async function loadGlossary(tx: Transaction): Promise<LoadedGlossary> {
  const [row] = await tx.$queryRaw<readonly { revision: string }[]>`
    select coalesce(max(seq), 0)::text as revision from concept_event`;
  const revision = row?.revision ?? "0";
  const url = readEnvironment().DATABASE_URL ?? "";
  const kept = holder.audarmaGlossary;
  if (kept?.url === url && kept.glossary.revision === revision) return kept.glossary;
  // After a start all that ask at once wait for one reading, unless that one fails.
  const key = `${revision} ${url}`;
  const reading = holder.audarmaGlossaryReading;
  const shared = reading?.key === key ? await reading.glossary.catch(() => null) : null;
  return shared ?? (await readNow(tx, { key, url, revision, kept }));
}

type Wanted = Pick<Kept, "url"> & {
  readonly key: string;
  readonly revision: string;
  readonly kept: Kept | undefined;
};

async function readNow(
  tx: Transaction,
  { key, url, revision, kept }: Wanted,
): Promise<LoadedGlossary> {
  const isEarlier = kept?.url === url && BigInt(kept.glossary.revision) < BigInt(revision);
  const reading = { key, glossary: readGlossary(tx, revision, isEarlier ? kept.glossary : null) };
  holder.audarmaGlossaryReading = reading;
  try {
    const glossary = await reading.glossary;
    holder.audarmaGlossary = { url, glossary };
    return glossary;
  } finally {
    if (holder.audarmaGlossaryReading === reading) delete holder.audarmaGlossaryReading;
  }
}

async function readGlossary(
  tx: Transaction,
  revision: string,
  before: Revision | null,
): Promise<Revision> {
  const changed = before === null ? null : await changedSince(tx, before.revision);
  const partly = before !== null && changed !== null && changed.length < READ_ALL_FROM;
  const concepts = new Map<string, KnownConcept>(partly ? before.concepts : []);
  for (const id of partly ? changed : []) concepts.delete(id);
  for await (const concept of readConcepts(tx, partly ? changed : null))
    concepts.set(concept.id, concept);
  const holdings = (await tx.officeHolding.findMany()).map(holdingRecord);
  const indexes = partly ? before.indexes.after(changed, concepts) : glossaryIndexes(concepts);
  const order = partly ? before.order.after(changed, concepts) : sortedConcepts(concepts);
  const { of: index } = indexes;
  return { revision, concepts, holdings, sorted: order.sorted, order, indexes, index };
}

/** Page by page, so that a large glossary does not hold up the other requests of the process. */
async function* readConcepts(
  tx: Transaction,
  ids: readonly string[] | null,
): AsyncGenerator<KnownConcept> {
  let after = "";
  for (;;) {
    const rows = await tx.concept.findMany({
      where: {
        deletedAt: null,
        AND: [ids === null ? {} : { id: { in: [...ids] } }, after ? { id: { gt: after } } : {}],
      },
      orderBy: { id: "asc" },
      take: PAGE,
      include: { terms: { orderBy: TERM_ORDER } },
    });
    yield* rows.map(knownConcept);
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? "";
  }
}

function knownConcept(row: Concept & { readonly terms: Term[] }): KnownConcept {
  const isProposed = row.status === "proposed";
  const terms = row.terms.map(termRecord);
  return {
    id: row.id,
    ...conceptFields(row),
    ext: conceptExt(row),
    version: row.version,
    createdById: row.createdById,
    updatedAt: row.updatedAt.toISOString(),
    terms: isProposed ? terms.map((term) => ({ ...term, status: "proposed" })) : terms,
  };
}

async function changedSince(tx: Transaction, revision: string): Promise<readonly string[]> {
  const rows = await tx.conceptEvent.findMany({
    where: { seq: { gt: BigInt(revision) } },
    select: { conceptId: true },
    distinct: ["conceptId"],
  });
  return rows.map(({ conceptId }) => conceptId);
}
