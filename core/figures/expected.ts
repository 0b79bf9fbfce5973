/**
 * What should stand in the place of a wrong figure: the smallest part that differs (number, scale
 * word, month or unit), written as that text writes its figures: words stay words in the same
 * case, млрд stays an abbreviation, a twelve-hour time stays one.
 */

import type { Span } from "@/core/checks/finding";
import { isConversion } from "@/core/figures/conversion";
import { CURRENCY_SIGNS } from "@/core/figures/currency-signs";
import type { Figure } from "@/core/figures/figure";
import { formatClock, formatLike, formatRoman } from "@/core/figures/format";
import { figureLexicon } from "@/core/figures/lexicon";
import { ordinalText, renderFigure, unitText } from "@/core/figures/render";
import type { Language } from "@/core/language/language";

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
  if (isConversion(right, wrong) && right.unit !== wrong.unit) {
    return { span: wrong.span, expected: renderFigure(right, language) };
  }
  const scaled = scaleReplacement(right, wrong, text, language);
  if (scaled !== null) return scaled;
  const expected = numberText(right, wrong, text, language);
  return wrong.kind === "month"
    ? stemOnly(wrong, text, expected, language)
    : { span: wrong.numberSpan, expected };
}

/** A Kazakh ending that suits both months stays: «қазанда» → «қаңтарда» replaces the stem alone. */
function stemOnly(
  wrong: Figure,
  text: string,
  expected: string | null,
  language: Language,
): Replacement {
  const [start, end] = wrong.numberSpan;
  const stem = figureLexicon(language).monthName(wrong.value, "nom");
  const ending = text.slice(start + stem.length, end);
  const inflected = language === "kk" && ending !== "" && expected?.endsWith(ending) === true;
  if (!inflected) return { span: wrong.numberSpan, expected };
  return { span: [start, start + stem.length], expected: expected.slice(0, -ending.length) };
}

/** A currency in the manner of `like`: a sign for a sign, an ISO code for a code, else null. */
function signLike(unit: string, like: string, language: Language): string | null {
  const bare = like.replace(/^\p{L}+(?=\p{Sc})/u, "");
  if (/^[A-Z]{3}$/u.test(bare) && /^[A-Z]{3}$/u.test(unit)) return unit;
  if (!/^\p{Sc}$/u.test(bare)) return null;
  const sign = Object.entries(CURRENCY_SIGNS).find(([, code]) => code === unit)?.[0];
  const usual = language !== "en" || /^[$€£]$/u.test(sign ?? "");
  if (sign !== undefined && usual) return sign;
  return /^[A-Z]{3}$/u.test(unit) ? `${unit} ` : null;
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
      : (signLike(right.unit, like, language) ?? unitText(right, language));
  if (wrong.unitSpan === null || wrong.unitSpan[0] === wrong.unitSpan[1]) {
    return { span: wrong.span, expected: renderFigure(right, language) };
  }
  return { span: wrong.unitSpan, expected };
}

function scaleReplacement(
  right: Figure,
  wrong: Figure,
  text: string,
  language: Language,
): Replacement | null {
  if (wrong.scaleSpan === null || right.scale === wrong.scale) return null;
  if (right.scale === 1 || !close(right.mantissa, wrong.mantissa)) return null;
  const like = text.slice(...wrong.scaleSpan);
  return {
    span: wrong.scaleSpan,
    expected: figureLexicon(language).scaleWord(right.scale, like, right.mantissa),
  };
}

function numberText(right: Figure, wrong: Figure, text: string, language: Language): string | null {
  const like = text.slice(...wrong.numberSpan);
  if (wrong.kind === "month") return monthText(right, wrong, like, language);
  if (wrong.kind === "clock") return clockText(right, wrong, like, language);
  const value = Number((right.value / wrong.scale).toPrecision(12));
  if (wrong.form === "roman") return formatRoman(value);
  if (wrong.spelledOut && right.kind === "fraction") return renderFigure(right, language);
  if (wrong.spelledOut) return spelledText(value, wrong, like, language);
  if (wrong.unit !== null && /\p{L}/u.test(like)) return renderFigure(right, language);
  if (/\p{L}/u.test(like)) return ordinalText(value, language);
  return formatLike(value, language, like);
}

function spelledText(
  value: number,
  wrong: Figure,
  like: string,
  language: Language,
): string | null {
  const spelled = figureLexicon(language).spell(value, wrong.form ?? "card");
  if (spelled !== null) return withCapital(spelled, like);
  return wrong.kind === "ordinal"
    ? ordinalText(value, language)
    : formatLike(value, language, like);
}

function withCapital(word: string, like: string): string {
  const first = like.charAt(0);
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

function monthText(right: Figure, wrong: Figure, like: string, language: Language): string {
  if (/^\d/u.test(like)) return String(right.value).padStart(like.length, "0");
  return withCapital(figureLexicon(language).monthName(right.value, wrong.form ?? "nom"), like);
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
    /\p{L}/u.test(wrong.text.slice(like.length)) || (language === "en" && !wrong.halfKnown);
  const shown = twelve && hours > 12 ? hours - 12 : hours;
  if (wrong.spelledOut)
    return figureLexicon(language).spell(shown, wrong.form ?? "card") ?? String(shown);
  if (sign === undefined && minutes % 60 === 0) return String(shown);
  const padded = /^0\d/u.test(like) ? String(shown).padStart(2, "0") : String(shown);
  return `${padded}${sign ?? ":"}${String(minutes % 60).padStart(2, "0")}`;
}
