/** One TBX entry → one concept: all styles of all versions look the same from here on. */

import { elementsOf, textOf, type XmlNode } from "@/core/exchange/xml/xml-node";
import type { Language } from "@/core/language/language";
import {
  CONCEPT_KINDS,
  TERM_STATUSES,
  type TermRecord,
  type TermStatus,
  type TermType,
} from "@/core/terminology/concept";
import type { TermHints } from "@/core/terminology/term-entry";
import { calendarDay } from "../calendar-day";
import {
  FIELD_NOTE,
  isKind,
  statusOfTbx,
  type TbxConcept,
  type TbxExt,
  type TbxExtra,
  type TbxForeign,
  typeOfTbx,
} from "./tbx";
import { extrasOf, foreignOf } from "./tbx-extra";
import type { TbxReport } from "./tbx-finding";
import { holdingsOf } from "./tbx-holding";

/** References that say «is a kind of» or «is a part of»: those may not go round in a circle. */
const BROADER = /broader|superordinate|generic|partitive/iu;
const GENDERS: Readonly<Record<string, "m" | "f" | "n">> = {
  masculine: "m",
  feminine: "f",
  neuter: "n",
};

/** Reads an entry; null when it holds no term of ours. `references` are the ids of broader entries. */
export function readEntry(
  node: XmlNode,
  languageOf: (tag: string) => Language | null,
  report: TbxReport,
): { readonly concept: TbxConcept | null; readonly references: readonly string[] } {
  const id = node.attributes.get("id") ?? "";
  const top = extrasOf(node);
  const sections = elementsOf(node, "langSec", "langSet", "langGroup").map((section) =>
    readSection(section, id, languageOf, report),
  );
  const read = sections.flatMap(({ terms }) => terms);
  const references = top
    .filter(({ target, type }) => target !== "" && BROADER.test(type))
    .map(({ target }) => target);
  if (read.length === 0) {
    report("tbx-entry-without-terms", node.line, { id });
    return { concept: null, references };
  }
  const inSections = sections.flatMap(({ extras }) => extras);
  const { used, ...fields } = conceptOf(id, top, inSections);
  const ext = extOf(top, sections, used);
  const holdings = holdingsOf(top, node.line, report);
  const terms = read.map(({ term }) => term);
  const concept = { ...fields, ext, terms, ...(holdings.length > 0 && { holdings }) };
  return { concept, references };
}

/** A section of an entry: one of ours with its terms, or one in another language. */
type Section = {
  readonly language: Language | null;
  readonly extras: readonly TbxExtra[];
  readonly terms: readonly ReadTerm[];
  readonly foreign: TbxForeign | null;
};

type ReadTerm = {
  readonly term: TermRecord;
  readonly tag: string;
  readonly extras: readonly TbxExtra[];
};

function readSection(
  section: XmlNode,
  entryId: string,
  languageOf: (tag: string) => Language | null,
  report: TbxReport,
): Section {
  const tag = section.attributes.get("lang") ?? section.attributes.get("code") ?? "";
  const language = languageOf(tag);
  const nothing = { language: null, extras: [], terms: [], foreign: null };
  if (tag === "") {
    report("tbx-language-missing", section.line, { id: entryId });
    return nothing;
  }
  if (language === null) {
    report("tbx-other-language", section.line, { id: entryId, language: tag });
    return { ...nothing, foreign: foreignOf(section, tag) };
  }
  const terms = elementsOf(section, "termSec", "tig", "ntig", "termGroup").flatMap((holder, at) =>
    termOf(holder, { id: `${entryId}-${language}-${at}`, language }, report).map((one) => ({
      ...one,
      tag,
    })),
  );
  return { language, extras: extrasOf(section), terms, foreign: null };
}

/** The fields of a concept; `used` are the elements that they came from. */
function conceptOf(
  id: string,
  top: readonly TbxExtra[],
  inSections: readonly TbxExtra[],
): Omit<TbxConcept, "terms" | "ext"> & { readonly used: ReadonlySet<TbxExtra> } {
  const fields = fieldsOf(top);
  const kind = fields.get("kind") ?? "";
  const named = (type: string, among: readonly TbxExtra[]) =>
    among.find((one) => one.type === type);
  const definition = named("definition", [...top, ...inSections]);
  const domain = named("subjectField", [...top, ...inSections]);
  const source = named("source", [...top, ...(definition?.inside ?? [])]);
  const used = [definition, domain, source].filter((one) => one !== undefined);
  return {
    id,
    kind: isKind(kind, CONCEPT_KINDS) ? kind : "common",
    definition: definition?.text ?? "",
    domain: domain?.text ?? "",
    source: source?.text ?? "",
    note: notesOf(top),
    country: fields.get("country") ?? "",
    status: fields.get("status") === "approved" ? "approved" : "proposed",
    used: new Set([...used, ...top.filter(({ element }) => element === "note")]),
  };
}

