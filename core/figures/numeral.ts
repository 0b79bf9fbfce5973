/**
 * Reads one number at a place of a text: digits with their scale word («37,3 млрд»), or number
 * words put together by the grammar of the language («екі бүтін оннан бес миллион», «двадцати
 * пяти», "two and a half million"). What is counted is decided later (context.ts).
 */

import { readDigits } from "@/core/figures/digits";
import {
  afterAbbreviation,
  type Numeral,
  type ReadingContext,
  readingIn,
} from "@/core/figures/reading";
import { readSpelled } from "@/core/figures/spelled";
import { sumWords } from "@/core/figures/sum";

type Scaled = {
  readonly value: number;
  readonly scale: number;
  readonly at: number;
  readonly next: number;
};

const LONGEST_BEFORE_LETTER = 100_000;

/** A scale word after digits: «млрд», "bn", «мың», also "11million" and «25-тысячную». */
function readScale(context: ReadingContext, from: number, value: number): Scaled | null {
  const hyphen = context.tokens[from];
  const joined =
    hyphen?.text === "-" && !hyphen.spaced && context.tokens[from + 1]?.spaced === false;
  const at = joined ? from + 1 : from;
  const reading = readingIn(context, at, "multiplier");
  const token = context.tokens[at];
  if (reading === null || token === undefined || reading.value < 1000) return null;
  // Nobody writes "8240461b": so many digits and a letter are a code.
  const isAmount = value < LONGEST_BEFORE_LETTER && isLetterScale(context, at, from);
  if (token.text.length === 1 && !isAmount) return null;
  return {
    value: value * reading.value,
    scale: reading.value,
    at,
    next: afterAbbreviation(context, at),
  };
}

const COUNTED_THINGS =
  /^(?:people|men|women|children|.{2,}(?:ents|ers|ors|ists|ians|ees|izens|omes|ants|olds|itors|unities|ies|tonnes|tons|barrels|hectares|acres|viewers|copies|pounds|euros|dollars|shares|jobs|cases|doses|vehicles|cars|units))$/u;

/** "m", "b" and "k" are scales only glued to an amount: £11m, $2b, 50k; "5 m" is five metres. */
function isLetterScale(context: ReadingContext, at: number, numberNext: number): boolean {
  const token = context.tokens[at];
  if (token === undefined || token.spaced || context.language !== "en") return false;
  if (isInsideCode(context, numberNext - 1, at)) return false;
  if (token.text !== "m") return true;
  if (token.allCaps || isMoneySign(context.tokens[numberNext - 2]?.text)) return true;
  // "4.7m residents" are counted; "100m hurdles" and "a 5m wall" are measured.
  const counted = context.tokens[at + 1]?.text ?? "";
  return COUNTED_THINGS.test(counted);
}

/** "1.3m" without a sign of money: metres as a rule, but millions when the other text says so. */
function gluedMillions(context: ReadingContext, at: number, value: number): readonly number[] {
  const token = context.tokens[at];
  const glued = context.language === "en" && token?.text === "m" && !token.spaced;
  return glued ? [value * 1e6] : [];
}

/** Letters before the digits, or digits behind the letter, make a code of all of it: "B67k" and "6b3" are no amounts, "USD5m" is one. */
function isInsideCode(context: ReadingContext, number: number, letter: number): boolean {
  const behind = context.tokens[letter + 1];
  if (behind?.type === "number" && !behind.spaced) return true;
  if (context.tokens[number]?.spaced !== false) return false;
  const isWord = context.tokens[number - 1]?.type === "word";
  return isWord && readingIn(context, number - 1, "unit")?.kind !== "currency";
}

function isMoneySign(text: string | undefined): boolean {
  return /^\p{Sc}$/u.test(text ?? "");
}

