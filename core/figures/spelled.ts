/**
 * Numbers in words: the sum of the words (sum.ts), and each language's own way to say decimals,
 * halves and parts.
 */

import { type Numeral, type ReadingContext, readingIn } from "@/core/figures/reading";
import { addMultiplier, emptySum, type Sum, sumWords, totalOf } from "@/core/figures/sum";

function numeralFrom(at: number, sum: Sum, value: number, fraction: boolean): Numeral {
  const scaled = sum.scaleAt >= 0 && value % sum.lastScale < sum.lastScale;
  const scale = scaled && sum.scaleAt > at ? sum.lastScale : 1;
  return {
    first: at,
    next: sum.next,
    value,
    alternatives: [],
    mantissa: value / scale,
    scale,
    scaleAt: scale > 1 ? sum.scaleAt : -1,
    numberNext: scale > 1 ? sum.numberNext : sum.next,
    spelledOut: true,
    ordinal: sum.ordinal,
    fraction,
    form: sum.form,
    digits: null,
  };
}

/** The number in words that begins at token `at`, or null. */
export function readSpelled(context: ReadingContext, at: number): Numeral | null {
  const fraction = readFraction(context, at);
  if (fraction !== null) return fraction;
  const sum = sumWords(context, at);
  if (sum.next === at) return null;
  const decimals = readDecimals(context, sum);
  if (decimals !== null) return numeralFrom(at, decimals, totalOf(decimals), false);
  const part = readParts(context, sum);
  if (part !== null) return numeralFrom(at, part, totalOf(part), true);
  return numeralFrom(at, sum, totalOf(sum), false);
}

/** Half, треть, жарты; "half a million", «полтора миллиона». */
function readFraction(context: ReadingContext, at: number): Numeral | null {
  const reading = readingIn(context, at, "fraction") ?? leadingHalf(context, at);
  if (reading === null || (readingIn(context, at, "ordinal") !== null && !isPartOf(context, at))) {
    return null;
  }
  const sum = emptySum(at);
  sum.group = reading.value;
  sum.next = at + 1;
  sum.numberNext = at + 1;
  const article = /^an?$/u.test(context.tokens[at + 1]?.text ?? "") ? 1 : 0;
  addMultiplier(sum, context, at + 1 + article);
  return numeralFrom(at, sum, totalOf(sum), sum.total === 0 && reading.value < 1);
}

/** "a third of", where "third" alone would be an ordinal. */
function isPartOf(context: ReadingContext, at: number): boolean {
  return context.tokens[at - 1]?.text === "a" && context.tokens[at + 1]?.text === "of";
}

/** «жарым миллион» is half a million; жарым alone is no figure. */
function leadingHalf(context: ReadingContext, at: number): { readonly value: number } | null {
  const half = readingIn(context, at, "and-half");
  return half !== null && readingIn(context, at + 1, "multiplier") !== null ? { value: 0.5 } : null;
}

/** Adds decimals said in words, then a scale: «екі бүтін оннан бес миллион». */
function readDecimals(context: ReadingContext, whole: Sum): Sum | null {
  const read =
    context.language === "kk"
      ? kazakhDecimals
      : context.language === "ru"
        ? russianDecimals
        : englishDecimals;
  const found = read(context, whole);
  if (found === null) return null;
  const sum: Sum = {
    ...emptySum(whole.next),
    group: totalOf(whole) + found.value,
    next: found.next,
  };
  sum.numberNext = found.next;
  addMultiplier(sum, context, found.next);
  return sum;
}

type Decimals = { readonly value: number; readonly next: number };

function kazakhDecimals(context: ReadingContext, whole: Sum): Decimals | null {
  if (readingIn(context, whole.next, "whole") !== null) {
    const denominator = denominatorAt(context, whole.next + 1);
    if (denominator === null) return null;
    const numerator = sumWords(context, whole.next + 2, false);
    const value = numerator.group / denominator;
    return value > 0 && value < 1 && numerator.total === 0 ? { value, next: numerator.next } : null;
  }
  return kazakhJoinedDecimal(context, whole);
}

function denominatorAt(context: ReadingContext, at: number): number | null {
  const reading = readingIn(context, at, "cardinal") ?? readingIn(context, at, "multiplier");
  const ablative = reading?.form.endsWith(":abl") === true;
  return ablative && [10, 100, 1000].includes(reading.value) ? reading.value : null;
}

