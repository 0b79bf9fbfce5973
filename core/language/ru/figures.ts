/** The Russian figure lexicon: one table of word forms, built once. */

import type { FigureLexicon, WordReading } from "@/core/language/figure-words";
import { addRussianDates, russianMonthName } from "@/core/language/ru/dates";
import { addRussianNumbers, russianMultiple, spellRussian } from "@/core/language/ru/numbers";
import { russianScaleWord } from "@/core/language/ru/scales";
import { addRussianUnits, russianCompound, russianUnitWord } from "@/core/language/ru/units";

const table = new Map<string, WordReading[]>();
addRussianNumbers(table);
addRussianDates(table);
addRussianUnits(table);

const NONE: readonly WordReading[] = [];

/** Reads and writes the figures of Russian; words are given with ё folded to е. */
export const russianFigures: FigureLexicon = {
  read: (word) => table.get(word) ?? NONE,
  spell: spellRussian,
  multipleWord: (value, like) => russianMultiple(value, like) ?? russianCompound(value, like),
  scaleWord: russianScaleWord,
  unitWord: russianUnitWord,
  monthName: russianMonthName,
};
