/**
 * Reads a glossary from CSV or TSV text: one concept per row with a column per language, as desks
 * keep them in spreadsheets. Every cell is data, never a formula; a row that cannot be used is
 * reported by its number and the rest is read.
 * Source: RFC 4180; delimiters as spreadsheets write them (comma, semicolon, tab).
 */

import Papa from "papaparse";
import type { Language } from "@/core/language/language";
import type {
  ConceptKind,
  ConceptRecord,
  TermRecord,
  TermStatus,
} from "@/core/terminology/concept";
import { calendarDay } from "../calendar-day";
import { unguardCell } from "./cell-guard";
import { cellValue, KIND_WORDS, STATUS_WORDS } from "./cell-words";
import { columnOf, type GlossaryColumn } from "./wide-columns";

/** Rows beyond this are not read: ten times the largest glossary the desk plans for. */
export const MAX_GLOSSARY_ROWS = 500_000;

/** Why a row or a cell was not taken as it stands. */
export type GlossaryFindingCode =
  | "glossary-empty"
  | "glossary-no-rows"
  | "glossary-no-term-column"
  | "glossary-too-many-rows"
  | "row-broken-quotes"
  | "row-too-many-cells"
  | "row-without-terms"
  | "cell-bad-status"
  | "cell-bad-kind"
  | "cell-bad-date"
  | "duplicate-concept";

/** One finding; `number` counts from 1, `row` is the row of the file, header included, from 1. */
export type GlossaryFinding = {
  readonly number: number;
  readonly code: GlossaryFindingCode;
  readonly row: number;
  readonly params: Readonly<Record<string, string | number>>;
};

/** A concept with the country that its row names. */
export type WideConcept = ConceptRecord & { readonly country: string };

/** What a glossary file gave. */
export type GlossaryImport = {
  readonly concepts: readonly WideConcept[];
  readonly findings: readonly GlossaryFinding[];
};

/**
 * Reads the text of a file. `columns` is a mapping made by hand, by position; without it the header
 * row decides. `termLanguage` is the language of a column that is only called "term".
 */
export function readGlossaryCsv(
  text: string,
  options: {
    readonly columns?: readonly (GlossaryColumn | null)[];
    readonly termLanguage?: Language;
  } = {},
): GlossaryImport {
  const findings: GlossaryFinding[] = [];
  const report = (
    code: GlossaryFindingCode,
    row: number,
    params: GlossaryFinding["params"] = {},
  ): void => {
    findings.push({ number: findings.length + 1, code, row, params });
  };
  const [, named, body = ""] = /^\uFEFF?(?:sep=(.)\r?\n)?(.*)$/isu.exec(text) ?? [];
  const parsed = Papa.parse<string[]>(body, {
    delimiter: named ?? delimiterOf(body),
    skipEmptyLines: "greedy",
    preview: MAX_GLOSSARY_ROWS + 2,
  });
  const [header, ...rows] = parsed.data;
  if (header === undefined) {
    report("glossary-empty", 1);
    return { concepts: [], findings };
  }
  for (const error of parsed.errors)
    if (error.type === "Quotes") report("row-broken-quotes", (error.row ?? 0) + 1);
  const columns =
    options.columns ?? header.map((cell) => columnOf(cell, options.termLanguage ?? null));
  if (!columns.some((column) => column?.holds === "term")) report("glossary-no-term-column", 1);
  if (rows.length === 0) report("glossary-no-rows", 1);
  if (rows.length > MAX_GLOSSARY_ROWS) report("glossary-too-many-rows", MAX_GLOSSARY_ROWS + 2);
  const concepts = rows
    .slice(0, MAX_GLOSSARY_ROWS)
    .map((cells, at) => readRow(cells, columns, at + 2, report))
    .filter((concept) => concept !== null);
  return { concepts: mergeById(concepts, report), findings };
}

/** The delimiter by the header row alone: terms may hold commas, names of columns do not. */
export function delimiterOf(text: string): string {
  const header = (/^(?:"(?:[^"]|"")*"|[^\r\n"])*/u.exec(text)?.[0] ?? "").replace(
    /"(?:[^"]|"")*"/gu,
    "",
  );
  const count = (delimiter: string): number => header.split(delimiter).length;
  return ["\t", ";", ",", "|"].reduce((best, one) => (count(one) > count(best) ? one : best), ",");
}

