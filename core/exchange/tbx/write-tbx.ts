/**
 * Writes a glossary as TBX-Basic v3, DCA style, valid against the core schema. What TBX-Basic has no
 * category for (dates, kinds, case rules, «forbidden») goes into notes of our own categories (x-…),
 * which other tools keep or skip, and comes back unchanged.
 * Source: ISO 30042:2019, TBX-Basic.
 */

import { escapeXml } from "@/core/exchange/xml/escape-xml";
import { LANGUAGES } from "@/core/language/language";
import type { ConceptRecord, TermRecord, TermStatus, TermType } from "@/core/terminology/concept";

const STATUS: Readonly<Record<TermStatus, string>> = {
  proposed: "proposed",
  preferred: "preferredTerm-admn-sts",
  admitted: "admittedTerm-admn-sts",
  deprecated: "deprecatedTerm-admn-sts",
  forbidden: "forbidden",
};
const TYPE: Readonly<Record<TermType, string>> = {
  full: "fullForm",
  short: "shortForm",
  abbreviation: "abbreviation",
};

/** The whole file as text (UTF-8 when stored). Reading it back gives the same records, term ids apart. */
export function writeTbx(concepts: readonly ConceptRecord[], title: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx type="TBX-Basic" style="dca" xml:lang="kk" xmlns="urn:iso:std:iso:30042:ed-2">',
    "  <tbxHeader>",
    `    <fileDesc><titleStmt><title>${escapeXml(title)}</title></titleStmt><sourceDesc><p>Audarma</p></sourceDesc></fileDesc>`,
    "  </tbxHeader>",
    "  <text><body>",
    ...concepts.flatMap((concept, at) => conceptLines(concept, at)),
    "  </body></text>",
    "</tbx>",
    "",
  ].join("\n");
}

function conceptLines(concept: ConceptRecord, at: number): readonly string[] {
  const { domain, definition, source, note, kind, terms } = concept;
  return [
    `    <conceptEntry id="${escapeXml(idOf(concept.id, at))}">`,
    ...element("descrip", "subjectField", domain, 6),
    ...element("descrip", "definition", definition, 6),
    ...(kind === "common" ? [] : element("descrip", "x-kind", kind, 6)),
    ...element("admin", "source", source, 6),
    ...(note === "" ? [] : [`      <note>${escapeXml(note)}</note>`]),
    ...LANGUAGES.flatMap((language) => {
      const own = terms.filter((term) => term.language === language);
      if (own.length === 0) return [];
      return [
        `      <langSec xml:lang="${language}">`,
        ...own.flatMap(termLines),
        "      </langSec>",
      ];
    }),
    "    </conceptEntry>",
  ];
}

function termLines(term: TermRecord): readonly string[] {
  const { text, status, type, note } = term;
  return [
    "        <termSec>",
    `          <term>${escapeXml(text)}</term>`,
    ...element("termNote", "administrativeStatus", STATUS[status], 10),
    ...element("termNote", "termType", TYPE[type], 10),
    ...(term.caseSensitive ? element("termNote", "x-caseSensitive", "true", 10) : []),
    ...(term.exactForm ? element("termNote", "x-exactForm", "true", 10) : []),
    ...element("termNote", "x-validFrom", term.validFrom ?? "", 10),
    ...element("termNote", "x-validTo", term.validTo ?? "", 10),
    ...(note === "" ? [] : [`          <note>${escapeXml(note)}</note>`]),
    "        </termSec>",
  ];
}

function element(name: string, type: string, text: string, indent: number): readonly string[] {
  if (text === "") return [];
  return [`${" ".repeat(indent)}<${name} type="${type}">${escapeXml(text)}</${name}>`];
}

/** An XML id may not begin with a digit nor hold spaces; a made-up one takes the place of such ids. */
function idOf(id: string, at: number): string {
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(id)
    ? id
    : `c${at + 1}-${id.replace(/[^\p{L}\p{N}_.-]/gu, "_")}`;
}
