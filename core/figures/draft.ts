/**
 * A figure under construction, still in token indices, so that ranges and neighbours can be looked
 * at before the spans are fixed.
 */

import type { UnitAt } from "@/core/figures/attach";
import { spanOfTokens } from "@/core/figures/attach";
import type { Figure, FigureKind } from "@/core/figures/figure";
import type { Numeral, ReadingContext } from "@/core/figures/reading";

/** The parts of a figure by token index; `next` is the index after its last token. */
export type Draft = {
  readonly numeral: Numeral;
  readonly kind: FigureKind;
  readonly value: number;
  readonly alternatives: readonly number[];
  readonly from: number;
  readonly next: number;
  readonly numberNext: number;
  readonly unit: UnitAt | null;
  readonly ordinal: boolean;
  readonly optional: boolean;
  readonly range: "start" | "end" | null;
  /** Ablative suffix: it may begin a range («18,2%-дан»). */
  readonly ablative: boolean;
  /** A clock time that only a colon makes one. */
  readonly bareClock: boolean;
  /** A clock time whose half of the day is known. */
  readonly halfKnown: boolean;
  /** Which part of a numeric date it is, or -1. */
  readonly datePart: number;
};

/** The plain figure of a numeral. */
export function draftFigure(numeral: Numeral, kind: FigureKind, value: number): Draft {
  return {
    numeral,
    kind,
    value,
    alternatives: numeral.alternatives,
    from: numeral.first,
    next: numeral.next,
    numberNext: numeral.numberNext,
    unit: null,
    ordinal: numeral.ordinal,
    optional: isOptional(numeral),
    range: null,
    ablative: numeral.form?.endsWith(":abl") === true,
    bareClock: false,
    halfKnown: false,
    datePart: -1,
  };
}

/** Small words, parts and round words are often said otherwise in a translation. */
function isOptional(numeral: Numeral): boolean {
  if (!numeral.spelledOut) return false;
  const bareScale = numeral.mantissa === 1 && numeral.scale > 1;
  return (
    numeral.fraction ||
    numeral.value <= 10 ||
    numeral.value === 100 ||
    bareScale ||
    numeral.form?.startsWith("coll") === true ||
    numeral.form === "dozen" ||
    numeral.value === 1000
  );
}

function datePartSpan(context: ReadingContext, draft: Draft): [number, number] {
  const [start, end] = spanOfTokens(context, draft.from, draft.from + 1);
  const parts = context.text.slice(start, end).split(".");
  const before = parts.slice(0, draft.datePart).reduce((sum, part) => sum + part.length + 1, 0);
  return [start + before, start + before + (parts[draft.datePart]?.length ?? 0)];
}

/** «… 5 ГВт.»: the stop that ends the sentence is none of the unit's, though «долл.» has one of its own. */
function withoutFullStop(context: ReadingContext, next: number): number {
  const following = context.tokens[next];
  const ends = following === undefined || following.capital;
  return ends && context.tokens[next - 1]?.text === "." ? next - 1 : next;
}

/** Fixes the spans of a draft. */
export function finishDraft(context: ReadingContext, draft: Draft): Figure {
  const { numeral, unit } = draft;
  const unitNext = unit === null ? 0 : withoutFullStop(context, unit.next);
  const number =
    draft.datePart >= 0
      ? datePartSpan(context, draft)
      : spanOfTokens(context, numeral.first, draft.numberNext);
  const span =
    draft.datePart >= 0
      ? number
      : spanOfTokens(context, draft.from, withoutFullStop(context, draft.next));
  const scaled = numeral.scaleAt >= 0 && draft.kind !== "clock";
  return {
    kind: draft.kind,
    value: draft.value,
    alternatives: draft.alternatives,
    mantissa: scaled ? numeral.mantissa : draft.value,
    scale: scaled ? numeral.scale : 1,
    unit: unit?.code ?? null,
    span,
    numberSpan: number,
    scaleSpan: scaled ? spanOfTokens(context, numeral.scaleAt, numeral.scaleAt + 1) : null,
    unitSpan:
      unit === null || unit.from === unit.next ? null : spanOfTokens(context, unit.from, unitNext),
    spelledOut: numeral.spelledOut,
    optional: draft.optional,
    range: draft.range,
    foreignFormat: numeral.digits?.foreignFormat === true && draft.kind !== "clock",
    form: numeral.form,
    bareClock: draft.bareClock,
    halfKnown: draft.halfKnown,
    clockMinutes: draft.kind === "count" && !scaled ? (numeral.digits?.clock ?? null) : null,
    text: context.text.slice(span[0], span[1]),
  };
}
