/** Decides what a number counts, from its suffix and the words after it. */

import { readSuffix, type Suffix, type UnitAt, unitAfter } from "@/core/figures/attach";
import { compoundMeasure } from "@/core/figures/compound-measure";
import type { Draft } from "@/core/figures/draft";
import { draftFigure } from "@/core/figures/draft";
import type { FigureKind } from "@/core/figures/figure";
import { type Numeral, type ReadingContext, readingIn, wordNumeral } from "@/core/figures/reading";

/** What is already known about the number from the text before it. */
export type Before = {
  readonly money: UnitAt | null;
  readonly name: boolean;
  readonly previous: Draft | null;
};

const isYearNumber = (value: number): boolean =>
  Number.isInteger(value) && value >= 1000 && value <= 2199;

/** The figure of a numeral that is neither a clock time nor a numeric date. */
export function quantityFigure(context: ReadingContext, numeral: Numeral, before: Before): Draft {
  const suffix = readSuffix(context, numeral.next, numeral.value);
  const english = context.language === "en";
  const base = {
    ...draftFigure(numeral, "count", numeral.value),
    next: Math.max(numeral.next, suffix.end),
    numberNext: english && suffix.ordinal ? suffix.end : numeral.numberNext,
    ordinal: numeral.ordinal || suffix.ordinal,
    ablative: suffix.ablative || numeral.form?.endsWith(":abl") === true,
  };
  if (before.money !== null) return moneyFigure(base, before.money, suffix);
  const named = nameFigure(context, base, suffix, before);
  if (named !== null) return named;
  const dated = calendarFigure(context, base, suffix, before.previous);
  if (dated !== null) return dated;
  const measured = measuredFigure(context, base, suffix);
  return english ? asAge(context, measured, before.previous) : measured;
}

/** "aged 14", "aged three to five": years without the word. */
function asAge(context: ReadingContext, draft: Draft, previous: Draft | null): Draft {
  if (draft.kind !== "count" || draft.unit !== null || draft.ordinal) return draft;
  const word = context.tokens[draft.from - 1]?.text ?? "";
  const second = context.tokens[draft.from - 2]?.text ?? "";
  const aged = /^(?:aged|ages)$/u.test(word === "between" ? second : word);
  const continued =
    /^(?:to|and|-)$/u.test(word) && previous?.next === draft.from - 1 && isAge(previous);
  if (!aged && !continued) return draft;
  const unit: UnitAt = { code: "year", kind: "unit", from: draft.next, next: draft.next };
  return { ...draft, kind: "unit", unit };
}

const isAge = ({ unit }: Draft): boolean => unit?.code === "year" && unit.from === unit.next;

function moneyFigure(base: Draft, money: UnitAt, suffix: Suffix): Draft {
  const next = Math.max(base.numeral.next, suffix.end);
  return { ...base, kind: "currency", unit: money, from: money.from, next, optional: false };
}

