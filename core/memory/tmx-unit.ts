/** Between a TMX unit and a unit of the memory: what each field becomes, and what identifies a unit. */

import type { Content } from "@/core/article/inline";
import {
  fromTmxDate,
  type TmxAttributes,
  type TmxRemark,
  type TmxUnit,
  type TmxVariant,
  toTmxDate,
} from "@/core/exchange/tmx/tmx";
import { DOCUMENT_EDGE, textHash } from "./fold";
import type { Provenance } from "./match";
import { type CodedContent, type MemoryText, memoryText, primaryLanguage } from "./memory-text";

/** Our own properties: provenance, approver, and hashes of the neighbouring texts. */
const PROPERTY = {
  provenance: "x-provenance",
  approver: "x-approved-by",
  previous: "x-context-previous",
  next: "x-context-next",
} as const;

/** Context as memoQ and others write it: the neighbouring text itself. */
const NEIGHBOUR_TEXT = { previous: "x-context-pre", next: "x-context-post" } as const;

/** Attributes and remarks that have no column of their own. */
export type KeptMarkup = {
  readonly attributes?: TmxAttributes;
  readonly remarks?: readonly TmxRemark[];
};

/** A variant on its way into the memory. */
export type ImportedVariant = {
  readonly text: MemoryText;
  readonly previous: number | null;
  readonly next: number | null;
  readonly provenance: Provenance;
  readonly authorName: string | null;
  readonly approverName: string | null;
  /** ISO date and time of the last change; null when the file does not say. */
  readonly at: string | null;
  readonly ext: KeptMarkup | null;
};

/** A unit on its way into the memory. */
export type ImportedUnit = {
  readonly key: string | null;
  readonly sourceLanguage: string | null;
  readonly ext: KeptMarkup | null;
  readonly variants: readonly ImportedVariant[];
  /** The same for the same texts, key and context, whatever the dates say: to be hashed. */
  readonly identity: string;
};

function property(remarks: readonly TmxRemark[], type: string): string | undefined {
  return remarks.find((remark) => remark.kind === "prop" && remark.attributes.type === type)?.text;
}

function contextHash(
  remarks: readonly TmxRemark[],
  side: "previous" | "next",
  language: string,
): number | null {
  const hash = property(remarks, PROPERTY[side]);
  if (hash !== undefined && /^\d{1,16}$/.test(hash)) return Number(hash);
  const text = property(remarks, NEIGHBOUR_TEXT[side]);
  if (text === undefined) return null;
  const plain = text.replace(/<[^>]*>/g, "");
  return plain === "" ? DOCUMENT_EDGE : textHash(plain, language);
}

/** Machine translation names itself in these fields (Trados, memoQ, Weblate habits). */
const MACHINE = /^mt!?$|machine|\bMT\b/i;

function provenanceOf(
  remarks: readonly TmxRemark[],
  author: string | null,
  fallback: Provenance,
): Provenance {
  const said = property(remarks, PROPERTY.provenance);
  if (said === "approved" || said === "unreviewed" || said === "machine") return said;
  return author !== null && MACHINE.test(author) ? "machine" : fallback;
}

const OWN_PROPERTIES: ReadonlySet<string> = new Set(Object.values(PROPERTY));

function kept(attributes: TmxAttributes, remarks: readonly TmxRemark[]): KeptMarkup | null {
  const foreign = remarks.filter(({ attributes: { type } }) => !OWN_PROPERTIES.has(type ?? ""));
  const markup: KeptMarkup = {
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(foreign.length > 0 && { remarks: foreign }),
  };
  return Object.keys(markup).length > 0 ? markup : null;
}

function importVariant(unit: TmxUnit, variant: TmxVariant, fallback: Provenance): ImportedVariant {
  const text = memoryText(variant.tag, variant);
  const remarks = [...variant.remarks, ...unit.remarks];
  const dates = { ...unit.attributes, ...variant.attributes };
  const author = dates.changeid ?? dates.creationid ?? null;
  return {
    text,
    previous: contextHash(remarks, "previous", text.language),
    next: contextHash(remarks, "next", text.language),
    provenance: provenanceOf(remarks, author, fallback),
    authorName: author,
    approverName: property(remarks, PROPERTY.approver) ?? null,
    at: fromTmxDate(dates.changedate) ?? fromTmxDate(dates.creationdate),
    ext: kept(variant.attributes, variant.remarks),
  };
}

