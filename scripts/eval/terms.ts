/**
 * Scores term recognition on the labelled samples: every row is searched with a glossary of its one
 * term, as the samples' policy asks, beside two baselines in the same run: the exact word (what
 * Weblate and OmegaT do) and the prefix (what Pontoon does).
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "@/core/language/language";
import { buildTermIndex, findTerms, type TermIndexOptions } from "@/core/terminology/term-index";
import { loadRussian } from "@/server/language/load-russian";
import type { EvalRow } from "./row";
import { SAMPLE_ARTICLE_TERMS } from "./sample-article-terms";

type Spot = readonly [start: number, end: number];
type Case = {
  readonly term: string;
  readonly sentence: string;
  readonly expected: readonly Spot[];
  /** Rows that say what must not be found; homographs apart. */
  readonly negatives: number;
  readonly homographs: number;
};
type Finder = (term: string, sentence: string) => readonly Spot[];
type Score = { recall: number; precision: number; negatives: number; homographs: number };

/** Evaluates the three languages and the sample article. */
export async function evaluate(dataFolder: string): Promise<readonly EvalRow[]> {
  const rows: EvalRow[] = [];
  const russian = await loadRussian();
  for (const language of ["kk", "ru", "en"] as const) {
    const cases = readCases(join(dataFolder, `${language}-term-forms.tsv`));
    const options = language === "ru" ? { russian } : {};
    rows.push(...languageRows(language, cases, options));
  }
  return [...rows, ...articleRows()];
}

/** How much of the sample article is found: by us, and as the exact word. */
function articleRows(): readonly EvalRow[] {
  const text = readFileSync("prisma/seed/sample-article.kk.txt", "utf8");
  const find = engine("kk", {});
  const count = { places: 0, ours: 0, extra: 0, exact: 0 };
  for (const [term, places] of SAMPLE_ARTICLE_TERMS) {
    const found = find(term, text).map(([start, end]) => text.slice(start, end));
    const right = found.filter((words, at) => words === places[at]).length;
    count.places += places.length;
    count.ours += right;
    count.extra += found.length - right;
    count.exact += exactFinder(term, text).length;
  }
  const name = `exact word of ${count.places}`;
  const shared = { area: "terms sample article", unit: "count", goal: count.places } as const;
  return [
    {
      ...shared,
      measure: "places found",
      value: count.ours,
      floor: count.places,
      baseline: { name, value: count.exact },
    },
    {
      ...shared,
      measure: "other places",
      value: count.extra,
      goal: 0,
      floor: 0,
      lowerIsBetter: true,
    },
  ];
}

function languageRows(
  language: Language,
  cases: readonly Case[],
  options: TermIndexOptions,
): readonly EvalRow[] {
  const ours = score(cases, engine(language, options));
  const exact = score(cases, exactFinder);
  const prefix = score(cases, prefixFinder(language));
  const goals =
    language === "kk" ? { recall: 99.5, precision: 99 } : { recall: 99.5, precision: 99.5 };
  const row = (measure: keyof Score, goal: number): EvalRow => ({
    area: `terms ${language}`,
    measure,
    value: ours[measure],
    goal,
    floor: goal,
    baseline: {
      name: `exact word (prefix ${prefix[measure].toFixed(1)} %)`,
      value: exact[measure],
    },
  });
  const rows = [
    row("recall", goals.recall),
    row("precision", goals.precision),
    row("negatives", 95),
  ];
  return language === "kk" ? [...rows, row("homographs", 80)] : rows;
}

/** The engine with a glossary of one term. */
export function engine(language: Language, options: TermIndexOptions): Finder {
  return (term, sentence) => {
    const index = buildTermIndex([{ termId: "t", conceptId: "c", text: term }], language, options);
    return findTerms(index, sentence).map(({ start, end }) => [start, end] as const);
  };
}

const exactFinder: Finder = (term, sentence) => literal(term, sentence, /^(?![\p{L}\p{M}])/u);

function prefixFinder(language: Language): Finder {
  return (term, sentence) => {
    const stem = language === "kk" ? term.replace(/[қкп]$/u, "") : term;
    return literal(stem, sentence, /^/u).map(([start, end]) => {
      const rest = /^[\p{L}\p{M}-]*/u.exec(sentence.slice(end))?.[0] ?? "";
      return [start, end + rest.length] as const;
    });
  };
}

function literal(term: string, sentence: string, after: RegExp): readonly Spot[] {
  const spots: Spot[] = [];
  const [text, wanted] = [sentence.toLowerCase(), term.toLowerCase()];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const free = at === 0 || !/[\p{L}\p{M}]/u.test(text.charAt(at - 1));
    if (free && after.test(text.slice(end))) spots.push([at, end]);
  }
  return spots;
}

function score(cases: readonly Case[], find: Finder): Score {
  const count = { expected: 0, found: 0, right: 0, negatives: 0, clean: 0, homographs: 0, left: 0 };
  for (const one of cases) {
    const spots = find(one.term, one.sentence);
    const right = spots.filter(([start, end]) =>
      one.expected.some((spot) => spot[0] === start && spot[1] === end),
    ).length;
    count.expected += one.expected.length;
    count.found += spots.length;
    count.right += right;
    count.negatives += one.negatives;
    count.homographs += one.homographs;
    if (spots.length > right) continue;
    count.clean += one.negatives;
    count.left += one.homographs;
  }
  return {
    recall: percent(count.right, count.expected),
    precision: percent(count.right, count.found),
    negatives: percent(count.clean, count.negatives),
    homographs: percent(count.left, count.homographs),
  };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole;
}

/** The rows of a file, gathered by term and sentence. */
export function readCases(path: string): readonly Case[] {
  if (!existsSync(path)) return [];
  const byKey = new Map<string, Case>();
  for (const line of readFileSync(path, "utf8").split("\n").slice(1)) {
    const [term, sentence, start, end, source, expect] = line.split("\t");
    if (term === undefined || sentence === undefined || expect === undefined) continue;
    const key = `${term}\t${sentence}`;
    const known = byKey.get(key) ?? { term, sentence, expected: [], negatives: 0, homographs: 0 };
    const homograph = source?.includes("[homograph]") === true;
    const negative = expect === "0";
    byKey.set(key, {
      ...known,
      expected: negative ? known.expected : [...known.expected, [Number(start), Number(end)]],
      negatives: known.negatives + (negative && !homograph ? 1 : 0),
      homographs: known.homographs + (negative && homograph ? 1 : 0),
    });
  }
  return [...byKey.values()];
}
