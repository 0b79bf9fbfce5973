/**
 * Clock times: 15:00, «сағат 11-де», «7 утра», "2.30 p.m." Twelve-hour times without a part of the
 * day keep their number; comparison allows for the missing twelve hours.
 */

import { type Numeral, type ReadingContext, readingIn } from "@/core/figures/reading";
import type { DayPart } from "@/core/language/figure-words";

/** Minutes after midnight, and the index after the time. */
type ClockReading = {
  readonly minutes: number;
  readonly next: number;
  /** Index after the digits of the time itself. */
  readonly numberNext: number;
  /** Nothing but the colon says it is a time: it may be a score. */
  readonly bare: boolean;
  /** Whether the half of the day is known: 15:00, 3 p.m., but not "at 3". */
  readonly halfKnown: boolean;
};

/** 0, 12 or null when no part of the day follows at `at`; and the index after it. */
function dayPartAfter(context: ReadingContext, at: number): { part: DayPart; next: number } | null {
  const token = context.tokens[at];
  if (token?.type !== "word") return null;
  if (context.language === "en") {
    const dotted = /^[ap]$/u.test(token.text) && context.tokens[at + 1]?.text === ".";
    const m = dotted && context.tokens[at + 2]?.text === "m";
    if (m) return { part: token.text === "p" ? "evening" : "morning", next: at + 3 };
    if (token.text !== "am" && token.text !== "pm") return null;
  }
  if (context.language === "kk") return null;
  const reading = readingIn(context, at, "day-part");
  return reading === null ? null : { part: reading.part, next: at + 1 };
}

function dayPartBefore(context: ReadingContext, at: number): DayPart | null {
  if (context.language !== "kk") return null;
  for (let index = at - 1; index >= Math.max(0, at - 2); index -= 1) {
    const reading = readingIn(context, index, "day-part");
    if (reading !== null) return reading.part;
  }
  return null;
}

/** Russian «12 часов утра» is noon: midnight is «12 ночи». */
function inPart(minutes: number, part: DayPart | null, russian: boolean): number {
  const evening = part === "evening" || (part === "night" && minutes >= 360);
  if (evening && minutes < 720) return minutes + 720;
  const midnight = (part === "morning" && !russian) || part === "night";
  return midnight && minutes >= 720 && minutes < 780 ? minutes - 720 : minutes;
}

function clockWordBefore(context: ReadingContext, at: number): boolean {
  return readingIn(context, at - 1, "clock") !== null;
}

/** Hours and minutes with a colon, spaced or not, or with the stop that the context allows. */
function hoursAndMinutes(context: ReadingContext, numeral: Numeral): ClockReading | null {
  const colon = context.tokens[numeral.next];
  const minutes = context.tokens[numeral.next + 1];
  const loose = clockWordBefore(context, numeral.first);
  if (colon?.text === ":" && (loose || !colon.spaced) && minutes?.type === "number") {
    const tight = loose || !minutes.spaced;
    if (!tight || !/^[0-5]\d$/u.test(minutes.text) || !mayBeHour(numeral, minutes.text))
      return null;
    const next = numeral.next + 2;
    return {
      minutes: numeral.value * 60 + Number(minutes.text),
      next,
      numberNext: next,
      bare: true,
      halfKnown: false,
    };
  }
  const stopped = numeral.digits?.clock ?? null;
  if (stopped === null) return null;
  const allowed =
    loose || dayPartAfter(context, numeral.next) !== null || russianAt(context, numeral);
  return allowed
    ? {
        minutes: stopped,
        next: numeral.next,
        numberNext: numeral.next,
        bare: false,
        halfKnown: false,
      }
    : null;
}

/** 31:00 is no time, but a slip for 13:00 rather than two numbers; 45:18 is a score. */
function mayBeHour({ value }: Numeral, minutes: string): boolean {
  return value <= 24 || (value < 100 && /^(?:00|15|30|45)$/u.test(minutes));
}

/** «в 15.00»: a stop where Russian decimals have a comma, after a preposition of time. */
function russianAt(context: ReadingContext, numeral: Numeral): boolean {
  if (context.language !== "ru" || numeral.digits?.foreignFormat !== true) return false;
  if (!/^(?:в|с|до|к|около|по)$/u.test(context.tokens[numeral.first - 1]?.text ?? "")) return false;
  const after = context.tokens[numeral.next];
  return after?.text !== "%" && readingIn(context, numeral.next, "unit") === null;
}

