/**
 * A translation memory as TMX has it: header and units with everything that other tools put
 * there, so that what came in can go out again.
 * Source: LISA TMX 1.4b specification (2005); 1.1 differs in names of attributes only.
 */

import type { Content, InlineCode } from "@/core/article/inline";

/** Attributes by name as written; xml:lang is not among them. */
export type TmxAttributes = Readonly<Record<string, string>>;

/** A <note> or <prop>. */
export type TmxRemark = {
  readonly kind: "note" | "prop";
  readonly attributes: TmxAttributes;
  /** xml:lang, when given. */
  readonly tag?: string;
  readonly text: string;
};

/** A user-defined encoding of a header (<ude>), kept for the way back. */
export type TmxEncoding = {
  readonly attributes: TmxAttributes;
  readonly maps: readonly TmxAttributes[];
};

/** The <header>. */
export type TmxHeader = {
  readonly attributes: TmxAttributes;
  readonly remarks: readonly TmxRemark[];
  readonly encodings: readonly TmxEncoding[];
};

/** A <tuv>: the text of a unit in one language. */
export type TmxVariant = {
  /** Language tag as written. */
  readonly tag: string;
  readonly attributes: TmxAttributes;
  readonly remarks: readonly TmxRemark[];
  readonly content: Content;
  readonly codes: readonly InlineCode[];
};

/** A <tu>. `line` is where it begins in the file, from 1. */
export type TmxUnit = {
  readonly attributes: TmxAttributes;
  readonly remarks: readonly TmxRemark[];
  readonly variants: readonly TmxVariant[];
  readonly line: number;
};

/** What a reader could not use or had to change; screens translate the code. */
export type TmxFindingCode =
  | "tmx-no-language"
  | "tmx-no-variants"
  | "tmx-one-language"
  | "tmx-empty-text"
  | "tmx-text-outside"
  | "tmx-foreign-element"
  | "tmx-unpaired-code"
  | "tmx-no-source-language"
  | "tmx-version-unknown"
  | "tmx-text-too-long"
  | "tmx-more";

/** One finding; numbered by whoever collects them. */
export type TmxFinding = {
  readonly code: TmxFindingCode;
  readonly line: number;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Why a file is refused as a whole. */
export type TmxFault = {
  readonly code:
    | "xml-not-well-formed"
    | "xml-internal-subset"
    | "xml-too-deep"
    | "tmx-not-tmx"
    | "tmx-node-too-long"
    | "tmx-encoding";
  readonly message: string;
  readonly line: number;
  readonly column: number;
};

/** The longest text of one variant, in UTF-16 units: longer ones are left out with a finding. */
export const MAX_TMX_TEXT = 100_000;

/** The longest stretch without a tag: beyond it the file is no memory and is refused. */
export const MAX_TMX_NODE = 2_000_000;

/** An ISO date and time from a TMX one (YYYYMMDDThhmmssZ); null when it is none. */
export function fromTmxDate(value: string | undefined): string | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value ?? "");
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

/** A TMX date and time from milliseconds. */
export function toTmxDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[-:]|\.\d{3}/g, "");
}
