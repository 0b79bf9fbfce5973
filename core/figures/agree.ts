/**
 * Whether two figures of different languages say the same: equal values of kinds that translations
 * exchange (eighth year and 8 жыл, 48 hours and two days, half and 50 %), and units that do not
 * contradict each other.
 */

import { isSameMeasure } from "@/core/figures/conversion";
import type { Figure, FigureKind } from "@/core/figures/figure";

/** Seconds in a unit of time; months and years by the usual arithmetic of news (12 × 30 days). */
const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_104_000,
};

/** How long one unit of time is, undefined for other units. */
export const secondsOf = (unit: string | null): number | undefined => SECONDS[unit ?? ""];

const sameNumber = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function anyValueEqual(a: Figure, b: Figure): boolean {
  if (sameNumber(a.value, b.value)) return true;
  const left = [a.value, ...a.alternatives];
  const right = [b.value, ...b.alternatives];
  return left.some((one) => right.some((other) => sameNumber(one, other)));
}

const POUNDS = new Set(["pound", "GBP", "lb"]);
/** Kazakh says тиын for the kopeck too, and пенс for pence and cents alike. */
const COINS = new Set(["tiyn", "kopeck", "penny", "cent"]);
const EXCLUSIVE = new Set<FigureKind>(["percent", "percent-point", "currency"]);

/** Units that one word of a language may mean: pound, coin. */
function sameByWord(a: Figure, b: Figure): boolean {
  const [left, right] = [a.unit ?? "", b.unit ?? ""];
  return (POUNDS.has(left) && POUNDS.has(right)) || (COINS.has(left) && COINS.has(right));
}

/** Whether the units of two figures can stand for each other; null agrees with anything but %. */
export function unitsAgree(a: Figure, b: Figure): boolean {
  if (a.unit === b.unit && a.kind === b.kind) return true;
  if (sameByWord(a, b) || yuanOrYen(a, b)) return true;
  if (EXCLUSIVE.has(a.kind) && EXCLUSIVE.has(b.kind)) return a.unit === b.unit;
  if (EXCLUSIVE.has(a.kind)) return agreesWithUnit(a, b);
  if (EXCLUSIVE.has(b.kind)) return agreesWithUnit(b, a);
  return a.kind !== "unit" || b.kind !== "unit" || degreesAgree(a.unit, b.unit);
}

/** Money may lose its currency (1,5 млн); percent and percentage points may not lose theirs. */
function agreesWithUnit(exclusive: Figure, other: Figure): boolean {
  if (exclusive.kind === "currency") return other.kind !== "unit";
  return exclusive.kind === "percent" && other.kind === "fraction";
}

function yuanOrYen(a: Figure, b: Figure): boolean {
  const both = [a.unit, b.unit];
  const asian = both.includes("CNY") && both.includes("JPY");
  return asian && (a.text.includes("¥") || b.text.includes("¥"));
}

function degreesAgree(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  return (
    a?.startsWith("deg") === true && b?.startsWith("deg") === true && (a === "deg" || b === "deg")
  );
}

/** Lengths of time in different units: 48 hours and 2 days, 18 months and a year and a half. */
function sameDuration(a: Figure, b: Figure): boolean {
  const left = SECONDS[a.unit ?? ""];
  const right = SECONDS[b.unit ?? ""];
  if (left === undefined || right === undefined || left === right) return false;
  const tolerance = a.unit === "week" || b.unit === "week" ? 0.08 : 0.015;
  return Math.abs(a.value * left - b.value * right) <= tolerance * a.value * left;
}

function hoursOf(figure: Figure): number | null {
  if (figure.kind === "clock") return figure.value / 60;
  if (figure.clockMinutes !== null) return figure.clockMinutes / 60;
  const countable = ["count", "ordinal", "code", "unit"].includes(figure.kind);
  const hours = figure.unit === null || figure.unit === "hour";
  return countable && hours && figure.value <= 24 ? figure.value : null;
}

function clocksAgree(a: Figure, b: Figure): boolean {
  const [left, right] = [hoursOf(a), hoursOf(b)];
  if (left === null || right === null) return false;
  if (a.halfKnown && b.halfKnown) return sameNumber(left % 24, right % 24);
  return sameNumber(left % 12, right % 12);
}

function decadesAgree(a: Figure, b: Figure): boolean {
  return (
    sameNumber(a.value % 100, b.value % 100) &&
    (a.value < 100 || b.value < 100 || a.value === b.value)
  );
}

/** A cardinal one, in words: also the article of a language and a pronoun. */
export function isArticleLike(figure: Figure): boolean {
  const counts = figure.kind === "count" || figure.kind === "unit";
  return figure.spelledOut && figure.value === 1 && counts;
}

const PERIODS = new Set<FigureKind>(["quarter", "half", "century"]);

/** Figures that no article says: the end of a range, the first quarter. */
function standsAlone(figure: Figure): boolean {
  return figure.range !== null || PERIODS.has(figure.kind);
}

/** Whether two figures name different currencies; a third that names none agrees with both. */
export function currenciesDiffer(a: Figure, b: Figure): boolean {
  return a.kind === "currency" && b.kind === "currency" && !unitsAgree(a, b);
}

/** Kinds that are only ever rendered by themselves. */
const CLOSED = new Set<FigureKind>(["month", "order"]);

/** Whether `a` and `b` are the same fact. */
export function figuresAgree(a: Figure, b: Figure): boolean {
  if ((isArticleLike(a) && standsAlone(b)) || (isArticleLike(b) && standsAlone(a))) return false;
  if (CLOSED.has(a.kind) !== CLOSED.has(b.kind)) return false;
  if (a.kind === "clock" || b.kind === "clock") return clocksAgree(a, b);
  if (a.kind === "decade" && b.kind === "decade") return decadesAgree(a, b);
  if (anyValueEqual(a, b)) return unitsAgree(a, b) && periodsAgree(a, b);
  if (a.kind === "unit" && b.kind === "unit") return sameDuration(a, b) || isSameMeasure(a, b);
  return percentOfPart(a, b) || percentOfPart(b, a);
}

/** "half" is 50 %, a quarter 25 %. */
function percentOfPart(part: Figure, percent: Figure): boolean {
  if (part.kind !== "fraction" || percent.kind !== "percent") return false;
  return Math.abs(part.value * 100 - percent.value) < 0.5;
}

/** A quarter of a year is no half of one, and a month name no count. */
function periodsAgree(a: Figure, b: Figure): boolean {
  if (PERIODS.has(a.kind) && PERIODS.has(b.kind)) return a.kind === b.kind;
  return true;
}

/** How well two agreeing figures belong together: 0 for a perfect twin, more for looser ones. */
export function looseness(a: Figure, b: Figure): number {
  let score = 0;
  if (a.kind !== b.kind) score += 2;
  if (a.unit !== b.unit) score += 1;
  if (a.optional !== b.optional) score += 1;
  if (isArticleLike(a) !== isArticleLike(b)) score += 3;
  if (!sameNumber(a.value, b.value)) score += 2;
  return score;
}
