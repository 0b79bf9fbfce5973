/**
 * Shares said by counting off: "one in five", «каждый пятый», «әр бесінші» are a fifth of all. The
 * number said stays among the readings, for other languages may say it alone (бес адамның бірі).
 */

import { type Draft, draftFigure } from "@/core/figures/draft";
import { readNumeral } from "@/core/figures/numeral";
import type { Numeral, ReadingContext } from "@/core/figures/reading";

const EACH = /^(?:кажд(?:ый|ая|ое|ого|ому|ым|ом|ой|ую)|әр|әрбір|every)$/u;

function share(numeral: Numeral, from: number): Draft {
  const { value } = numeral;
  const part = { ...numeral, fraction: true, ordinal: false };
  const draft = draftFigure(part, "fraction", 1 / value);
  return { ...draft, from, alternatives: [value] };
}

const mayDivide = ({ value, scaleAt }: Numeral): boolean =>
  Number.isInteger(value) && value > 1 && value <= 1000 && scaleAt < 0;

/** "one in five", "1 in 10", "one in every three", "one out of four"; null for anything else. */
export function readOneIn(context: ReadingContext, one: Numeral): Draft | null {
  if (context.language !== "en" || one.value !== 1 || one.ordinal) return null;
  const words = [0, 1].map((offset) => context.tokens[one.next + offset]?.text ?? "");
  const joint = words[0] === "in" ? 1 : words.join(" ") === "out of" ? 2 : 0;
  if (joint === 0) return null;
  const every = context.tokens[one.next + joint]?.text === "every" ? 1 : 0;
  const whole = readNumeral(context, one.next + joint + every);
  if (whole === null || whole.ordinal || whole.fraction || !mayDivide(whole)) return null;
  return share(whole, one.first);
}

/** «каждый третий», «әр үшінші»: the figure of the ordinal as a share, unless it counts a unit (day, week). */
export function asShare(context: ReadingContext, ordinal: Draft): Draft {
  const { numeral } = ordinal;
  // «төртеудің бірі»: one of four.
  if (numeral.form === "coll:gen" && context.tokens[numeral.next]?.text === "бірі") {
    const next = numeral.next + 1;
    return { ...share(numeral, ordinal.from), next };
  }
  const each = EACH.test(context.tokens[ordinal.from - 1]?.text ?? "");
  if (!each || ordinal.kind !== "ordinal" || ordinal.unit !== null) return ordinal;
  if (!mayDivide(ordinal.numeral)) return ordinal;
  const counted = share(ordinal.numeral, ordinal.from);
  return { ...counted, next: ordinal.next, numberNext: ordinal.numberNext };
}
