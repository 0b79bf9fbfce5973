/** Russian scale words: тысяча to триллион, with their abbreviations and case forms. */

import { addReadings, type WordReading } from "@/core/language/figure-words";
import { russianCountForm } from "@/core/language/ru/count-form";
import { RUSSIAN_ORDINAL_ENDINGS } from "@/core/language/ru/endings";

const SCALES: readonly (readonly [number, string, string])[] = [
  [1e3, "тысяч", "тысяча тысячу тысячи тысяче тысяч тысячам тысячью тысячей тысячами тысячах тыс"],
  [1e6, "миллион", ""],
  [1e9, "миллиард", ""],
  [1e12, "триллион", ""],
];
const SHORT_SCALES: Readonly<Record<number, string>> = {
  1e3: "тыс",
  1e6: "млн",
  1e9: "млрд",
  1e12: "трлн",
};
const NOUN_ENDINGS = ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"];

/** Adds тысяча … триллион, their abbreviations and ordinals (25-тысячный) to a reading table. */
export function addRussianScales(table: Map<string, WordReading[]>): void {
  for (const [value, stem, listed] of SCALES) {
    const short = SHORT_SCALES[value] ?? "";
    const forms = listed === "" ? NOUN_ENDINGS.map((end) => stem + end) : listed.split(" ");
    const singular = new Set([stem, ...["а", "у", "е", "ом", "ей", "ью"].map((e) => stem + e)]);
    if (value === 1e3) singular.delete(stem);
    for (const form of new Set([...forms, short])) {
      const bare = singular.has(form);
      const reading = { role: "multiplier", value, form: "nom", bare, ordinal: false } as const;
      addReadings(table, [form], reading);
    }
    const ordinals = RUSSIAN_ORDINAL_ENDINGS.map((end) => `${stem}н${end}`);
    const ordinal = {
      role: "multiplier",
      value,
      form: "o:ый",
      bare: false,
      ordinal: true,
    } as const;
    addReadings(table, ordinals, ordinal);
  }
}

const THOUSAND: Readonly<Record<string, readonly [one: string, other: string]>> = {
  gen: ["тысячи", "тысяч"],
  dat: ["тысяче", "тысячам"],
  ins: ["тысячей", "тысячами"],
  pre: ["тысяче", "тысячах"],
};

/** The word тысяча in a case, after a number in the same case. */
export function russianThousand(count: number, name: string): string {
  const number = russianCountForm(count);
  const oblique = THOUSAND[name];
  if (oblique !== undefined) return oblique[number === "one" ? 0 : 1];
  if (number === "one") return name === "acc" ? "тысячу" : "тысяча";
  return number === "few" ? "тысячи" : "тысяч";
}

/** The ending of a scale noun as written in `like`, or null when `like` is no such noun. */
function nounEnding(like: string): string | null {
  const noun = /^(?:миллион|миллиард|триллион)(\p{L}*)$/u.exec(like.toLowerCase());
  return noun?.[1] ?? null;
}

/** The scale word in the manner of `like`: млрд → млн, миллиардов → миллионов. */
export function russianScaleWord(scale: number, like: string, mantissa: number): string | null {
  const stem = SCALES.find(([value]) => value === scale)?.[1];
  if (stem === undefined) return null;
  if (/^(?:тыс|млн|млрд|трлн)?\.?$/u.test(like)) {
    const short = SHORT_SCALES[scale] ?? null;
    return scale === 1e3 && !like.endsWith(".") ? "тыс." : short;
  }
  const ending = nounEnding(like);
  if (ending !== null && scale !== 1e3) return stem + ending;
  const count = russianCountForm(mantissa);
  if (scale === 1e3) return { one: "тысяча", few: "тысячи", many: "тысяч" }[count];
  return stem + { one: "", few: "а", many: "ов" }[count];
}
