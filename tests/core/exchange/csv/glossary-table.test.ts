import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardCell, unguardCell } from "@/core/exchange/csv/cell-guard";
import { readGlossaryTable, splitTable } from "@/core/exchange/csv/glossary-table";
import { writeGlossaryCsv } from "@/core/exchange/csv/write-glossary-csv";
import type { TbxConcept } from "@/core/exchange/tbx/tbx";
import { decodeText } from "@/core/exchange/text/decode";
import { readSharedStrings, readSheet } from "@/core/exchange/xlsx/read-sheet";

const read = (text: string) => readGlossaryTable(splitTable(text).rows);
const wordings = (text: string) =>
  read(text).concepts.map(({ terms }) =>
    terms.map(({ language, text: word }) => `${language}:${word}`),
  );
const codes = (text: string) => read(text).findings.map(({ code, row }) => `${row} ${code}`);

const cellText = fc
  .array(fc.constantFrom("=", "+", "-", "@", "'", '"', ";", ",", "\t", "\n", "ә", "б ", "SUM(1)"), {
    maxLength: 12,
  })
  .map((parts) => parts.join(""));

const conceptOf = (term: string, note: string): TbxConcept => ({
  id: "a",
  kind: "office",
  status: "approved",
  country: "KZ",
  domain: "",
  definition: note,
  note,
  source: note,
  ext: {},
  holdings: [
    { officeId: "b", office: "Төраға", validFrom: null, validTo: "2019-03-19", source: note },
    { officeId: `c${term}`.trim(), office: "", validFrom: "2019-03-20", validTo: null, source: "" },
  ],
  terms: [
    {
      id: "a-0",
      language: "ru",
      text: `к${term}`,
      type: "short",
      status: "forbidden",
      caseSensitive: true,
      exactForm: false,
      hints: { gender: "f", indeclinable: true },
      validFrom: "2020-01-01",
      validTo: null,
      note,
    },
  ],
});

describe("the long form", () => {
  it("comes back exactly, whatever the cells hold", () => {
    fc.assert(
      fc.property(cellText, cellText, fc.constantFrom(",", ";", "\t"), (term, note, delimiter) => {
        const concept = conceptOf(term, note);
        const text = writeGlossaryCsv([concept], delimiter as ",");
        expect(read(text).concepts).toEqual([concept]);
      }),
    );
  });

  it("never begins a cell with what a spreadsheet would run", () => {
    fc.assert(
      fc.property(cellText, (text) => {
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r]/u);
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
    );
  });

  it("takes the office of a person from any row of it, each once", () => {
    const text = [
      "concept_id,language,term,office,held_from,held_to",
      ",kk,Е. Асанов,Төраға,2019-03-20,2019-13-01",
      "b,kk,А. Бекова,Төраға,,",
      "b,ru,А. Бекова,Төраға,,",
      "b,,,Хатшы,,2020-01-01",
      "c,,,Хатшы,,",
    ].join("\n");
    const { concepts } = read(text);
    const offices = concepts.map(({ holdings }) =>
      holdings?.map((one) => `${one.office} ${one.validFrom} ${one.validTo}`),
    );
    expect(offices).toEqual([
      ["Төраға 2019-03-20 null"],
      ["Төраға null null", "Хатшы null 2020-01-01"],
    ]);
    expect(codes(text)).toEqual(["2 cell-bad-date", "6 row-without-terms"]);
  });

  it("tells what it cannot use, row by row", () => {
    const text = [
      "concept_id,language,term,status,type,kind,valid_from",
      "a,kk,жиын,preferred,full,common,",
      "a,xx,meeting,preferred,full,common,",
      "b,kk,,preferred,full,common,",
      "c,,жиын,preferred,full,common,",
      "d,kk,кеңес,best,long,thing,1.2.2020",
    ].join("\n");
    expect(codes(text)).toEqual([
      "3 cell-bad-language",
      "4 row-without-terms",
      "5 row-without-language",
      "6 cell-bad-status",
      "6 cell-bad-type",
      "6 cell-bad-date",
      "6 cell-bad-kind",
    ]);
    expect(wordings(text)).toEqual([["kk:жиын"], ["kk:кеңес"]]);
  });
});

