/**
 * English number words: cardinals, ordinals, scales, fractions and multiples. British and American
 * spellings; "billion" is 10⁹ (the long scale has been out of use in news since the 1970s).
 */

import { addReadings, type WordReading } from "@/core/language/figure-words";

const UNITS = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
  "sixteen seventeen eighteen nineteen",
]
  .join(" ")
  .split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS = [
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
  "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
]
  .join(" ")
  .split(" ");

const SCALES: readonly (readonly [number, readonly string[]])[] = [
  [100, ["hundred"]],
  [1e3, ["thousand", "k"]],
  [1e6, ["million", "mln", "mn", "m"]],
  [1e9, ["billion", "bln", "bn", "b"]],
  [1e12, ["trillion", "trn", "tn"]],
];

const MULTIPLES: readonly (readonly [number, string])[] = [
  [2, "twice double doubles doubled doubling twofold"],
  [3, "thrice triple triples tripled tripling threefold treble trebled"],
  [4, "quadruple quadrupled fourfold"],
  [5, "fivefold"],
  [10, "tenfold"],
];

/** Adds the number words of English to a reading table. */
export function addEnglishNumbers(table: Map<string, WordReading[]>): void {
  UNITS.forEach((word, value) => {
    addReadings(table, [word], { role: "cardinal", value, form: "card" });
  });
  TENS.forEach((word, index) => {
    const value = 20 + index * 10;
    addReadings(table, [word], { role: "cardinal", value, form: "card" });
    const ordinal = word.replace(/y$/u, "ieth");
    addReadings(table, [ordinal], { role: "ordinal", value, form: "ord" });
    const decade = word.replace(/y$/u, "ies");
    addReadings(table, [decade], { role: "cardinal", value, form: "decade" });
  });
  ORDINALS.forEach((word, value) => {
    addReadings(table, [word], { role: "ordinal", value, form: "ord" });
  });
  for (const [value, words] of SCALES) {
    const reading = { role: "multiplier", value, form: "card", bare: false } as const;
    addReadings(table, words, { ...reading, ordinal: false });
    addReadings(table, [`${words[0]}th`], { ...reading, ordinal: true });
  }
  for (const [value, words] of MULTIPLES) {
    addReadings(table, words.split(" "), { role: "multiple", value });
  }
  addReadings(table, ["times", "fold"], { role: "times" });
  addReadings(table, ["half", "halves"], { role: "fraction", value: 0.5, form: "" });
  addReadings(table, ["third", "thirds"], { role: "fraction", value: 1 / 3, form: "" });
  addReadings(table, ["quarter", "quarters"], { role: "fraction", value: 0.25, form: "" });
  for (let value = 5; value <= 12; value += 1) {
    const plural = `${ORDINALS[value]}s`;
    addReadings(table, [plural], { role: "fraction", value: 1 / value, form: "" });
  }
  addReadings(table, ["dozen"], { role: "cardinal", value: 12, form: "dozen" });
  addReadings(table, ["point"], { role: "whole" });
}

/** Spells 0–99 as a cardinal ("card") or an ordinal ("ord"); null for other values and forms. */
export function spellEnglish(value: number, form: string): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 99) return null;
  if (form !== "card" && form !== "ord") return null;
  const small = form === "ord" ? ORDINALS : UNITS;
  if (value < 20) return small[value] ?? null;
  const ten = TENS[Math.floor(value / 10) - 2];
  const rest = value % 10;
  if (ten === undefined) return null;
  if (rest === 0) return form === "ord" ? ten.replace(/y$/u, "ieth") : ten;
  return `${ten}-${small[rest]}`;
}

/** The scale word in the manner of `like`: bn → m, billion → million. */
export function englishScaleWord(scale: number, like: string): string | null {
  const words = SCALES.find(([value]) => value === scale)?.[1];
  if (words === undefined) return null;
  if (like.length > 3 || like === "") return words[0] ?? null;
  return (
    words.find((word) => word.length === like.length && word !== words[0]) ?? words.at(-1) ?? null
  );
}
