/** Scores written with a colon: 21:13 looks like a time until another language writes 21-13. */

import { figuresAgree } from "@/core/figures/agree";
import type { Figure } from "@/core/figures/figure";
import type { Language } from "@/core/language/language";

type Lists = ReadonlyMap<Language, readonly Figure[]>;

/** Splits the times that only a colon makes, where no other language has such a time. */
export function splitScores(lists: Lists): Lists {
  const all = [...lists.entries()];
  return new Map(
    all.map(([language, figures]) => {
      const others = all.flatMap(([other, list]) => (other === language ? [] : list));
      return [language, figures.flatMap((figure) => splitScore(figure, others))] as const;
    }),
  );
}

/** Whether another language has the same two numbers as a range or score: 21-13. */
function isWrittenWithDash(figure: Figure, others: readonly Figure[]): boolean {
  const [first, second] = [Math.floor(figure.value / 60), figure.value % 60];
  return others.some(
    (other, index) =>
      other.range === "start" && other.value === first && others[index + 1]?.value === second,
  );
}

function splitScore(figure: Figure, others: readonly Figure[]): readonly Figure[] {
  if (figure.kind !== "clock" || !figure.bareClock) return [figure];
  const time = others.some((other) => other.kind === "clock" && figuresAgree(figure, other));
  if (time && !isWrittenWithDash(figure, others)) return [figure];
  const colon = figure.text.indexOf(":");
  if (colon < 0 || !others.some((other) => other.range !== null)) return [figure];
  const [start] = figure.span;
  const part = (from: number, to: number, range: "start" | "end"): Figure => {
    const text = figure.text.slice(from, to).trim();
    const at = start + figure.text.indexOf(text, from);
    const span = [at, at + text.length] as const;
    const value = Number.parseInt(text, 10);
    return {
      ...figure,
      kind: "count",
      value,
      mantissa: value,
      span,
      numberSpan: span,
      range,
      text,
      bareClock: false,
    };
  };
  return [part(0, colon, "start"), part(colon + 1, figure.text.length, "end")];
}
