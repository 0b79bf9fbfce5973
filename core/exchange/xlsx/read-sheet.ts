/**
 * The cells of a worksheet from the parts of an XLSX package: shared strings and sheet1. Formulas
 * are never run: of a formula cell the stored result is text like any other. Only what a glossary
 * needs is read: strings, inline strings, numbers, booleans.
 * Source: ECMA-376 part 1, 18.3.1 (worksheets) and 18.4 (shared strings).
 */

import { readXml, type XmlFault } from "@/core/exchange/xml/read-xml";
import { collectNodes, elementsOf, type XmlNode } from "@/core/exchange/xml/xml-node";

/** Columns beyond this are not read: a glossary has a few dozen. */
const MAX_COLUMNS = 256;

/** Rows of cells, or the fault of the part that could not be read. */
export type Sheet =
  | { readonly rows: readonly (readonly string[])[]; readonly truncated: boolean }
  | { readonly fault: XmlFault };

/** The texts of xl/sharedStrings.xml in order; formatting and phonetic hints are left out. */
export function readSharedStrings(xml: string): readonly string[] | XmlFault {
  const strings: string[] = [];
  const fault = readXml(
    xml,
    collectNodes(["si"], (node) => strings.push(richText(node))),
  );
  return fault ?? strings;
}

/** The rows of a worksheet part; missing cells are empty, at most `maxRows` rows with text. */
export function readSheet(xml: string, strings: readonly string[], maxRows: number): Sheet {
  const rows: (readonly string[])[] = [];
  let truncated = false;
  const fault = readXml(
    xml,
    collectNodes(["row"], (node) => {
      const cells = cellsOf(node, strings);
      if (cells.every((text) => text === "")) return;
      truncated ||= rows.length >= maxRows;
      if (!truncated) rows.push(cells);
    }),
  );
  return fault ? { fault } : { rows, truncated };
}

function cellsOf(row: XmlNode, strings: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const cell of elementsOf(row, "c")) {
    const column = columnNumber(cell.attributes.get("r") ?? "") ?? cells.length;
    if (column >= MAX_COLUMNS) continue;
    while (cells.length < column) cells.push("");
    cells[column] = cellText(cell, strings);
  }
  return cells;
}

function cellText(cell: XmlNode, strings: readonly string[]): string {
  const inline = elementsOf(cell, "is")[0];
  if (inline !== undefined) return richText(inline);
  const value = elementsOf(cell, "v").map(plainText).join("");
  return cell.attributes.get("t") === "s" ? (strings[Number(value)] ?? "") : value;
}

/** Runs of a rich text joined; `rPh` is a reading aid in Japanese, not text. */
function richText(node: XmlNode): string {
  return elementsOf(node, "t", "r")
    .map((child) => (child.name === "r" ? richText(child) : plainText(child)))
    .join("");
}

function plainText(node: XmlNode): string {
  return node.children.filter((child) => typeof child === "string").join("");
}

/** «AB12» → 27; null without letters. */
function columnNumber(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
