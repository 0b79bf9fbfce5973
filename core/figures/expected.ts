/**
 * What should stand in the place of a wrong figure: the smallest part that differs (number, scale
 * word, month or unit), written as that text writes its figures: words stay words in the same
 * case, млрд stays an abbreviation, a twelve-hour time stays one.
 */

import type { Span } from "@/core/checks/finding";
import { compoundAmount, compoundMeasureText } from "@/core/figures/compound-amount";
import { isConversion } from "@/core/figures/conversion";
import { CURRENCY_SIGNS } from "@/core/figures/currency-signs";
import type { Figure } from "@/core/figures/figure";
import { formatClock, formatLike, formatRoman } from "@/core/figures/format";
import { figureLexicon, SCALE_VALUES } from "@/core/figures/lexicon";
import { ordinalText, renderFigure, unitText } from "@/core/figures/render";
import { withCapital, wordText } from "@/core/figures/word-text";
import { type KazakhWord, kazakhUnitLike } from "@/core/language/kk/units";
import type { Language } from "@/core/language/language";
import { unitSymbol } from "@/core/language/unit-symbols";

/** A part of a text and what it should be. */
export type Replacement = { readonly span: Span; readonly expected: string | null };

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** The correction that makes `wrong` (in `text`, of `language`) say what `right` says. */
export function replacementFor(
  right: Figure,
  wrong: Figure,
  text: string,
  language: Language,
): Replacement {
  if (close(right.value, wrong.value) && wrong.kind !== "month" && wrong.kind !== "clock")
    return unitReplacement(right, wrong, text, language);
  const time = wholeTime(right, wrong, text, language);
  if (time !== null) return time;
  // «10 км» beside "8 miles": ten miles would be as wrong.
  if (isOtherUnit(right, wrong) || (isConversion(right, wrong) && right.unit !== wrong.unit)) {
    return { span: wrong.span, expected: renderFigure(right, language) };
  }
  const scaled = scaleReplacement(right, wrong, text, language);
  if (scaled !== null) return scaled;
  const expected = numberText(right, wrong, text, language);
  if (wrong.kind !== "month") return { span: wrong.numberSpan, expected };
  const stem = figureLexicon(language).monthName(wrong.value, "nom");
  const [start, end] = wrong.numberSpan;
  return stemOnly(start, text.slice(start, end), { stem, inflected: expected }, language);
}

/** Whether both measure, in units of their own: the number alone says nothing. */
function isOtherUnit(right: Figure, wrong: Figure): boolean {
  const measures = right.kind === "unit" && (wrong.kind === "unit" || wrong.unit === "pound");
  return measures && right.unit !== null && wrong.unit !== null && right.unit !== wrong.unit;
}

/**
 * A Kazakh ending that suits both words stays: «қазанда» → «қаңтарда» replaces the stem alone, and
 * so do «миллиардқа» → «миллионға» and «теңгені» → «евроны» where the endings are spelt alike.
 */
function stemOnly(start: number, like: string, other: KazakhWord, language: Language): Replacement {
  const { stem, inflected } = other;
  const whole: Span = [start, start + like.length];
  const ending = like.slice(stem.length);
  const kept = language === "kk" && ending !== "" && inflected?.endsWith(ending) === true;
  if (!kept) return { span: whole, expected: inflected };
  return { span: [start, start + stem.length], expected: inflected.slice(0, -ending.length) };
}

/** A currency in the manner of `like`: a sign for a sign, an ISO code for a code, else null. */
function signLike(unit: string, like: string, language: Language): string | null {
  const bare = like.replace(/^\p{L}+(?=\p{Sc})/u, "");
  if (/^[A-Z]{3}$/u.test(bare) && /^[A-Z]{3}$/u.test(unit)) return unit;
  if (!/^\p{Sc}$/u.test(bare)) return null;
  const sign = Object.entries(CURRENCY_SIGNS).find(
    ([, code]) => code === (unit === "pound" ? "GBP" : unit),
  )?.[0];
  const usual = language !== "en" || /^[$€£]$/u.test(sign ?? "");
  if (sign !== undefined && usual) return sign;
  return /^[A-Z]{3}$/u.test(unit) ? `${unit} ` : null;
}