type Report = (code: GlossaryFindingCode, row: number, params?: GlossaryFinding["params"]) => void;

function readRow(
  cells: readonly string[],
  columns: readonly (GlossaryColumn | null)[],
  row: number,
  report: Report,
): (WideConcept & { readonly row: number }) | null {
  if (cells.length > columns.length)
    report("row-too-many-cells", row, { cells: cells.length, columns: columns.length });
  const cellOf = (holds: GlossaryColumn["holds"]): string =>
    unguardCell(cells[columns.findIndex((column) => column?.holds === holds)]?.trim() ?? "");
  const status = cellValue(cellOf("status"), STATUS_WORDS);
  if (status === undefined)
    report("cell-bad-status", row, { value: cellOf("status").slice(0, 80) });
  const kind = cellValue(cellOf("kind"), KIND_WORDS);
  if (kind === undefined) report("cell-bad-kind", row, { value: cellOf("kind").slice(0, 80) });
  const day = (holds: "validFrom" | "validTo"): string | null => {
    const value = cellOf(holds);
    const read = calendarDay(value);
    if (read === undefined) report("cell-bad-date", row, { value: value.slice(0, 80) });
    return read ?? null;
  };
  const id = cellOf("id") || `row-${row}`;
  // A status that nobody knows must not make a wording the preferred one.
  const given = status === undefined ? "proposed" : status;
  const shared = { validFrom: day("validFrom"), validTo: day("validTo"), status: given };
  const terms = columns.flatMap((column, at) =>
    column?.holds === "term" ? termsOf(cells[at] ?? "", column, `${id}-${at}`, shared) : [],
  );
  if (terms.length === 0) {
    report("row-without-terms", row);
    return null;
  }
  return {
    row,
    id,
    kind: kind ?? ("common" satisfies ConceptKind),
    definition: cellOf("definition"),
    domain: cellOf("domain"),
    note: cellOf("note"),
    source: cellOf("source"),
    country: cellOf("country"),
    terms,
  };
}

/** Synonyms share a cell, parted by «|» or a line break. */
function termsOf(
  cell: string,
  column: Extract<GlossaryColumn, { holds: "term" }>,
  id: string,
  shared: Pick<TermRecord, "validFrom" | "validTo"> & { readonly status: TermStatus | null },
): readonly TermRecord[] {
  const texts = cell.split(/(?<!\\)\||\n/u).map((text) => text.replaceAll("\\|", "|").trim());
  return texts
    .filter((text) => text !== "")
    .map((text, at) => ({
      id: at === 0 ? id : `${id}-${at}`,
      language: column.language,
      text: unguardCell(text),
      type: column.type,
      status: synonymStatus(shared.status ?? column.status, at),
      caseSensitive: false,
      exactForm: false,
      hints: {},
      validFrom: shared.validFrom,
      validTo: shared.validTo,
      note: "",
    }));
}

/** Of preferred wordings in one cell the first is meant. */
function synonymStatus(status: TermStatus, at: number): TermStatus {
  return at > 0 && status === "preferred" ? "admitted" : status;
}

/** Rows with one id are one concept; what they say besides terms is taken from the first. */
function mergeById(
  rows: readonly (WideConcept & { readonly row: number })[],
  report: Report,
): readonly WideConcept[] {
  const byId = new Map<string, WideConcept>();
  for (const { row, ...concept } of rows) {
    const known = byId.get(concept.id);
    if (known === undefined) byId.set(concept.id, concept);
    else {
      // A row that only adds wordings of another time is a continuation, not a duplicate.
      if (!isContinuation(concept)) report("duplicate-concept", row, { id: concept.id });
      const terms = concept.terms.map((term) => ({ ...term, id: `${term.id}-r${row}` }));
      byId.set(concept.id, { ...known, terms: [...known.terms, ...terms] });
    }
  }
  return [...byId.values()];
}

function isContinuation({ definition, domain, note, source, terms }: ConceptRecord): boolean {
  const dated = terms.some((term) => term.validFrom !== null || term.validTo !== null);
  return dated && definition + domain + note + source === "";
}
