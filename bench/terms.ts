/**
 * `npm run bench -- terms`: how fast a glossary is searched in news text, at 1,000, 10,000 and
 * 50,000 concepts, beside a literal Aho–Corasick automaton (finds the citation form only) and a
 * scan for every term's prefix (what grows with the glossary). Glossary and text are generated from
 * a fixed seed; the words are invented, so that nothing is tuned to them. Our index is weighed too.
 */
import { cpus, loadavg } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { isLanguage, type Language } from "@/core/language/language";
import type { TermEntry } from "@/core/terminology/term-entry";
import { buildTermIndex, findTerms, type TermIndex } from "@/core/terminology/term-index";
import { loadRussian } from "@/server/language/load-russian";
import { goal } from "./memory/report";
import { AhoCorasick } from "./terms/aho-corasick";
import { makeGlossary, makeText, SEGMENTS, WORDS_PER_SEGMENT } from "./terms/generate";
import { indexWeight, WEIGH, weighIndex } from "./terms/memory";

const SIZES = [1_000, 10_000, 50_000] as const;
const ROUNDS = 15;
/** What the largest glossary may cost: milliseconds to build and to search all segments, megabytes. */
const GOALS = { build: 2_000, search: 100, memory: 200 } as const;

/** Runs the benchmark; `--lang` picks the language (kk). */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { lang: { type: "string", default: "kk" }, [WEIGH]: { type: "string" } },
  });
  const language = values.lang;
  if (!isLanguage(language)) {
    process.stderr.write("--lang must be kk, ru or en\n");
    return 2;
  }
  const options = language === "ru" ? { russian: await loadRussian() } : {};
  if (values[WEIGH] !== undefined) {
    print(String(weighIndex(language, Number(values[WEIGH]), options)));
    return 0;
  }
  print(
    `Terms, ${language}: ${SEGMENTS} segments of ${WORDS_PER_SEGMENT} words, Node ${process.version},`,
  );
  const load = loadavg()[0]?.toFixed(1) ?? "?";
  print(`${cpus().length} × ${cpus()[0]?.model.trim() ?? "cpu"}, load ${load};`);
  print(
    `${ROUNDS} rounds after 3 warm-up rounds, times in ms for all segments; MB of the index in`,
  );
  print("a process of its own, garbage collected before and after\n");
  print("concepts  engine          build   p50     p95     cpu     matches  MB");
  let last = { build: 0, search: 0, weight: 0 };
  for (const size of SIZES) {
    const entries = makeGlossary(language, size);
    const text = makeText(language, entries);
    const weight = await indexWeight(language, size);
    last = { ...measureEngine(language, entries, text, { options, weight }), weight };
    measureLiteral(entries, text);
    measurePrefix(entries, text);
  }
  print("");
  print(
    "Held against the goals in processor time, which other work on the machine does not stretch:",
  );
  goal("index built", last.build, "ms", { atMost: GOALS.build });
  goal("all segments searched", last.search, "ms", { atMost: GOALS.search });
  goal("index in memory", last.weight, "MB", { atMost: GOALS.memory });
  return 0;
}

/** `cpu` is the median processor time: what a busy machine would take when idle. */
type Measured = {
  readonly p50: number;
  readonly p95: number;
  readonly cpu: number;
  readonly matches: number;
};

type Setting = {
  readonly options: Parameters<typeof buildTermIndex>[2];
  /** Megabytes of the index. */
  readonly weight: number;
};

function measureEngine(
  language: Language,
  entries: readonly TermEntry[],
  text: readonly string[],
  { options, weight }: Setting,
): { readonly build: number; readonly search: number } {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const index: TermIndex = buildTermIndex(entries, language, options);
  const build = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const measured = measure(text, (segment) => findTerms(index, segment).length);
  row(entries.length, "ours", build, measured, weight.toFixed(0));
  return { build: (user + system) / 1000, search: measured.cpu };
}

function measureLiteral(entries: readonly TermEntry[], text: readonly string[]): void {
  const start = performance.now();
  const automaton = new AhoCorasick(entries.map(({ text: term }) => term.toLowerCase()));
  const build = performance.now() - start;
  const measured = measure(text, (segment) => automaton.count(segment.toLowerCase()));
  row(entries.length, "Aho–Corasick", build, measured);
}

function measurePrefix(entries: readonly TermEntry[], text: readonly string[]): void {
  const terms = entries.map(({ text: term }) => term.toLowerCase());
  const find = (segment: string): number => {
    const lower = ` ${segment.toLowerCase()}`;
    let count = 0;
    for (const term of terms) if (lower.includes(` ${term}`)) count++;
    return count;
  };
  // The scan takes seconds at 50,000 concepts: one round tells enough.
  row(entries.length, "prefix scan", 0, measure(text, find, terms.length > 5_000 ? 1 : 3));
}

function measure(
  text: readonly string[],
  find: (segment: string) => number,
  rounds: number = ROUNDS,
): Measured {
  const times: number[] = [];
  const cpuTimes: number[] = [];
  let matches = 0;
  const warmUp = rounds < ROUNDS ? 0 : 3;
  for (let round = -warmUp; round < rounds; round++) {
    matches = 0;
    const start = performance.now();
    const cpu = process.cpuUsage();
    for (const segment of text) matches += find(segment);
    if (round < 0) continue;
    times.push(performance.now() - start);
    cpuTimes.push(process.cpuUsage(cpu).user / 1000);
  }
  for (const list of [times, cpuTimes]) list.sort((a, b) => a - b);
  const at = (part: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  const cpu = cpuTimes[Math.floor(cpuTimes.length / 2)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), cpu, matches };
}

function row(size: number, engine: string, build: number, measured: Measured, weight = "-"): void {
  const figures = [build, measured.p50, measured.p95, measured.cpu].map((time) =>
    time.toFixed(1).padEnd(7),
  );
  print(
    `${String(size).padEnd(9)} ${engine.padEnd(15)} ${figures.join(" ")} ${String(measured.matches).padEnd(8)} ${weight}`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
