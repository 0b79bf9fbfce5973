/**
 * What a word can mean inside a figure. Each language lists its number words, months and units as
 * readings of this shape; core/figures puts them together without knowing the language.
 */

/** What a unit word counts. `noun` is a counted thing (people, games): it helps alignment only. */
export type UnitKind = "currency" | "percent" | "percent-point" | "unit" | "noun";

/** Night is both: 3 ночи is 3:00, 11 ночи 23:00. */
export type DayPart = "morning" | "evening" | "night";

/** One meaning of one word form; a form may have several (тоқсан: ninety, quarter of a year). */
export type WordReading =
  /** 0–90, Russian hundreds; `form` is the key under which the language inflects it. */
  | { readonly role: "cardinal"; readonly value: number; readonly form: string }
  | { readonly role: "ordinal"; readonly value: number; readonly form: string }
  /** 100 and the scale words; `bare` when it may stand without a number before it (мың = 1000). */
  | {
      readonly role: "multiplier";
      readonly value: number;
      readonly form: string;
      readonly bare: boolean;
      readonly ordinal: boolean;
    }
  /** A half, треть; полтора has value 1.5. */
  | { readonly role: "fraction"; readonly value: number; readonly form: string }
  /** жарым, «с половиной»: half a unit of what stands before it. */
  | { readonly role: "and-half" }
  /** бүтін, целых, point: the decimals follow. */
  | { readonly role: "whole" }
  /** вдвое, doubled; and есе, раза, fold, which make a number a multiple. */
  | { readonly role: "multiple"; readonly value: number }
  | { readonly role: "times" }
  /** A time of day in one word: noon, полночь; «час» (60) before дня or ночи. */
  | { readonly role: "moment"; readonly minutes: number }
  /** A number and its unit in one word: двухлетний, бесжылдық, decade. */
  | { readonly role: "measure"; readonly value: number; readonly code: string }
  | { readonly role: "unit"; readonly code: string; readonly kind: UnitKind }
  | { readonly role: "month"; readonly value: number; readonly form: string }
  | { readonly role: "year" | "quarter" | "half-year" | "century" | "decade" | "month-word" }
  /** сағат before a clock time; утра, p.m., түнгі with it: the half of the day it means. */
  | { readonly role: "clock" }
  | { readonly role: "day-part"; readonly part: DayPart };

/** How one language reads and writes its figures. */
export type FigureLexicon = {
  /**
   * All readings of a lower-case word; none when the word has nothing to do with figures.
   * `continued` is true inside a number, where look-alikes are numbers after all (он бірде).
   */
  readonly read: (word: string, continued?: boolean) => readonly WordReading[];
  /** A spelled-out number in the given form, or null when the language writes digits there. */
  readonly spell: (value: number, form: string) => string | null;
  /** The one word that says `value` in the manner of `like` (doubled, вдвое, двухлетний), or null. */
  readonly multipleWord: (value: number, like: string) => string | null;
  /** The scale word (1e3, 1e6, 1e9, 1e12) in the style of `like` (млрд, миллиардов, bn …). */
  readonly scaleWord: (scale: number, like: string, mantissa: number) => string | null;
  /** A unit or currency word, inflected for the number before it where the language does so. */
  readonly unitWord: (code: string, value: number) => string | null;
  /** A month name in the form a date needs. */
  readonly monthName: (month: number, form: string) => string;
};

/** Adds `reading` to every form of `forms` in a table under construction. */
export function addReadings(
  table: Map<string, WordReading[]>,
  forms: Iterable<string>,
  reading: WordReading,
): void {
  for (const form of forms) {
    const known = table.get(form);
    if (known === undefined) table.set(form, [reading]);
    else known.push(reading);
  }
}

/** The word of the row of `value` that stands where `like` stands in its own row. */
export function multipleLike(
  rows: readonly (readonly [value: number, words: string])[],
  value: number,
  like: string,
): string | null {
  const at = rows.map(([, words]) => words.split(" ").indexOf(like)).find((found) => found >= 0);
  const word = rows.find(([known]) => known === value)?.[1].split(" ")[at ?? -1];
  return word === undefined || word === "–" ? null : word;
}
