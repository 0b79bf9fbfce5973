/**
 * Keeps findings on a text that goes on changing, until somebody has looked at the new text: what
 * stands before the change stays, what stands after it moves along, what was touched is gone.
 */

import type { Finding, Span } from "./finding";

/** The findings of `before` that still have their words in `after`; offsets are UTF-16. */
export function carryFindings(
  findings: readonly Finding[],
  before: string,
  after: string,
): readonly Finding[] {
  if (before === after || findings.length === 0) return findings;
  const change = changedPart(before, after);
  return findings.flatMap((finding): readonly Finding[] => {
    const { target, fix } = finding;
    if (target === null && fix === null) return [finding];
    const moved = target && movedSpan(target, change);
    const fixed = fix && movedSpan(fix.span, change);
    if ((target !== null && moved === null) || (fix !== null && fixed === null)) return [];
    return [{ ...finding, target: moved, fix: fix && fixed && { ...fix, span: fixed } }];
  });
}

type Change = { readonly start: number; readonly end: number; readonly growth: number };

/** The one stretch of `before` outside which both texts are the same. */
function changedPart(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, growth: after.length - before.length };
}

/** A letter put right beside a word changes the word, so touching counts as inside. */
function movedSpan([from, to]: Span, { start, end, growth }: Change): Span | null {
  if (to < start) return [from, to];
  return from > end ? [from + growth, to + growth] : null;
}
