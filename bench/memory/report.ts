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

/** What a figure has to reach, at a million units on two cores without other load. */
type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** A figure beside its goal. */
export function goal(name: string, value: number, unit: string, wanted: Goal): void {
  const isLimit = "atMost" in wanted;
  const limit = isLimit ? wanted.atMost : wanted.atLeast;
  const met = isLimit ? value <= limit : value >= limit;
  const figure = value.toFixed(Number.isInteger(value) ? 0 : 2);
  const sign = isLimit ? "≤" : "≥";
  say(`${name}: ${figure} ${unit} (goal ${sign} ${limit} ${unit}: ${met ? "met" : "not met"})`);
}
