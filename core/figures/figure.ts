/**
 * What a figure is: one number of a text together with what it counts. Dates, ranges and scores are
 * kept as their parts (day, month, year; start, end), because a slip touches one part and the
 * correction has to touch no more than that part.
 */

import type { Span } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";

/**
 * What a number says.
 * - `count`: how many, with or without a counted noun; `unit`: a measured quantity (km, °C, year as
 *   a length of time) whose code is in `unit`
 * - `currency`: money, ISO 4217 code in `unit`; `percent`, `percent-point`: 0–100
 * - `year`, `decade` (1990 or 90 for the nineties), `day` (of a month), `month` (1–12), `quarter`
 *   and `half` (of a year, 1–4 and 1–2), `century`
 * - `order`: an order of magnitude without a number (millions, сотни тысяч)
 * - `clock`: minutes after midnight · `ordinal`: third, 3-ші · `fraction`: a third, жартысы (0–1)
 * - `multiple`: twofold, екі есе, вдвое · `code`: a number inside a name (COVID-19, G20, № 5)
 */
export type FigureKind =
  | "count"
  | "unit"
  | "currency"
  | "percent"
  | "percent-point"
  | "year"
  | "decade"
  | "century"
  | "day"
  | "month"
  | "quarter"
  | "half"
  | "clock"
  | "ordinal"
  | "fraction"
  | "multiple"
  | "order"
  | "code";

/** One number found in a text. All spans are UTF-16 offsets into that text, end exclusive. */
export type Figure = {
  readonly kind: FigureKind;
  /** Full value, scale word applied: «37,3 млрд» is 37 300 000 000. Clock: minutes after midnight. */
  readonly value: number;
  /** Other values the same characters may stand for («360.000» in Russian: 360 000 or 360). */
  readonly alternatives: readonly number[];
  /** The number as written before its scale word, and the factor of that word (1 without one). */
  readonly mantissa: number;
  readonly scale: number;
  /** ISO 4217 code, or a unit code of core/language/units.ts, or null when none was recognised. */
  readonly unit: string | null;
  /** The whole expression, number to unit. */
  readonly span: Span;
  /** The number alone: what a correction of the value replaces. */
  readonly numberSpan: Span;
  readonly scaleSpan: Span | null;
  readonly unitSpan: Span | null;
  /** Written in words rather than digits. */
  readonly spelledOut: boolean;
  /** A translation may drop it or say it otherwise: бір, «екі жақты», half, the small words. */
  readonly optional: boolean;
  /** Its place in a range or score written with a dash: «2026-2035» is start and end. */
  readonly range: "start" | "end" | null;
  /** A clock time that only its colon makes one: it may be a score (21:13). */
  readonly bareClock: boolean;
  /** A clock time whose half of the day is said (15:00, 3 p.m.); "at 3" may be either. */
  readonly halfKnown: boolean;
  /** Minutes after midnight if the digits may be a time («18.30-да»), else null. */
  readonly clockMinutes: number | null;
  /** Decimal or grouping signs of another language («37.3 млрд»). */
  readonly foreignFormat: boolean;
  /** Grammatical form of a spelled-out number, a key of the language's word table, or null. */
  readonly form: string | null;
  /** The characters of `span`. */
  readonly text: string;
};

/**
 * What is wrong with a figure of a translation: it is not there, it has no counterpart, it says
 * something else, it was converted to another unit (a remark), or it keeps foreign signs.
 */
export type FigureFindingType = "missing" | "added" | "changed" | "converted" | "format";

/** A figure of one language that the other languages contradict. */
export type FigureFinding = {
  readonly type: FigureFindingType;
  readonly language: Language;
  /** The differing part (number, scale word, currency, month …), or null when it is missing. */
  readonly span: Span | null;
  /** The characters of `span`, or "". */
  readonly text: string;
  /** What should stand there, in that language's own format; null when nothing should. */
  readonly expected: string | null;
  readonly kind: FigureKind;
};

/** A figure of a translation that its source contradicts. */
export type FigurePairFinding = {
  readonly type: FigureFindingType;
  /** The whole figure in the source, or null when the target added it. */
  readonly sourceSpan: Span | null;
  /** The differing part in the target, or null when it is missing there. */
  readonly targetSpan: Span | null;
  /** Replacement for `targetSpan` (for a missing figure: its rendering); null when unknown. */
  readonly expected: string | null;
  readonly kind: FigureKind;
};

/** The answer on a whole set of texts. */
export type FigureComparison = {
  readonly verdict: "match" | "mismatch" | "converted";
  readonly findings: readonly FigureFinding[];
};
