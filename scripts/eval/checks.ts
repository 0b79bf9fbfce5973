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

/**
 * Error-level findings on the parallel sample that were looked at one by one and are faults of the
 * texts, not of a check: row, direction and code.
 */
const REAL_ERRORS: ReadonlySet<string> = new Set([
  // A Latin «a» for the Russian word «а».
  "ntrex-1761 ru mixed-script",
  // Zero-width spaces left in by the translator's tool.
  "ntrex-1766 ru invisible-characters",
  "ntrex-1837 ru invisible-characters",
  // A height that differs in all three languages (6 feet; 1.82 m; 6 feet 6 inches).
  "ntrex-1699 en figures-changed",
  "ntrex-1699 en figures-added",
  "ntrex-1699 en figures-missing",
]);

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

/**
 * The same faults planted into texts the checks were not made on; pairs that have a finding of the
 * code already are left out. Every third pair, for time.
 */
function foreignRecallRow(parallel: readonly Pair[]): EvalRow {
  let planted = 0;
  let found = 0;
  for (const pair of parallel.filter((_, index) => index % 3 === 0)) {
    const already = new Set<string>(checkSegment(inputOf(pair)).map(({ code }) => code));
    for (const [code, planters] of Object.entries(PLANTED)) {
      if (already.has(code)) continue;
      const inputs = planters.map((plant) => plant(pair)).filter((input) => input !== null);
      planted += inputs.length;
      found += inputs.filter((input) =>
        checkSegment(input).some((one) => one.code === code),
      ).length;
    }
  }
  const measure = `planted into the parallel sample, found (${planted})`;
  return { area: "checks", measure, value: percent(found, planted), goal: 99, floor: 97 };
}

function quietRow(pairs: readonly Pair[]): EvalRow {
  const quiet = pairs.filter((pair) => checkSegment(inputOf(pair)).length === 0).length;
  const value = percent(quiet, pairs.length);
  return { area: "checks", measure: "correct pairs without a finding", value, goal: 99, floor: 98 };
}

function alarmRows(pairs: readonly Pair[], name: string): readonly EvalRow[] {
  const findings = pairs.map((pair) => checkSegment(inputOf(pair)));
  const isReal = (code: string, pair: Pair | undefined) =>
    REAL_ERRORS.has(`${pair?.id} ${pair?.targetLanguage} ${code}`);
  const errors = findings.map((list) => list.filter(({ severity }) => severity === "error"));
  const erroneous = errors.filter((list) => list.length > 0);
  const alarmed = errors.filter((list, index) =>
    list.some(({ code }) => !isReal(code, pairs[index])),
  );
  const counts = new Map<string, number>();
  for (const { code, severity } of findings.flat()) {
    const key = `${severity} ${code}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const perThousand = [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, count]): EvalRow => {
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
  const rate = (part: readonly unknown[], measure: string, floor: number): EvalRow => {
    const value = percent(part.length, pairs.length);
    return {
      area: "checks",
      measure: `${name} ${measure}`,
      value,
      goal: 1,
      floor,
      lowerIsBetter: true,
    };
  };
  return [
    rate(alarmed, "segments with a false error", 1),
    rate(erroneous, "segments with an error, real ones included", 2),
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
  return [...alarms, quietRow(own), ...recallRows(own), foreignRecallRow(parallel)];
}
