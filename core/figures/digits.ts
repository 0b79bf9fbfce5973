/**
 * What a number written in digits says in a language: Kazakh and Russian write 1 200 and 37,3,
 * English 1,200 and 37.3 (language specification, section 11). Where the signs fit another
 * language better, both readings are kept and the number is marked.
 */

import type { Language } from "@/core/language/language";

/** The readings of a number token; `date` and `clock` hold its parts when it may be one. */
export type DigitReading = {
  readonly value: number;
  readonly alternatives: readonly number[];
  readonly foreignFormat: boolean;
  /** day, month, year of 14.03.2026 */
  readonly date: readonly [number, number, number] | null;
  /** minutes after midnight of 7.55 or 15.00, should the context ask for a time */
  readonly clock: number | null;
  /** More parts than a number has: 1.2.3, 192.168.0.1 */
  readonly compound: boolean;
};

const PLAIN: Omit<DigitReading, "value"> = {
  alternatives: [],
  foreignFormat: false,
  date: null,
  clock: null,
  compound: false,
};

/** Reads a number token (tokenize.ts) by the conventions of `language`. */
export function readDigits(raw: string, language: Language): DigitReading {
  const packed = raw.replaceAll(" ", "");
  const signs = packed.replace(/\d/gu, "");
  if (signs === "") return { ...PLAIN, value: Number(packed) };
  const date = readDate(packed);
  if (date !== null) return { ...PLAIN, value: date[0], date };
  if (signs.length === 1) return readOneSign(packed, signs, language);
  const grouped = readGroups(packed, language);
  if (grouped !== null) return grouped;
  return { ...PLAIN, value: Number.parseFloat(packed), compound: true };
}

function readDate(packed: string): readonly [number, number, number] | null {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/u.exec(packed);
  if (parts === null) return null;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return [day, month, year < 100 ? 2000 + year : year];
}

function readOneSign(packed: string, sign: string, language: Language): DigitReading {
  const [whole = "", rest = ""] = packed.split(sign);
  const decimal = Number(`${whole}.${rest}`);
  const grouped = Number(whole + rest);
  const decimalSign = language === "en" ? "." : ",";
  const canGroup = rest.length === 3 && whole.length <= 3 && whole !== "0";
  if (sign === decimalSign) {
    const alternatives = canGroup ? [grouped] : [];
    return { ...PLAIN, value: decimal, alternatives, clock: readClock(whole, rest) };
  }
  if (canGroup) {
    const foreignFormat = language !== "en";
    return { ...PLAIN, value: grouped, alternatives: [decimal], foreignFormat };
  }
  return { ...PLAIN, value: decimal, foreignFormat: true, clock: readClock(whole, rest) };
}

function readClock(hours: string, minutes: string): number | null {
  if (minutes.length !== 2 || Number(hours) > 24 || Number(minutes) > 59) return null;
  return Number(hours) * 60 + Number(minutes);
}

function readGroups(packed: string, language: Language): DigitReading | null {
  const parts = /^(\d{1,3}(?:,\d{3})+)(\.\d+)?$/u.exec(packed);
  if (parts !== null) {
    const value = Number(packed.replaceAll(",", ""));
    return { ...PLAIN, value, foreignFormat: language !== "en" };
  }
  if (!/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(packed)) return null;
  const value = Number(packed.replaceAll(".", "").replace(",", "."));
  return { ...PLAIN, value, foreignFormat: true };
}
