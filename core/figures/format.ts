/**
 * Numbers as each language writes them. Grouping starts at five digits in Kazakh and Russian press
 * (1500, 15 000) and at four in English (1,500); the group sign is a no-break space (CLDR 48).
 */

import type { Language } from "@/core/language/language";

const NO_BREAK_SPACE = "\u00A0";

function grouped(whole: string, sign: string, from: number): string {
  if (whole.length < from) return whole;
  let text = "";
  for (let at = whole.length; at > 0; at -= 3) {
    const group = whole.slice(Math.max(0, at - 3), at);
    text = text === "" ? group : group + sign + text;
  }
  return text;
}

/** Shortest decimal text of a value without binary noise: 1.82, not 1.8199999999999998. */
export function plainDecimal(value: number): string {
  const rounded = Number(value.toPrecision(12));
  const text = String(rounded);
  return text.includes("e") ? BigInt(Math.round(rounded)).toString() : text;
}

/** A number in digits: 1 234 567,89 in Kazakh and Russian, 1,234,567.89 in English. */
export function formatNumber(value: number, language: Language): string {
  const sign = value < 0 ? "-" : "";
  const [whole = "0", rest] = plainDecimal(Math.abs(value)).split(".");
  const english = language === "en";
  const head = grouped(whole, english ? "," : NO_BREAK_SPACE, english ? 4 : 5);
  return sign + (rest === undefined ? head : head + (english ? "." : ",") + rest);
}

/** A number in digits in the manner of `like`: grouped only if `like` is, with the same space. */
export function formatLike(value: number, language: Language, like: string): string {
  const text = formatNumber(value, language);
  if (language === "en") return /^\d{4,}/u.test(like) ? text.replaceAll(",", "") : text;
  const space = /\d([\s\u00A0\u202F\u2009])\d/u.exec(like)?.[1];
  if (space !== undefined) return regrouped(value, language, space, /^\d\D/u.test(like) ? 4 : 5);
  return /^\d{5,}/u.test(like) ? text.replaceAll(NO_BREAK_SPACE, "") : text;
}

/** «1 200» is grouped where its like («2 100») is; «12 000» is grouped by every writer. */
function regrouped(value: number, language: Language, space: string, from: number): string {
  const [whole = "0", rest] = formatNumber(value, language)
    .replaceAll(NO_BREAK_SPACE, "")
    .split(",");
  const head = grouped(whole, space, from);
  return rest === undefined ? head : `${head},${rest}`;
}

/** A time of day: 14:30; in English 2:30 p.m. */
export function formatClock(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60) % 24;
  const rest = String(minutes % 60).padStart(2, "0");
  if (language !== "en") return `${hours}:${rest}`;
  const twelve = hours % 12 === 0 ? 12 : hours % 12;
  const clock = rest === "00" ? String(twelve) : `${twelve}:${rest}`;
  return `${clock} ${hours < 12 ? "a.m." : "p.m."}`;
}

const ENGLISH_ENDINGS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: "st",
  two: "nd",
  few: "rd",
  other: "th",
  zero: "th",
  many: "th",
};
const ENGLISH_ORDINALS = new Intl.PluralRules("en", { type: "ordinal" });

/** An English ordinal in digits: 1st, 22nd, 113th. */
export function englishOrdinal(value: number): string {
  return `${value}${ENGLISH_ENDINGS[ENGLISH_ORDINALS.select(value)]}`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** A Roman numeral, 1–399. */
export function formatRoman(value: number): string {
  let rest = value;
  let text = "";
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letters;
  }
  return text;
}
