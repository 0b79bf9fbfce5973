/** Reads a glossary with one wording per row: the form that we write. */

import type { TbxConcept } from "@/core/exchange/tbx/tbx";
import type { TermRecord } from "@/core/terminology/concept";
import { calendarDay } from "../calendar-day";
import { unguardCell } from "./cell-guard";
import {
  CONCEPT_STATUS_WORDS,
  cellLanguage,
  cellValue,
  GENDER_WORDS,
  KIND_WORDS,
  STATUS_WORDS,
  TYPE_WORDS,
} from "./cell-words";
import type { LongColumn } from "./long-columns";
import { OfficesOfFile, officeOfRow } from "./office-cells";
import {
  type GlossaryFinding,
  type GlossaryFindingCode,
  MAX_GLOSSARY_ROWS,
} from "./read-glossary-csv";

/** Findings of the long form, besides those of the wide one. */
export type TableFindingCode =
  | GlossaryFindingCode
  | "cell-bad-language"
  | "cell-bad-type"
  | "row-without-language";

/** One finding of a table; `row` counts from 1, the header included. */
export type TableFinding = Omit<GlossaryFinding, "code"> & { readonly code: TableFindingCode };

type Report = (code: TableFindingCode, row: number, params?: TableFinding["params"]) => void;

/** Concepts with the row where each begins. */
export type LongGlossary = {
  readonly concepts: readonly TbxConcept[];
  readonly rows: ReadonlyMap<string, number>;
  readonly findings: readonly TableFinding[];
};

/** Reads the rows of the long form; `meanings` says which column stands where. */
export function readLongGlossary(
  rows: readonly (readonly string[])[],
  meanings: readonly string[],
): LongGlossary {
  const findings: TableFinding[] = [];
  const report: Report = (code, row, params = {}) => {
    findings.push({ number: findings.length + 1, code, row, params });
  };
  const concepts = new Map<string, TbxConcept>();
  const places = new Map<string, number>();
  const offices = new OfficesOfFile();
  for (const [index, cells] of rows.slice(1, MAX_GLOSSARY_ROWS + 1).entries()) {
    const row = index + 2;
    const cell = (column: LongColumn): string => unguardCell(cells[meanings.indexOf(column)] ?? "");
    const id = cell("concept_id").trim() || `row-${row}`;
    const held = officeOfRow(cell, (value) => day(value, row, report));
    if (held !== null) offices.add(id, held, row);
    if (held !== null && cell("term").trim() === "") continue;
    const known = concepts.get(id);
    const term = readTerm(cell, `${id}-${known?.terms.length ?? 0}`, row, report);
    if (term === null) continue;
    places.set(id, places.get(id) ?? row);
    concepts.set(
      id,
      known ? { ...known, terms: [...known.terms, term] } : conceptOf(cell, id, term, row, report),
    );
  }
  for (const row of offices.without(concepts)) report("row-without-terms", row);
  tellSize(rows.length, report);
  const all = [...concepts.values()].map((concept) => ({ ...concept, ...offices.of(concept.id) }));
  return { concepts: all, rows: places, findings };
}

function tellSize(count: number, report: Report): void {
  if (count > MAX_GLOSSARY_ROWS + 1) report("glossary-too-many-rows", MAX_GLOSSARY_ROWS + 2);
  if (count === 0) report("glossary-empty", 1);
  if (count === 1) report("glossary-no-rows", 1);
}

function conceptOf(
  cell: (column: LongColumn) => string,
  id: string,
  term: TermRecord,
  row: number,
  report: Report,
): TbxConcept {
  const kind = cellValue(cell("kind"), KIND_WORDS);
  if (kind === undefined) report("cell-bad-kind", row, shown(cell("kind")));
  const status = cellValue(cell("concept_status"), CONCEPT_STATUS_WORDS);
  if (status === undefined) report("cell-bad-status", row, shown(cell("concept_status")));
  return {
    id,
    kind: kind ?? "common",
    status: status ?? "proposed",
    country: cell("country"),
    domain: cell("domain"),
    definition: cell("definition"),
    note: cell("concept_note"),
    source: cell("source"),
    ext: {},
    terms: [term],
  };
}

function readTerm(
  cell: (column: LongColumn) => string,
  id: string,
  row: number,
  report: Report,
): TermRecord | null {
  const text = cell("term");
  if (text.trim() === "") return refuse(report, "row-without-terms", row, text);
  if (cell("language").trim() === "") return refuse(report, "row-without-language", row, text);
  const language = cellLanguage(cell("language"));
  if (language === null) return refuse(report, "cell-bad-language", row, cell("language"));
  const status = cellValue(cell("status"), STATUS_WORDS);
  if (status === undefined) report("cell-bad-status", row, shown(cell("status")));
  const type = cellValue(cell("type"), TYPE_WORDS);
  if (type === undefined) report("cell-bad-type", row, shown(cell("type")));
  const gender = cellValue(cell("gender"), GENDER_WORDS) ?? undefined;
  return {
    id,
    language,
    text,
    type: type ?? "full",
    // An empty cell is a plain list of terms; a status that nobody knows prefers nothing.
    status: status === undefined ? "proposed" : (status ?? "preferred"),
    caseSensitive: isYes(cell("case_sensitive")),
    exactForm: isYes(cell("exact_form")),
    hints: {
      ...(gender === undefined ? {} : { gender }),
      ...(isYes(cell("indeclinable")) ? { indeclinable: true } : {}),
    },
    validFrom: day(cell("valid_from"), row, report),
    validTo: day(cell("valid_to"), row, report),
    note: cell("term_note"),
  };
}

function refuse(report: Report, code: TableFindingCode, row: number, value: string): null {
  report(code, row, shown(value));
  return null;
}

const shown = (value: string) => ({ value: value.trim().slice(0, 80) });

const isYes = (value: string): boolean => /^(?:yes|true|1|иә|да)$/iu.test(value.trim());

function day(value: string, row: number, report: Report): string | null {
  const read = calendarDay(value);
  if (read === undefined) report("cell-bad-date", row, shown(value));
  return read ?? null;
}
