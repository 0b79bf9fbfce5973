/**
 * What TBX readers and writers share: the words of ISO 30042 for statuses and types, and where our
 * own fields go. 2008 files and TBX-Basic spell statuses with the suffix -admn-sts.
 * Source: ISO 30042:2019 and 2008; TBX-Basic dialect v3 (tbxinfo.net).
 */

import type { ConceptKind, ConceptRecord, TermStatus, TermType } from "@/core/terminology/concept";

/** Namespace of TBX v3. */
export const TBX_NAMESPACE = "urn:iso:std:iso:30042:ed-2";

/** A concept with what TBX cannot say in its own words and what we do not know, kept verbatim. */
export type TbxConcept = ConceptRecord & {
  readonly country: string;
  readonly status: "proposed" | "approved";
  /** Unknown descrip, admin, xref, ref and transac elements, per level. */
  readonly ext: Readonly<Record<string, readonly TbxExtra[]>>;
};

/** An element we have no field for. */
export type TbxExtra = {
  readonly element: string;
  readonly type: string;
  readonly target: string;
  readonly text: string;
};

/** Our statuses in the words of TBX-Basic. `forbidden` has no word of its own: deprecated, and a note says so. */
export const STATUS_TO_TBX: Readonly<Record<TermStatus, string | null>> = {
  proposed: null,
  preferred: "preferredTerm-admn-sts",
  admitted: "admittedTerm-admn-sts",
  deprecated: "deprecatedTerm-admn-sts",
  forbidden: "deprecatedTerm-admn-sts",
};

const STATUSES: Readonly<Record<string, TermStatus>> = {
  preferredterm: "preferred",
  preferred: "preferred",
  admittedterm: "admitted",
  admitted: "admitted",
  approved: "admitted",
  standardizedterm: "preferred",
  legalterm: "admitted",
  regulatedterm: "admitted",
  deprecatedterm: "deprecated",
  deprecated: "deprecated",
  supersededterm: "deprecated",
  superseded: "deprecated",
  obsolete: "deprecated",
  notrecommended: "deprecated",
  forbidden: "forbidden",
  proposed: "proposed",
  newterm: "proposed",
};

/** The status that a TBX word means, or null for a word we do not know. */
export function statusOfTbx(value: string): TermStatus | null {
  return (
    STATUSES[
      value
        .trim()
        .toLowerCase()
        .replace(/-admn-sts$/u, "")
        .replace(/[\s_-]/gu, "")
    ] ?? null
  );
}

/** Our types in the words of TBX. */
export const TYPE_TO_TBX: Readonly<Record<TermType, string>> = {
  full: "fullForm",
  short: "shortForm",
  abbreviation: "abbreviation",
};

const TYPES: Readonly<Record<string, TermType>> = {
  fullform: "full",
  entryterm: "full",
  shortform: "short",
  variant: "short",
  abbreviation: "abbreviation",
  acronym: "abbreviation",
  initialism: "abbreviation",
};

/** The type that a TBX word means; other words (phrase, formula …) are full forms. */
export function typeOfTbx(value: string): TermType {
  return TYPES[value.trim().toLowerCase()] ?? "full";
}

/** Fields that Basic has no category for travel in notes: «audarma:kind=office». Other programs show them as notes and keep them. */
export const FIELD_NOTE = /^audarma:([a-zA-Z]+)=([\s\S]*)$/u;

/** A field as a note. */
export function fieldNote(name: string, value: string): string {
  return `audarma:${name}=${value}`;
}

/** Whether a string is one of our kinds. */
export function isKind(value: string, kinds: readonly ConceptKind[]): value is ConceptKind {
  return (kinds as readonly string[]).includes(value);
}
