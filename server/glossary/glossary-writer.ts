import { AppError } from "@/core/errors";
import type { TbxExt } from "@/core/exchange/tbx/tbx";
import type { ConceptDraft, TermDraft } from "@/core/terminology/concept-draft";
import type {
  ConceptEventKind,
  ConceptSnapshot,
  ConceptStatus,
} from "@/core/terminology/glossary-view";
import { termSearchKey } from "@/core/terminology/search-key";
import { type Action, type Actor, may, OPERATOR_ID } from "@/core/workflow/actor";
import { reloadActor } from "@/server/auth/load-actor";
import type { Concept, Prisma } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { readSnapshot } from "./concept-rows";

/**
 * What every change of the glossary is made of: one writer at a time, rights read again, a version
 * that must still be the one looked at, and a snapshot in the history. The lock keeps the numbers of
 * the events in the order in which they become visible, which the caches of the processes rely on.
 */

const LOCK = 7_402_617;

/** Waits for the other writers and reads the actor's rights again. @throws AppError `session-ended`, `not-allowed`. */
export async function beginWrite(tx: Transaction, actor: Actor, action: Action): Promise<Actor> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK}::bigint)`;
  const isOperator = actor.personId === OPERATOR_ID && actor.sessionId === null;
  const present = isOperator ? actor : await reloadActor(tx, actor);
  if (!present) throw new AppError("session-ended");
  if (!may(present, action)) throw new AppError("not-allowed");
  return present;
}

/** The concept under lock at the version that the sender saw. @throws AppError `not-found`, `version-conflict` (details: {version}). */
export async function takeConcept(
  tx: Transaction,
  id: string,
  version: number,
  options: { readonly deleted?: boolean } = {},
): Promise<Concept> {
  const concept = await tx.concept.findUnique({ where: { id } });
  if (!concept || (concept.deletedAt !== null && !options.deleted)) throw new AppError("not-found");
  if (concept.version !== version)
    throw new AppError("version-conflict", {}, { version: concept.version });
  return concept;
}

/** What changes besides the draft. */
export type ConceptState = {
  readonly status: ConceptStatus;
  readonly deletedAt?: Date | null;
  readonly mergedInto?: string | null;
  /** Parts of an imported entry that have no column; left as they are when not named. */
  readonly ext?: TbxExt;
};

/** Writes the fields of a concept as its next version. */
export async function storeConcept(
  tx: Transaction,
  concept: Pick<Concept, "id" | "version">,
  draft: ConceptDraft,
  { ext, ...state }: ConceptState,
): Promise<void> {
  const { kind, definition, domain, note, source, country } = draft;
  const { count } = await tx.concept.updateMany({
    where: { id: concept.id, version: concept.version },
    data: {
      kind,
      definition,
      domain,
      note,
      source,
      country,
      ...state,
      ...(ext && { ext: ext as unknown as Prisma.InputJsonObject }),
      version: concept.version + 1,
      updatedAt: new Date(),
    },
  });
  if (count !== 1) throw new AppError("version-conflict");
  await storeTerms(tx, concept.id, draft.terms);
  if (draft.holdings !== undefined) await storeHoldings(tx, concept.id, draft.holdings);
}

/** Replaces the wordings; those that keep their id keep their row, so that links to them stand. */
async function storeTerms(
  tx: Transaction,
  conceptId: string,
  terms: readonly TermDraft[],
): Promise<void> {
  const kept = terms.flatMap(({ id }) => (id === null ? [] : [id]));
  await tx.term.deleteMany({ where: { conceptId, id: { notIn: kept } } });
  const known = new Set(
    (await tx.term.findMany({ where: { conceptId }, select: { id: true } })).map(({ id }) => id),
  );
  const added: Prisma.TermCreateManyInput[] = [];
  for (const [position, term] of terms.entries()) {
    const row = termRow(term, conceptId, position);
    if (term.id !== null && known.has(term.id))
      await tx.term.update({ where: { id: term.id }, data: row });
    else added.push(row);
  }
  if (added.length > 0) await tx.term.createMany({ data: added });
}

/** A wording as a row; ids of other concepts are not taken over. */
export function termRow(
  term: TermDraft,
  conceptId: string,
  position: number,
): Prisma.TermCreateManyInput {
  const { id: _, hints, validFrom, validTo, ...rest } = term;
  return {
    ...rest,
    conceptId,
    position,
    searchKey: termSearchKey(term.text, term.language),
    hints: { ...hints } as Prisma.InputJsonObject,
    validFrom: dayOf(validFrom),
    validTo: dayOf(validTo),
  };
}

function dayOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** Replaces the offices of a person, or the holders of an office. @throws AppError `not-found` for a concept that is not there. */
export async function storeHoldings(
  tx: Transaction,
  conceptId: string,
  holdings: NonNullable<ConceptDraft["holdings"]>,
): Promise<void> {
  const ids = new Set(holdings.flatMap(({ officeId, holderId }) => [officeId, holderId]));
  const known = await tx.concept.count({ where: { id: { in: [...ids] } } });
  const isOwn = holdings.every((one) => one.officeId === conceptId || one.holderId === conceptId);
  if (known !== ids.size || !isOwn) throw new AppError("not-found");
  await tx.officeHolding.deleteMany({
    where: { OR: [{ officeId: conceptId }, { holderId: conceptId }] },
  });
  if (holdings.length > 0)
    await tx.officeHolding.createMany({
      data: holdings.map((one) => ({
        ...one,
        validFrom: dayOf(one.validFrom),
        validTo: dayOf(one.validTo),
      })),
    });
}

/** Writes the event with the concept as it stands now. */
export async function appendConceptEvent(
  tx: Transaction,
  actor: Actor,
  conceptId: string,
  kind: ConceptEventKind,
): Promise<{ readonly version: number; readonly snapshot: ConceptSnapshot }> {
  const { version, snapshot } = await readSnapshot(tx, conceptId);
  await tx.conceptEvent.create({
    data: {
      conceptId,
      version,
      kind,
      snapshot: snapshot as unknown as Prisma.InputJsonObject,
      actorId: actor.personId,
    },
  });
  return { version, snapshot };
}
