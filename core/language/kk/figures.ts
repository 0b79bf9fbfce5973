/**
 * The Kazakh figure lexicon. Words are read as stem + ending; a small cache keeps the words of an
 * article from being taken apart again on every keystroke.
 */

import type { FigureLexicon, WordReading } from "@/core/language/figure-words";
import { addKazakhDates, kazakhMonthName } from "@/core/language/kk/dates";
import { kazakhEndingSlot } from "@/core/language/kk/figure-suffixes";
import {
  addKazakhNumbers,
  KAZAKH_NOT_NUMBERS,
  kazakhScaleWord,
  spellKazakh,
} from "@/core/language/kk/numbers";
import { addKazakhUnits, kazakhUnitWord } from "@/core/language/kk/units";

const stems = new Map<string, WordReading[]>();

function addStem(stem: string, reading: WordReading): void {
  const known = stems.get(stem);
  if (known === undefined) stems.set(stem, [reading]);
  else known.push(reading);
}

addKazakhNumbers(addStem);
addKazakhDates(addStem);
addKazakhUnits(addStem);

const LONGEST_STEM = Math.max(...[...stems.keys()].map((stem) => stem.length));
const NONE: readonly WordReading[] = [];
/** «қос» is a pair only as it stands: «қосты», «қосып» are forms of the verb "to add". */
const PAIR: readonly WordReading[] = [{ role: "cardinal", value: 2, form: "coll" }];
const CACHE_LIMIT = 20_000;
const cache = new Map<string, readonly WordReading[]>();

/** қ, к, п are voiced before a vowel ending: қырығы is қырық + ы. */
function unvoiced(prefix: string): string | null {
  if (prefix.endsWith("ғ")) return `${prefix.slice(0, -1)}қ`;
  if (prefix.endsWith("г")) return `${prefix.slice(0, -1)}к`;
  return null;
}

function withSlot(reading: WordReading, slot: string): WordReading {
  if (!("form" in reading) || slot === "nom" || reading.role === "fraction") return reading;
  return { ...reading, form: `${reading.form}:${slot}` };
}

/** The stem that `prefix` is or stands for, or null. */
function stemOf(prefix: string, ending: string): string | null {
  if (prefix.length === 1 && ending !== "") return null;
  if (stems.has(prefix)) return prefix;
  const restored = ending === "" ? null : unvoiced(prefix);
  return restored !== null && stems.has(restored) ? restored : null;
}

function analyse(word: string): readonly WordReading[] {
  for (let length = Math.min(word.length, LONGEST_STEM); length > 0; length -= 1) {
    const ending = word.slice(length);
    const stem = stemOf(word.slice(0, length), ending);
    if (stem === null) continue;
    const slot = stem === "еселен" ? "other" : kazakhEndingSlot(stem, ending);
    if (slot === null) continue;
    return (stems.get(stem) ?? NONE).map((reading) => withSlot(reading, slot));
  }
  return NONE;
}

function read(word: string, continued = false): readonly WordReading[] {
  if (!continued && (KAZAKH_NOT_NUMBERS.has(word) || word.startsWith("бірлі"))) return NONE;
  if (word === "қос") return PAIR;
  const known = cache.get(word);
  if (known !== undefined) return known;
  const readings = analyse(word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, readings);
  return readings;
}

/** Reads and writes the figures of Kazakh; words are given in lower case. */
export const kazakhFigures: FigureLexicon = {
  read,
  spell: spellKazakh,
  multipleWord: () => null,
  scaleWord: kazakhScaleWord,
  unitWord: kazakhUnitWord,
  monthName: kazakhMonthName,
};
