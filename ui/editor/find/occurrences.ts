import type { FindState } from "../state/desk-state";

/** Where a text occurs, as offsets from and to. Without case, capital and small letters are one. */
export function occurrences(
  text: string,
  { text: wanted, caseSensitive }: FindState,
): readonly (readonly [from: number, to: number])[] {
  if (wanted === "") return [];
  const pattern = new RegExp(escaped(wanted), caseSensitive ? "gu" : "giu");
  return Array.from(text.matchAll(pattern), ({ index, 0: hit }) => [index, index + hit.length]);
}

/** A space that is looked for also finds a non-breaking one: they look alike. */
function escaped(wanted: string): string {
  return wanted
    .replaceAll(/[.*+?^${}()|[\]\\/]/gu, "\\$&")
    .replaceAll(/[ \u00A0\u202F]/gu, "[ \u00A0\u202F]");
}

/** The text with every occurrence replaced. */
export function replaceOccurrences(text: string, find: FindState, replacement: string): string {
  let out = "";
  let at = 0;
  for (const [from, to] of occurrences(text, find)) {
    out += text.slice(at, from) + replacement;
    at = to;
  }
  return out + text.slice(at);
}
