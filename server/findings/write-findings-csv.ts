import Papa from "papaparse";
import { guardCell } from "@/core/exchange/csv/cell-guard";
import type { FindingLine } from "@/core/workflow/desk-view";

/** The words of a report, already in the reader's language. */
export type CsvWords = {
  readonly columns: readonly string[];
  readonly title: (line: FindingLine) => string;
  readonly severity: (line: FindingLine) => string;
  readonly message: (line: FindingLine) => string;
};

/**
 * The report as CSV for a spreadsheet: a byte order mark, without which it reads Cyrillic wrongly,
 * CRLF (RFC 4180), and every cell as text, never as a formula.
 */
export function writeFindingsCsv(lines: readonly FindingLine[], words: CsvWords): string {
  const rows = lines.map((line) => [
    String(line.segment),
    line.language,
    words.severity(line),
    words.title(line),
    words.message(line),
    line.source,
    line.target,
    line.ignored?.reason ?? "",
    line.ignored?.by ?? "",
  ]);
  const cells = [words.columns, ...rows].map((row) => row.map(guardCell));
  return `\uFEFF${Papa.unparse(cells, { newline: "\r\n" })}\r\n`;
}
