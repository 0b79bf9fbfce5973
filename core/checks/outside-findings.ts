/**
 * What other rooms find, in the words of the catalogue: figures, terms and matches from the memory.
 */
import type { Finding } from "@/core/checks/finding";
import type { Raise } from "@/core/checks/raise";
import type { Reading } from "@/core/checks/reading";
import { compareFigurePair } from "@/core/figures/compare";
import type { FigurePairFinding } from "@/core/figures/figure";

/** The match a translation came from: `score` 0–102, and whether a person changed the text since. */
export type MatchUse = { readonly score: number; readonly edited: boolean };

const FIGURE_CODES = {
  missing: "figures-missing",
  added: "figures-added",
  changed: "figures-changed",
  converted: "figures-converted",
  format: "figures-format",
} as const;

function raiseFigure(
  finding: FigurePairFinding,
  source: Reading,
  target: Reading,
  raise: Raise,
): void {
  const { type, sourceSpan, targetSpan, expected, kind } = finding;
  const params = {
    kind,
    text: targetSpan === null ? "" : target.text.slice(...targetSpan),
    source: sourceSpan === null ? "" : source.text.slice(...sourceSpan),
    expected: expected ?? "",
  };
  // A missing figure has no place to go to, and an added one may be a sentence of its own.
  const certain =
    targetSpan !== null && expected !== null && (type === "changed" || type === "format");
  const fix = certain ? { span: targetSpan, text: expected } : null;
  raise(FIGURE_CODES[type], { source: sourceSpan, target: targetSpan, params, fix });
}

/** Compares the figures of both texts (core/figures). */
export function checkFigures(source: Reading, target: Reading, raise: Raise): void {
  const findings = compareFigurePair(source.text, source.language, target.text, target.language);
  for (const finding of findings) raiseFigure(finding, source, target, raise);
}

const TERM_CODES = ["term-missing", "term-forbidden", "term-deprecated"] as const;

/** Takes over the findings of the glossary (core/terminology) under this house's settings; other codes are dropped. */
export function takeTermFindings(findings: readonly Finding[], raise: Raise): void {
  for (const { code, ...finding } of findings) {
    const known = TERM_CODES.find((candidate) => candidate === code);
    if (known !== undefined) raise(known, finding);
  }
}

/** Reports a fuzzy match confirmed as it came, and an exact one that was changed. */
export function checkMatch(match: MatchUse, target: Reading, raise: Raise): void {
  const whole = { target: [0, target.text.length] as const, params: { percent: match.score } };
  if (match.score < 100 && !match.edited) raise("fuzzy-unedited", whole);
  if (match.score >= 100 && match.edited) raise("exact-edited", whole);
}
