/**
 * One measured figure of an evaluation and the table that shows them. Each scripts/eval/NAME.ts
 * exports `evaluate(dataFolder): Promise<readonly EvalRow[]>`; scripts/eval.ts prints them all.
 */

/**
 * One figure. Values are percent (0–100) unless `unit` says "count". `goal` is what we want,
 * `floor` what a change may never fall below (a little under today's figure); for measures where
 * less is better (false alarms) `lowerIsBetter` turns both round.
 */
export type EvalRow = {
  readonly area: string;
  readonly measure: string;
  readonly value: number;
  readonly goal: number;
  readonly floor: number;
  readonly unit?: "percent" | "count";
  readonly lowerIsBetter?: boolean;
  readonly baseline?: { readonly name: string; readonly value: number };
};

/** Whether a row has fallen below its floor (above it, where less is better). */
export function underFloor(row: EvalRow): boolean {
  if (Number.isNaN(row.value)) return true;
  return row.lowerIsBetter ? row.value > row.floor : row.value < row.floor;
}

function verdictOf(row: EvalRow): string {
  if (underFloor(row)) return "UNDER FLOOR";
  const reached = row.lowerIsBetter ? row.value <= row.goal : row.value >= row.goal;
  return reached ? "goal" : "floor";
}

function figure(row: EvalRow, value: number): string {
  return row.unit === "count" ? String(value) : `${value.toFixed(1)} %`;
}

/** The rows as an aligned text table with a header line. */
export function evalTable(rows: readonly EvalRow[]): string {
  const cells = [
    ["area", "measure", "value", "goal", "floor", "reached", "baseline"],
    ...rows.map((row) => [
      row.area,
      row.measure,
      figure(row, row.value),
      figure(row, row.goal),
      figure(row, row.floor),
      verdictOf(row),
      row.baseline ? `${figure(row, row.baseline.value)} ${row.baseline.name}` : "–",
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((line) => (line[column] ?? "").length)),
  );
  return cells
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}

/** The rows of a tab-separated sample file as objects keyed by the header's names. */
export function parseSample(tsv: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = tsv.replace(/\n$/, "").split("\n");
  const names = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ""]));
  });
}
