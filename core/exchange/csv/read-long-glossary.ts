/** Reads a glossary with one wording per row: the form that we write. */

import type { TbxConcept } from "@/core/exchange/tbx/tbx";
import {
  CONCEPT_KINDS,
  TERM_STATUSES,
  TERM_TYPES,
  type TermRecord,
} from "@/core/terminology/concept";
import { languageOfTag } from "@/core/terminology/concept-draft";
import { calendarDay } from "../calendar-day";
import { unguardCell } from "./cell-guard";
import type { LongColumn } from "./long-columns";
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
  for (const [index, cells] of rows.slice(1, MAX_GLOSSARY_ROWS + 1).entries()) {
    const row = index + 2;
    const cell = (column: LongColumn): string => unguardCell(cells[meanings.indexOf(column)] ?? "");
    const id = cell("concept_id").trim() || `row-${row}`;
    const known = concepts.get(id);
    const term = readTerm(cell, `${id}-${known?.terms.length ?? 0}`, row, report);
    if (term === null) continue;
    places.set(id, places.get(id) ?? row);
    concepts.set(
      id,
      known ? { ...known, terms: [...known.terms, term] } : conceptOf(cell, id, term, row, report),
    );
  }
  if (rows.length > MAX_GLOSSARY_ROWS + 1) report("glossary-too-many-rows", MAX_GLOSSARY_ROWS + 2);
  if (rows.length === 0) report("glossary-empty", 1);
  if (rows.length === 1) report("glossary-no-rows", 1);
  return { concepts: [...concepts.values()], rows: places, findings };
}

function conceptOf(
  cell: (column: LongColumn) => string,
  id: string,
  term: TermRecord,
  row: number,
  report: Report,
): TbxConcept {
  const kind = oneOf(cell("kind"), CONCEPT_KINDS, "common");
  if (kind === null) report("cell-bad-kind", row, { value: cell("kind").slice(0, 80) });
  return {
    id,
    kind: kind ?? "common",
    status: cell("concept_status").trim() === "approved" ? "approved" : "proposed",
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
  const language = languageOfTag(cell("language"));
  if (language === null) return refuse(report, "cell-bad-language", row, cell("language"));
  const status = oneOf(cell("status"), TERM_STATUSES, "preferred");
  if (status === null) report("cell-bad-status", row, { value: cell("status").slice(0, 80) });
  const type = oneOf(cell("type"), TERM_TYPES, "full");
  if (type === null) report("cell-bad-type", row, { value: cell("type").slice(0, 80) });
  const gender = (["m", "f", "n"] as const).find((one) => one === cell("gender"));
  return {
    id,
    language,
    text,
    type: type ?? "full",
    status: status ?? "proposed",
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
  report(code, row, { value: value.slice(0, 80) });
  return null;
}

const isYes = (value: string): boolean => /^(?:yes|true|1|иә|да)$/iu.test(value.trim());

function day(value: string, row: number, report: Report): string | null {
  const read = calendarDay(value);
  if (read === undefined) report("cell-bad-date", row, { value: value.trim().slice(0, 80) });
  return read ?? null;
}

/** The value when it is one of a list, the default for an empty cell, null for anything else. */
function oneOf<Value extends string>(
  cell: string,
  values: readonly Value[],
  empty: Value,
): Value | null {
  const bare = cell.trim().toLowerCase();
  return bare === "" ? empty : (values.find((value) => value === bare) ?? null);
}
