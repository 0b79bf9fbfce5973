/**
 * The tree of a segmentation pattern. SRX files carry regular expressions of ICU, Java or .NET;
 * they are parsed into this tree, checked for what they can cost, and printed as JavaScript.
 * A tree, not text surgery: only so can `(?i)` half way through a pattern, nested sets and
 * possessive repeats keep their meaning.
 */

/**
 * One code point out of a set. `source` is a JavaScript class atom valid inside and outside
 * brackets under the `v` flag. `fold` says whether case is ignored here; null where the set has
 * no letters, so that it does not matter.
 */
export type SetNode = {
  readonly kind: "set";
  readonly source: string;
  readonly fold: boolean | null;
};

/** A repetition; `max` may be Infinity. Possessive repeats never give back what they took. */
export type RepeatNode = {
  readonly kind: "repeat";
  readonly body: RegexNode;
  readonly min: number;
  readonly max: number;
  readonly mode: "greedy" | "lazy" | "possessive";
};

/** Any part of a pattern. `assert` is a zero-width test printed as it stands. */
export type RegexNode =
  | SetNode
  | RepeatNode
  | { readonly kind: "sequence"; readonly items: readonly RegexNode[] }
  | { readonly kind: "either"; readonly items: readonly RegexNode[] }
  | {
      readonly kind: "look";
      readonly ahead: boolean;
      readonly negated: boolean;
      readonly body: RegexNode;
    }
  | { readonly kind: "assert"; readonly source: string };

/** Why a pattern cannot be used: the closed list that reports show. */
export type PatternFaultCode = "bad-pattern" | "unsupported-pattern" | "slow-pattern";

/** Thrown while parsing a pattern and caught where the rule is compiled; `at` is a UTF-16 offset. */
export class PatternFault extends Error {
  readonly code: PatternFaultCode;
  readonly at: number;
  constructor(code: PatternFaultCode, message: string, at: number) {
    super(message);
    this.code = code;
    this.at = at;
  }
}

/** A literal character as a set node. */
export function literal(char: string, fold: boolean): SetNode {
  const cased = char.toLowerCase() !== char || char.toUpperCase() !== char;
  return { kind: "set", source: escapeChar(char), fold: cased ? fold : null };
}

/** A code point written so that it is safe anywhere in a `v` pattern: letters and digits stay readable. */
export function escapeChar(char: string): string {
  if (/^[\p{L}\p{Nd} ]$/u.test(char)) return char;
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}
