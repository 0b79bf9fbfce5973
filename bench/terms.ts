/**
 * `npm run bench -- terms`: how fast a glossary is searched in news text, at 1,000, 10,000 and
 * 50,000 concepts, beside a literal Aho–Corasick automaton (finds the citation form only) and a
 * scan for every term's prefix (what grows with the glossary). Glossary and text are generated from
 * a fixed seed; the words are invented, so that nothing is tuned to them.
 */
import process from "node:process";
import { parseArgs } from "node:util";
import { isLanguage, type Language } from "@/core/language/language";
import type { TermEntry } from "@/core/terminology/term-entry";
import { buildTermIndex, findTerms, type TermIndex } from "@/core/terminology/term-index";
import { loadRussian } from "@/server/language/load-russian";

const SIZES = [1_000, 10_000, 50_000] as const;
const SEGMENTS = 1_000;
const WORDS_PER_SEGMENT = 24;
const ROUNDS = 15;

/** Runs the benchmark; `--lang` picks the language (kk), `--quick` leaves the prefix scan out at 50,000. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { lang: { type: "string", default: "kk" } },
  });
  const language = values.lang;
  if (!isLanguage(language)) {
    process.stderr.write("--lang must be kk, ru or en\n");
    return 2;
  }
  const options = language === "ru" ? { russian: await loadRussian() } : {};
  print(
    `Terms, ${language}: ${SEGMENTS} segments of ${WORDS_PER_SEGMENT} words, Node ${process.version},`,
  );
  print(`${ROUNDS} rounds after 3 warm-up rounds, times in ms for all segments\n`);
  print("concepts  engine          build   p50     p95     cpu     matches  heap MB");
  for (const size of SIZES) {
    const entries = makeGlossary(language, size);
    const text = makeText(language, entries);
    measureEngine(language, entries, text, options);
    measureLiteral(entries, text);
    measurePrefix(entries, text);
  }
  return 0;
}

/** `cpu` is the median processor time: what a busy machine would take when idle. */
type Measured = {
  readonly p50: number;
  readonly p95: number;
  readonly cpu: number;
  readonly matches: number;
};

function measureEngine(
  language: Language,
  entries: readonly TermEntry[],
  text: readonly string[],
  options: Parameters<typeof buildTermIndex>[2],
): void {
  const before = heap();
  const start = performance.now();
  const index: TermIndex = buildTermIndex(entries, language, options);
  const build = performance.now() - start;
  const used = heap() - before;
  row(
    entries.length,
    "ours",
    build,
    measure(text, (segment) => findTerms(index, segment).length),
    used,
  );
}

