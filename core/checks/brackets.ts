/**
 * Brackets must pair, in every language alike. A lone closing bracket is a list marker («1)»,
 * «а)») or an emoticon, and no fault.
 */
import type { Span } from "@/core/checks/finding";
import type { Raise } from "@/core/checks/raise";

/** A bracket without its partner. */
export type LoneBracket = { readonly at: number; readonly char: string };

const partner: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
const listMarker = /(?:^|[\s;:,])(?:\d{1,3}|\p{L})$/u;

/** The brackets of a text that have no partner, list markers left out. */
export function loneBrackets(text: string): readonly LoneBracket[] {
  const stack: LoneBracket[] = [];
  const lone: LoneBracket[] = [];
  for (const match of text.matchAll(/[()[\]{}]/g)) {
    const char = match[0];
    const wanted = partner[char];
    if (wanted === undefined) stack.push({ at: match.index, char });
    else if (stack.at(-1)?.char === wanted) stack.pop();
    else if (char !== ")" || !isMarker(text, match.index)) lone.push({ at: match.index, char });
  }
  return [...lone, ...stack];
}

function isMarker(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 5), at);
  return listMarker.test(before) || /[:;]-?$/.test(before);
}

/** Reports lone brackets of `text` beyond those that its counterpart has too (a bracket may close in a later segment). */
export function checkBrackets(text: string, counterpart: string | null, raise: Raise): void {
  const lone = loneBrackets(text);
  if (lone.length === 0) return;
  const allowed = counterpart === null ? [] : loneBrackets(counterpart).map(({ char }) => char);
  for (const { at, char } of lone) {
    const known = allowed.indexOf(char);
    if (known >= 0) {
      allowed.splice(known, 1);
      continue;
    }
    const span: Span = [at, at + 1];
    raise("brackets-unbalanced", { target: span, params: { text: char } });
  }
}
