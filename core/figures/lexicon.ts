/** The figure lexicon of each content language. */

import { englishFigures } from "@/core/language/en/figures";
import type { FigureLexicon } from "@/core/language/figure-words";
import { kazakhFigures } from "@/core/language/kk/figures";
import type { Language } from "@/core/language/language";
import { russianFigures } from "@/core/language/ru/figures";

const LEXICONS: Readonly<Record<Language, FigureLexicon>> = {
  kk: kazakhFigures,
  ru: russianFigures,
  en: englishFigures,
};

/** The factors that have a scale word in all three languages. */
export const SCALE_VALUES = [1e3, 1e6, 1e9, 1e12] as const;

/** The words of figures in a language. */
export function figureLexicon(language: Language): FigureLexicon {
  return LEXICONS[language];
}
