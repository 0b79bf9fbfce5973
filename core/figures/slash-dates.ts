/**
 * Dates in digits that are parted by slashes or, in the order of ISO 8601, by hyphens. English
 * writes 06/12/2025 for the sixth of December or the twelfth of June, so that there both readings
 * of a small number are kept.
 */

import type { Language } from "@/core/language/language";

/** One part of a date in the order of the text; `other` is what the number says in the other order. */
export type DatePart = {
  readonly kind: "day" | "month" | "year";
  readonly value: number;
  readonly other?: number;
};

/** The parts of a date cut into numbers and signs («06», «/», «12», «/», «2025»); null when it is none. */
export function datedParts(cut: readonly string[], language: Language): readonly DatePart[] | null {
  const text = cut.join("");
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? [];
  if (isoYear !== undefined) {
    const parts = dayAndMonth(Number(isoDay), Number(isoMonth));
    return parts === null ? null : [{ kind: "year", value: Number(isoYear) }, parts[1], parts[0]];
  }
  const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text) ?? [];
  if (year === undefined) return null;
  const [one, two] = [Number(first), Number(second)];
  const swapped = language === "en" && two > 12;
  const parts = swapped ? dayAndMonth(two, one) : dayAndMonth(one, two);
  if (parts === null) return null;
  const [day, month] = parts;
  const last: DatePart = { kind: "year", value: Number(year) };
  if (swapped) return [month, day, last];
  const either = language === "en" && one <= 12 && one !== two;
  if (!either) return [day, month, last];
  return [{ ...day, other: two }, { ...month, other: one }, last];
}

function dayAndMonth(day: number, month: number): readonly [DatePart, DatePart] | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return [
    { kind: "day", value: day },
    { kind: "month", value: month },
  ];
}
