/**
 * What stands around a number and tells what it counts: the currency sign before it, the suffix,
 * unit, percent sign, year or month after it.
 */

import { CURRENCY_SIGNS } from "@/core/figures/currency-signs";
import {
  afterAbbreviation,
  type Numeral,
  type ReadingContext,
  readingIn,
} from "@/core/figures/reading";
import type { UnitKind } from "@/core/language/figure-words";
import { kazakhEndingSlot } from "@/core/language/kk/figure-suffixes";

/** A unit and where it stands, as token indices. */
export type UnitAt = {
  readonly code: string;
  readonly kind: UnitKind;
  readonly from: number;
  readonly next: number;
};

/** The currency before a number ($5, US$5, KZT 850, № stays out), or null. */
export function currencyBefore(context: ReadingContext, first: number): UnitAt | null {
  const token = context.tokens[first - 1];
  if (token === undefined) return null;
  const sign = CURRENCY_SIGNS[token.text];
  if (sign !== undefined) {
    const before = context.tokens[first - 2];
    const national = before?.allCaps === true && !token.spaced && before.text.length <= 2;
    return { code: sign, kind: "currency", from: first - (national ? 2 : 1), next: first };
  }
  if (!token.allCaps || token.text.length !== 3) return null;
  const reading = readingIn(context, first - 1, "unit");
  if (reading?.kind !== "currency") return null;
  return { code: reading.code, kind: "currency", from: first - 1, next: first };
}

/** What a suffix glued or hyphenated to the number makes of it. */
export type Suffix = {
  /** Index where units are looked for; it may pass over a hyphen. */
  readonly next: number;
  /** Index after what belongs to the number. */
  readonly end: number;
  readonly ordinal: boolean;
  readonly decade: boolean;
  /** Letters that make the number part of a name: 3D, 247sports. */
  readonly name: boolean;
  /** Kazakh ablative: «18,2%-дан 12,7%-ға» begins a range. */
  readonly ablative: boolean;
};

const NO_SUFFIX = { ordinal: false, decade: false, name: false, ablative: false } as const;
const KAZAKH_ORDINAL = /^(?:[ыі]?нш[ыі]|с[ыі]нш[ыі]|ш[ыі])/u;
const RUSSIAN_ORDINAL =
  /^(?:[оыа]?й|[ая]я|[ое]е|[оеь]?го|[оеь]?му|[оыи]?м|[ыи]?х|ми|ю|ую|е|я|ые)$/u;
const RUSSIAN_CARDINAL = /^(?:ти|и|мя|ью|х|и)$/u;

function kazakhSuffix(word: string, after: number): Suffix | null {
  if (KAZAKH_ORDINAL.test(word)) return { ...NO_SUFFIX, next: after, end: after, ordinal: true };
  const slot = kazakhEndingSlot("5", word) ?? kazakhEndingSlot("а", word);
  if (slot === null && !/^(?:ақ|ау|еу|еуі|тен|тан)$/u.test(word)) return null;
  return { ...NO_SUFFIX, next: after, end: after, ablative: slot === "abl" };
}

function russianSuffix(word: string, after: number, value: number): Suffix | null {
  if (RUSSIAN_ORDINAL.test(word)) {
    const plural = /^(?:[ыи]?х|е|ые|ми|м)$/u.test(word) && value % 10 === 0 && value > 19;
    return { ...NO_SUFFIX, next: after, end: after, ordinal: true, decade: plural };
  }
  return RUSSIAN_CARDINAL.test(word) ? { ...NO_SUFFIX, next: after, end: after } : null;
}

/** A word of Kazakh letters that is no unit, month or number itself. */
function isBareNoun(context: ReadingContext, at: number): boolean {
  const token = context.tokens[at];
  const word = token?.text ?? "";
  return (
    token?.allCaps === false && /^[а-яәғқңөұүһі]{3,}$/u.test(word) && !isMeaningful(context, at)
  );
}

function isMeaningful(context: ReadingContext, at: number): boolean {
  const token = context.tokens[at];
  return token !== undefined && context.lexicon.read(token.text).length > 0;
}

