import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readGlossaryCsv } from "@/core/exchange/csv/read-glossary-csv";
import { writeGlossaryCsv } from "@/core/exchange/csv/write-glossary-csv";
import { readTbx } from "@/core/exchange/tbx/read-tbx";
import { writeTbx } from "@/core/exchange/tbx/write-tbx";
import { LANGUAGES } from "@/core/language/language";
import {
  CONCEPT_KINDS,
  type ConceptRecord,
  TERM_STATUSES,
  TERM_TYPES,
} from "@/core/terminology/concept";

const v3 = (body: string) =>
  `<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="kk" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>${body}</body></text></tbx>`;

/** «id ru:text status type» of every term. */
function terms(xml: string): readonly string[] {
  return readTbx(xml).concepts.flatMap(({ id, terms: own }) =>
    own.map(({ language, text, status, type }) => `${id} ${language}:${text} ${status} ${type}`),
  );
}

describe("readTbx", () => {
  it("reads the DCA style", () => {
    const xml = v3(`<conceptEntry id="c1"><descrip type="subjectField">сауда</descrip>
      <langSec xml:lang="kk-KZ"><termSec><term>сауда <hi>айналымы</hi></term></termSec></langSec>
      <langSec xml:lang="ru"><termSec><term>оборот</term>
        <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
        <termNote type="termType">shortForm</termNote></termSec></langSec></conceptEntry>`);
    expect(readTbx(xml).concepts[0]?.domain).toBe("сауда");
    expect(terms(xml)[1]).toBe("c1 ru:оборот deprecated short");
  });

  it("reads the DCT style", () => {
    const xml = v3(`<conceptEntry id="c1"><min:subjectField xmlns:min="m">сауда</min:subjectField>
      <langSec xml:lang="en"><termSec><term>turnover</term>
      <min:administrativeStatus xmlns:min="m">admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>`);
    expect(terms(xml)).toEqual(["c1 en:turnover admitted full"]);
  });

  it.each(["tig", "ntig"])("reads the TBX of 2008 with %s", (group) => {
    const inner = "<term>ТМД</term><termNote type='termType'>acronym</termNote>";
    const body = group === "ntig" ? `<termGrp>${inner}</termGrp>` : inner;
    const xml = `<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX"><text><body><termEntry id="e1"><langSet xml:lang="KK"><${group}>${body}</${group}></langSet></termEntry></body></text></martif>`;
    expect(terms(xml)).toEqual(["e1 kk:ТМД preferred abbreviation"]);
  });

  it.each([
    ["<html></html>", ["tbx-not-tbx"]],
    ["<tbx><text>", ["xml-not-well-formed"]],
    [
      '<!DOCTYPE tbx [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>',
      ["xml-internal-subset", "tbx-not-tbx"],
    ],
    [v3('<conceptEntry id="c1"></conceptEntry>'), ["concept-without-terms"]],
    [
      v3(
        '<conceptEntry id="c1"><langSec xml:lang="hu"><termSec><term>ó</term></termSec></langSec></conceptEntry>',
      ),
      ["language-not-ours", "concept-without-terms"],
    ],
    ["", ["xml-not-well-formed", "tbx-not-tbx"]],
  ])("%j is reported as %j", (xml, codes) => {
    expect(readTbx(xml).findings.map(({ code }) => code)).toEqual(codes);
  });

  it("keeps the concepts before a fault and both of one id", () => {
    const entry =
      '<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>x</term></termSec></langSec></conceptEntry>';
    const result = readTbx(v3(`${entry}${entry}<broken`));
    expect(result.concepts).toHaveLength(2);
    expect(result.findings.map(({ code }) => code)).toEqual([
      "concept-duplicate-id",
      "xml-not-well-formed",
    ]);
  });
});

const text = fc
  .stringMatching(/^[=+@'\-аәқA-Z<>&"|;,]{1,8}[а-я]$/u)
  .filter((one) => one === one.trim());
const day = fc.option(fc.constantFrom("2019-03-23", "2022-09-16"), { nil: null });
const concept = fc.record({
  kind: fc.constantFrom(...CONCEPT_KINDS),
  definition: fc.oneof(fc.constant(""), text),
  domain: fc.oneof(fc.constant(""), text),
  note: fc.oneof(fc.constant(""), text),
  source: fc.oneof(fc.constant(""), text),
  terms: fc.array(
    fc.record({
      language: fc.constantFrom(...LANGUAGES),
      text,
      type: fc.constantFrom(...TERM_TYPES),
      status: fc.constantFrom(...TERM_STATUSES),
      validFrom: day,
      validTo: day,
    }),
    { minLength: 1, maxLength: 5 },
  ),
});
type Made = ReturnType<typeof concept.generate> extends { value: infer Value } ? Value : never;

function glossaryOf(made: readonly Made[]): readonly ConceptRecord[] {
  return made.map((one, at) => ({
    ...one,
    id: `c${at}`,
    terms: one.terms.map((term, index) => ({
      ...term,
      id: `${at}-${index}`,
      caseSensitive: false,
      exactForm: false,
      hints: {},
      note: "",
    })),
  }));
}

/** What must survive, whatever the order of the terms. */
function essence(concepts: readonly ConceptRecord[]) {
  return concepts.map(({ terms: own, ...rest }) => ({
    ...rest,
    terms: own
      .map((one) =>
        [one.language, one.text, one.type, one.status, one.validFrom, one.validTo].join("\t"),
      )
      .sort(),
  }));
}

describe("round trips", () => {
  it("TBX out and in gives the same glossary", () => {
    fc.assert(
      fc.property(fc.array(concept, { maxLength: 4 }), (made) => {
        const glossary = glossaryOf(made);
        const back = readTbx(writeTbx(glossary, "Глоссарий"));
        expect(back.findings).toEqual([]);
        expect(essence(back.concepts)).toEqual(essence(glossary));
      }),
    );
  });

  it("CSV out and in gives the same glossary and holds no formula", () => {
    fc.assert(
      fc.property(fc.array(concept, { minLength: 1, maxLength: 4 }), (made) => {
        const glossary = glossaryOf(made);
        const csv = writeGlossaryCsv(glossary);
        const cells = Papa.parse<string[]>(csv.slice(1), { delimiter: "," }).data.flat();
        expect(cells.filter((cell) => /^[=+\-@]/u.test(cell))).toEqual([]);
        expect(essence(readGlossaryCsv(csv).concepts)).toEqual(essence(glossary));
      }),
    );
  });
});
