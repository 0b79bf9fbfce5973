/**
 * Writes TBX v3, dialect TBX-Basic, style DCA. Only categories that Basic knows are written; what
 * it has no word for (kind, country, dates, offices held, «forbidden») goes into notes that our reader takes back
 * and every other program shows and keeps.
 * Source: ISO 30042:2019; TBX-Basic v3; checked with the core and the Basic schema.
 */

import { escapeXml, escapeXmlAttribute } from "@/core/exchange/xml/escape-xml";
import { LANGUAGES, type Language } from "@/core/language/language";
import type { TermRecord } from "@/core/terminology/concept";
import { isConceptId, withTargets } from "./references";
import {
  fieldNote,
  STATUS_TO_TBX,
  TBX_NAMESPACE,
  type TbxConcept,
  type TbxExtra,
  TYPE_TO_TBX,
} from "./tbx";
import { writeExtra, writeForeign } from "./tbx-extra";
import { holdingNote } from "./tbx-holding";

const GENDERS = { m: "masculine", f: "feminine", n: "neuter" } as const;

/** The file in pieces, so that a large glossary never stands in memory as one string. */
export function* writeTbx(
  concepts: Iterable<TbxConcept>,
  title: string,
  language: Language = "kk",
): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<tbx type="TBX-Basic" style="dca" xml:lang="${language}" xmlns="${TBX_NAMESPACE}">\n`;
  yield `  <tbxHeader><fileDesc><titleStmt><title>${escapeXml(title)}</title></titleStmt>`;
  yield "<sourceDesc><p>Audarma</p></sourceDesc></fileDesc></tbxHeader>\n  <text><body>\n";
  const used = new Set<string>();
  for (const concept of concepts) {
    const ext = withTargets(concept.ext, entryOfTarget);
    yield writeEntry({ ...concept, ext }, entryId(concept.id, used));
  }
  yield "  </body></text>\n</tbx>\n";
}

/** A reference to a concept of ours names its entry; others stay as they came. */
function entryOfTarget(target: string): string {
  return isConceptId(target) ? entryId(target, new Set()) : target;
}

/** An XML name: must not begin with a figure; unique in the file. */
function entryId(id: string, used: Set<string>): string {
  const name = id.replace(/[^\p{L}\p{N}._-]/gu, "_");
  const start = /^[\p{L}_]/u.test(name) ? name : `c-${name}`;
  const own = used.has(start) ? `${start}-${used.size}` : start;
  used.add(own);
  return own;
}

function writeEntry(concept: TbxConcept, id: string): string {
  const { kind, country, status } = concept;
  const lines = [
    element("descrip", "subjectField", concept.domain),
    element("descrip", "definition", concept.definition),
    element("admin", "source", concept.source),
    ...(concept.ext.concept ?? []).map(writeExtra),
    note(concept.note),
    kind === "common" ? "" : note(fieldNote("kind", kind)),
    note(country === "" ? "" : fieldNote("country", country)),
    status === "approved" ? note(fieldNote("status", status)) : "",
    ...(concept.holdings ?? []).map((held) =>
      note(holdingNote(entryId(held.officeId, new Set()), held)),
    ),
    ...LANGUAGES.flatMap((language) => writeLanguage(language, concept)),
    ...(concept.ext.languages ?? []).filter(({ terms }) => terms.length > 0).map(writeForeign),
  ];
  const body = lines.filter((line) => line !== "").map((line) => `      ${line}\n`);
  return `    <conceptEntry id="${escapeXmlAttribute(id)}">\n${body.join("")}    </conceptEntry>\n`;
}

/** The sections of a language: one, or one per region that wordings came with. */
function writeLanguage(language: Language, { terms, ext }: TbxConcept): readonly string[] {
  const sections = new Map<string, string>();
  for (const term of terms.filter((one) => one.language === language)) {
    const kept = ext.terms?.find((one) => one.language === language && one.text === term.text);
    const tag = kept?.tag ?? language;
    sections.set(tag, (sections.get(tag) ?? "") + writeTerm(term, kept?.extras ?? []));
  }
  const extras = ext.sections?.filter((one) => one.language === language) ?? [];
  const own = extras.flatMap((one) => one.extras.map(writeExtra)).join("");
  return [...sections].map(
    ([tag, written], at) =>
      `<langSec xml:lang="${escapeXmlAttribute(tag)}">${at === 0 ? own : ""}${written}</langSec>`,
  );
}

function writeTerm(term: TermRecord, extras: readonly TbxExtra[]): string {
  const { hints, status, type } = term;
  const own = status === "forbidden" ? fieldNote("status", status) : "";
  const parts = [
    `<term>${escapeXml(term.text)}</term>`,
    element("termNote", "termType", TYPE_TO_TBX[type]),
    element("termNote", "administrativeStatus", STATUS_TO_TBX[status] ?? ""),
    element("termNote", "grammaticalGender", hints.gender ? GENDERS[hints.gender] : ""),
    ...extras.map(writeExtra),
    note(term.note),
    note(own),
    field("caseSensitive", term.caseSensitive ? "yes" : ""),
    field("exactForm", term.exactForm ? "yes" : ""),
    field("indeclinable", hints.indeclinable ? "yes" : ""),
    field("validFrom", term.validFrom ?? ""),
    field("validTo", term.validTo ?? ""),
  ];
  return `<termSec>${parts.join("")}</termSec>`;
}

function element(name: string, type: string, text: string): string {
  if (text === "") return "";
  return `<${name} type="${type}">${escapeXml(text)}</${name}>`;
}

function note(text: string): string {
  return text === "" ? "" : `<note>${escapeXml(text)}</note>`;
}

function field(name: string, value: string): string {
  return value === "" ? "" : note(fieldNote(name, value));
}
