/**
 * Prints a pattern tree as JavaScript with the `v` flag. Unbounded repeats are cut to a window so
 * that the cost at one place is bounded (see cost.ts).
 */
import { foldedSource } from "@/core/segmentation/regex/membership";
import { PatternFault, type RegexNode, type RepeatNode } from "@/core/segmentation/regex/node";

/** Where case is ignored in a pattern: holds true, false, both, or nothing where no letters are. */
export function caseUse(node: RegexNode): ReadonlySet<boolean> {
  if (node.kind === "set") return new Set(node.fold === null ? [] : [node.fold]);
  if (node.kind === "assert") return new Set();
  if (node.kind === "repeat" || node.kind === "look") return caseUse(node.body);
  return new Set(node.items.flatMap((item) => [...caseUse(item)]));
}

/**
 * Prints `node`, repeats cut to `window`. With `spellFolds` the sets that ignore case are written
 * out in both cases, for an expression whose other parts do not ignore it.
 */
export function printRegex(node: RegexNode, window: number, spellFolds: boolean): string {
  switch (node.kind) {
    case "set":
      return spellFolds && node.fold ? foldedSource(node) : node.source;
    case "assert":
      return node.source;
    case "sequence":
      return node.items.map((item) => printRegex(item, window, spellFolds)).join("");
    case "either":
      return `(?:${node.items.map((item) => printRegex(item, window, spellFolds)).join("|")})`;
    case "look": {
      const sign = `${node.ahead ? "" : "<"}${node.negated ? "!" : "="}`;
      return `(?${sign}${printRegex(node.body, window, spellFolds)})`;
    }
    case "repeat":
      return printRepeat(node, window, spellFolds);
    default:
      return node satisfies never;
  }
}

function printRepeat(node: RepeatNode, window: number, spellFolds: boolean): string {
  const body = printRegex(node.body, window, spellFolds);
  const atom = node.body.kind === "set" ? body : `(?:${body})`;
  const max = Math.min(node.max, Math.max(window, node.min));
  const repeated = `${atom}${countOf(node.min, max)}`;
  if (node.mode === "lazy") return `${repeated}?`;
  if (node.mode === "greedy") return repeated;
  // JavaScript has no possessive repeats. Of a single set, one that gives nothing back is one
  // that stops where no more of the set follows; of anything longer that is not so.
  if (node.body.kind !== "set")
    throw new PatternFault("unsupported-pattern", "A possessive group cannot be translated.", 0);
  if (!Number.isFinite(node.max)) return `${repeated}(?!${body})`;
  return `(?:${atom}{${node.max}}|${atom}${countOf(node.min, node.max)}(?!${body}))`;
}

function countOf(min: number, max: number): string {
  if (min === 0 && max === 1) return "?";
  return min === max ? `{${min}}` : `{${min},${max}}`;
}
