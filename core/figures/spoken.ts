/**
 * The value of a spoken quantity phrase: «екі жарым мың тоннадай» is 2 500. A phrase says one
 * number; dates, ranges and counts of several things have no single value.
 */

import { figureLexicon } from "@/core/figures/lexicon";
import { readNumeral } from "@/core/figures/numeral";
import { type Numeral, type ReadingContext, readingIn, wordNumeral } from "@/core/figures/reading";
import { tokenizeFigures } from "@/core/figures/tokenize";
import type { Language } from "@/core/language/language";

/** A phrase below zero: «минус бес», "−5". In running text the sign is compared apart (signs.ts). */
const MINUS = /^\s*(?:(?:минус|minus)(?!\p{L})|[-−–](?=\d))/iu;

/**
 * The one number of a phrase of words (or digits), scale words applied, unit words and endings
 * ignored; null when the phrase holds no number or several that do not make one quantity (a range,
 * a date with day and year). «үштен бірі» is one number, 1/3.
 */
export function parseSpelledNumber(text: string, language: Language = "kk"): number | null {
  const numerals = readNumerals(text, language);
  const [only, second] = numerals;
  if (only === undefined || second !== undefined) return null;
  return MINUS.test(text) && only.value > 0 ? -only.value : only.value;
}

/**
 * All numbers of a phrase in order, a range giving both its ends. Words that are usually no numbers
 * (біріне, оны) are read as numbers only when they are the whole phrase, or the day after a month
 * («наурыздың біріне»).
 */
export function readNumerals(text: string, language: Language): readonly Numeral[] {
  const context = contextOf(text, language);
  const sure = numeralsOf(context);
  if (sure.length > 0 || !mayBeNumberAfterAll(context)) return sure;
  const { lexicon } = context;
  return numeralsOf({
    ...context,
    lexicon: { ...lexicon, read: (word: string) => lexicon.read(word, true) },
  });
}

function mayBeNumberAfterAll(context: ReadingContext): boolean {
  const last = context.tokens.length - 1;
  if (last === 0) return true;
  return (["month", "month-word"] as const).some(
    (role) => readingIn(context, last - 1, role) !== null,
  );
}

function contextOf(text: string, language: Language): ReadingContext {
  const tokens = tokenizeFigures(text, language);
  return { text, tokens, language, lexicon: figureLexicon(language) };
}

/** «бірінші тоқсан» and «екінші жартысы» name a part of the year: they are no ninety and no half. */
function isPartOfYear(context: ReadingContext, at: number, before: Numeral | undefined): boolean {
  if (before?.ordinal !== true || before.next !== at) return false;
  const roles = ["quarter", "half-year", "measure"] as const;
  return roles.some((role) => readingIn(context, at, role) !== null);
}

function numeralsOf(context: ReadingContext): readonly Numeral[] {
  const numerals: Numeral[] = [];
  for (let at = 0; at < context.tokens.length; ) {
    const part = isPartOfYear(context, at, numerals.at(-1));
    const numeral = part ? null : (readNumeral(context, at) ?? measureAt(context, at));
    if (numeral !== null) numerals.push(numeral);
    at = numeral === null ? at + 1 : Math.max(at + 1, numeral.next);
  }
  return numerals;
}

/** A number and its unit in one word: онжылдық is 10. A day («тәулік») counts nothing by itself. */
function measureAt(context: ReadingContext, at: number): Numeral | null {
  const value = readingIn(context, at, "measure")?.value ?? 0;
  return value > 1 && readingIn(context, at, "century") === null
    ? wordNumeral(at, value, null)
    : null;
}
