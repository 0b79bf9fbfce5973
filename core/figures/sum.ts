/**
 * Adds number words up. The same few rules serve the three languages: smaller words add to larger
 * ones (жүз елу, двадцать пять, twenty-five) and a scale multiplies what stands before it.
 */

import { type ReadingContext, readingIn } from "@/core/figures/reading";

/** A sum under construction; `group` is the part below the next scale word, -1 when empty. */
export type Sum = {
  total: number;
  group: number;
  lastScale: number;
  scaleAt: number;
  numberNext: number;
  ordinal: boolean;
  form: string | null;
  next: number;
};

/** Nothing read yet, at token `at`. */
export const emptySum = (at: number): Sum => ({
  total: 0,
  group: -1,
  lastScale: Number.POSITIVE_INFINITY,
  scaleAt: -1,
  numberNext: at,
  ordinal: false,
  form: null,
  next: at,
});

/** Whether `value` may follow what the group holds: 100 + 20 + 5, never 5 + 20. */
function fits(group: number, value: number): boolean {
  if (group < 0) return true;
  if (!Number.isInteger(group) || value === 0) return false;
  if (value >= 100) return false;
  if (group >= 100 && group % 100 === 0) return true;
  return value < 10 && group % 10 === 0 && group % 100 >= 10;
}

function addCardinal(sum: Sum, context: ReadingContext, at: number): boolean {
  const continued = sum.group >= 10 || sum.total > 0;
  const cardinal = readingIn(context, at, "cardinal", continued);
  const ordinal = cardinal === null ? readingIn(context, at, "ordinal") : null;
  const reading = cardinal ?? ordinal;
  if (reading?.form === "dozen" && sum.group > 1 && sum.group < 10) return addDozens(sum, at);
  if (reading === null || !fits(sum.group, reading.value)) return false;
  if (sum.group < 0 && sum.lastScale <= reading.value) return false;
  if (sum.group === 10 && context.language !== "kk") return false;
  sum.group = Math.max(sum.group, 0) + reading.value;
  sum.form = reading.form;
  sum.ordinal = ordinal !== null;
  sum.next = at + 1;
  sum.numberNext = at + 1;
  sum.scaleAt = -1;
  return true;
}

/** "two dozen". */
function addDozens(sum: Sum, at: number): boolean {
  sum.group *= 12;
  sum.form = "dozen";
  sum.next = at + 1;
  sum.numberNext = at + 1;
  return true;
}

/** Adds a hundred or a scale word; false when none fits here. */
export function addMultiplier(sum: Sum, context: ReadingContext, at: number): boolean {
  const continued = sum.group >= 1 || sum.total > 0;
  const reading = readingIn(context, at, "multiplier", continued);
  if (reading === null || (context.tokens[at]?.text.length ?? 0) < 2) return false;
  if (sum.group < 0 && !reading.bare) return false;
  if (reading.value === 100) return addHundred(sum, reading.form, reading.ordinal, at);
  if (reading.value >= sum.lastScale) return false;
  const numberNext = sum.group < 0 && sum.total === 0 ? at : sum.next;
  sum.total += (sum.group < 0 ? 1 : sum.group) * reading.value;
  sum.lastScale = reading.value;
  sum.scaleAt = at;
  sum.numberNext = numberNext;
  sum.ordinal = reading.ordinal;
  if (!inflectsBefore(sum, context, reading.ordinal)) sum.form = reading.form;
  sum.group = -1;
  sum.next = at + 1;
  return true;
}

/** «двум миллионам», «одну тысячу»: the Russian number keeps its case and gender before its scale. */
function inflectsBefore(sum: Sum, context: ReadingContext, ordinal: boolean): boolean {
  return context.language === "ru" && sum.group >= 0 && sum.form !== null && !ordinal;
}

function addHundred(sum: Sum, form: string, ordinal: boolean, at: number): boolean {
  const known = sum.group;
  if (known === 0 || known > 19 || (known > 9 && known % 10 === 0)) return false;
  sum.group = known < 0 ? 100 : known * 100;
  sum.form = form;
  sum.ordinal = ordinal;
  sum.next = at + 1;
  sum.numberNext = at + 1;
  sum.scaleAt = -1;
  return true;
}

