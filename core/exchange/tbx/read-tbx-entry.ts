/** One TBX entry → one concept: all styles of all versions look the same from here on. */

import { elementsOf, proseOf, textOf, type XmlNode } from "@/core/exchange/xml/xml-node";
import type { Language } from "@/core/language/language";
import {
  CONCEPT_KINDS,
  TERM_STATUSES,
  type TermRecord,
  type TermStatus,
  type TermType,
} from "@/core/terminology/concept";
import type { TermHints } from "@/core/terminology/term-entry";
import { FIELD_NOTE, isKind, statusOfTbx, type TbxConcept, type TbxExtra, typeOfTbx } from "./tbx";
import type { TbxReport } from "./tbx-finding";

/** A piece of information: the DCA and the DCT spelling brought together. */
type Category = {
  readonly element: string;
  readonly type: string;
  readonly value: string;
  readonly target: string;
};

const GROUPS = ["descripGrp", "adminGrp", "termNoteGrp", "transacGrp"];
const STRUCTURE = ["langSec", "langSet", "termSec", "tig", "ntig", "termGrp", "term", "langGroup"];
const CARRIERS = ["descrip", "admin", "termNote", "note", "xref", "ref", "date", "transac"];
/** References that say «is a kind of» or «is a part of»: those may not go round in a circle. */
const BROADER = /broader|superordinate|generic|partitive/iu;
const GENDERS: Readonly<Record<string, "m" | "f" | "n">> = {
  masculine: "m",
  feminine: "f",
  neuter: "n",
};
const DAY = /^\d{4}-\d\d-\d\d$/u;

/** The pieces of information directly under an element, groups opened. */
function categoriesOf(node: XmlNode): readonly Category[] {
  return elementsOf(node).flatMap((child): readonly Category[] => {
    if (STRUCTURE.includes(child.name)) return [];
    if (GROUPS.includes(child.name)) return categoriesOf(child);
    const isCarrier = CARRIERS.includes(child.name);
    const type = isCarrier ? (child.attributes.get("type") ?? "") : child.name;
    const value = proseOf(child);
    const target = child.attributes.get("target") ?? "";
    return [{ element: isCarrier ? child.name : "dct", type, value, target }];
  });
}

/** Reads an entry; null when it holds no term of ours. `references` are the ids of broader entries. */
export function readEntry(
  node: XmlNode,
  languageOf: (tag: string) => Language | null,
  report: TbxReport,
): { readonly concept: TbxConcept | null; readonly references: readonly string[] } {
  const id = node.attributes.get("id") ?? "";
  const top = categoriesOf(node);
  const sections = elementsOf(node, "langSec", "langSet", "langGroup");
  const terms = sections.flatMap((section) => termsOf(section, id, languageOf, report));
  const references = top
    .filter(({ target, type }) => target !== "" && BROADER.test(type))
    .map(({ target }) => target);
  if (terms.length === 0) {
    report("tbx-entry-without-terms", node.line, { id });
    return { concept: null, references };
  }
  const inSections = sections.flatMap(categoriesOf);
  return { concept: { ...conceptOf(id, top, inSections), terms }, references };
}

function conceptOf(
  id: string,
  top: readonly Category[],
  inSections: readonly Category[],
): Omit<TbxConcept, "terms"> {
  const fields = fieldsOf(top);
  const first = (type: string) =>
    [...top, ...inSections].find((one) => one.type === type)?.value ?? "";
  const kind = fields.get("kind") ?? "";
  const rest = [
    ...top.filter((one) => !["subjectField", "definition", "source"].includes(one.type)),
    ...inSections.filter((one) => one.type !== "definition"),
  ].filter((one) => one.element !== "note" && !(one.element === "dct" && one.type === "note"));
  return {
    id,
    kind: isKind(kind, CONCEPT_KINDS) ? kind : "common",
    definition: first("definition"),
    domain: first("subjectField"),
    source: top.find((one) => one.type === "source")?.value ?? "",
    note: notesOf(top),
    country: fields.get("country") ?? "",
    status: fields.get("status") === "approved" ? "approved" : "proposed",
    ext: rest.length > 0 ? { concept: rest.map(extraOf) } : {},
  };
}

const isNote = (one: Category): boolean =>
  one.element === "note" || (one.element === "dct" && one.type === "note");

/** Our own fields, kept in notes of the form «audarma:kind=office». */
function fieldsOf(categories: readonly Category[]): ReadonlyMap<string, string> {
  return new Map(
    categories
      .filter(isNote)
      .map(({ value }) => FIELD_NOTE.exec(value))
      .filter((match) => match !== null)
      .map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

function notesOf(categories: readonly Category[]): string {
  return categories
    .filter((one) => isNote(one) && !FIELD_NOTE.test(one.value))
    .map(({ value }) => value)
    .join("\n");
}

function extraOf({ element, type, target, value }: Category): TbxExtra {
  return { element, type, target, text: value };
}

function termsOf(
  section: XmlNode,
  entryId: string,
  languageOf: (tag: string) => Language | null,
  report: TbxReport,
): readonly TermRecord[] {
  const tag = section.attributes.get("lang") ?? section.attributes.get("code") ?? "";
  if (tag === "") report("tbx-language-missing", section.line, { id: entryId });
  const language = languageOf(tag);
  if (language === null) {
    if (tag !== "") report("tbx-unknown-language", section.line, { id: entryId, language: tag });
    return [];
  }
  return elementsOf(section, "termSec", "tig", "ntig", "termGroup").flatMap((holder, at) =>
    termOf(holder, { id: `${entryId}-${language}-${at}`, language }, report),
  );
}

function termOf(
  holder: XmlNode,
  own: { readonly id: string; readonly language: Language },
  report: TbxReport,
): readonly TermRecord[] {
  const groups = [holder, ...elementsOf(holder, "termGrp")];
  const element = groups.flatMap((group) => elementsOf(group, "term"))[0];
  const text = element === undefined ? "" : textOf(element);
  if (text === "") {
    report("tbx-empty-term", holder.line, { id: own.id });
    return [];
  }
  const categories = groups.flatMap(categoriesOf);
  const fields = fieldsOf(categories);
  const value = (type: string) => categories.find((one) => one.type === type)?.value ?? "";
  const day = (name: string) => {
    const stored = fields.get(name) ?? "";
    return DAY.test(stored) ? stored : null;
  };
  return [
    {
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
    },
  ];
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
