import type { TbxExt } from "@/core/exchange/tbx/tbx";
import type { Language } from "@/core/language/language";
import { type ConceptRecord, termEntries } from "@/core/terminology/concept";
import type { ConceptStatus, HoldingView } from "@/core/terminology/glossary-view";
import { buildTermIndex, type TermIndex } from "@/core/terminology/term-index";
import type { Transaction } from "@/server/db/transaction";
import { readEnvironment } from "@/server/env";
import { loadRussian } from "@/server/language/load-russian";
import { conceptExt, conceptFields, holdingRecord, TERM_ORDER, termRecord } from "./concept-rows";

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

type Kept = { readonly url: string; readonly glossary: LoadedGlossary };

/** Survives the module reloads of the development server. */
const holder = globalThis as { audarmaGlossary?: Kept };

/** Changed concepts above this number are read all at once. */
const READ_ALL_FROM = 2_000;

/** The glossary as it stands now. */
export async function loadGlossary(tx: Transaction): Promise<LoadedGlossary> {
  const [row] = await tx.$queryRaw<readonly { revision: string }[]>`
    select coalesce(max(seq), 0)::text as revision from concept_event`;
  const revision = row?.revision ?? "0";
  const url = readEnvironment().DATABASE_URL ?? "";
  const kept = holder.audarmaGlossary;
  if (kept?.url === url && kept.glossary.revision === revision) return kept.glossary;
  const before =
    kept?.url === url && BigInt(kept.glossary.revision) < BigInt(revision) ? kept : null;
  const glossary = await readGlossary(tx, revision, before?.glossary ?? null);
  holder.audarmaGlossary = { url, glossary };
  return glossary;
}

async function readGlossary(
  tx: Transaction,
  revision: string,
  before: LoadedGlossary | null,
): Promise<LoadedGlossary> {
  const changed = before === null ? null : await changedSince(tx, before.revision);
  const partly = before !== null && changed !== null && changed.length < READ_ALL_FROM;
  const rows = await tx.concept.findMany({
    where: { deletedAt: null, ...(partly && { id: { in: [...changed] } }) },
    include: { terms: { orderBy: TERM_ORDER } },
  });
  const concepts = new Map<string, KnownConcept>(partly ? before.concepts : []);
  for (const id of partly ? changed : []) concepts.delete(id);
  for (const row of rows) {
    const isProposed = row.status === "proposed";
    const terms = row.terms.map(termRecord);
    concepts.set(row.id, {
      id: row.id,
      ...conceptFields(row),
      ext: conceptExt(row),
      version: row.version,
      createdById: row.createdById,
      updatedAt: row.updatedAt.toISOString(),
      terms: isProposed ? terms.map((term) => ({ ...term, status: "proposed" })) : terms,
    });
  }
  const holdings = (await tx.officeHolding.findMany()).map(holdingRecord);
  return assemble(revision, concepts, holdings);
}

async function changedSince(tx: Transaction, revision: string): Promise<readonly string[]> {
  const rows = await tx.conceptEvent.findMany({
    where: { seq: { gt: BigInt(revision) } },
    select: { conceptId: true },
    distinct: ["conceptId"],
  });
  return rows.map(({ conceptId }) => conceptId);
}

function assemble(
  revision: string,
  concepts: ReadonlyMap<string, KnownConcept>,
  holdings: readonly KnownHolding[],
): LoadedGlossary {
  const indexes = new Map<Language, Promise<TermIndex>>();
  let sorted: readonly KnownConcept[] | null = null;
  return {
    revision,
    concepts,
    holdings,
    sorted: () => {
      sorted ??= [...concepts.values()].sort(byFirstWording);
      return sorted;
    },
    index: (language) => {
      const known = indexes.get(language);
      if (known !== undefined) return known;
      const made = makeIndex([...concepts.values()], language);
      indexes.set(language, made);
      made.catch(() => indexes.delete(language));
      return made;
    },
  };
}

async function makeIndex(
  concepts: readonly KnownConcept[],
  language: Language,
): Promise<TermIndex> {
  const options = language === "ru" ? { russian: await loadRussian() } : {};
  return buildTermIndex(termEntries(concepts, language), language, options);
}

const collator = new Intl.Collator("kk", { sensitivity: "base", numeric: true });

function byFirstWording(a: KnownConcept, b: KnownConcept): number {
  const first = ({ terms }: KnownConcept) => terms[0]?.text ?? "";
  return collator.compare(first(a), first(b)) || (a.id < b.id ? -1 : 1);
}