/** бір жарым, екі жарым (мың), жүз жарым, мың жарым; «два с половиной»; "two and a half". */
function addHalf(sum: Sum, context: ReadingContext): boolean {
  const skip = halfAfter(context, sum.next);
  if (skip === 0 || sum.ordinal || (sum.group < 0 && sum.total === 0)) return false;
  if (endsInHundred(sum, context)) sum.group += 50;
  else if (sum.group >= 0) sum.group += 0.5;
  else sum.total += sum.lastScale / 2;
  sum.next += skip;
  sum.numberNext = sum.next;
  sum.scaleAt = -1;
  return true;
}

/** «жүз жарым» and «екі жүз жарым»: half of the hundred, as «мың жарым» is half of the thousand. */
function endsInHundred(sum: Sum, context: ReadingContext): boolean {
  return context.language === "kk" && sum.group >= 100 && isHundred(context, sum.next - 1);
}

/** How many tokens say "and a half" here: 0 when none do. */
function halfAfter(context: ReadingContext, at: number): number {
  const words = [0, 1, 2].map((offset) => context.tokens[at + offset]?.text ?? "");
  if (context.language === "kk") return readingIn(context, at, "and-half") === null ? 0 : 1;
  if (context.language === "ru") return words[0] === "с" && words[1] === "половиной" ? 2 : 0;
  return words.join(" ") === "and a half" ? 3 : 0;
}

/** Tokens that only join the parts: the hyphen of twenty-five, the "and" of a hundred and five. */
function joinerLength(sum: Sum, context: ReadingContext): number {
  const token = context.tokens[sum.next];
  if (context.language !== "en" || token === undefined || sum.next === 0) return 0;
  if (token.text === "and") return joinsWithAnd(sum, context) ? 1 : 0;
  const tight = !token.spaced && context.tokens[sum.next + 1]?.spaced === false;
  return token.text === "-" && tight && joinsWithHyphen(sum, context) ? 1 : 0;
}

function joinsWithHyphen(sum: Sum, context: ReadingContext): boolean {
  if (readingIn(context, sum.next + 1, "multiplier") !== null) return true;
  const tens = sum.group >= 20 && sum.group % 10 === 0 && sum.group % 100 !== 0;
  const unit =
    readingIn(context, sum.next + 1, "cardinal") ?? readingIn(context, sum.next + 1, "ordinal");
  return tens && unit !== null && unit.value < 10;
}

function joinsWithAnd(sum: Sum, context: ReadingContext): boolean {
  const hundred = sum.group >= 100 && sum.group % 100 === 0;
  if (!hundred && (sum.group >= 0 || sum.total === 0)) return false;
  const unit = readingIn(context, sum.next + 1, "cardinal");
  return unit !== null && unit.value < 100 && unit.value > 0;
}

/** «он мыңдаған», «екі жүздеген»: tens of thousands, no number. */
const APPROXIMATE = /^(?:он|жүз|мың|миллион|миллиард)(?:да|де)ған|^(?:жүз|миллион)деген$/u;

function isHundred(context: ReadingContext, at: number): boolean {
  return readingIn(context, at, "multiplier", true)?.value === 100;
}

function hasArticle(context: ReadingContext, at: number): boolean {
  if (context.language !== "en" || !/^an?$/u.test(context.tokens[at]?.text ?? "")) return false;
  return readingIn(context, at + 1, "multiplier") !== null;
}

/** A Kazakh number word with an ending closes the number: «сексеннен екі жүзге». */
const isClosed = (sum: Sum): boolean => sum.ordinal || sum.form?.includes(":") === true;

function addWord(sum: Sum, context: ReadingContext, scales: boolean): boolean {
  const index = sum.next + joinerLength(sum, context);
  if (addCardinal(sum, context, index)) return true;
  if ((scales || isHundred(context, index)) && addMultiplier(sum, context, index)) return true;
  return addHalf(sum, context);
}

/** Adds words up to the first that does not fit; without `scales`, only below a thousand. */
export function sumWords(context: ReadingContext, at: number, scales = true): Sum {
  const sum = emptySum(at);
  const article = hasArticle(context, at);
  if (article) {
    sum.group = 1;
    sum.next = at + 1;
  }
  while (sum.next < context.tokens.length && !isClosed(sum)) {
    if (!addWord(sum, context, scales)) break;
  }
  if (article && sum.next === at + 1) sum.next = at;
  if (APPROXIMATE.test(context.tokens[sum.next]?.text ?? "")) sum.next = at;
  return sum;
}

/** The value so far. */
export const totalOf = (sum: Sum): number => sum.total + Math.max(sum.group, 0);
