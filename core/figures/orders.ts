/**
 * Orders of magnitude: «миллиондаған», «сотни тысяч», "tens of thousands". They say no number, but
 * a milliard in place of a million is the same slip as with one.
 */

import { type Draft, draftFigure } from "@/core/figures/draft";
import { type ReadingContext, wordNumeral } from "@/core/figures/reading";
import type { Language } from "@/core/language/language";

const ORDERS: Readonly<Record<Language, readonly (readonly [number, RegExp])[]>> = {
  kk: [
    [10, /^он[дт][ае](?:[ғг][ае]н|п)$/u],
    [100, /^жүз[дт][ае](?:[ғг][ае]н|п)$/u],
    [1e3, /^мың[дт][ае](?:[ғг][ае]н|п)$/u],
    [1e6, /^миллион[дт][ае](?:[ғг][ае]н|п)$/u],
    [1e9, /^миллиард[дт][ае](?:[ғг][ае]н|п)$/u],
    [1e12, /^триллион[дт][ае](?:[ғг][ае]н|п)$/u],
  ],
  ru: [
    [10, /^десят(?:ки|ков|кам|ками|ках)$/u],
    [100, /^(?:сотни|сотен|сотням|сотнями|сотнях)$/u],
    [1e3, /^тысяч(?:и|ам|ами|ах)?$/u],
    [1e6, /^миллион(?:ы|ов|ам|ами|ах)$/u],
    [1e9, /^миллиард(?:ы|ов|ам|ами|ах)$/u],
    [1e12, /^триллион(?:ы|ов|ам|ами|ах)$/u],
  ],
  en: [
    [10, /^(?:tens|dozens|scores)$/u],
    [100, /^hundreds$/u],
    [1e3, /^thousands$/u],
    [1e6, /^millions$/u],
    [1e9, /^billions$/u],
    [1e12, /^trillions$/u],
  ],
};
/** What multiplies an order: «ондаған мың», «сотни тысяч», «он мыңдаған». */
const MULTIPLIED: Readonly<Record<Language, readonly (readonly [number, RegExp])[]>> = {
  kk: [
    [10, /^он$/u],
    [100, /^жүз$/u],
    [1e3, /^мың$/u],
    [1e6, /^миллион$/u],
    [1e9, /^миллиард$/u],
  ],
  ru: [],
  en: [],
};
/** «более тысячи» is one thousand in the genitive. */
const GENITIVE_BEFORE =
  /^(?:более|больше|менее|меньше|свыше|около|до|от|из|порядка|почти|ни|одной|полутора|половины|с|без|не)$/u;

/** Whether a word alone says an order of magnitude. */
export function isOrderWord(word: string, language: Language): boolean {
  return ORDERS[language].some(([, pattern]) => pattern.test(word));
}

function orderAt(context: ReadingContext, at: number): number | null {
  const token = context.tokens[at];
  if (token?.type !== "word") return null;
  return ORDERS[context.language].find(([, word]) => word.test(token.text))?.[0] ?? null;
}

function multipliedAt(context: ReadingContext, at: number): number | null {
  const text = context.tokens[at]?.text ?? "";
  return (
    MULTIPLIED[context.language].find(([, word]) => word.test(text))?.[0] ?? orderAt(context, at)
  );
}

function asOrder(at: number, next: number, value: number): Draft {
  const draft = draftFigure(wordNumeral(at, value, "order"), "order", value);
  return { ...draft, next, numberNext: next, optional: true };
}

/** The order of magnitude that begins at token `at`, or null. */
export function readOrder(context: ReadingContext, at: number): Draft | null {
  const first = multipliedAt(context, at);
  if (first === null) return null;
  const isOrder = orderAt(context, at) !== null;
  const of = context.tokens[at + 1]?.text === "of" ? 1 : 0;
  const second = isOrder ? multipliedAt(context, at + 1 + of) : orderAt(context, at + 1);
  if (second !== null) return asOrder(at, at + 2 + of, first * second);
  if (!isOrder) return null;
  const before = context.tokens[at - 1];
  const genitive = context.language === "ru" && GENITIVE_BEFORE.test(before?.text ?? "");
  const counted = before?.type === "number" && context.language === "ru";
  return genitive || counted ? null : asOrder(at, at + 1, first);
}