/**
 * A TMX unit as the memory takes it. `headerLanguage` is the srclang of the header (`*all*` says
 * nothing); `fallback` is the provenance of texts that do not name theirs.
 */
export function importUnit(
  unit: TmxUnit,
  headerLanguage: string | undefined,
  fallback: Provenance,
): ImportedUnit {
  const said = unit.attributes.srclang ?? headerLanguage;
  const variants = unit.variants.map((variant) => importVariant(unit, variant, fallback));
  const key = unit.attributes.tuid ?? null;
  const texts = variants.map(({ text, previous, next }) => [
    text.tag.toLowerCase(),
    text.plain,
    text.coded,
    previous,
    next,
  ]);
  return {
    key,
    sourceLanguage: said === undefined || said === "*all*" ? null : primaryLanguage(said),
    ext: kept(unit.attributes, unit.remarks),
    variants,
    identity: JSON.stringify([key, texts]),
  };
}

/**
 * What a correction keeps of the markup of the text that it replaces: who changed it and when is no
 * longer what the file said.
 */
export function markupAfterEdit(ext: KeptMarkup | null): KeptMarkup | null {
  if (ext === null) return null;
  const { changedate: _, changeid: __, ...attributes } = ext.attributes ?? {};
  return kept(attributes, ext.remarks ?? []);
}

/** A variant of the memory on its way out. */
export type StoredVariant = {
  readonly tag: string;
  readonly plain: string;
  readonly coded: CodedContent | null;
  readonly previous: string | null;
  readonly next: string | null;
  readonly provenance: Provenance;
  readonly authorName: string | null;
  readonly approverName: string | null;
  /** Milliseconds. */
  readonly at: number;
  /** Written or corrected by somebody of this desk, also where the unit itself came from a file. */
  readonly madeHere: boolean;
  readonly ext: KeptMarkup | null;
};

/** A unit of the memory on its way out. */
export type StoredUnit = {
  readonly id: string;
  readonly key: string | null;
  readonly sourceLanguage: string | null;
  readonly imported: boolean;
  readonly ext: KeptMarkup | null;
  readonly variants: readonly StoredVariant[];
};

function prop(type: string, text: string): TmxRemark {
  return { kind: "prop", attributes: { type }, text };
}

function ownProperties(variant: StoredVariant): readonly TmxRemark[] {
  const properties: TmxRemark[] = [];
  if (variant.provenance !== "approved")
    properties.push(prop(PROPERTY.provenance, variant.provenance));
  if (variant.approverName !== null) properties.push(prop(PROPERTY.approver, variant.approverName));
  const foreign = variant.ext?.remarks ?? [];
  const said = (side: "previous" | "next"): boolean =>
    property(foreign, NEIGHBOUR_TEXT[side]) !== undefined;
  if (variant.previous !== null && !said("previous"))
    properties.push(prop(PROPERTY.previous, variant.previous));
  if (variant.next !== null && !said("next")) properties.push(prop(PROPERTY.next, variant.next));
  return properties;
}

function exportVariant(variant: StoredVariant, unitImported: boolean): TmxVariant {
  const imported = unitImported && !variant.madeHere;
  const made: Record<string, string> = imported ? {} : { changedate: toTmxDate(variant.at) };
  if (!imported && variant.authorName !== null) made.changeid = variant.authorName;
  const content: Content = variant.coded?.content ?? [{ t: "text", v: variant.plain }];
  return {
    tag: variant.tag,
    attributes: { ...made, ...variant.ext?.attributes },
    remarks: [...(variant.ext?.remarks ?? []), ...ownProperties(variant)],
    content,
    codes: variant.coded?.codes ?? [],
  };
}

/** A unit as TMX: what was imported as it came, what was made here with our own attributes. */
export function exportUnit(unit: StoredUnit): TmxUnit {
  const made: Record<string, string> = {};
  if (!unit.imported || unit.key !== null) made.tuid = unit.key ?? unit.id;
  if (!unit.imported && unit.sourceLanguage !== null) made.srclang = unit.sourceLanguage;
  return {
    attributes: { ...made, ...unit.ext?.attributes },
    remarks: unit.ext?.remarks ?? [],
    variants: unit.variants.map((variant) => exportVariant(variant, unit.imported)),
    line: 0,
  };
}
