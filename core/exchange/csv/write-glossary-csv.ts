/**
 * Writes a glossary as CSV that spreadsheets open safely and our reader takes back unchanged: one
 * row per concept (one more for each further span of validity), a column per language, type and
 * status, as many as the richest concept needs. A cell that a spreadsheet would run as a formula
 * gets an apostrophe in front, which the reader takes off.
 * Source: OWASP "CSV Injection"; RFC 4180.
 */

import Papa from "papaparse";
import { LANGUAGES } from "@/core/language/language";
import {
  type ConceptRecord,
  TERM_STATUSES,
  TERM_TYPES,
  type TermRecord,
} from "@/core/terminology/concept";

const FIXED = [
  "id",
  "kind",
  "domain",
  "definition",
  "note",
  "source",
  "valid from",
  "valid to",
] as const;

/** The file as text, with a byte order mark so that Excel reads UTF-8. */
export function writeGlossaryCsv(concepts: readonly ConceptRecord[]): string {
  const rows = concepts.flatMap(rowsOf);
  const columns = columnsFor(rows);
  const lines = rows.map(({ fixed, terms }) => {
    const left = [...terms];
    const cells = columns.map((column) => {
      const at = left.findIndex((term) => columnName(term) === column);
      return at < 0 ? "" : (left.splice(at, 1)[0]?.text ?? "").replaceAll("|", "\\|");
    });
    return [...fixed, ...cells].map(guardFormula);
  });
  return `\uFEFF${Papa.unparse([[...FIXED, ...columns], ...lines], { newline: "\r\n" })}\r\n`;
}

type CsvRow = { readonly fixed: readonly string[]; readonly terms: readonly TermRecord[] };

function rowsOf(concept: ConceptRecord): readonly CsvRow[] {
  const spans = new Map<string, TermRecord[]>();
  for (const term of concept.terms) {
    const key = `${term.validFrom ?? ""}/${term.validTo ?? ""}`;
    spans.set(key, [...(spans.get(key) ?? []), term]);
  }
  return [...spans].map(([key, terms], at) => {
    const { id, kind, domain, definition, note, source } = concept;
    const said = at === 0 ? [kind, domain, definition, note, source] : ["", "", "", "", ""];
    return { fixed: [id, ...said, ...key.split("/")], terms };
  });
}

function columnName({ language, type, status }: TermRecord): string {
  return `${language} ${type} ${status}`;
}

/** Every column some row needs, as often as it needs it, in the order of languages, types, statuses. */
function columnsFor(rows: readonly CsvRow[]): readonly string[] {
  const needed = new Map<string, number>();
  for (const { terms } of rows) {
    const own = new Map<string, number>();
    for (const term of terms) own.set(columnName(term), (own.get(columnName(term)) ?? 0) + 1);
    for (const [name, count] of own) needed.set(name, Math.max(needed.get(name) ?? 0, count));
  }
  return LANGUAGES.flatMap((language) =>
    TERM_TYPES.flatMap((type) =>
      TERM_STATUSES.flatMap((status) => {
        const name = `${language} ${type} ${status}`;
        return Array.from({ length: needed.get(name) ?? 0 }, () => name);
      }),
    ),
  );
}

/** Cells beginning with = + - @ tab or return are formulas to spreadsheets; one that begins with an apostrophe before these keeps it by a second one. */
function guardFormula(cell: string): string {
  return /^'*[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
}
