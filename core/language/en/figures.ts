/** The English figure lexicon: one table of words, built once. */

import { addEnglishDates, englishMonthName } from "@/core/language/en/dates";
import {
  addEnglishNumbers,
  englishMultiple,
  englishScaleWord,
  spellEnglish,
} from "@/core/language/en/numbers";
import { addEnglishUnits, englishUnitWord } from "@/core/language/en/units";
import type { FigureLexicon, WordReading } from "@/core/language/figure-words";

const table = new Map<string, WordReading[]>();
addEnglishNumbers(table);
addEnglishDates(table);
addEnglishUnits(table);

const NONE: readonly WordReading[] = [];

/** Reads and writes the figures of English. */
export const englishFigures: FigureLexicon = {
  read: (word) => table.get(word) ?? NONE,
  spell: spellEnglish,
  multipleWord: englishMultiple,
  scaleWord: englishScaleWord,
  unitWord: englishUnitWord,
  monthName: englishMonthName,
};
