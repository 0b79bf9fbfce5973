/**
 * What other rooms find, in the words of the catalogue: figures, terms and matches from the memory.
 */
import { applyFixToText } from "@/core/checks/apply-fix";
import type { Finding, Fix } from "@/core/checks/finding";
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

// A letter before or after would grow into the corrected figure («тенге» into «тенгенге»).
function joins(text: string, { span, text: replacement }: Fix): boolean {
  const start = /^\p{L}/u.test(replacement) && /[\p{L}\p{M}]$/u.test(text.slice(0, span[0]));
  const end = /\p{L}$/u.test(replacement) && /^[\p{L}\p{M}]/u.test(text.slice(span[1]));
  return start || end;
}

const isAttributive = (figure: string): boolean => /\p{Nd}-\p{L}/u.test(figure);

const hidden = /[\u00AD\u200B-\u200F\u2060\uFEFF\p{Cc}]/u;

/**
 * Wrong figures up to which a fix is tried, each by a comparison of all of the text. Where more are
 * wrong, as in a table that was pasted into the wrong segment, no single one is certain.
 */
const MOST_TRIED = 25;

/** The fix of a figure, if it is certain: it was tried, and leaves fewer figures wrong than there were. */
function figureFix(
  finding: FigurePairFinding,
  count: number,
  source: Reading,
  target: Reading,
): Fix | null {
  const { type, targetSpan, expected } = finding;
  // A missing figure has no place to go to, and an added one may be a clause of its own.
  if (targetSpan === null || expected === null || type === "added" || type === "missing")
    return null;
  if (type === "converted" || hidden.test(target.text)) return null;
  const fix: Fix = { span: targetSpan, text: expected };
  if (joins(target.text, fix)) return null;
  // Inside "a 6-foot-6 junior" another measure would not stand as it is written elsewhere.
  if (isAttributive(target.text.slice(...targetSpan)) && !isAttributive(expected)) return null;
  const fixed = applyFixToText(target.text, fix);
  const left = compareFigurePair(source.text, source.language, fixed, target.language).length;
  return left < count ? fix : null;
}

/** Compares the figures of both texts (core/figures). */
export function checkFigures(source: Reading, target: Reading, raise: Raise): void {
  const findings = compareFigurePair(source.text, source.language, target.text, target.language);
  for (const finding of findings) {
    const { type, sourceSpan, targetSpan, expected, kind } = finding;
    const params = {
      kind,
      text: targetSpan === null ? "" : target.text.slice(...targetSpan),
      source: sourceSpan === null ? "" : source.text.slice(...sourceSpan),
      expected: expected ?? "",
    };
    const isTried = findings.length <= MOST_TRIED;
    const fix = isTried ? figureFix(finding, findings.length, source, target) : null;
    raise(FIGURE_CODES[type], { source: sourceSpan, target: targetSpan, params, fix });
  }
}

const TERM_CODES = [
  "term-missing",
  "term-wrong-form",
  "term-other-concept",
  "term-forbidden",
  "term-deprecated",
  "term-not-preferred",
  "office-disagrees",
  "participants-missing",
  "participants-order",
] as const;

/**
 * Takes over the findings of the glossary (core/terminology) under this house's settings; their
 * weight is the term's own where the house has not set another. Other codes are dropped.
 */
export function takeTermFindings(findings: readonly Finding[], raise: Raise): void {
  for (const { code, params, ...finding } of findings) {
    const known = TERM_CODES.find((candidate) => candidate === code);
    if (known === undefined) continue;
    // A ruled-out wording without an approved one has nothing to be replaced by.
    const kind = (params.expected ?? "") === "" ? "alone" : "replaced";
    raise(known, { ...finding, params: { kind, ...params } });
  }
}

/** Reports a fuzzy match confirmed as it came, and an exact one that was changed. */
export function checkMatch(match: MatchUse, target: Reading, raise: Raise): void {
  const whole = { target: [0, target.text.length] as const, params: { percent: match.score } };
  if (match.score < 100 && !match.edited) raise("fuzzy-unedited", whole);
  if (match.score >= 100 && match.edited) raise("exact-edited", whole);
}