/** МВт for ГВт, кг for т: a symbol where a symbol stands. */
function symbolLike(unit: string, wrong: Figure, like: string, language: Language): string | null {
  const symbol = unitSymbol(wrong.unit, language);
  const same = symbol?.toLowerCase() === like.replace(/\.$/u, "").toLowerCase();
  return same ? unitSymbol(unit, language) : null;
}

/** A word for a word: процентов, пайыз, percent in place of percentage points. */
function percentLike(unit: string, value: number, like: string, language: Language): string | null {
  if (unit !== "%" || !/\p{L}/u.test(like)) return null;
  return figureLexicon(language).unitWord("%", value);
}

function unitReplacement(
  right: Figure,
  wrong: Figure,
  text: string,
  language: Language,
): Replacement {
  const like = wrong.unitSpan === null ? "" : text.slice(...wrong.unitSpan);
  const expected =
    right.unit === null
      ? null
      : (signLike(right.unit, like, language) ??
        symbolLike(right.unit, wrong, like, language) ??
        percentLike(right.unit, right.value, like, language) ??
        unitText(right, language));
  if (wrong.unitSpan === null) {
    return { span: wrong.span, expected: renderFigure(right, language) };
  }
  if (language === "kk" && expected !== null && wrong.unit !== null) {
    return stemOnly(wrong.unitSpan[0], like, kazakhUnitLike(expected, wrong.unit, like), language);
  }
  return { span: wrong.unitSpan, expected };
}

function scaleReplacement(
  right: Figure,
  wrong: Figure,
  text: string,
  language: Language,
): Replacement | null {
  if (wrong.scaleSpan === null) return null;
  // «1,2 млрд» beside 1 200 000: the digits are right, the scale word is not.
  const scale = SCALE_VALUES.find((known) => close(right.value / known, wrong.mantissa));
  if (scale === undefined || scale === wrong.scale) return null;
  const [start, end] = wrong.scaleSpan;
  const like = text.slice(start, end);
  // «тыс.» has a full stop of its own, млн and млрд have none.
  const stopped = like === "тыс" && /^\.(?=.)/u.test(text.slice(end));
  const expected = figureLexicon(language).scaleWord(scale, like, wrong.mantissa);
  if (language === "kk") {
    const stem = /^(?:миллион|миллиард|триллион)/u.exec(like)?.[0] ?? like;
    return stemOnly(start, like, { stem, inflected: expected }, language);
  }
  return { span: [start, stopped ? end + 1 : end], expected };
}

/** The number to write: in units of the scale word, a decade with or without its century. */
function valueLike(right: Figure, wrong: Figure): number {
  const value = Number((right.value / wrong.scale).toPrecision(12));
  if (wrong.kind !== "decade") return value;
  if (wrong.value < 100) return value % 100;
  return value < 100 ? Math.floor(wrong.value / 100) * 100 + value : value;
}

/** A part written with a slash: 2/3. */
function slashText(value: number, like: string): string | null {
  const usual = Number(like.split("/")[1]);
  const whole = [usual, 2, 3, 4, 5, 6, 7, 8, 9, 10].find((of) =>
    close(value * of, Math.round(value * of)),
  );
  return whole === undefined ? null : `${Math.round(value * whole)}/${whole}`;
}