function hyphenSuffix(context: ReadingContext, at: number, value: number): Suffix {
  const word = context.tokens[at + 1]?.text ?? "";
  const read =
    context.language === "kk"
      ? kazakhSuffix(word, at + 2)
      : context.language === "ru"
        ? russianSuffix(word, at + 2, value)
        : null;
  if (read !== null) return read;
  // «3-сынып», «5-бап»: a Kazakh number with a hyphen before a noun is an ordinal.
  if (context.language === "kk" && isBareNoun(context, at + 1)) {
    return { ...NO_SUFFIX, next: at, end: at, ordinal: true };
  }
  const number = readingIn(context, at + 1, "cardinal") ?? readingIn(context, at + 1, "ordinal");
  const counted = number === null && isMeaningful(context, at + 1);
  return { ...NO_SUFFIX, next: counted ? at + 1 : at, end: at };
}

/** Reads what is glued to the number that ends before token `at`. */
export function readSuffix(context: ReadingContext, at: number, value: number): Suffix {
  const token = context.tokens[at];
  const none: Suffix = { ...NO_SUFFIX, next: at, end: at };
  if (token === undefined || token.spaced) return none;
  if (token.text === "-") {
    const next = context.tokens[at + 1];
    return next?.type === "word" && !next.spaced ? hyphenSuffix(context, at, value) : none;
  }
  if (token.type !== "word") return none;
  if (context.language === "en") {
    if (/^(?:st|nd|rd|th)$/u.test(token.text))
      return { ...none, next: at + 1, end: at + 1, ordinal: true };
    if (token.text === "s") {
      return { ...none, next: at + 1, end: at + 1, decade: value % 10 === 0 };
    }
  }
  const known =
    isMeaningful(context, at) ||
    gluedDegree(context, at) !== null ||
    token.text === "am" ||
    token.text === "pm";
  return known ? none : { ...none, next: at + 1, end: at + 1, name: true };
}

/** Words between a number and its unit: US dollars, рабочих дней. */
const BETWEEN =
  /^(?:ақш|us|american|canadian|australian|американск\p{L}+|канадск\p{L}+|канада|жұмыс|working|consecutive|successive|straight|рабоч\p{L}+|календарн\p{L}+|күнтізбелік|российск\p{L}+|ресей)$/u;

/** The unit, currency or percent that follows at token `at`, or null. */
export function unitAfter(context: ReadingContext, at: number): UnitAt | null {
  const token = context.tokens[at];
  if (token === undefined) return null;
  if (token.text === "%") return percentSign(context, at);
  if (token.text === "°") return degreeSign(context, at);
  const sign = CURRENCY_SIGNS[token.text];
  if (sign !== undefined) return { code: sign, kind: "currency", from: at, next: at + 1 };
  const degree = gluedDegree(context, at);
  if (degree !== null) return { code: degree, kind: "unit", from: at, next: at + 1 };
  const power = powerUnit(context, at);
  if (power !== null) return power;
  const between = BETWEEN.test(token.text) && readingIn(context, at + 1, "unit") !== null;
  const from = between ? at + 1 : at;
  const points = abbreviatedPoints(context, at);
  if (points !== null) return points;
  const energy = energyUnit(context, at);
  if (energy !== null) return energy;
  const perCent = token.text === "per" && context.tokens[at + 1]?.text === "cent";
  if (perCent) return { code: "%", kind: "percent", from: at, next: at + 2 };
  const reading = readingIn(context, from, "unit");
  if (reading === null) return null;
  if (reading.kind === "percent") return percentWord(context, from, reading.code);
  if (reading.code === "deg") return degreeWord(context, from);
  return { code: reading.code, kind: reading.kind, from, next: afterAbbreviation(context, from) };
}

/** 40C and 104F, the letter glued to the number. */
function gluedDegree(context: ReadingContext, at: number): "degC" | "degF" | null {
  const token = context.tokens[at];
  const glued =
    token?.allCaps === true && !token.spaced && context.tokens[at - 1]?.type === "number";
  if (!glued) return null;
  if (token.text === "f") return "degF";
  return token.text === "c" || token.text === "с" ? "degC" : null;
}

const SQUARE = /^(?:шаршы|square|sq|кв|квадрат\p{L}*)$/u;
const CUBIC = /^(?:текше|куб|cubic|кубич\p{L}*)$/u;
const LENGTHS = new Set(["mm", "cm", "m", "km", "in", "ft", "yd", "mi"]);

/** Areas and volumes: шаршы метр, кв. км, cubic metres, м². */
function powerUnit(context: ReadingContext, at: number): UnitAt | null {
  const word = context.tokens[at]?.text ?? "";
  const power = SQUARE.test(word) ? "2" : CUBIC.test(word) ? "3" : "";
  const from = power === "" ? at : afterAbbreviation(context, at);
  const code = readingIn(context, from, "unit")?.code ?? "";
  if (!LENGTHS.has(code)) return null;
  if (power !== "") return { code: code + power, kind: "unit", from: at, next: from + 1 };
  const sign = context.tokens[from + 1];
  const raised = sign !== undefined && !sign.spaced && /^[²³23]$/u.test(sign.text);
  if (!raised) return null;
  const digit = /[²2]/u.test(sign.text) ? "2" : "3";
  return { code: code + digit, kind: "unit", from: at, next: from + 2 };
}

