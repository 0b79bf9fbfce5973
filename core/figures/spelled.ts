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
  const fraction = readFraction(context, at) ?? readYearInPairs(context, at);
  if (fraction !== null) return fraction;
  const sum = sumWords(context, at);
  if (sum.next === at) return null;
  const decimals = readDecimals(context, sum);
  if (decimals !== null) return numeralFrom(at, decimals, totalOf(decimals), false);
  const part = readParts(context, sum);
  if (part !== null) return numeralFrom(at, part, totalOf(part), true);
  return numeralFrom(at, sum, totalOf(sum), false);
}

const CENTURY = /^(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)$/u;

/** "nineteen ninety-one", "twenty twenty-six", "nineteen oh five": English says a year by its halves. */
function readYearInPairs(context: ReadingContext, at: number): Numeral | null {
  if (context.language !== "en" || !CENTURY.test(context.tokens[at]?.text ?? "")) return null;
  const century = readingIn(context, at, "cardinal")?.value ?? 0;
  const nought = context.tokens[at + 1]?.text === "oh" ? 1 : 0;
  const years = sumWords(context, at + 1 + nought, false);
  const value = totalOf(years);
  const fits = nought === 1 ? value > 0 && value < 10 : value >= 10 && value < 100;
  // "nineteen ten-storey blocks", "twenty ten-year-olds", "twenty fifteen per cent" are no years.
  const counts =
    context.tokens[years.next]?.text === "-" || context.tokens[years.next]?.text === "percent";
  if (!fits || years.ordinal || counts || context.tokens[at + 1]?.type !== "word") return null;
  const sum = { ...years, group: century * 100 + value, total: 0 };
  return numeralFrom(at, sum, century * 100 + value, false);
}

/** Half, треть, жарты; "half a million", «полтора миллиона». */
function readFraction(context: ReadingContext, at: number): Numeral | null {
  const reading =
    readingIn(context, at, "fraction") ?? leadingHalf(context, at) ?? ordinalPart(context, at);
  if (reading === null || (readingIn(context, at, "ordinal") !== null && !isPartOf(context, at))) {
    return null;
  }
  const sum = emptySum(at);
  sum.group = reading.value;
  const form = readingIn(context, at, "fraction")?.form ?? "";
  sum.form = form === "" ? null : form;
  sum.next = at + 1;
  sum.numberNext = at + 1;
  addMultiplier(sum, context, at + 1 + articleLength(context, at + 1));
  return numeralFrom(at, sum, totalOf(sum), sum.total === 0 && reading.value < 1);
}

/** The words between a part and its scale: "half a million", "a quarter of a million". */
function articleLength(context: ReadingContext, at: number): number {
  const [first = "", second = ""] = [0, 1].map((step) => context.tokens[at + step]?.text ?? "");
  if (/^an?$/u.test(first)) return 1;
  return first === "of" && /^an?$/u.test(second) ? 2 : 0;
}

/** "a third of", where "third" alone would be an ordinal. */
function isPartOf(context: ReadingContext, at: number): boolean {
  return (
    /^(?:an?|one)$/u.test(context.tokens[at - 1]?.text ?? "") &&
    context.tokens[at + 1]?.text === "of"
  );
}

/** "a fifth of" is 1/5: other ordinals than "third" are parts there alone. */
function ordinalPart(context: ReadingContext, at: number): { readonly value: number } | null {
  if (context.language !== "en" || !isPartOf(context, at)) return null;
  const ordinal = readingIn(context, at, "ordinal")?.value ?? 0;
  return ordinal > 2 && ordinal <= 20 ? { value: 1 / ordinal } : null;
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
    return kazakhPart(context, whole.next + 1) ?? sayDigits(context, whole.next + 1);
  }
  const sign = context.tokens[whole.next];
  if (sign?.type === "word" && DECIMAL_SIGN.test(sign.text)) {
    return sayDigits(context, whole.next + 1);
  }
  return kazakhJoinedDecimal(context, whole);
}

const DECIMAL_SIGN = /^(?:үтір|нүкте)$/u;
/** «онда» and «жүзде» stand for оннан and жүзден in speech, and only there. */
const SPOKEN_DENOMINATORS: Readonly<Record<string, number>> = { онда: 10, жүзде: 100, мыңда: 1000 };

