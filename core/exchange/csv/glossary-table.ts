/**
 * Glossaries as tables: one wording per row («long», what we write, every field has its column) or
 * one concept per row («wide», what desks keep, read by read-glossary-csv). The same cells come
 * from CSV, TSV and XLSX files. Cells are data, never formulas.
 * Source: RFC 4180; OWASP on CSV injection for the characters that start a formula.
 */

import Papa from "papaparse";
import type { TbxConcept } from "@/core/exchange/tbx/tbx";
import type { Language } from "@/core/language/language";
import { type LongColumn, longColumnOf } from "./long-columns";
import { delimiterOf, MAX_GLOSSARY_ROWS, readGlossaryCsv } from "./read-glossary-csv";
import { type LongGlossary, readLongGlossary, type TableFinding } from "./read-long-glossary";
import { columnOf, type GlossaryColumn } from "./wide-columns";

/** What a column holds, as a word that travels: a long column, «ru preferred full», or "" to leave it out. */
export type ColumnMeaning = string;

/** What a table gave. `columns` are the meanings that were used. */
export type TableImport = {
  readonly concepts: readonly TbxConcept[];
  /** Row of the file where each concept begins, by concept id. */
  readonly rows: ReadonlyMap<string, number>;
  readonly findings: readonly TableFinding[];
  readonly columns: readonly { readonly header: string; readonly meaning: ColumnMeaning }[];
};

/** The delimiter that cuts the first rows most evenly; blank rows would spoil the guess and are left out of it. */
function guessDelimiter(text: string): string {
  const guess = Papa.parse<string[]>(text, {
    delimitersToGuess: [",", ";", "\t", "|"],
    skipEmptyLines: "greedy",
    preview: 20,
  });
  const isCertain = guess.errors.every(({ type }) => type !== "Delimiter");
  return isCertain ? guess.meta.delimiter : delimiterOf(text);
}

/** Cuts the text of a file into cells; the delimiter (comma, semicolon, tab, bar) is found by itself. */
export function splitTable(text: string): {
  readonly rows: readonly (readonly string[])[];
  /** The number of each row in the file, blank ones counted, from 1. */
  readonly places: readonly number[];
  /** Rows with a quotation mark that opens a cell and does not close it, in order. */
  readonly brokenQuotes: readonly number[];
} {
  const bare = text.replace(/^\uFEFF/u, "");
  // Excel's own line «sep=;» names the delimiter and belongs to nothing else.
  const named = /^sep=(.)\r?\n/iu.exec(bare);
  const body = named === null ? bare : bare.slice(named[0].length);
  const { rows: all, brokenQuotes } = cutRows(body, named?.[1] ?? guessDelimiter(body));
  const numbered = all
    .map((row, at) => ({ row, place: at + 1 }))
    .filter(({ row }) => row.some((cell) => cell.trim() !== ""));
  const rows = numbered.map(({ row }) => row);
  return { rows, places: numbered.map(({ place }) => place), brokenQuotes };
}

/** Quotation marks left out at most: each costs another pass over the file. */
const MAX_MENDED = 20;

/**
 * The rows of a text. A cell whose quotation mark is never closed would swallow the rows after it:
 * there the mark is left out and the row is read as it stands.
 */
function cutRows(body: string, delimiter: string) {
  const broken = new Set<number>();
  let text = body;
  for (let pass = 0; ; pass++) {
    const { data, errors } = Papa.parse<string[]>(text, {
      delimiter,
      preview: MAX_GLOSSARY_ROWS + 2,
    });
    const quotes = errors.filter(({ type }) => type === "Quotes");
    const fault = quotes.find(
      ({ index }) => index !== undefined && swallowsRows(text, index, delimiter),
    );
    if (fault?.index === undefined || pass === MAX_MENDED) {
      for (const { row } of quotes) broken.add((row ?? 0) + 1);
      return { rows: data, brokenQuotes: [...broken].sort((a, b) => a - b) };
    }
    broken.add((fault.row ?? 0) + 1);
    text = text.slice(0, fault.index - 1) + text.slice(fault.index);
  }
}

