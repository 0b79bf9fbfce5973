/**
 * Numbers, dates and times in the forms of the three languages, the same in every program.
 * Not left to Intl's locale data: Chromium carries none for Kazakh (measured in 156: "2025 M10 9"
 * and "1,234.5"), so server and browser would disagree, and Node's Kazakh long date is
 * «2026 ж. 7 маусым» where the press writes «7 маусым 2026».
 */

import type { Language } from "@/core/language/language";

const NO_BREAK_SPACE = "\u00a0";

const SEPARATORS: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> =
  {
    kk: { group: NO_BREAK_SPACE, decimal: "," },
    ru: { group: NO_BREAK_SPACE, decimal: "," },
    en: { group: ",", decimal: "." },
  };

/** Months as they stand after the day: genitive in Russian. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(
    " ",
  ),
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(
    " ",
  ),
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
};

/** A number with grouped thousands: 1 234,5 in Kazakh and Russian, 1,234.5 in English. */
export function formatNumber(language: Language, value: number, fractionDigits?: number): string {
  const { group, decimal } = SEPARATORS[language];
  const written = fractionDigits === undefined ? String(value) : value.toFixed(fractionDigits);
  const [whole = "", fraction] = written.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const sign = value < 0 ? "\u2212" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `${decimal}${fraction}`}`;
}

/** A percentage (0–100): 4,5% in Kazakh, 4,5 % in Russian, 4.5% in English. */
export function formatPercent(
  language: Language,
  percent: number,
  fractionDigits?: number,
): string {
  const number = formatNumber(language, percent, fractionDigits);
  return language === "ru" ? `${number}${NO_BREAK_SPACE}%` : `${number}%`;
}

/** An instant: a Date or milliseconds since 1970. */
export type Instant = Date | number;

/** «29 қыркүйек 2025», «29 сентября 2025», "29 September 2025". */
export function formatDate(language: Language, at: Instant, timeZone: string): string {
  const { day, month, year } = zoned(at, timeZone);
  return `${day}${NO_BREAK_SPACE}${MONTHS[language][month - 1]} ${year}`;
}

/** 29.09.2025 in Kazakh and Russian, 29/09/2025 in English: for tables. */
export function formatShortDate(language: Language, at: Instant, timeZone: string): string {
  const { day, month, year } = zoned(at, timeZone);
  return [two(day), two(month), String(year)].join(language === "en" ? "/" : ".");
}

/** The time of day, 24 hours in all three: 09:05. */
export function formatTime(at: Instant, timeZone: string): string {
  const { hour, minute } = zoned(at, timeZone);
  return `${two(hour)}:${two(minute)}`;
}

/** «29 қыркүйек 2025, 09:05». */
export function formatDateTime(language: Language, at: Instant, timeZone: string): string {
  return `${formatDate(language, at, timeZone)}, ${formatTime(at, timeZone)}`;
}

type Parts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

const readers = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a time zone; only the digits of Intl are used, which all programs agree on. */
function zoned(at: Instant, timeZone: string): Parts {
  let reader = readers.get(timeZone);
  if (!reader) {
    reader = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      hourCycle: "h23",
    });
    readers.set(timeZone, reader);
  }
  const parts = reader.formatToParts(at);
  const digits = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return {
    year: digits("year"),
    month: digits("month"),
    day: digits("day"),
    hour: digits("hour"),
    minute: digits("minute"),
  };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