function numberText(right: Figure, wrong: Figure, text: string, language: Language): string | null {
  const like = text.slice(...wrong.numberSpan);
  if (wrong.kind === "month") return monthText(right, wrong, like, language);
  if (wrong.kind === "clock") return clockText(right, wrong, like, language);
  const value = valueLike(right, wrong);
  if (/^\d+\/\d+$/u.test(like)) return slashText(value, like);
  if (wrong.form === "roman") return formatRoman(value);
  if (wrong.spelledOut) return wordText(right, value, wrong, text, language);
  if (/\p{L}/u.test(like)) return letteredText(right, value, wrong, like, language);
  const raw = right.text.slice(0, right.numberSpan[1] - right.span[0]);
  if (/^0\d+$/u.test(raw) && wrong.kind !== "day") return raw;
  const digits = withCoins(formatLike(value, language, like), wrong, like);
  return wrong.kind === "day" && isNumericDate(text, wrong.numberSpan[1])
    ? digits.padStart(like.length, "0")
    : digits;
}

/** Digits with letters among them: 14th, «2 трлн 180 млрд», «63 доллара 40 центов». */
function letteredText(
  right: Figure,
  value: number,
  wrong: Figure,
  like: string,
  language: Language,
): string {
  if (wrong.kind === "ordinal") return ordinalText(value, language);
  const compound = compoundAmount(value, like, language);
  if (compound !== null) return compound;
  if (wrong.unit === null) return ordinalText(value, language);
  return compoundMeasureText(value, wrong.value, like) ?? renderFigure(right, language);
}

/** Prices with cents keep both digits: 63.40. */
function withCoins(digits: string, wrong: Figure, like: string): string {
  const coins = wrong.kind === "currency" && wrong.scale === 1 && /[.,]\d\d$/u.test(like);
  return coins && /[.,]\d$/u.test(digits) ? `${digits}0` : digits;
}

/** The day of «05.09.2025» keeps its nought. */
const isNumericDate = (text: string, end: number): boolean =>
  /^\.\d/u.test(text.slice(end, end + 2));

function monthText(right: Figure, wrong: Figure, like: string, language: Language): string {
  if (/^\d/u.test(like)) return String(right.value).padStart(like.length, "0");
  const name = figureLexicon(language).monthName(right.value, wrong.form ?? "nom");
  const short = language === "en" && like.length < 5 && !/^(?:may|june|july)$/iu.test(like);
  return withCapital(short ? name.slice(0, name.length < 5 ? 4 : 3) : name, like);
}

/** A time in the other half of the day: its a.m. or «утра» is wrong too, so all is replaced. */
function wholeTime(
  right: Figure,
  wrong: Figure,
  text: string,
  language: Language,
): Replacement | null {
  if (right.kind !== "clock" || wrong.kind !== "clock" || wrong.spelledOut) return null;
  const twelve = /\p{L}/u.test(wrong.text);
  if (!twelve || right.value < 720 === wrong.value < 720) return null;
  const expected = formatClock(right.value, language);
  const stopped = text.charAt(wrong.span[1]) === ".";
  return { span: wrong.span, expected: stopped ? expected.replace(/\.$/u, "") : expected };
}

/** Keeps what surrounds the digits: «7 утра» stays a twelve-hour time without minutes. */
function clockText(right: Figure, wrong: Figure, like: string, language: Language): string {
  const minutes = right.kind === "clock" ? right.value : (right.clockMinutes ?? right.value * 60);
  const hours = Math.floor(minutes / 60);
  const sign = /[:.]/u.exec(like)?.[0];
  const twelve =
    /\p{L}/u.test(wrong.text.slice(like.length)) ||
    (language === "en" && !wrong.halfKnown) ||
    Number.parseInt(like, 10) + 12 === Math.floor(wrong.value / 60);
  const shown = twelve && hours > 12 ? hours - 12 : hours;
  if (wrong.spelledOut && wrong.form === null) return formatClock(minutes, language);
  if (wrong.spelledOut)
    return figureLexicon(language).spell(shown, wrong.form ?? "card") ?? String(shown);
  if (sign === undefined && minutes % 60 === 0) return String(shown);
  const padded = /^0\d/u.test(like) ? String(shown).padStart(2, "0") : String(shown);
  return `${padded}${sign ?? ":"}${String(minutes % 60).padStart(2, "0")}`;
}