describe("the wide form", () => {
  it.each([
    ["commas", "kk,ru,en\nжиын,заседание,meeting"],
    ["semicolons", "kk;ru;en\nжиын;заседание;meeting"],
    ["a named delimiter", "sep=;\nkk;ru;en\nжиын;заседание;meeting"],
    ["tabs", "kk\tru\ten\nжиын\tзаседание\tmeeting"],
    ["words for headings", "Қазақша,Русский,English\nжиын,заседание,meeting"],
  ])("%s", (_, text) => {
    expect(wordings(text)).toEqual([["kk:жиын", "ru:заседание", "en:meeting"]]);
  });

  it("counts blank rows, so that findings name the rows of the file", () => {
    const { rows, places } = splitTable("kk;kind;ru\n;;\n\nжиын;thing;заседание\n");
    const read = readGlossaryTable(rows, { places });
    expect(read.findings.map(({ code, row }) => `${row} ${code}`)).toEqual(["4 cell-bad-kind"]);
    expect([...read.rows.values()]).toEqual([4]);
  });

  it("takes a mapping made by hand", () => {
    const rows = splitTable("A,B\nжиын,заседание").rows;
    const { concepts } = readGlossaryTable(rows, {
      meanings: ["kk preferred full", "ru admitted full"],
    });
    expect(concepts[0]?.terms.map(({ text, status }) => [text, status])).toEqual([
      ["жиын", "preferred"],
      ["заседание", "admitted"],
    ]);
  });

  it("reads windows-1251", () => {
    const bytes = Uint8Array.from([
      ..."ru;en\r\n".split("").map((letter) => letter.charCodeAt(0)),
      ...[0xcf, 0xf0, 0xe0, 0xe2, 0xe8, 0xf2, 0xe5, 0xeb, 0xfc, 0xf1, 0xf2, 0xe2, 0xee],
      ...";Government\r\n".split("").map((letter) => letter.charCodeAt(0)),
    ]);
    const decoded = decodeText(bytes);
    expect(decoded.ok && wordings(decoded.text)).toEqual([["ru:Правительство", "en:Government"]]);
  });
});

describe("worksheets", () => {
  const shared =
    "<sst><si><t>kk</t></si><si><r><t>ре</t></r><r><t>жим</t></r><rPh><t>x</t></rPh></si></sst>";
  it("reads shared, inline and plain cells, and holes", () => {
    const strings = readSharedStrings(shared);
    expect(strings).toEqual(["kk", "режим"]);
    const sheet = `<worksheet><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>en</t></is></c></row>
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="str"><f>HYPERLINK("x")</f><v>=1+1</v></c></row>
      </sheetData></worksheet>`;
    expect(readSheet(sheet, strings as string[], 10)).toEqual({
      rows: [
        ["kk", "", "en"],
        ["режим", "", "=1+1"],
      ],
      truncated: false,
    });
  });

  it("stops at its limits and at faults", () => {
    const rows = (count: number) => `<s>${"<row><c><v>1</v></c></row>".repeat(count)}</s>`;
    expect(readSheet(rows(5), [], 3)).toMatchObject({
      rows: [["1"], ["1"], ["1"]],
      truncated: true,
    });
    expect(readSheet("<s><row>", [], 3)).toMatchObject({ fault: { code: "xml-not-well-formed" } });
  });
});

describe("a quotation mark that is never closed", () => {
  it.each([
    ['kk;ru\nел;страна\n"тау;гора\nкөл;озеро\n', [3]],
    ['kk;ru\nел;"страна\nтау;"гора"\nкөл;озеро\n', [2]],
    ['kk,ru\nел,"страна\n"тау,гора\nкөл,озеро\n', [2, 3]],
  ])("costs no row after it: %j", (text, broken) => {
    const { rows, brokenQuotes } = splitTable(text);
    expect(rows.slice(1)).toEqual([
      ["ел", "страна"],
      ["тау", "гора"],
      ["көл", "озеро"],
    ]);
    expect(brokenQuotes).toEqual(broken);
  });

  it("leaves cells of several lines as they are", () => {
    const text = 'kk;ru\n"ел\nмемлекет";"страна ""А"";\nгосударство"\nтау;гора\n';
    expect(splitTable(text)).toMatchObject({
      rows: [
        ["kk", "ru"],
        ["ел\nмемлекет", 'страна "А";\nгосударство'],
        ["тау", "гора"],
      ],
      brokenQuotes: [],
    });
  });
});

it("keeps the country of a wide table", () => {
  const { concepts } = read("kk;страна\nел;KZ\n");
  expect(concepts).toMatchObject([{ country: "KZ" }]);
});
