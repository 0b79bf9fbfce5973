/**
 * Correct translations in the style of the desk, written for this project (correct-pairs.tsv): what
 * a check reports on them is a false alarm, and a fault planted into them must be found.
 */
import { readFileSync } from "node:fs";
import type { Language } from "@/core/language/language";
import { parseSample } from "./row";

/** One text and its translation. */
export type Pair = {
  /** The row's id in its sample, or "". */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: Language;
  readonly targetLanguage: Language;
};

/** The directions in which the desk translates. */
export const DIRECTIONS: readonly (readonly [source: Language, target: Language])[] = [
  ["kk", "ru"],
  ["kk", "en"],
  ["ru", "en"],
];

/** The rows of a parallel sample as pairs, direction by direction; rows with an empty side are left out. */
export function pairsOf(rows: readonly Readonly<Record<string, string>>[]): readonly Pair[] {
  return DIRECTIONS.flatMap(([sourceLanguage, targetLanguage]) =>
    rows.map((row) => ({
      id: row.id ?? "",
      source: row[sourceLanguage] ?? "",
      target: row[targetLanguage] ?? "",
      sourceLanguage,
      targetLanguage,
    })),
  ).filter(({ source, target }) => source !== "" && target !== "");
}

/** The project's own correct pairs in all three directions. */
export function correctPairs(): readonly Pair[] {
  const file = new URL("./correct-pairs.tsv", import.meta.url);
  return pairsOf(parseSample(readFileSync(file, "utf8")));
}