/**
 * «төрт те сегіз» is 4.8, but «жүз де он тоғыз» is 119: де joins a remainder to round hundreds and
 * thousands, and is the decimal sign of speech elsewhere.
 */
function kazakhJoinedDecimal(context: ReadingContext, whole: Sum): Decimals | null {
  if (!/^[дт][ае]$/u.test(context.tokens[whole.next]?.text ?? "") || whole.ordinal) return null;
  if (whole.form?.includes(":") === true) return null;
  const rest = sumWords(context, whole.next + 1, false);
  const value = totalOf(rest);
  if (rest.next === whole.next + 1 || value <= 0 || !Number.isInteger(value)) return null;
  const base = totalOf(whole);
  if (base >= 100 && base % 100 === 0 && value < (base % 1000 === 0 ? 1000 : 100)) {
    return { value, next: rest.next };
  }
  return { value: value / 10 ** String(value).length, next: rest.next };
}

const TENTHS: readonly (readonly [RegExp, number])[] = [
  [/^десят(?:ых|ая|ой|ые|ую|ыми|ым)$/u, 10],
  [/^сот(?:ых|ая|ой|ые|ую|ыми|ым)$/u, 100],
  [/^тысячн(?:ых|ая|ой|ые|ую|ыми|ым)$/u, 1000],
];

function russianDecimals(context: ReadingContext, whole: Sum): Decimals | null {
  if (readingIn(context, whole.next, "whole") === null) return null;
  const joined = context.tokens[whole.next + 1]?.text === "и" ? 2 : 1;
  const numerator = sumWords(context, whole.next + joined);
  const word = context.tokens[numerator.next]?.text ?? "";
  const denominator = TENTHS.find(([pattern]) => pattern.test(word))?.[1];
  if (denominator === undefined || numerator.group < 0) return null;
  return { value: numerator.group / denominator, next: numerator.next + 1 };
}

function englishDecimals(context: ReadingContext, whole: Sum): Decimals | null {
  if (readingIn(context, whole.next, "whole") === null) return null;
  let next = whole.next + 1;
  let decimals = "";
  for (let reading = readingIn(context, next, "cardinal"); reading !== null; next += 1) {
    if (reading.value > 9) break;
    decimals += String(reading.value);
    reading = readingIn(context, next + 1, "cardinal");
  }
  return decimals === "" ? null : { value: Number(`0.${decimals}`), next };
}

/** Parts: үштен бірі, две трети, two thirds, две пятых. */
function readParts(context: ReadingContext, sum: Sum): Sum | null {
  const count = totalOf(sum);
  if (context.language === "kk") return kazakhParts(context, sum, count);
  if (sum.ordinal || sum.total > 0) return null;
  const hyphen = context.tokens[sum.next]?.text === "-" ? 1 : 0;
  const named = readingIn(context, sum.next + hyphen, "fraction");
  if (named !== null && named.value < 1 && count < 10) {
    return { ...sum, group: count * named.value, next: sum.next + hyphen + 1 };
  }
  const ordinal = readingIn(context, sum.next, "ordinal");
  const feminine =
    context.language === "ru" && /(?:ых|ая|ой|ую)$/u.test(context.tokens[sum.next]?.text ?? "");
  const isPart =
    feminine &&
    count > 0 &&
    count < (ordinal?.value ?? 0) &&
    /^(?:одн|дв[еу]|тр|чет|пят|сем)/u.test(context.tokens[sum.next - 1]?.text ?? "");
  if (ordinal === null || !isPart || ordinal.value < 3) return null;
  return { ...sum, group: count / ordinal.value, next: sum.next + 1 };
}

function kazakhParts(context: ReadingContext, sum: Sum, count: number): Sum | null {
  if (sum.form?.endsWith(":abl") !== true || count < 2) return null;
  const numerator = readingIn(context, sum.next, "cardinal");
  if (numerator === null || numerator.value >= count) return null;
  // «үштен бірі»; without the possessive only as a whole phrase or before «бөлігі» (part).
  const after = context.tokens[sum.next + 1]?.text ?? "";
  const isPart = numerator.form.includes(":p3") || after === "" || after.startsWith("бөлі");
  if (!isPart) return null;
  return { ...sum, total: 0, group: numerator.value / count, next: sum.next + 1, ordinal: false };
}