const NUMBER_SIGN = /^(?:№|#|no)$/u;

function nameFigure(
  context: ReadingContext,
  base: Draft,
  suffix: Suffix,
  before: Before,
): Draft | null {
  const sign = context.tokens[base.from - 1];
  if (sign !== undefined && NUMBER_SIGN.test(sign.text) && (sign.type === "sign" || sign.capital)) {
    return { ...base, kind: "code" };
  }
  if (suffix.name) return { ...base, kind: "code", next: suffix.next, optional: true };
  if (!before.name || suffix.decade) return null;
  const letter = sign?.spaced === true && !base.numeral.spelledOut ? sign.text : "";
  if (letter === "q" && base.value <= 4) return { ...base, kind: "quarter" };
  if (letter === "h" && base.value <= 2) return { ...base, kind: "half" };
  return { ...base, kind: "code" };
}

/** Days, years, decades, centuries, quarters and halves of a year. */
function calendarFigure(
  context: ReadingContext,
  base: Draft,
  suffix: Suffix,
  previous: Draft | null,
): Draft | null {
  const day = dayFigure(context, base, suffix, previous);
  if (day !== null) return day;
  const at = Math.max(base.numeral.next, suffix.next);
  const period = periodFigure(context, base, at);
  if (period !== null) return period;
  if (suffix.decade || isDecade(context, base, at)) {
    const year = readingIn(context, at, "year") === null ? at : at + 1;
    return { ...base, kind: "decade", next: year };
  }
  if (!isYearNumber(base.value) || base.numeral.scaleAt >= 0) return null;
  if (readingIn(context, at, "year") !== null) {
    return { ...base, kind: "year", next: at + 1, optional: false };
  }
  const grouped = /[ ,]/u.test(context.tokens[base.from]?.text ?? "");
  const plain = !base.numeral.spelledOut && !grouped && base.value >= 1900 && base.value < 2100;
  if (plain && unitAfter(context, at) === null) return { ...base, kind: "year" };
  return null;
}

function dayFigure(
  context: ReadingContext,
  base: Draft,
  suffix: Suffix,
  previous: Draft | null,
): Draft | null {
  if (!Number.isInteger(base.value) || base.value < 1 || base.value > 31) return null;
  const spoken = base.numeral.spelledOut && !base.ordinal && context.language !== "ru";
  const at = Math.max(base.numeral.next, suffix.next);
  const of = context.language === "en" && context.tokens[at]?.text === "of" ? 1 : 0;
  if (!spoken && isMonthName(context, at + of)) {
    return { ...base, kind: "day", next: at + of, optional: false };
  }
  return followsMonth(context, base, previous, spoken)
    ? { ...base, kind: "day", optional: false }
    : null;
}

function isMonthName(context: ReadingContext, at: number): boolean {
  if (readingIn(context, at, "month") === null) return false;
  return context.language !== "en" || context.tokens[at]?.capital === true;
}

/** March 14, «наурыздың 14-інде», «наурыз айының бірінен». */
function followsMonth(
  context: ReadingContext,
  base: Draft,
  previous: Draft | null,
  spoken: boolean,
): boolean {
  if (previous?.kind !== "month" || base.unit !== null || context.language === "ru") return false;
  const gap = base.from - previous.next;
  if (gap === 1) return readingIn(context, previous.next, "month-word") !== null;
  return gap === 0 && (!spoken || base.numeral.form?.includes(":p3") === true);
}

/** «восьмидесятые», «в начале девяностых»: plural ordinals of tens. */
const RUSSIAN_DECADE = /^o:(?:ые|ых|ым|ыми)$/u;

function isDecade(context: ReadingContext, base: Draft, at: number): boolean {
  if (base.value % 10 !== 0 || base.numeral.scaleAt >= 0 || base.value === 0) return false;
  const { form } = base.numeral;
  if (form === "decade" || (base.value >= 20 && RUSSIAN_DECADE.test(form ?? ""))) return true;
  const word = context.tokens[at]?.text ?? "";
  if (context.tokens[base.from - 1]?.text === "-") return false;
  return (
    context.language === "kk" &&
    /^жылдар/u.test(word) &&
    (base.value < 100 || isYearNumber(base.value))
  );
}

const PERIODS: readonly (readonly ["century" | "quarter" | "half-year", FigureKind, number])[] = [
  ["century", "century", 30],
  ["quarter", "quarter", 4],
  ["half-year", "half", 2],
];

function periodFigure(context: ReadingContext, base: Draft, at: number): Draft | null {
  if (base.numeral.scaleAt >= 0 || base.numeral.fraction) return null;
  const hyphen = context.tokens[at]?.text === "-" && context.tokens[at]?.spaced === false ? 1 : 0;
  for (const [role, kind, most] of PERIODS) {
    if (base.value < 1 || base.value > most || !Number.isInteger(base.value)) continue;
    if (readingIn(context, at + hyphen, role) === null) continue;
    if (isPreposition(context, at + hyphen)) continue;
    if (!base.ordinal && base.numeral.spelledOut) continue;
    const next = at + hyphen + 1;
    return { ...base, kind, next, optional: base.numeral.spelledOut };
  }
  return null;
}

/** «6 в пользу»: Russian «в» is a century only with its full stop, and in «XX в». */
function isPreposition(context: ReadingContext, at: number): boolean {
  return context.tokens[at]?.text === "в" && context.tokens[at + 1]?.text !== ".";
}

const KIND_OF_UNIT = {
  currency: "currency",
  percent: "percent",
  "percent-point": "percent-point",
  unit: "unit",
  noun: "count",
} as const;

/** Where the unit stands: after a hyphen (13-year) or the article of "half an hour". */
function measureAt(context: ReadingContext, base: Draft, suffix: Suffix): number {
  const bare = Math.max(base.numeral.next, suffix.next);
  const article = base.numeral.fraction && /^an?$/u.test(context.tokens[bare]?.text ?? "");
  const after = article ? bare + 1 : bare;
  const next = context.tokens[after + 1];
  const joined = context.tokens[after]?.text === "-" && next?.spaced === false;
  return joined && next.type === "word" ? after + 1 : after;
}

/** Percent, money, measures, multiples, ordinals and plain counts. */
function measuredFigure(context: ReadingContext, base: Draft, suffix: Suffix): Draft {
  const at = measureAt(context, base, suffix);
  if (readingIn(context, at, "times") !== null && !base.ordinal) {
    return { ...base, kind: "multiple", next: at + 1 };
  }
  const span = readingIn(context, at, "measure");
  if (span !== null && !base.ordinal) return longMeasure(base, span, at);
  const unit = unitAfter(context, at);
  if (unit === null || isYearOfAge(context, base, unit)) {
    return base.ordinal
      ? { ...base, kind: "ordinal" }
      : { ...base, kind: fractionOr(base, "count") };
  }
  if (base.ordinal && (unit.kind === "unit" || unit.kind === "noun")) {
    return { ...base, kind: "ordinal", unit, next: unit.next };
  }
  return compoundMeasure(context, {
    ...base,
    kind: KIND_OF_UNIT[unit.kind],
    unit,
    next: unit.next,
  });
}

/** "two decades", «екі ғасыр», «двое суток». */
function longMeasure(
  base: Draft,
  measure: { readonly value: number; readonly code: string },
  at: number,
): Draft {
  const unit: UnitAt = { code: measure.code, kind: "unit", from: at, next: at + 1 };
  return { ...base, kind: "unit", value: base.value * measure.value, unit, next: at + 1 };
}

function fractionOr(base: Draft, kind: FigureKind): FigureKind {
  return base.numeral.fraction ? "fraction" : kind;
}

/** "second" after an ordinal or a fraction is no unit of time. */
function isYearOfAge(context: ReadingContext, base: Draft, unit: UnitAt): boolean {
  return context.language === "en" && unit.code === "second" && base.ordinal;
}

/** Noon and midnight, «в час дня». */
export function readMoment(context: ReadingContext, at: number): Draft | null {
  const moment = readingIn(context, at, "moment");
  if (moment === null) return null;
  const after = readingIn(context, at + 1, "day-part");
  if (moment.minutes === 60 && after === null) return null;
  const minutes = moment.minutes === 60 && after?.part === "evening" ? 780 : moment.minutes;
  const numeral = wordNumeral(at, minutes, null);
  const next = after === null ? at + 1 : at + 2;
  return { ...draftFigure(numeral, "clock", minutes), next, optional: true, halfKnown: true };
}

/** A figure in one word: doubled, вдвое, двухлетний, decade, бесжылдық. */
export function readLoneWord(context: ReadingContext, at: number): Draft | null {
  const multiple = readingIn(context, at, "multiple");
  const measure = multiple === null ? readingIn(context, at, "measure") : null;
  const value = multiple?.value ?? measure?.value;
  if (value === undefined) return null;
  const numeral = wordNumeral(at, value, null);
  const draft = {
    ...draftFigure(numeral, multiple === null ? "unit" : "multiple", value),
    optional: true,
  };
  if (measure === null) return draft;
  const kind = measure.code === "%" ? "percent" : "unit";
  const unit: UnitAt = { code: measure.code, kind, from: at, next: at + 1 };
  return { ...draft, kind, unit };
}
