/**
 * Figures that a language says without the number: «бірі» and "one of" for a 1, "the 1960s" for a
 * century, "a week" for seven days, the same figure said once instead of twice.
 */

import { figuresAgree, isArticleLike, secondsOf } from "@/core/figures/agree";
import type { Figure } from "@/core/figures/figure";
import { figureLexicon } from "@/core/figures/lexicon";
import { tokenizeFigures } from "@/core/figures/tokenize";
import type { Language } from "@/core/language/language";

/** One text with its figures. */
export type ReadText = {
  readonly language: Language;
  readonly text: string;
  readonly figures: readonly Figure[];
};

/** Whether `read` says what `figure` says in another way, so that nothing is missing. */
export function isSaidOtherwise(figure: Figure, read: ReadText): boolean {
  if (isSaidAgain(figure, read.figures)) return true;
  if (figure.value === 1 && read.figures.some(isArticleLike)) return true;
  return isSaidByName(figure, read);
}

/** "the 1960s" says the century of «20 ғасырдың 60-жылдары» with it. */
export function hasYearOf(century: number, figures: readonly Figure[]): boolean {
  return figures.some(
    ({ kind, value }) =>
      (kind === "decade" || kind === "year") && Math.floor(value / 100) + 1 === century,
  );
}

/** A figure repeated in one language may be said once in another. */
function isSaidAgain(figure: Figure, figures: readonly Figure[]): boolean {
  if (figure.range !== null) return false;
  return figures.some(
    (other) =>
      figuresAgree(figure, other) && (figure.kind === "clock") === (other.kind === "clock"),
  );
}

/** The units of time that a number of smaller ones makes up: 7 days are a week, 24 hours a day. */
const NAMED_SPANS = ["minute", "hour", "day", "week", "month", "year"] as const;

/** «7 күн» is "a week", «1 доллар үшін» is "per dollar": one whole unit that the other text names without counting it. */
function isSaidByName(figure: Figure, { language, text, figures }: ReadText): boolean {
  const name = figure.range === null ? wholeUnit(figure) : null;
  if (name === null) return false;
  const { read } = figureLexicon(language);
  const counted = (at: number): boolean =>
    figures.some(({ span: [start, end] }) => start <= at && at < end);
  return tokenizeFigures(text, language).some(
    (token) =>
      token.type === "word" &&
      read(token.text).some((reading) => reading.role === "unit" && reading.code === name) &&
      !counted(token.start),
  );
}

/** The one unit that a figure makes up: a week for 7 days, the dollar for 1 dollar; null for others. */
function wholeUnit({ kind, unit, value }: Figure): string | null {
  if (value === 1) return kind === "currency" ? unit : null;
  if (kind !== "unit") return null;
  const length = value * (secondsOf(unit) ?? Number.NaN);
  return NAMED_SPANS.find((span) => span !== unit && secondsOf(span) === length) ?? null;
}
