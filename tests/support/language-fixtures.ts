/**
 * The written-by-hand tables of tests/fixtures/language and the scoring of term recognition on them.
 * They were made from knowledge of the languages, without looking at the engine.
 */
import { readFileSync } from "node:fs";
import type { Language } from "@/core/language/language";
import { buildTermIndex, findTerms, type TermIndexOptions } from "@/core/terminology/term-index";

/** The rows of a table, each a tuple of its columns; the header line is left out. */
export function tableRows(name: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(`tests/fixtures/language/${name}.tsv`, "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => line.split("\t"));
}

/** A sentence with the places of the term in square brackets. */
export type TermCase = { readonly term: string; readonly marked: string };

/** How many cases came out exactly right, and what came of the others. */
export type Outcome = { readonly percent: number; readonly misses: readonly string[] };

/** Searches every sentence for its one term and compares the marks. */
export function termOutcome(
  cases: readonly TermCase[],
  language: Language,
  options: TermIndexOptions = {},
): Outcome {
  const misses: string[] = [];
  const indexes = new Map<string, ReturnType<typeof buildTermIndex>>();
  for (const { term, marked } of cases) {
    const index =
      indexes.get(term) ??
      buildTermIndex([{ termId: "t", conceptId: "c", text: term }], language, options);
    indexes.set(term, index);
    const text = marked.replaceAll(/[[\]]/gu, "");
    let found = text;
    for (const { start, end } of [...findTerms(index, text)].reverse())
      found = `${found.slice(0, start)}[${found.slice(start, end)}]${found.slice(end)}`;
    if (found !== marked) misses.push(`${term}: ${marked} → ${found}`);
  }
  return { percent: (100 * (cases.length - misses.length)) / cases.length, misses };
}

/** The same for whatever is cut, compared or checked: the share of rows that come out as written. */
export function outcome<T>(rows: readonly T[], fault: (row: T) => string | null): Outcome {
  const misses = rows.map(fault).filter((miss) => miss !== null);
  return { percent: (100 * (rows.length - misses.length)) / rows.length, misses };
}
