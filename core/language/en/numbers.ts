/**
 * English number words: cardinals, ordinals, scales, fractions and multiples. British and American
 * spellings; "billion" is 10⁹ (the long scale has been out of use in news since the 1970s).
 */

import { addReadings, multipleLike, type WordReading } from "@/core/language/figure-words";

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

/** The same word of each row stands in the same place; a dash where the language has none. */
const MULTIPLES: readonly (readonly [number, string])[] = [
  [2, "twice double doubles doubled doubling twofold"],
  [3, "thrice triple triples tripled tripling threefold treble trebled"],
  [4, "– quadruple quadruples quadrupled quadrupling fourfold"],
  [5, "– – – – – fivefold"],
  [6, "– – – – – sixfold"],
  [7, "– – – – – sevenfold"],
  [8, "– – – – – eightfold"],
  [9, "– – – – – ninefold"],
  [10, "– – – – – tenfold"],
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
    const known = words.split(" ").filter((word) => word !== "–");
    addReadings(table, known, { role: "multiple", value });
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

/** Spells 0–999 999 and halves as a cardinal ("card"), 0–99 as an ordinal ("ord"); null otherwise. */
export function spellEnglish(value: number, form: string): string | null {
  if (form === "decade") return TENS[value / 10 - 2]?.replace(/y$/u, "ies") ?? null;
  if (value < 0 || value > 999_999) return null;
  if (form === "ord")
    return Number.isInteger(value) && value < 100 ? spellBelowHundred(value, form) : null;
  if (form !== "card") return null;
  if (Number.isInteger(value)) return spellCardinal(value);
  return value % 1 === 0.5 ? `${spellCardinal(value - 0.5)} and a half` : null;
}

function spellCardinal(value: number): string | null {
  if (value > 999) return spellThousands(value);
  return value > 99 ? spellHundreds(value) : spellBelowHundred(value, "card");
}

function spellThousands(value: number): string {
  const rest = value % 1000;
  const head = `${spellCardinal(Math.floor(value / 1000))} thousand`;
  if (rest === 0) return head;
  return `${head} ${rest < 100 ? "and " : ""}${spellCardinal(rest)}`;
}

function spellHundreds(value: number): string {
  const rest = value % 100;
  const hundreds = `${UNITS[Math.floor(value / 100)]} hundred`;
  return rest === 0 ? hundreds : `${hundreds} and ${spellBelowHundred(rest, "card")}`;
}

function spellBelowHundred(value: number, form: "card" | "ord"): string | null {
  const small = form === "ord" ? ORDINALS : UNITS;
  if (value < 20) return small[value] ?? null;
  const ten = TENS[Math.floor(value / 10) - 2];
  const rest = value % 10;
  if (ten === undefined) return null;
  if (rest === 0) return form === "ord" ? ten.replace(/y$/u, "ieth") : ten;
  return `${ten}-${small[rest]}`;
}

/** The word that multiplies as `like` does: doubled → tripled, twofold → threefold. */
export function englishMultiple(value: number, like: string): string | null {
  return multipleLike(MULTIPLES, value, like);
}

/** Abbreviated scales go in pairs by newspaper: £11m and £2bn, $5M and $2B. */
const SHORT: Readonly<Record<string, readonly [number, string][]>> = {
  capital: [
    [1e3, "K"],
    [1e6, "M"],
    [1e9, "B"],
    [1e12, "T"],
  ],
  small: [
    [1e3, "k"],
    [1e6, "m"],
    [1e9, "bn"],
    [1e12, "tn"],
  ],
  long: [
    [1e6, "mln"],
    [1e9, "bln"],
    [1e12, "trn"],
  ],
};

/** The scale word in the manner of `like`: bn → m, billion → million. */
export function englishScaleWord(scale: number, like: string): string | null {
  const words = SCALES.find(([value]) => value === scale)?.[1];
  if (words === undefined) return null;
  if (like.length > 3 || like === "") return words[0] ?? null;
  const style = like !== like.toLowerCase() ? "capital" : /^[mb]ln$/u.test(like) ? "long" : "small";
  return SHORT[style]?.find(([value]) => value === scale)?.[1] ?? words[0] ?? null;
}
