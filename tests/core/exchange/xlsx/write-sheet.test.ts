import fc from "fast-check";
import { expect, test } from "vitest";
import { readSheet } from "@/core/exchange/xlsx/read-sheet";
import { workbookParts } from "@/core/exchange/xlsx/write-sheet";

const SHEET = "xl/worksheets/sheet1.xml";

function written(rows: readonly (readonly string[])[]): string {
  return [...(workbookParts({ name: "t", rows, widths: [10] }).get(SHEET) ?? [])].join("");
}

test("cells are text: no formula, no number, the heading bold", () => {
  const xml = written([["term"], ["=1+1"], ["2026-05-22"]]);
  expect(xml).toContain('<c r="A1" s="1" t="inlineStr">');
  expect(xml).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
  expect(xml).not.toMatch(/<[fv]>/u);
});

test("every part is named in the package", () => {
  const parts = workbookParts({ name: "a & b", rows: [], widths: [] });
  const types = [...(parts.get("[Content_Types].xml") ?? [])].join("");
  for (const name of parts.keys()) {
    if (/^xl\/(?!_rels)/u.test(name)) expect(types).toContain(`"/${name}"`);
  }
  expect([...(parts.get("xl/workbook.xml") ?? [])].join("")).toContain('name="a &amp; b"');
});

test("any rows come back as they were, however many columns", () => {
  const cell = fc.string({ unit: "binary", maxLength: 20 }).filter(isXmlText);
  const row = fc.array(cell, { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const read = readSheet(written(rows), [], 100);
      const kept = rows.map(withoutEmptyTail).filter((cells) => cells.length > 0);
      expect("rows" in read && read.rows.map(withoutEmptyTail)).toEqual(kept);
    }),
  );
});

/** What XML 1.0 can carry (production 2, Char). */
function isXmlText(text: string): boolean {
  return /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(text);
}

function withoutEmptyTail(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((text) => text !== "") + 1);
}
