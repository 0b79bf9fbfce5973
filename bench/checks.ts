/**
 * Segments per second of segmentation, of figures and of all checks together, one core, against
 * what other tools do in their place: Intl.Segmenter for sentences, equal digit strings for
 * figures. Also the time one key takes in a segment of 700 characters. Segments are the project's
 * own correct pairs, numbered so that no two are alike and no cache can answer.
 */
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import process from "node:process";
import { textContent } from "@/core/article/inline";
import { checkSegment } from "@/core/checks/check-segment";
import { createSegmentChecker } from "@/core/checks/segment-checker";
import { compareFigurePair } from "@/core/figures/compare";
import type { Language } from "@/core/language/language";
import { segmentText } from "@/core/segmentation/segment";
import { getSegmenter } from "@/server/segmentation/load-rules";

const COPIES = 12;
const ROUNDS = 11;
const GOAL = 3_000;
const KEY_GOAL_MS = 20;
const LONG = 700;

type Pair = {
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: Language;
  readonly targetLanguage: Language;
};

/** The project's own correct pairs, in three directions. */
function correctPairs(): readonly Pair[] {
  const file = new URL("../scripts/eval/correct-pairs.tsv", import.meta.url);
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const triples = lines.map((line) => line.split("\t"));
  const pairs = (source: Language, from: number, target: Language, to: number) =>
    triples.map((texts) => ({
      source: texts[from] ?? "",
      target: texts[to] ?? "",
      sourceLanguage: source,
      targetLanguage: target,
    }));
  return [...pairs("kk", 0, "ru", 1), ...pairs("kk", 0, "en", 2), ...pairs("ru", 1, "en", 2)];
}

/** The pairs of one round: different in every round, so that nothing is remembered from the last. */
function workload(round: number): readonly Pair[] {
  const pairs = correctPairs();
  return Array.from({ length: COPIES }, (_, copy) =>
    pairs.map((pair) => {
      const mark = ` ${(round + 4) * COPIES + copy}`;
      return { ...pair, source: pair.source + mark, target: pair.target + mark };
    }),
  ).flat();
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** Segments per second over the rounds, slowest and median, for work on one pair. */
function measure(work: (pair: Pair) => unknown): { readonly p50: number; readonly p95: number } {
  const rates: number[] = [];
  for (let round = -3; round < ROUNDS; round += 1) {
    const pairs = workload(round);
    const start = performance.now();
    for (const pair of pairs) work(pair);
    if (round >= 0) rates.push(pairs.length / ((performance.now() - start) / 1000));
  }
  rates.sort((a, b) => b - a);
  return { p50: quantile(rates, 0.5), p95: quantile(rates, 0.95) };
}

const digits = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(" ");

const segmenters = { kk: null, ru: null, en: null } as Record<string, Intl.Segmenter | null>;

function intlSentences({ source, sourceLanguage }: Pair): number {
  const known = segmenters[sourceLanguage];
  const segmenter = known ?? new Intl.Segmenter(sourceLanguage, { granularity: "sentence" });
  segmenters[sourceLanguage] = segmenter;
  return [...segmenter.segment(source)].length;
}

/** Milliseconds per key while the end of a long Russian segment is typed. */
function measureTyping(): { readonly length: number; readonly p50: number; readonly p95: number } {
  const pairs = correctPairs().filter(({ targetLanguage }) => targetLanguage === "ru");
  const source = pairs
    .map((pair) => pair.source)
    .join(" ")
    .slice(0, LONG);
  const target = pairs
    .map((pair) => pair.target)
    .join(" ")
    .slice(0, LONG);
  const times: number[] = [];
  const checker = createSegmentChecker();
  for (let length = LONG - 300; length <= LONG; length += 1) {
    const start = performance.now();
    checker.check("typing", {
      source: textContent(source),
      target: textContent(target.slice(0, length)),
      sourceLanguage: "kk",
      targetLanguage: "ru",
      wholeBlock: false,
    });
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { length: LONG, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

function checkPair(pair: Pair): unknown {
  const { sourceLanguage, targetLanguage } = pair;
  const [source, target] = [textContent(pair.source), textContent(pair.target)];
  return checkSegment({ source, target, sourceLanguage, targetLanguage });
}

type Work = readonly [name: string, work: (pair: Pair) => unknown];

const WORKS: readonly Work[] = [
  [
    "segmentation",
    ({ source, sourceLanguage }) => segmentText(source, getSegmenter(sourceLanguage)),
  ],
  ["  baseline Intl.Segmenter", intlSentences],
  [
    "figures",
    (pair) => compareFigurePair(pair.source, pair.sourceLanguage, pair.target, pair.targetLanguage),
  ],
  ["  baseline equal digit strings", (pair) => digits(pair.source) === digits(pair.target)],
  ["all checks", checkPair],
];

/** Prints the table; exit code 1 when all checks together miss the goal. */
export async function run(): Promise<number> {
  const model = cpus()[0]?.model ?? "unknown processor";
  const count = correctPairs().length * COPIES;
  process.stdout.write(
    `${model}, Node ${process.version}, one core, ${ROUNDS} rounds of ${count} segments\n\n`,
  );
  process.stdout.write(
    `${"".padEnd(32)}${"median".padStart(12)}${"slow 5 %".padStart(12)}  segments/s\n`,
  );
  let rate = 0;
  for (const [name, work] of WORKS) {
    const { p50, p95 } = measure(work);
    rate = p50;
    process.stdout.write(
      `${name.padEnd(32)}${p50.toFixed(0).padStart(12)}${p95.toFixed(0).padStart(12)}\n`,
    );
  }
  const typing = measureTyping();
  process.stdout.write(
    `\none key in ${typing.length} characters: p50 ${typing.p50.toFixed(2)} ms, p95 ${typing.p95.toFixed(2)} ms (goal ${KEY_GOAL_MS} ms)\n`,
  );
  process.stdout.write(`goal: ${GOAL} segments/s for all checks\n`);
  return rate >= GOAL && typing.p95 <= KEY_GOAL_MS ? 0 : 1;
}