/** What no field took, by the place where it stood; empty places are left out. */
function extOf(
  top: readonly TbxExtra[],
  sections: readonly Section[],
  used: ReadonlySet<TbxExtra>,
): TbxExt {
  // Of a used element, what was grouped with it is still to be kept.
  const rest = (all: readonly TbxExtra[]): readonly TbxExtra[] =>
    all.flatMap((one) =>
      used.has(one) ? (one.inside ?? []).filter((inner) => !used.has(inner)) : [one],
    );
  const concept = rest(top);
  const own = sections.flatMap(({ language, extras }) => {
    const left = rest(extras);
    return language === null || left.length === 0 ? [] : [{ language, extras: left }];
  });
  const terms = sections.flatMap((section) =>
    section.terms.flatMap(({ term: { language, text }, tag, extras }) => {
      const region = tag.toLowerCase() === language ? {} : { tag };
      const isPlain = extras.length === 0 && !("tag" in region);
      return isPlain ? [] : [{ language, text, ...region, extras }];
    }),
  );
  const languages = sections.flatMap(({ foreign }) => foreign ?? []);
  return {
    ...(concept.length > 0 && { concept }),
    ...(own.length > 0 && { sections: own }),
    ...(terms.length > 0 && { terms }),
    ...(languages.length > 0 && { languages }),
  };
}

const isNote = ({ element }: TbxExtra): boolean => element === "note";

/** Our own fields, kept in notes of the form «audarma:kind=office». */
function fieldsOf(categories: readonly TbxExtra[]): ReadonlyMap<string, string> {
  return new Map(
    categories
      .filter(isNote)
      .map(({ text }) => FIELD_NOTE.exec(text))
      .filter((match) => match !== null)
      .map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

function notesOf(categories: readonly TbxExtra[]): string {
  return categories
    .filter((one) => isNote(one) && !FIELD_NOTE.test(one.text))
    .map(({ text }) => text)
    .join("\n");
}

/** Categories of a wording that have fields. */
const TERM_FIELDS: readonly string[] = [
  "termType",
  "administrativeStatus",
  "normativeAuthorization",
  "status",
  "grammaticalGender",
];

function termOf(
  holder: XmlNode,
  own: { readonly id: string; readonly language: Language },
  report: TbxReport,
): readonly Omit<ReadTerm, "tag">[] {
  const groups = [holder, ...elementsOf(holder, "termGrp")];
  const element = groups.flatMap((group) => elementsOf(group, "term"))[0];
  const text = element === undefined ? "" : textOf(element);
  if (text === "") {
    report("tbx-empty-term", holder.line, { id: own.id });
    return [];
  }
  const categories = groups.flatMap(extrasOf);
  const fields = fieldsOf(categories);
  const value = (type: string) => categories.find((one) => one.type === type)?.text ?? "";
  const day = (name: string) => {
    const stored = fields.get(name) ?? "";
    const read = calendarDay(stored);
    if (read === undefined) report("cell-bad-date", holder.line, { value: stored.slice(0, 80) });
    return read ?? null;
  };
  const term = {
    ...own,
    text,
    type: ownType(fields.get("type")) ?? typeOfTbx(value("termType")),
    status: statusFrom(fields.get("status"), value, holder.line, report),
    caseSensitive: fields.get("caseSensitive") === "yes",
    exactForm: fields.get("exactForm") === "yes",
    hints: hintsFrom(fields, value("grammaticalGender")),
    validFrom: day("validFrom"),
    validTo: day("validTo"),
    note: notesOf(categories),
  };
  const extras = categories.filter((one) => !isNote(one) && !TERM_FIELDS.includes(one.type));
  return [{ term, extras }];
}

function ownType(stored: string | undefined): TermType | null {
  return stored === "full" || stored === "short" || stored === "abbreviation" ? stored : null;
}

function statusFrom(
  stored: string | undefined,
  value: (type: string) => string,
  line: number,
  report: TbxReport,
): TermStatus {
  const own = TERM_STATUSES.find((status) => status === stored);
  if (own !== undefined) return own;
  const word = value("administrativeStatus") || value("normativeAuthorization") || value("status");
  if (word === "") return "proposed";
  const status = statusOfTbx(word);
  if (status === null) report("tbx-unknown-status", line, { value: word.slice(0, 80) });
  return status ?? "proposed";
}

function hintsFrom(fields: ReadonlyMap<string, string>, gender: string): TermHints {
  const known = GENDERS[gender.toLowerCase()];
  return {
    ...(known === undefined ? {} : { gender: known }),
    ...(fields.get("indeclinable") === "yes" ? { indeclinable: true } : {}),
  };
}
