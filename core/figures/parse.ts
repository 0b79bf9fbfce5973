/**
 * Finds the figures of a text: reads numbers one after another, looks at what stands around each,
 * and gives every one its kind, unit and span. One pass over the tokens, linear in the text.
 */

import { currencyBefore, gluedToName } from "@/core/figures/attach";
import { readMonth, readRoman } from "@/core/figures/calendar";
import { readClock } from "@/core/figures/clock";
import { quantityFigure, readLoneWord, readMoment } from "@/core/figures/counted";
import type { Draft } from "@/core/figures/draft";
import { draftFigure, finishDraft } from "@/core/figures/draft";
import type { Figure } from "@/core/figures/figure";
import { readHalfHour } from "@/core/figures/half-hours";
import { figureLexicon } from "@/core/figures/lexicon";
import { readNumeral } from "@/core/figures/numeral";
import { isOrderWord, readOrder } from "@/core/figures/orders";
import { joinRanges } from "@/core/figures/ranges";
import type { Numeral, ReadingContext } from "@/core/figures/reading";
import { asShare, readOneIn } from "@/core/figures/shares";
import { datedParts } from "@/core/figures/slash-dates";
import { tokenizeFigures } from "@/core/figures/tokenize";
import type { Language } from "@/core/language/language";

/**
 * All figures of `text` in the order of the text; dates and ranges give one figure per part.
 * Never throws; only the first 20,000 characters are read. An empty list when there are none.
 */
export function parseFigures(text: string, language: Language): readonly Figure[] {
  const tokens = tokenizeFigures(text, language);
  const context: ReadingContext = { text, tokens, language, lexicon: figureLexicon(language) };
  const drafts: Draft[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (!mayBegin(context, at)) {
      at += 1;
      continue;
    }
    const found = readAt(context, at, drafts);
    drafts.push(...found);
    const last = found.at(-1);
    at = last === undefined ? at + 1 : Math.max(at + 1, last.next);
  }
  return joinRanges(context, drafts).map((draft) => finishDraft(context, draft));
}

/** Nearly all words have nothing to do with figures; they are passed over at once. */
function mayBegin(context: ReadingContext, at: number): boolean {
  const token = context.tokens[at];
  if (token === undefined || token.type === "sign") return false;
  if (token.type === "number" || token.allCaps) return true;
  if (context.lexicon.read(token.text).length > 0) return true;
  if (isOrderWord(token.text, context.language)) return true;
  if (context.language === "ru" && token.text === "без") return true;
  return context.language === "en" && (token.text === "a" || token.text === "an");
}

function readAt(context: ReadingContext, at: number, before: readonly Draft[]): readonly Draft[] {
  const month = readMonth(context, at, before.at(-1) ?? null);
  if (month !== null) return [month];
  const order = readOrder(context, at);
  if (order !== null) return [order];
  const hour = readHalfHour(context, at);
  if (hour !== null) return readFromNumeral(context, hour, null);
  const numeral = readNumeral(context, at);
  if (numeral === null) {
    const other = readRoman(context, at) ?? readMoment(context, at) ?? readLoneWord(context, at);
    return other === null ? [] : [other];
  }
  return readFromNumeral(context, numeral, before.at(-1) ?? null);
}

function readFromNumeral(
  context: ReadingContext,
  numeral: Numeral,
  previous: Draft | null,
): readonly Draft[] {
  const clock = readClock(context, numeral);
  if (clock !== null) {
    const told = numeral.form === "hour";
    const draft = draftFigure(told ? { ...numeral, form: null } : numeral, "clock", clock.minutes);
    return [
      {
        ...draft,
        next: clock.next,
        numberNext: clock.numberNext,
        bareClock: clock.bare,
        halfKnown: clock.halfKnown,
        optional: draft.optional && !told,
      },
    ];
  }
  if (isNineEleven(context, numeral)) {
    const month = { ...draftFigure(numeral, "month", 9), optional: true };
    const last = {
      ...numeral,
      first: numeral.first + 2,
      next: numeral.next + 2,
      numberNext: numeral.next + 2,
    };
    return [month, draftFigure(last, "day", 11)];
  }
  const parted = readPartedDate(context, numeral);
  if (parted !== null) return parted;
  const part = readSlash(context, numeral) ?? readOneIn(context, numeral);
  if (part !== null) return [part];
  const date = numeral.digits?.date ?? null;
  if (date !== null) return dateParts(numeral, date);
  if (numeral.digits?.compound === true) {
    return [{ ...draftFigure(numeral, "code", numeral.value), optional: false }];
  }
  const money = currencyBefore(context, numeral.first);
  const name = gluedToName(context, numeral);
  return [asShare(context, quantityFigure(context, numeral, { money, name, previous }))];
}

/** 2/3 and 3/4: a fraction, unless it is part of a longer row (1/2/3) or no proper fraction (24/7). */
function readSlash(context: ReadingContext, numeral: Numeral): Draft | null {
  const [above, slash, below, after] = context.tokens.slice(numeral.first, numeral.first + 4);
  if (slash?.text !== "/" || slash.spaced || below?.type !== "number" || below.spaced) return null;
  const [part, whole] = [Number(above?.text), Number(below.text)];
  const proper = part > 0 && part < whole && whole <= 20;
  if (!proper || after?.text === "/" || context.tokens[numeral.first - 1]?.text === "/")
    return null;
  const next = numeral.first + 3;
  const fraction = {
    ...numeral,
    value: part / whole,
    mantissa: part / whole,
    fraction: true,
    next,
    numberNext: next,
  };
  return { ...draftFigure(fraction, "fraction", part / whole), optional: false };
}

/** The one date that English writes as a name: 9/11. */
function isNineEleven(context: ReadingContext, numeral: Numeral): boolean {
  if (context.language !== "en") return false;
  const [month, slash, day] = context.tokens.slice(numeral.first, numeral.first + 3);
  return month?.text === "9" && slash?.text === "/" && day?.text === "11" && !day.spaced;
}

/** 06/12/2025 and 2025-12-06: the parts of a date are numbers of their own. */
function readPartedDate(context: ReadingContext, numeral: Numeral): readonly Draft[] | null {
  const tokens = context.tokens.slice(numeral.first, numeral.first + 5);
  const [, sign] = tokens;
  if (tokens.length < 5 || tokens.slice(1).some(({ spaced }) => spaced)) return null;
  if (sign?.text !== tokens[3]?.text) return null;
  const parts = datedParts(
    tokens.map(({ text }) => text),
    context.language,
  );
  if (parts === null) return null;
  return parts.map(({ kind, value, other }, at) => {
    const first = numeral.first + 2 * at;
    const alternatives = other === undefined ? [] : [other];
    const one = { ...numeral, value, mantissa: value, alternatives, digits: null };
    return draftFigure({ ...one, first, next: first + 1, numberNext: first + 1 }, kind, value);
  });
}

/** The three parts of 14.03.2026; each keeps its own digits as its span. */
function dateParts(numeral: Numeral, date: readonly [number, number, number]): readonly Draft[] {
  const kinds = ["day", "month", "year"] as const;
  return kinds.map((kind, index) => ({
    ...draftFigure(numeral, kind, date[index] ?? 0),
    datePart: index,
  }));
}
