/**
 * From the two patterns of an SRX rule to one JavaScript expression that is tested at one place
 * of a text, with Unicode meaning and a bounded cost per place.
 */
import { affordableWindow, likelihood } from "@/core/segmentation/regex/cost";
import {
  PatternFault,
  type PatternFaultCode,
  type RegexNode,
} from "@/core/segmentation/regex/node";
import { parseRegex } from "@/core/segmentation/regex/parse-regex";
import { caseUse, printRegex } from "@/core/segmentation/regex/print-regex";

/** A pattern that cannot be used, and why. */
export type PatternProblem = { readonly code: PatternFaultCode; readonly message: string };

/** A zero-width JavaScript expression and the flags it needs (`v`, or `iv`). */
export type BreakPattern = { readonly source: string; readonly flags: "v" | "iv" };

/**
 * Translates a rule: `before` must end, and `after` begin, at the place tested. An empty pattern
 * holds everywhere. The side that fails sooner in running text comes first.
 */
export function compileBreak(before: string, after: string): BreakPattern | PatternProblem {
  try {
    const [left, right] = [parseRegex(before), parseRegex(after)];
    const use = new Set([...caseUse(left), ...caseUse(right)]);
    const mixed = use.size > 1;
    const behind = before && `(?<=${printSide(left, true, mixed)})`;
    const ahead = after && `(?=${printSide(right, false, mixed)})`;
    const afterFirst = likelihood(right, false) < likelihood(left, true);
    const source = afterFirst ? ahead + behind : behind + ahead;
    const flags = use.has(true) && !mixed ? "iv" : "v";
    // Proves that the engine takes it, before a text has to.
    new RegExp(source, flags);
    return { source, flags };
  } catch (error) {
    if (error instanceof PatternFault) return { code: error.code, message: error.message };
    if (error instanceof SyntaxError || error instanceof RangeError)
      return { code: "bad-pattern", message: error.message };
    throw error;
  }
}

function printSide(node: RegexNode, backwards: boolean, spellFolds: boolean): string {
  return printRegex(node, affordableWindow(node, backwards), spellFolds);
}

/** Whether a translation came out as a problem. */
export function isPatternProblem(value: BreakPattern | PatternProblem): value is PatternProblem {
  return "code" in value;
}
