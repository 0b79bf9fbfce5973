/**
 * The parts of a workbook of one sheet. Every cell is an inline string, so that a spreadsheet
 * neither runs a formula nor turns a term into a date. Source: ECMA-376 part 1, 18.3.1 (worksheets),
 * 18.8 (styles), and part 2 (packages).
 */

import { escapeXml, escapeXmlAttribute } from "@/core/exchange/xml/escape-xml";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Style 1 is the heading; both say "text" (number format 49), so that what is typed later stays as typed. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** A sheet to write: its first row is the heading, which stays in sight. */
export type SheetToWrite = {
  readonly name: string;
  readonly rows: Iterable<readonly string[]>;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
};

/** The parts by their name in the package; the sheet comes in pieces, row by row. */
export function workbookParts(sheet: SheetToWrite): ReadonlyMap<string, Iterable<string>> {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (...all: readonly string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`;
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/worksheets/sheet1.xml", "worksheet")}${override("/xl/styles.xml", "styles")}</Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escapeXmlAttribute(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation(1, "worksheet", "worksheets/sheet1.xml"),
      relation(2, "styles", "styles.xml"),
    ),
    "xl/styles.xml": STYLES,
  };
  return new Map<string, Iterable<string>>([
    ...Object.entries(parts).map(([name, xml]) => [name, [DECLARATION, xml]] as const),
    ["xl/worksheets/sheet1.xml", worksheet(sheet)],
  ]);
}

function* worksheet({ rows, widths }: SheetToWrite): Generator<string> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`;
  yield widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  yield "</cols><sheetData>";
  let number = 0;
  for (const cells of rows) {
    number += 1;
    yield rowXml(cells, number);
  }
  yield "</sheetData></worksheet>";
}

/** Empty cells are left out; what stands between two of them says its column. */
function rowXml(cells: readonly string[], number: number): string {
  const style = number === 1 ? ' s="1"' : "";
  const written = cells.map((text, at) =>
    text === ""
      ? ""
      : `<c r="${columnName(at)}${number}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
  );
  return `<row r="${number}">${written.join("")}</row>`;
}

/** 0 → «A», 27 → «AB». */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
