/**
 * Which code points a set holds, and whether two sets share any: the question on which the cost
 * of a pattern hangs, for `\w+\.` can be read in one way only and `\w+\w+` in as many ways as the
 * word is long. Checked over the whole basic plane and one in sixteen of the two planes above it.
 */
import type { SetNode } from "@/core/segmentation/regex/node";

const UNIVERSE: string = buildUniverse();
const MAX_CACHED = 2_000;
const cache = new Map<string, Uint8Array>();

function buildUniverse(): string {
  const parts: string[] = [];
  for (let code = 0; code < 0xd800; code++) parts.push(String.fromCharCode(code));
  for (let code = 0xe000; code < 0x10000; code++) parts.push(String.fromCharCode(code));
  for (let code = 0x10000; code < 0x30000; code += 16) parts.push(String.fromCodePoint(code));
  return parts.join("");
}

/** One bit per UTF-16 unit of the universe: enough to intersect, small enough to keep. */
function bitsOf(set: SetNode): Uint8Array {
  const key = `${set.fold ? "i" : ""}${set.source}`;
  const known = cache.get(key);
  if (known) return known;
  const bits = new Uint8Array(UNIVERSE.length / 8 + 1);
  for (const found of UNIVERSE.matchAll(new RegExp(`${set.source}+`, set.fold ? "giv" : "gv"))) {
    const end = found.index + found[0].length;
    for (let at = found.index; at < end; at++)
      bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  }
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(key, bits);
  return bits;
}

const SINGLE = /^(?:\\u\{[0-9a-f]+\}|[^\\[])$/u;

/** Whether some character is in both sets. */
export function overlap(left: SetNode, right: SetNode): boolean {
  if (left.source === right.source) return true;
  if (!left.fold && !right.fold && SINGLE.test(left.source) && SINGLE.test(right.source))
    return false;
  const one = bitsOf(left);
  const two = bitsOf(right);
  return one.some((byte, at) => (byte & (two[at] ?? 0)) !== 0);
}

const folded = new Map<string, string>();

/** The set with all case variants spelled out, for rules that ignore case in one part only. */
export function foldedSource(set: SetNode): string {
  const known = folded.get(set.source);
  if (known) return known;
  const ranges: string[] = [];
  for (const found of UNIVERSE.matchAll(
    new RegExp(`(?:(?![\\u{10000}-\\u{10ffff}])${set.source})+`, "giv"),
  )) {
    const hex = (at: number) => found[0].charCodeAt(at).toString(16);
    ranges.push(`\\u{${hex(0)}}-\\u{${hex(found[0].length - 1)}}`);
  }
  const source = `[${ranges.join("")}${set.source}]`;
  if (folded.size >= MAX_CACHED) folded.clear();
  folded.set(set.source, source);
  return source;
}
