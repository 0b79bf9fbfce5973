/**
 * From the two patterns of an SRX rule to one JavaScript expression that is tested at one place
 * of a text, with Unicode meaning and a bounded cost per place.
 */
import { type Affordable, affordable, likelihood } from "@/core/segmentation/regex/cost";
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
 * holds everywhere. The side that is tried first is the one that makes both cheaper together.
 */
export function compileBreak(before: string, after: string): BreakPattern | PatternProblem {
  try {
    const [left, right] = [parseRegex(before), parseRegex(after)];
    const use = new Set([...caseUse(left), ...caseUse(right)]);
    const mixed = use.size > 1;
    const [one, two] = [sideOf(left, true), sideOf(right, false)];
    const behind = before && `(?<=${printRegex(left, one.window, mixed)})`;
    const ahead = after && `(?=${printRegex(right, two.window, mixed)})`;
    const afterFirst = stepsInTurn(two, one) < stepsInTurn(one, two);
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

/** What one side of a rule may see and take, and how often it gets beyond its first character. */
type Side = Affordable & { readonly likely: number };

function sideOf(node: RegexNode, backwards: boolean): Side {
  return { ...affordable(node, backwards), likely: likelihood(node, backwards) };
}

/**
 * Steps to expect at a place when `first` is tried before `second`. A side that rarely begins but
 * then reads in many ways, such as punctuation before a space, is better left until the other holds:
 * a row of nothing but dots would pay for it at every dot.
 */
function stepsInTurn(first: Side, second: Side): number {
  return 1 + first.likely * (first.steps + second.likely * second.steps);
}

/** Whether a translation came out as a problem. */
export function isPatternProblem(value: BreakPattern | PatternProblem): value is PatternProblem {
  return "code" in value;
}
