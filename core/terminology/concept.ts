/**
 * The glossary as data: concept-oriented, as TBX has it. A concept is one thing in the world; its
 * terms are its wordings in each language. Readers of foreign glossaries give these records, writers
 * take them, the term index is built from them.
 * Source: ISO 30042:2019 (TBX v3) for the shape; the status words are the desk's own.
 */

import type { Language } from "@/core/language/language";
import type { TermEntry, TermHints } from "./term-entry";

/** What a concept is. */
export type ConceptKind = "office" | "organisation" | "agreement" | "person" | "place" | "common";

/** All kinds of concept. */
export const CONCEPT_KINDS: readonly ConceptKind[] = [
  "office",
  "organisation",
  "agreement",
  "person",
  "place",
  "common",
];

/** How a wording may be used: `preferred` first, `admitted` besides, `deprecated` and `forbidden` not. */
export type TermStatus = "proposed" | "preferred" | "admitted" | "deprecated" | "forbidden";

/** All statuses of a term. */
export const TERM_STATUSES: readonly TermStatus[] = [
  "proposed",
  "preferred",
  "admitted",
  "deprecated",
  "forbidden",
];

/** Length of a wording. */
export type TermType = "full" | "short" | "abbreviation";

/** All types of a term. */
export const TERM_TYPES: readonly TermType[] = ["full", "short", "abbreviation"];

/** One wording of a concept. Dates are ISO days (2026-03-14), inclusive; null means open. */
export type TermRecord = {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly type: TermType;
  readonly status: TermStatus;
  readonly caseSensitive: boolean;
  readonly exactForm: boolean;
  readonly hints: TermHints;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly note: string;
};

/** One concept with its wordings in the order in which screens show them. */
export type ConceptRecord = {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly definition: string;
  readonly domain: string;
  readonly note: string;
  readonly source: string;
  readonly terms: readonly TermRecord[];
};

/** Whether a wording is in force on a day (ISO, the article's date); null asks for no day in particular. */
export function isInForce(
  term: Pick<TermRecord, "validFrom" | "validTo">,
  day: string | null,
): boolean {
  if (day === null) return true;
  if (term.validFrom !== null && day < term.validFrom) return false;
  return term.validTo === null || day <= term.validTo;
}

const RANKS: Readonly<Record<TermStatus, number>> = {
  preferred: 0,
  admitted: 1,
  proposed: 2,
  deprecated: 3,
  forbidden: 4,
};

/**
 * Wordings in the order in which one is chosen for a source wording of the given length: by status,
 * and among equals those of the same length first, so that «ТМД» is answered by «СНГ».
 */
export function closestFirst<Wording extends Pick<TermRecord, "status" | "type">>(
  wordings: readonly Wording[],
  type: TermType | null,
): readonly Wording[] {
  const rank = (one: Wording) => RANKS[one.status] * 2 + (one.type === type ? 0 : 1);
  return wordings.toSorted((a, b) => rank(a) - rank(b));
}

/** The entries of one language for the term index, wordings out of force on `day` left out. */
export function termEntries(
  concepts: readonly ConceptRecord[],
  language: Language,
  day: string | null = null,
): readonly TermEntry[] {
  return concepts.flatMap((concept) =>
    concept.terms
      .filter((term) => term.language === language && isInForce(term, day))
      .map((term) => ({
        termId: term.id,
        conceptId: concept.id,
        text: term.text,
        caseSensitive: term.caseSensitive,
        exactForm: term.exactForm,
        hints: term.hints,
      })),
  );
}