/** The part after «бүтін»: «оннан бес», «жүзден жиырма бес», «төрттен үші». */
function kazakhPart(context: ReadingContext, at: number): Decimals | null {
  const below = sumWords(context, at, true);
  const spoken = SPOKEN_DENOMINATORS[context.tokens[at]?.text ?? ""];
  const ablative = below.form?.endsWith(":abl") === true;
  const denominator = spoken ?? (ablative ? totalOf(below) : 0);
  if (denominator < 2) return null;
  const from = spoken === undefined ? below.next : at + 1;
  const numerator = sumWords(context, from, false);
  const value = numerator.group / denominator;
  return value > 0 && value < 1 && numerator.total === 0 ? { value, next: numerator.next } : null;
}

/** Decimals said as a number of their own: «сегіз бүтін бес», «жиырма үтір жиырма бес». */
function sayDigits(context: ReadingContext, at: number): Decimals | null {
  const rest = sumWords(context, at, false);
  const value = totalOf(rest);
  if (rest.next === at || value <= 0 || !Number.isInteger(value)) return null;
  return { value: value / 10 ** String(value).length, next: rest.next };
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
  const base = totalOf(whole);
  const remainder = base >= 100 && base % 100 === 0 && value < (base % 1000 === 0 ? 1000 : 100);
  if (remainder && rest.next > whole.next + 1 && value > 0) return { value, next: rest.next };
  return sayDigits(context, whole.next + 1);
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
  if (context.language === "ru" && sum.ordinal) return russianPart(context, sum);
  if (sum.ordinal || sum.total > 0) return null;
  const hyphen = context.tokens[sum.next]?.text === "-" ? 1 : 0;
  const named = readingIn(context, sum.next + hyphen, "fraction");
  if (named !== null && named.value < 1 && count < 10) {
    return { ...sum, group: count * named.value, next: sum.next + hyphen + 1 };
  }
  if (context.language === "en") return englishPart(context, sum, sum.next + hyphen);
  return russianFifths(context, sum, count);
}

/** «две пятых», «одна десятая»: a feminine cardinal and a feminine ordinal. */
function russianFifths(context: ReadingContext, sum: Sum, count: number): Sum | null {
  const ordinal = readingIn(context, sum.next, "ordinal");
  const feminine = /(?:ых|ая|ой|ую)$/u.test(context.tokens[sum.next]?.text ?? "");
  const isPart =
    feminine &&
    count > 0 &&
    count < (ordinal?.value ?? 0) &&
    /^(?:одн|дв[еу]|тр|чет|пят|сем)/u.test(context.tokens[sum.next - 1]?.text ?? "");
  if (ordinal === null || !isPart || ordinal.value < 3) return null;
  return { ...sum, group: count / ordinal.value, next: sum.next + 1 };
}

/** "one fifth", "one-tenth": the plural parts (two fifths) are words of their own. */
function englishPart(context: ReadingContext, sum: Sum, at: number): Sum | null {
  const whole = readingIn(context, at, "ordinal")?.value ?? 0;
  if (totalOf(sum) !== 1 || whole < 3 || context.tokens[at - 1]?.text === "and") return null;
  return { ...sum, group: 1 / whole, next: at + 1 };
}

/** «пятая часть», «десятую долю»: the ordinal alone says the part. */
function russianPart(context: ReadingContext, sum: Sum): Sum | null {
  const noun = /^(?:част[ьи]|дол[яюие]|долей|частью)$/u.test(context.tokens[sum.next]?.text ?? "");
  const whole = totalOf(sum);
  const singular = /^o:(?:ая|ой|ую|ою)$/u.test(sum.form ?? "");
  if (!noun || !sum.ordinal || !singular || whole < 3 || whole > 20) return null;
  return { ...sum, group: 1 / whole, total: 0, ordinal: false, next: sum.next + 1 };
}

function kazakhParts(context: ReadingContext, sum: Sum, count: number): Sum | null {
  // «жолдың үш ширегі»: three quarters of it.
  if (count < 4 && /^ширегі/u.test(context.tokens[sum.next]?.text ?? "")) {
    return { ...sum, total: 0, group: count / 4, next: sum.next + 1 };
  }
  if (sum.form?.endsWith(":abl") !== true || count < 2) return null;
  const numerator = readingIn(context, sum.next, "cardinal", true);
  if (numerator === null || numerator.value >= count) return null;
  // «үштен бірі»; without the possessive only as a whole phrase or before «бөлігі» (part).
  const after = context.tokens[sum.next + 1]?.text ?? "";
  const isPart = numerator.form.includes(":p3") || after === "" || after.startsWith("бөлі");
  if (!isPart) return null;
  return { ...sum, total: 0, group: numerator.value / count, next: sum.next + 1, ordinal: false };
}
