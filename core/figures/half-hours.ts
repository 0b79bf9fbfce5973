/**
 * Times told by halves and quarters of an hour: "half past five", "a quarter to six", «в половине
 * шестого», «без четверти шесть».
 */

import { type Numeral, type ReadingContext, readingIn } from "@/core/figures/reading";

const PARTS: Readonly<Record<string, number>> = { half: 30, quarter: 15 };
const RUSSIAN_PARTS: Readonly<Record<string, number>> = {
  половина: 30,
  половине: 30,
  половину: 30,
  четверть: 15,
};

/** The hour as a numeral of the whole expression, its value in hours and its form "hour", or null. */
export function readHalfHour(context: ReadingContext, at: number): Numeral | null {
  const told = context.language === "en" ? englishHour(context, at) : russianHour(context, at);
  if (told === null) return null;
  const value = (told.minutes > 0 ? told.minutes : told.minutes + 720) / 60;
  return {
    first: at,
    next: told.next,
    value,
    alternatives: [],
    mantissa: value,
    scale: 1,
    scaleAt: -1,
    numberNext: told.next,
    spelledOut: true,
    ordinal: false,
    fraction: false,
    form: "hour",
    digits: null,
  };
}

type Told = { readonly minutes: number; readonly next: number };

/** "half past five", "quarter to six". */
function englishHour(context: ReadingContext, at: number): Told | null {
  const part = PARTS[context.tokens[at]?.text ?? ""];
  const way = context.tokens[at + 1]?.text;
  const hour = hourAt(context, at + 2, "cardinal");
  if (part === undefined || hour === null) return null;
  if (way === "past") return { minutes: hour * 60 + part, next: at + 3 };
  return way === "to" && part === 15 ? { minutes: hour * 60 - part, next: at + 3 } : null;
}

/** «половина шестого» is half past five; «без четверти шесть» a quarter to six. */
function russianHour(context: ReadingContext, at: number): Told | null {
  if (context.language !== "ru") return null;
  const [first = "", second = ""] = [0, 1].map((step) => context.tokens[at + step]?.text ?? "");
  if (first === "без" && second === "четверти") {
    const hour = hourAt(context, at + 2, "cardinal");
    return hour === null ? null : { minutes: hour * 60 - 15, next: at + 3 };
  }
  const part = RUSSIAN_PARTS[first];
  const genitive = /(?:ого|третьего)$/u.test(second);
  const hour = genitive ? hourAt(context, at + 1, "ordinal") : null;
  if (part === undefined || hour === null) return null;
  // «половина первого места»: what follows says whether it is an hour.
  const after = context.tokens[at + 2];
  const isHour =
    after === undefined || after.type === "sign" || readingIn(context, at + 2, "day-part") !== null;
  return isHour ? { minutes: (hour - 1) * 60 + part, next: at + 2 } : null;
}

function hourAt(context: ReadingContext, at: number, role: "cardinal" | "ordinal"): number | null {
  const token = context.tokens[at];
  const digits = token?.type === "number" && role === "cardinal" ? Number(token.text) : undefined;
  const value = digits ?? readingIn(context, at, role)?.value ?? 0;
  return Number.isInteger(value) && value > 0 && value <= 12 ? value : null;
}
