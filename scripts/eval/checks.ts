/**
 * How the checks do: false alarms on professional translations, silence on correct pairs, and the
 * share of planted faults that are found.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSegment } from "@/core/checks/check-segment";
import { correctPairs, DIRECTIONS, type Pair, pairsOf } from "./correct-pairs";
import { inputOf, PLANTED } from "./planted-faults";
import { type EvalRow, parseSample } from "./row";

/** How often faults of one code were planted and found. */
export type Recall = { readonly code: string; readonly planted: number; readonly found: number };

/** Plants every fault into every correct pair that has a place for it. */
export function plantedRecall(pairs: readonly Pair[]): readonly Recall[] {
  return Object.entries(PLANTED).map(([code, planters]) => {
    const inputs = planters.flatMap((plant) => pairs.map(plant)).filter((input) => input !== null);
    const found = inputs.filter((input) =>
      checkSegment(input).some((finding) => finding.code === code),
    );
    return { code, planted: inputs.length, found: found.length };
  });
}

const percent = (part: number, whole: number): number =>
  whole === 0 ? Number.NaN : (part / whole) * 100;

function recallRows(pairs: readonly Pair[]): readonly EvalRow[] {
  const recalls = plantedRecall(pairs);
  const sum = (pick: (recall: Recall) => number) =>
    recalls.reduce((total, recall) => total + pick(recall), 0);
  const rows = recalls.map(({ code, planted, found }) => ({
    area: "checks",
    measure: `planted ${code} found (${planted})`,
    value: percent(found, planted),
    goal: 99,
    floor: code.startsWith("figures") ? 90 : 98,
  }));
  const all = percent(
    sum(({ found }) => found),
    sum(({ planted }) => planted),
  );
  return [
    ...rows,
    { area: "checks", measure: "planted faults found, all", value: all, goal: 99, floor: 98.5 },
  ];
}

function quietRow(pairs: readonly Pair[]): EvalRow {
  const quiet = pairs.filter((pair) => checkSegment(inputOf(pair)).length === 0).length;
  const value = percent(quiet, pairs.length);
  return { area: "checks", measure: "correct pairs without a finding", value, goal: 99, floor: 98 };
}

function alarmRows(pairs: readonly Pair[], name: string): readonly EvalRow[] {
  const findings = pairs.map((pair) => checkSegment(inputOf(pair)));
  const erroneous = findings.filter((list) => list.some(({ severity }) => severity === "error"));
  const counts = new Map<string, number>();
  for (const { code, severity } of findings.flat()) {
    const key = `${severity} ${code}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const perThousand = [...counts].sort().map(([code, count]): EvalRow => {
    const value = Math.round((count / pairs.length) * 1000);
    const allowed = value + Math.max(10, Math.round(value / 4));
    const goal = code.startsWith("error") ? 10 : value;
    const measure = `${name} ${code} per 1,000 segments`;
    return {
      area: "checks",
      measure,
      value,
      goal,
      floor: allowed,
      unit: "count",
      lowerIsBetter: true,
    };
  });
  const measure = `${name} segments with an error (false or not)`;
  const value = percent(erroneous.length, pairs.length);
  return [
    { area: "checks", measure, value, goal: 1, floor: 1.5, lowerIsBetter: true },
    ...perThousand,
  ];
}

/** Scores the checks on the shared parallel sample and on the project's own pairs. */
export async function evaluate(dataFolder: string): Promise<readonly EvalRow[]> {
  const parallel = pairsOf(
    parseSample(readFileSync(join(dataFolder, "parallel-kk-ru-en.tsv"), "utf8")),
  );
  const own = correctPairs();
  const alarms = DIRECTIONS.flatMap(([source, target]) =>
    alarmRows(
      parallel.filter((pair) => pair.sourceLanguage === source && pair.targetLanguage === target),
      `${source}→${target}`,
    ),
  );
  return [...alarms, quietRow(own), ...recallRows(own)];
}