const WATTS = new Set(["kW", "MW", "GW", "TW"]);
const HOUR = /^(?:ч|час\p{L}*|сағ\p{L}*|h|hours?)$/u;

/** Energy: кВт·сағ, кВт⋅ч, кВт-ч, киловатт-сағат, "kilowatt hours"; the press also writes кВт/сағ. */
function energyUnit(context: ReadingContext, at: number): UnitAt | null {
  const code = readingIn(context, at, "unit")?.code ?? "";
  if (!WATTS.has(code)) return null;
  const joint = context.tokens[at + 1];
  const joined = joint?.type === "sign" && /^[-·⋅∙•×*./]$/u.test(joint.text);
  const hour = at + (joined ? 2 : 1);
  if (!HOUR.test(context.tokens[hour]?.text ?? "")) return null;
  return { code: `${code}h`, kind: "unit", from: at, next: afterAbbreviation(context, hour) };
}

/** «п.п.», «п. п.», «п.т.», "p.p." */
function abbreviatedPoints(context: ReadingContext, at: number): UnitAt | null {
  const four = [0, 1, 2, 3].map((offset) => context.tokens[at + offset]?.text ?? "").join("");
  if (!/^(?:п\.[пт]\.|p\.p\.)$/u.test(four)) return null;
  return { code: "pp", kind: "percent-point", from: at, next: at + 4 };
}

const POINT_WORD = /^(?:тарма[қғ]\p{L}*|пункт\p{L}*|points?)$/u;

function percentWord(context: ReadingContext, at: number, code: string): UnitAt {
  const points = POINT_WORD.test(context.tokens[at + 1]?.text ?? "");
  if (points) return { code: "pp", kind: "percent-point", from: at, next: at + 2 };
  return { code, kind: "percent", from: at, next: at + 1 };
}

function percentSign(context: ReadingContext, at: number): UnitAt {
  const hyphen = context.tokens[at + 1]?.text === "-" && context.tokens[at + 2]?.spaced === false;
  const suffixed = hyphen && context.tokens[at + 2]?.type === "word";
  const next = suffixed ? at + 3 : at + 1;
  if (POINT_WORD.test(context.tokens[next]?.text ?? "") && context.language !== "en") {
    return { code: "pp", kind: "percent-point", from: at, next: next + 1 };
  }
  return { code: "%", kind: "percent", from: at, next };
}

function degreeSign(context: ReadingContext, at: number): UnitAt {
  const letter = context.tokens[at + 1];
  const scale = /^[cс]$/u.test(letter?.text ?? "") ? "degC" : letter?.text === "f" ? "degF" : "deg";
  return { code: scale, kind: "unit", from: at, next: scale === "deg" ? at + 1 : at + 2 };
}

function degreeWord(context: ReadingContext, at: number): UnitAt {
  const near = [1, 2].map((offset) => context.tokens[at + offset]?.text ?? "").join(" ");
  const fahrenheit = /^(?:по )?(?:fahrenheit|фаренгейт|f\b)/u.test(near);
  const celsius = /^(?:по )?(?:celsius|centigrade|цельси|c\b)/u.test(near);
  const code = fahrenheit ? "degF" : celsius ? "degC" : "deg";
  return { code, kind: "unit", from: at, next: at + 1 };
}

/** The stretch of text from token `from` up to token `next`, exclusive. */
export function spanOfTokens(
  context: ReadingContext,
  from: number,
  next: number,
): [number, number] {
  const start = context.tokens[from]?.start ?? 0;
  return [start, context.tokens[next - 1]?.end ?? start];
}

/** Whether the digits are part of a name: G20, U-19, COVID-19. */
export function gluedToName(context: ReadingContext, numeral: Numeral): boolean {
  if (numeral.spelledOut) return false;
  const token = context.tokens[numeral.first];
  const before = context.tokens[numeral.first - 1];
  if (token === undefined || before === undefined || token.spaced) return false;
  if (before.type === "word") return true;
  if (before.text !== "-" || before.spaced) return false;
  return context.tokens[numeral.first - 2]?.type === "word";
}
