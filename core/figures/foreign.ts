/** Figures that keep the signs of another language: «37.3 млрд» in Russian, "37,3 billion". */

import type { Span } from "@/core/checks/finding";
import type { Figure, FigurePairFinding } from "@/core/figures/figure";
import { formatNumber } from "@/core/figures/format";
import type { Language } from "@/core/language/language";

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** One "format" finding per figure of `text` with foreign signs, outside the spans given. */
export function formatFindings(
  text: string,
  figures: readonly Figure[],
  language: Language,
  except: readonly Span[],
): readonly FigurePairFinding[] {
  return figures.flatMap((figure) => {
    const { foreignFormat, kind, numberSpan } = figure;
    if (!foreignFormat || kind === "code" || except.some((span) => overlaps(span, numberSpan)))
      return [];
    const expected = formatNumber(figure.mantissa, language);
    if (text.slice(...numberSpan) === expected) return [];
    return [{ type: "format", sourceSpan: null, targetSpan: numberSpan, expected, kind }];
  });
}