function measureLiteral(entries: readonly TermEntry[], text: readonly string[]): void {
  const before = heap();
  const start = performance.now();
  const automaton = new AhoCorasick(entries.map(({ text: term }) => term.toLowerCase()));
  const build = performance.now() - start;
  const used = heap() - before;
  const measured = measure(text, (segment) => automaton.count(segment.toLowerCase()));
  row(entries.length, "Aho–Corasick", build, measured, used);
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
  row(entries.length, "prefix scan", 0, measure(text, find, terms.length > 5_000 ? 1 : 3), 0);
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

function row(size: number, engine: string, build: number, measured: Measured, used: number): void {
  const figures = [build, measured.p50, measured.p95, measured.cpu].map((time) =>
    time.toFixed(1).padEnd(7),
  );
  print(
    `${String(size).padEnd(9)} ${engine.padEnd(15)} ${figures.join(" ")} ${String(measured.matches).padEnd(8)} ${used.toFixed(0)}`,
  );
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Numbers from a fixed seed (mulberry32), so that every run measures the same. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const SYLLABLES: Readonly<Record<Language, readonly string[]>> = {
  kk: syllables("б д ж з к қ л м н п р с т ш", "а ұ ы", "л м н р с т з қ"),
  ru: syllables("б в г д ж з к л м н п р с т", "а е и о у", "л н р с т"),
  en: syllables("b c d f g l m n p r s t v", "a e i o u", "l n r s t"),
};

function syllables(onsets: string, vowels: string, codas: string): readonly string[] {
  const [first, middle, last] = [onsets, vowels, codas].map((letters) => letters.split(" "));
  return (first ?? []).flatMap((a) =>
    (middle ?? []).flatMap((b) => ["", ...(last ?? [])].map((c) => a + b + c)),
  );
}

const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  kk: ["", "ды", "дың", "ға", "да", "дан", "лар", "лары", "ы", "сы", "ымен"],
  ru: ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"],
  en: ["", "s", "'s"],
};

function makeWord(language: Language, next: (below: number) => number): string {
  const syllables = SYLLABLES[language];
  const length = 2 + next(2);
  return Array.from({ length }, () => syllables[next(syllables.length)] ?? "").join("");
}

function makeGlossary(language: Language, size: number): readonly TermEntry[] {
  const next = seeded(20_260_314);
  // A glossary repeats its words: 50,000 titles are made of some 12,000 words.
  const words = Array.from({ length: Math.ceil(size / 4) + 200 }, () => makeWord(language, next));
  return Array.from({ length: size }, (_, at) => {
    const length = 1 + next(4);
    const text = Array.from({ length }, () => words[next(words.length)] ?? "").join(" ");
    return { termId: `t${at}`, conceptId: `c${at}`, text };
  });
}

/** News-like text: every segment has one term, inflected; other words meet the glossary by chance only. */
function makeText(language: Language, entries: readonly TermEntry[]): readonly string[] {
  const next = seeded(7);
  const endings = ENDINGS[language];
  const vocabulary = Array.from(
    { length: 6_000 },
    () => `${makeWord(language, next)}${endings[next(endings.length)]}`,
  );
  return Array.from({ length: SEGMENTS }, (_, at) => {
    const words = Array.from({ length: WORDS_PER_SEGMENT }, () => {
      // Squaring makes some words frequent, as in language.
      const pick = Math.floor((next(6_000) * next(6_000)) / 6_000);
      return vocabulary[pick] ?? "";
    });
    if (at % 3 === 0)
      words[5] = `${entries[next(entries.length)]?.text ?? ""}${endings[next(endings.length)]}`;
    return `${words.join(" ")}.`;
  });
}

/** Aho and Corasick's automaton over characters: all literal occurrences in one pass. */
class AhoCorasick {
  readonly #next: Map<string, number>[] = [new Map()];
  readonly #fail: number[] = [0];
  readonly #hits: number[] = [0];

  constructor(patterns: readonly string[]) {
    for (const pattern of patterns) this.#insert(pattern);
    const queue = [...(this.#next[0]?.values() ?? [])];
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at] ?? 0;
      for (const [letter, child] of this.#next[node] ?? []) {
        this.#fail[child] = this.#follow(this.#fail[node] ?? 0, letter);
        this.#hits[child] = (this.#hits[child] ?? 0) + (this.#hits[this.#fail[child] ?? 0] ?? 0);
        queue.push(child);
      }
    }
  }

  count(text: string): number {
    let node = 0;
    let found = 0;
    for (const letter of text) {
      node = this.#follow(node, letter);
      found += this.#hits[node] ?? 0;
    }
    return found;
  }

  #insert(pattern: string): void {
    let node = 0;
    for (const letter of pattern) {
      const known = this.#next[node]?.get(letter);
      const child = known ?? this.#next.length;
      if (known === undefined) {
        this.#next[node]?.set(letter, child);
        this.#next.push(new Map());
        this.#fail.push(0);
        this.#hits.push(0);
      }
      node = child;
    }
    this.#hits[node] = (this.#hits[node] ?? 0) + 1;
  }

  #follow(from: number, letter: string): number {
    let node = from;
    while (node !== 0 && this.#next[node]?.get(letter) === undefined) node = this.#fail[node] ?? 0;
    return this.#next[node]?.get(letter) ?? 0;
  }
}
