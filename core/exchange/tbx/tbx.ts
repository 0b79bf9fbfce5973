/**
 * What TBX readers and writers share: the words of ISO 30042 for statuses and types, and where our
 * own fields go. 2008 files and TBX-Basic spell statuses with the suffix -admn-sts.
 * Source: ISO 30042:2019 and 2008; TBX-Basic dialect v3 (tbxinfo.net).
 */

import type { Language } from "@/core/language/language";
import type { ConceptKind, ConceptRecord, TermStatus, TermType } from "@/core/terminology/concept";

/** Namespace of TBX v3. */
export const TBX_NAMESPACE = "urn:iso:std:iso:30042:ed-2";

/** An element we have no field for; `inside` are those grouped with it (the source of a definition). */
export type TbxExtra = {
  readonly element: string;
  readonly type: string;
  readonly target: string;
  readonly text: string;
  readonly inside?: readonly TbxExtra[];
};

/** A language that the desk does not work in, as it came. */
export type TbxForeign = {
  readonly tag: string;
  readonly extras: readonly TbxExtra[];
  readonly terms: readonly { readonly text: string; readonly extras: readonly TbxExtra[] }[];
};

/** Everything of an entry that has no field of ours, by the place where it stood. */
export type TbxExt = {
  readonly concept?: readonly TbxExtra[];
  readonly sections?: readonly {
    readonly language: Language;
    readonly extras: readonly TbxExtra[];
  }[];
  /** Of a wording, found again by its text; `tag` where it says more than the language («en-GB»). */
  readonly terms?: readonly {
    readonly language: Language;
    readonly text: string;
    readonly tag?: string;
    readonly extras: readonly TbxExtra[];
  }[];
  readonly languages?: readonly TbxForeign[];
};

/** An office that a person of a file holds or held; ISO days, inclusive, null means open. */
export type FileHolding = {
  /** Id of the office, as the file has it; "" where only its name is given. */
  readonly officeId: string;
  /** A wording of the office, for people to read and to find it by. */
  readonly office: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string;
};

/** A concept with what TBX cannot say in its own words and what we do not know, kept verbatim. */
export type TbxConcept = ConceptRecord & {
  readonly country: string;
  readonly status: "proposed" | "approved";
  readonly ext: TbxExt;
  /** Left out by files that do not speak of offices. */
  readonly holdings?: readonly FileHolding[];
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
