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

type Scaled = {
  readonly value: number;
  readonly scale: number;
  readonly at: number;
  readonly next: number;
};

/** A scale word after digits: «млрд», "bn", «мың», also "11million" and «25-тысячную». */
function readScale(context: ReadingContext, from: number, value: number): Scaled | null {
  const hyphen = context.tokens[from];
  const joined =
    hyphen?.text === "-" && !hyphen.spaced && context.tokens[from + 1]?.spaced === false;
  const at = joined ? from + 1 : from;
  const reading = readingIn(context, at, "multiplier");
  const token = context.tokens[at];
  if (reading === null || token === undefined || reading.value < 1000) return null;
  if (token.text.length === 1 && !isLetterScale(context, at, from)) return null;
  return {
    value: value * reading.value,
    scale: reading.value,
    at,
    next: afterAbbreviation(context, at),
  };
}

/** "m", "b" and "k" are scales only glued to an amount: £11m, $2b, 50k; "5 m" is five metres. */
function isLetterScale(context: ReadingContext, at: number, numberNext: number): boolean {
  const token = context.tokens[at];
  if (token === undefined || token.spaced || context.language !== "en") return false;
  if (token.text !== "m") return true;
  return token.allCaps || isMoneySign(context.tokens[numberNext - 2]?.text);
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
    alternatives: digits.alternatives,
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

/** The integer written in digits at a token, or null. */
function integerAt(context: ReadingContext, at: number): number | null {
  const token = context.tokens[at];
  if (token?.type !== "number") return null;
  const digits = readDigits(token.text, context.language);
  return Number.isInteger(digits.value) && !digits.compound ? digits.value : null;
}

/** The sum with an amount of a smaller scale after it: 2 млрд + 700 млн. */
function lowerScale(context: ReadingContext, above: Scaled): Scaled | null {
  const value = integerAt(context, above.next);
  const lower = value === null ? null : readScale(context, above.next + 1, value);
  if (lower === null || lower.scale >= above.scale || lower.value >= above.scale) return null;
  return { ...lower, value: above.value + lower.value };
}

/** The sum with the hundreds after its thousands: 5 мың + 200. A case ending or a full stop parts them («5 мыңнан 200-і»). */
function withRemainder(context: ReadingContext, above: Scaled): Scaled | null {
  if (above.scale !== 1000 || above.next !== above.at + 1) return null;
  if (!/^(?:мың|тысяч[аиу]?)$/u.test(context.tokens[above.at]?.text ?? "")) return null;
  const value = integerAt(context, above.next);
  if (value === null || value <= 0 || value >= 1000) return null;
  const after = context.tokens[above.next + 1]?.text ?? "";
  if (/^[-–—%]$/u.test(after) && !context.tokens[above.next + 1]?.spaced) return null;
  return { ...above, value: above.value + value, next: above.next + 1 };
}
