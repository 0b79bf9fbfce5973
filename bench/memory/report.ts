/** What the benchmark prints. */

import process from "node:process";

/** One line. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function cell(value: string | number | null): string {
  if (value === null) return "-";
  return typeof value === "number" ? value.toFixed(value < 100 ? 2 : 0) : value;
}

/** A table in Markdown, ready for a decision record. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): void {
  say(`| ${head.join(" | ")} |`);
  say(`|${head.map(() => " --- |").join("")}`);
  for (const row of rows) say(`| ${row.map(cell).join(" | ")} |`);
}
