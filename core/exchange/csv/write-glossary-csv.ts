/**
 * Writes a glossary as a table with one wording per row, every field in a column of its own, so
 * that nothing is lost on the way out and back.
 */

import Papa from "papaparse";
import type { TbxConcept } from "@/core/exchange/tbx/tbx";
import type { TermRecord } from "@/core/terminology/concept";
import { guardCell } from "./cell-guard";
import { LONG_COLUMNS, type LongColumn } from "./long-columns";

/** Writes the long form with a byte order mark, which spreadsheets need to see Cyrillic. */
export function writeGlossaryCsv(
  concepts: readonly TbxConcept[],
  delimiter: "," | ";" | "\t" = ",",
): string {
  const data = [...longRows(concepts)];
  return `\uFEFF${Papa.unparse(data, { delimiter, newline: "\r\n", quotes: false })}\r\n`;
}

/**
 * The rows of the long form, the names of the columns first. Cells are guarded, also for a workbook,
 * whose cells may one day be saved as CSV.
 */
export function* longRows(concepts: readonly TbxConcept[]): Generator<readonly string[]> {
  yield LONG_COLUMNS;
  for (const concept of concepts)
    for (const term of concept.terms) yield longRow(concept, term).map(guardCell);
}

const flag = (value: boolean | undefined): string => (value === true ? "yes" : "");

function longRow(concept: TbxConcept, term: TermRecord): string[] {
  const cells: Readonly<Record<LongColumn, string>> = {
    concept_id: concept.id,
    kind: concept.kind,
    concept_status: concept.status,
    country: concept.country,
    domain: concept.domain,
    definition: concept.definition,
    concept_note: concept.note,
    source: concept.source,
    language: term.language,
    term: term.text,
    type: term.type,
    status: term.status,
    case_sensitive: flag(term.caseSensitive),
    exact_form: flag(term.exactForm),
    gender: term.hints.gender ?? "",
    indeclinable: flag(term.hints.indeclinable),
    valid_from: term.validFrom ?? "",
    valid_to: term.validTo ?? "",
    term_note: term.note,
  };
  return LONG_COLUMNS.map((column) => cells[column]);
}