/** Whether the cell that is opened right before `from` goes on, before the next single mark, over ends of lines and of cells. */
function swallowsRows(text: string, from: number, delimiter: string): boolean {
  const cell = /[^"]*(?:""[^"]*)*/uy;
  cell.lastIndex = from;
  const swallowed = cell.exec(text)?.[0] ?? "";
  return /[\r\n]$/u.test(swallowed) || (/[\r\n]/u.test(swallowed) && swallowed.includes(delimiter));
}

/** What a header cell seems to mean; "" for nothing we know. In a long table `language` and `term` have columns of their own. */
export function guessMeaning(header: string, isLong: boolean): ColumnMeaning {
  if (isLong) return longColumnOf(header) ?? longOfWide(columnOf(header));
  return wordOf(columnOf(header));
}

function longOfWide(column: GlossaryColumn | null): ColumnMeaning {
  if (column === null || column.holds === "term") return "";
  const names: Partial<Record<GlossaryColumn["holds"], LongColumn>> = {
    id: "concept_id",
    kind: "kind",
    definition: "definition",
    domain: "domain",
    note: "concept_note",
    source: "source",
    status: "status",
    country: "country",
    validFrom: "valid_from",
    validTo: "valid_to",
  };
  return names[column.holds] ?? "";
}

function wordOf(column: GlossaryColumn | null): ColumnMeaning {
  if (column === null) return "";
  if (column.holds !== "term") return column.holds;
  return `${column.language} ${column.status} ${column.type}`;
}

/** Whether a header row is that of the long form: it has columns for the term and for its language. */
export function isLongHeader(header: readonly string[]): boolean {
  const names = header.map(longColumnOf);
  return names.includes("term") && names.includes("language");
}

/**
 * Reads cells. `meanings` is a mapping made by hand, by position; without it the header decides.
 * `termLanguage` is the language of a column that is only called "term".
 */
export function readGlossaryTable(
  rows: readonly (readonly string[])[],
  options: {
    readonly meanings?: readonly ColumnMeaning[];
    readonly termLanguage?: Language;
    /** Numbers of the rows in the file, where blank ones were left out. */
    readonly places?: readonly number[];
  } = {},
): TableImport {
  const header = rows[0] ?? [];
  const isLong = options.meanings
    ? options.meanings.includes("term") && options.meanings.includes("language")
    : isLongHeader(header);
  const meanings = options.meanings ?? header.map((cell) => guessMeaning(cell, isLong));
  const columns = header.map((cell, at) => ({ header: cell, meaning: meanings[at] ?? "" }));
  const read = isLong ? readLongGlossary(rows, meanings) : readWide(rows, meanings, options);
  return { ...inFile(read, options.places), columns };
}

/** The same with the row numbers of the file, where blank rows were left out before. */
function inFile(read: LongGlossary, places: readonly number[] | undefined): LongGlossary {
  const placeOf = (row: number) => places?.[row - 1] ?? row;
  return {
    ...read,
    rows: new Map([...read.rows].map(([id, row]) => [id, placeOf(row)])),
    findings: read.findings.map((finding) => ({ ...finding, row: placeOf(finding.row) })),
  };
}

function readWide(
  rows: readonly (readonly string[])[],
  meanings: readonly ColumnMeaning[],
  { termLanguage }: { readonly termLanguage?: Language },
): LongGlossary {
  const header = rows[0] ?? [];
  const columns = header.map((cell, at) => {
    const meaning = meanings[at] ?? "";
    return meaning === "" ? columnOfTerm(cell, termLanguage) : columnOf(meaning);
  });
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: "\t" },
  );
  const read = readGlossaryCsv(text, { columns });
  const concepts = read.concepts.map(
    (concept): TbxConcept => ({ ...concept, status: "proposed", ext: {} }),
  );
  const idAt = columns.findIndex((column) => column?.holds === "id");
  const places = rows
    .map(
      (row, at) => [(idAt < 0 ? "" : (row[idAt] ?? "").trim()) || `row-${at + 1}`, at + 1] as const,
    )
    .slice(1)
    .reverse();
  return { concepts, rows: new Map(places), findings: read.findings };
}

function columnOfTerm(header: string, language: Language | undefined): GlossaryColumn | null {
  const isTerm = header.trim().toLowerCase() === "term";
  return isTerm && language !== undefined ? columnOf(header, language) : null;
}