/** The number that begins at token `at`, or null. */
export function readNumeral(context: ReadingContext, at: number): Numeral | null {
  const token = context.tokens[at];
  if (token === undefined) return null;
  if (token.type === "sign") return null;
  if (token.type === "word") return readSpelled(context, at);
  const digits = readDigits(token.text, context.language);
  const half = readingIn(context, at + 1, "and-half") === null ? 0 : 0.5;
  const mantissa = digits.value + half;
  const numberNext = at + (half > 0 ? 2 : 1);
  const plain: Numeral = {
    first: at,
    next: numberNext,
    value: mantissa,
    alternatives: [...digits.alternatives, ...gluedMillions(context, numberNext, mantissa)],
    mantissa,
    scale: 1,
    scaleAt: -1,
    numberNext,
    spelledOut: false,
    ordinal: false,
    fraction: false,
    form: null,
    digits,
  };
  const scaled = readScale(context, numberNext, mantissa);
  return scaled === null ? plain : withLowerScale(context, plain, scaled);
}

/** «2 млрд 700 млн» and «5 мың 200» are one amount. */
function withLowerScale(context: ReadingContext, plain: Numeral, scaled: Scaled): Numeral {
  const { value, scale, at, next } = scaled;
  const alternatives = plain.alternatives.map((other) => other * scale);
  const head = { ...plain, value, alternatives, scale, scaleAt: at, next };
  if (!Number.isInteger(plain.mantissa)) return head;
  const middle = lowerScale(context, scaled) ?? scaled;
  const end = withRemainder(context, middle) ?? middle;
  if (end === scaled) return head;
  return {
    ...head,
    value: end.value,
    mantissa: end.value,
    scale: 1,
    scaleAt: -1,
    numberNext: end.next,
    next: end.next,
  };
}

type Whole = { readonly value: number; readonly next: number };

/** The integer at a token, in digits or in words of a hundred and more («2 мың бес жүз»), or null. */
function integerAt(context: ReadingContext, at: number): Whole | null {
  const token = context.tokens[at];
  if (token?.type === "word") return hundredsAt(context, at);
  if (token?.type !== "number") return null;
  const digits = readDigits(token.text, context.language);
  const whole = Number.isInteger(digits.value) && !digits.compound;
  return whole ? { value: digits.value, next: at + 1 } : null;
}

function hundredsAt(context: ReadingContext, at: number): Whole | null {
  if (context.language === "en") return null;
  const { group, total, ordinal, next } = sumWords(context, at, false);
  const hundreds = next > at && total === 0 && group >= 100 && Number.isInteger(group);
  return hundreds && !ordinal ? { value: group, next } : null;
}

/** The sum with an amount of a smaller scale after it: 2 млрд + 700 млн. */
function lowerScale(context: ReadingContext, above: Scaled): Scaled | null {
  const whole = integerAt(context, above.next);
  const lower = whole === null ? null : readScale(context, whole.next, whole.value);
  if (lower === null || lower.scale >= above.scale || lower.value >= above.scale) return null;
  return { ...lower, value: above.value + lower.value };
}

/** The sum with the hundreds after its thousands: 5 мың + 200. A case ending or a full stop parts them («5 мыңнан 200-і»). */
function withRemainder(context: ReadingContext, above: Scaled): Scaled | null {
  // «7 млн 954 тыс. 667» is one number; «5 тыс. 200» may be two sentences.
  const stopped = above.next !== above.at + 1;
  if (above.scale !== 1000 || (stopped && above.value < 1e6)) return null;
  if (!/^(?:мың|тыс|тысяч[аиу]?)$/u.test(context.tokens[above.at]?.text ?? "")) return null;
  const whole = integerAt(context, above.next);
  if (whole === null || whole.value <= 0 || whole.value >= 1000) return null;
  const [after, second] = context.tokens.slice(whole.next, whole.next + 2);
  const range = after?.text === "-" && second?.type !== "word";
  if (after?.text === "%" || (range && !after.spaced)) return null;
  return { ...above, value: above.value + whole.value, next: whole.next };
}
