/** Months and Roman numerals: figures that are not written with digits or number words. */

import type { Draft } from "@/core/figures/draft";
import { draftFigure } from "@/core/figures/draft";
import type { FigureKind } from "@/core/figures/figure";
import { type ReadingContext, readingIn, wordNumeral } from "@/core/figures/reading";

function isDayNumber(context: ReadingContext, at: number): boolean {
  const token = context.tokens[at];
  return token?.type === "number" && /^\d{1,2}$/u.test(token.text) && Number(token.text) <= 31;
}

/** A day or year next to a month name settles that it is one: 14 March, March 14, наурыз айы. */
function surelyMonth(context: ReadingContext, at: number, previous: Draft | null): boolean {
  const before = previous !== null && previous.next === at && previous.kind === "day";
  if (before || isDayNumber(context, at + 1)) return true;
  if (readingIn(context, at + 1, "month-word") !== null) return true;
  const next = context.tokens[at + 1];
  return next?.type === "number" && /^(?:19|20)\d\d$/u.test(next.text);
}

/**
 * A month name. English ones need their capital ("may", "march"); маусым is also a season, қазан a
 * cauldron, March and May begin sentences, so that there a month without day, year or «айы» is
 * optional. Russian month names have no such look-alikes.
 */
export function readMonth(
  context: ReadingContext,
  at: number,
  previous: Draft | null,
): Draft | null {
  const reading = readingIn(context, at, "month");
  if (reading === null) return null;
  if (context.language === "en" && context.tokens[at]?.capital !== true) return null;
  const sure = context.language === "ru" || surelyMonth(context, at, previous);
  const draft = draftFigure(wordNumeral(at, reading.value, reading.form), "month", reading.value);
  return { ...draft, optional: !sure };
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const ROMAN_LOOKALIKES: Readonly<Record<string, string>> = { і: "i", х: "x", с: "c", у: "v" };

/** The value of a Roman numeral up to 399, Cyrillic look-alikes allowed (ХХІ); null otherwise. */
function romanValue(word: string): number | null {
  if (word.length === 0 || word.length > 9) return null;
  const letters = [...word.toLowerCase()].map((char) => ROMAN_LOOKALIKES[char] ?? char);
  let total = 0;
  for (const [index, letter] of letters.entries()) {
    const value = ROMAN[letter];
    if (value === undefined) return null;
    const next = ROMAN[letters[index + 1] ?? ""] ?? 0;
    total += value < next ? -value : value;
  }
  return total > 0 ? total : null;
}

const PERIODS: readonly (readonly ["century" | "quarter" | "half-year", FigureKind])[] = [
  ["century", "century"],
  ["quarter", "quarter"],
  ["half-year", "half"],
];

/** «XXI ғасыр», «І тоқсан», "II квартал"; elsewhere (Elizabeth II) part of a name. */
export function readRoman(context: ReadingContext, at: number): Draft | null {
  const token = context.tokens[at];
  if (token?.type !== "word" || !token.allCaps) return null;
  const value = romanValue(token.text);
  if (value === null) return null;
  const draft = draftFigure(wordNumeral(at, value, "roman"), "code", value);
  for (const [role, kind] of PERIODS) {
    if (readingIn(context, at + 1, role) === null) continue;
    return { ...draft, kind, next: at + 2, optional: false };
  }
  if (token.text.length < 2 || value > 39) return null;
  return { ...draft, optional: true };
}