/** "half past five", its hours already told. */
function toldHour(context: ReadingContext, { value, next }: Numeral): ClockReading {
  // "in the afternoon", "in the evening".
  const skipped = /^(?:in)$/u.test(context.tokens[next]?.text ?? "") ? 2 : 0;
  const reading = readingIn(context, next + skipped, "day-part");
  const end = reading === null ? next : next + skipped + 1;
  const minutes = inPart(value * 60, reading?.part ?? null, context.language === "ru");
  return { minutes, next: end, numberNext: next, bare: false, halfKnown: reading !== null };
}

/** The clock time that the number at hand begins, or null. */
export function readClock(context: ReadingContext, numeral: Numeral): ClockReading | null {
  if (numeral.form === "hour") return toldHour(context, numeral);
  if (numeral.scale !== 1 || numeral.ordinal || numeral.fraction) return null;
  const full = hoursAndMinutes(context, numeral);
  if (full !== null) {
    const part = dayPartAfter(context, full.next);
    const half = part?.part ?? dayPartBefore(context, numeral.first);
    const russian = context.language === "ru";
    const said = part !== null || clockWordBefore(context, numeral.first);
    return {
      minutes: inPart(full.minutes, half, russian),
      next: part?.next ?? full.next,
      numberNext: full.numberNext,
      bare: full.bare && !said,
      halfKnown: half !== null || full.minutes >= 780 || context.language !== "en",
    };
  }
  return wholeHour(context, numeral);
}

/** «таңғы 5 сағат 40 минутта»: the minutes behind the hour. */
function minutesAfter(context: ReadingContext, at: number): { value: number; next: number } | null {
  const token = context.tokens[at];
  const counted = readingIn(context, at + 1, "unit")?.code === "minute";
  if (token?.type !== "number" || !counted || !/^[0-5]?\d$/u.test(token.text)) return null;
  return { value: Number(token.text), next: at + 2 };
}

/** A whole hour, in Kazakh also half past one: «сағат он жеті жарымда» is 17:30. */
function isHour(context: ReadingContext, { value, first }: Numeral): boolean {
  if (value > 24) return false;
  const half = context.language === "kk" && value % 1 === 0.5 && clockWordBefore(context, first);
  return Number.isInteger(value) || half;
}

/** «7 утра», «3 часа дня» (but «3 дня» are three days), 3 p.m., o'clock, «кешкі 7». */
function wholeHour(context: ReadingContext, numeral: Numeral): ClockReading | null {
  if (!isHour(context, numeral)) return null;
  const hours = readingIn(context, numeral.next, "unit")?.code === "hour" ? 1 : 0;
  const days = hours === 0 && context.tokens[numeral.next]?.text === "дня";
  const part = days ? null : dayPartAfter(context, numeral.next + hours);
  const minutes = numeral.value * 60;
  const plain = { numberNext: numeral.next, bare: false };
  if (part !== null) {
    return {
      ...plain,
      minutes: inPart(minutes, part.part, context.language === "ru"),
      next: part.next,
      halfKnown: true,
    };
  }
  if (context.language === "en" && /^o['’]clock$/u.test(context.tokens[numeral.next]?.text ?? "")) {
    return { ...plain, minutes, next: numeral.next + 1, halfKnown: false };
  }
  return hourAfterWord(context, numeral, hours);
}

/** «кешкі 7», «сағат 11-де», «таңғы 5 сағат 40 минутта». */
function hourAfterWord(
  context: ReadingContext,
  numeral: Numeral,
  hours: 0 | 1,
): ClockReading | null {
  const before = dayPartBefore(context, numeral.first);
  const counts = readingIn(context, numeral.next, "unit");
  const free = counts === null || counts.code === "hour";
  const said = before !== null || (clockWordBefore(context, numeral.first) && hours === 0);
  if (!free || !said) return null;
  const rest = hours === 1 ? minutesAfter(context, numeral.next + 1) : null;
  const minutes = numeral.value * 60 + (rest?.value ?? 0);
  return {
    minutes: inPart(minutes, before, context.language === "ru"),
    next: rest?.next ?? numeral.next + hours,
    numberNext: rest?.next ?? numeral.next,
    bare: false,
    halfKnown: before !== null || minutes >= 780,
  };
}
