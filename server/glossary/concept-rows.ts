import { AppError } from "@/core/errors";
import type { TbxExt } from "@/core/exchange/tbx/tbx";
import type { Language } from "@/core/language/language";
import type { ConceptKind, TermRecord, TermStatus, TermType } from "@/core/terminology/concept";
import type { ConceptDraft } from "@/core/terminology/concept-draft";
import type { ConceptSnapshot, ConceptStatus, HoldingView } from "@/core/terminology/glossary-view";
import type { TermHints } from "@/core/terminology/term-entry";
import type { Concept, OfficeHolding, Term } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";

/** Rows of the glossary as the records that core works with. */

/** The order in which wordings are shown. */
export const TERM_ORDER = { position: "asc" } as const;

/** A wording. */
export function termRecord(row: Term): TermRecord {
  return {
    id: row.id,
    language: row.language as Language,
    text: row.text,
    type: row.type as TermType,
    status: row.status as TermStatus,
    caseSensitive: row.caseSensitive,
    exactForm: row.exactForm,
    hints: row.hints as TermHints,
    validFrom: isoDay(row.validFrom),
    validTo: isoDay(row.validTo),
    note: row.note,
  };
}

/** The day of a date column, or null. */
export function isoDay(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** What a concept says besides its wordings. */
export function conceptFields(row: Concept) {
  return {
    kind: row.kind as ConceptKind,
    status: row.status as ConceptStatus,
    definition: row.definition,
    domain: row.domain,
    note: row.note,
    source: row.source,
    country: row.country,
  };
}

/** What an imported concept brought along that has no field here. */
export function conceptExt(row: Pick<Concept, "ext">): TbxExt {
  return row.ext as unknown as TbxExt;
}

/** Who held which office, without names. */
export function holdingRecord(row: OfficeHolding): Omit<HoldingView, "office" | "holder"> {
  return {
    id: row.id,
    officeId: row.officeId,
    holderId: row.holderId,
    validFrom: isoDay(row.validFrom),
    validTo: isoDay(row.validTo),
    source: row.source,
  };
}

/** A concept as it stands, for the history. @throws AppError `not-found`. */
export async function readSnapshot(
  tx: Transaction,
  id: string,
): Promise<{ readonly version: number; readonly snapshot: ConceptSnapshot }> {
  const row = await tx.concept.findUnique({
    where: { id },
    include: { terms: { orderBy: TERM_ORDER }, held: true, holdings: true },
  });
  if (!row) throw new AppError("not-found");
  const snapshot = {
    ...conceptFields(row),
    terms: row.terms.map(termRecord),
    holdings: [...row.held, ...row.holdings].map(holdingRecord),
    ext: conceptExt(row),
  };
  return { version: row.version, snapshot };
}

/** A snapshot as a draft, to be stored again. Holdings stay as they are: they belong to two concepts. */
export function draftOf(snapshot: ConceptSnapshot): ConceptDraft {
  const { kind, definition, domain, note, source, country, terms } = snapshot;
  return {
    kind,
    definition,
    domain,
    note,
    source,
    country,
    terms: terms.map((term) => ({ ...term, hints: { ...term.hints } })),
  };
}
