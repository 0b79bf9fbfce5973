import { AppError } from "@/core/errors";
import { draftFindings } from "@/core/terminology/concept-draft";
import type {
  ConceptEventKind,
  ConceptEventView,
  ConceptSnapshot,
  ConceptView,
  HoldingView,
} from "@/core/terminology/glossary-view";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { conceptExt, conceptFields, holdingRecord, TERM_ORDER, termRecord } from "./concept-rows";

/** Events shown at once; a concept that changed more often shows its latest. */
const HISTORY_LIMIT = 200;

const holdingNames = {
  office: { include: { terms: { orderBy: TERM_ORDER, take: 1 } } },
  holder: { include: { terms: { orderBy: TERM_ORDER, take: 1 } } },
};

/** One concept, deleted ones included. @throws AppError `not-allowed`, `not-found`. */
export async function readConcept(actor: Actor, id: string): Promise<ConceptView> {
  if (!may(actor, "glossary.read")) throw new AppError("not-allowed");
  const row = await database().concept.findUnique({
    where: { id },
    include: {
      terms: { orderBy: TERM_ORDER },
      held: { include: holdingNames },
      holdings: { include: holdingNames },
    },
  });
  if (!row) throw new AppError("not-found");
  const names = await personNames([row.createdById]);
  const holdings = [...row.held, ...row.holdings].map(
    (one): HoldingView => ({
      ...holdingRecord(one),
      office: one.office.terms[0]?.text ?? "",
      holder: one.holder.terms[0]?.text ?? "",
    }),
  );
  const fields = conceptFields(row);
  const terms = row.terms.map(termRecord);
  return {
    id: row.id,
    ...fields,
    ext: conceptExt(row),
    version: row.version,
    deleted: row.deletedAt !== null,
    mergedInto: row.mergedInto,
    createdBy: names.get(row.createdById ?? "") ?? "",
    updatedAt: row.updatedAt.toISOString(),
    terms,
    holdings: holdings.sort((a, b) => (b.validFrom ?? "").localeCompare(a.validFrom ?? "")),
    findings: draftFindings({
      ...fields,
      terms: terms.map((term) => ({ ...term, hints: { ...term.hints } })),
    }),
  };
}

/** What happened to a concept, newest first. @throws AppError `not-allowed`. */
export async function readConceptHistory(
  actor: Actor,
  id: string,
): Promise<readonly ConceptEventView[]> {
  if (!may(actor, "glossary.read")) throw new AppError("not-allowed");
  const events = await database().conceptEvent.findMany({
    where: { conceptId: id },
    orderBy: { version: "desc" },
    take: HISTORY_LIMIT,
  });
  const names = await personNames(events.map(({ actorId }) => actorId));
  return events.map((event) => ({
    version: event.version,
    kind: event.kind as ConceptEventKind,
    actor: names.get(event.actorId) ?? "",
    at: event.at.toISOString(),
    snapshot: event.snapshot as unknown as ConceptSnapshot,
  }));
}

/** Names of people by id. */
export async function personNames(
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const people = await database().person.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
