/**
 * Writes a glossary as a table with one wording per row, every field in a column of its own, so
 * that nothing is lost on the way out and back. The offices of a person follow in rows of their own.
 */

import Papa from "papaparse";
import type { FileHolding, TbxConcept } from "@/core/exchange/tbx/tbx";
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
  for (const concept of concepts) {
    for (const term of concept.terms) yield rowOf(termCells(concept, term));
    for (const held of concept.holdings ?? []) yield rowOf(holdingCells(concept, held));
  }
}

type Cells = Readonly<Partial<Record<LongColumn, string>>>;

function rowOf(cells: Cells): string[] {
  return LONG_COLUMNS.map((column) => guardCell(cells[column] ?? ""));
}

const flag = (value: boolean | undefined): string => (value === true ? "yes" : "");

function termCells(concept: TbxConcept, term: TermRecord): Cells {
  return {
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
}

/** The person by id, kind and country; the office by id, and by its name for people. */
function holdingCells({ id, kind, country }: TbxConcept, held: FileHolding): Cells {
  return {
    concept_id: id,
    kind,
    country,
    office_id: held.officeId,
    office: held.office,
    held_from: held.validFrom ?? "",
    held_to: held.validTo ?? "",
    held_source: held.source,
  };
}
