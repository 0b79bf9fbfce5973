/**
 * Checks that a desk writes itself, as regular expressions. A pattern runs on every keystroke and
 * on the server, so it must be linear: it is parsed, priced by an upper bound of the ways in which
 * it can match at one place, and refused when that bound is too high. Back references have no such
 * bound and are refused always. `\b`, `\w` and `\d` mean Unicode, so that they work in Kazakh.
 */
import type { Severity, Span } from "@/core/checks/finding";
import type { Raise, Raised } from "@/core/checks/raise";
import type { Language } from "@/core/language/language";
import { affordable } from "@/core/segmentation/regex/cost";
import { PatternFault } from "@/core/segmentation/regex/node";
import { parseRegex } from "@/core/segmentation/regex/parse-regex";
import { caseUse, printRegex } from "@/core/segmentation/regex/print-regex";

/**
 * One rule. `forbidden`: a match in the target is a finding. `required`: when `pattern` matches
 * the source, `wanted` must match the target. `source`: a match in the source is a finding.
 * `languages` restricts the rule to target (for `source`: source) languages; empty means all.
 * `replacement`, for `forbidden` only, is offered as the fix.
 */
export type UserRule = {
  readonly id: string;
  readonly kind: "forbidden" | "required" | "source";
  readonly pattern: string;
  readonly wanted?: string;
  readonly replacement?: string;
  readonly ignoreCase: boolean;
  readonly languages: readonly Language[];
  /** What the translator reads, in the words of the desk; an empty one falls back on another language. */
  readonly message: Readonly<Record<Language, string>>;
  readonly severity?: Severity;
};

/** Why a pattern is refused; screens translate the code. `at` is an offset into the pattern. */
export type RuleRefusal = {
  readonly code:
    | "pattern-empty"
    | "pattern-too-long"
    | "pattern-bad"
    | "pattern-unsupported"
    | "pattern-slow"
    | "pattern-matches-nothing";
  readonly field: "pattern" | "wanted";
  readonly at: number;
};

/** A rule ready to run. */
export type CompiledRule = {
  readonly rule: UserRule;
  readonly pattern: RegExp;
  readonly wanted: RegExp | null;
};

/** Longest pattern, in UTF-16 units. */
export const MAX_PATTERN = 200;
/** Text beyond this is not searched; a segment is never that long. */
const MAX_TEXT = 20_000;
/** Findings of one rule in one segment; a rule that matches everything must not bury the rest. */
const MAX_HITS = 20;

const FAULTS: Readonly<Record<PatternFault["code"], RuleRefusal["code"]>> = {
  "bad-pattern": "pattern-bad",
  "unsupported-pattern": "pattern-unsupported",
  "slow-pattern": "pattern-slow",
};

/** Compiles one pattern for global search, or says why not. Never throws. */
export function compilePattern(
  pattern: string,
  ignoreCase: boolean,
  field: RuleRefusal["field"] = "pattern",
): RegExp | RuleRefusal {
  const refuse = (code: RuleRefusal["code"], at = 0): RuleRefusal => ({ code, field, at });
  if (pattern === "") return refuse("pattern-empty");
  if (pattern.length > MAX_PATTERN) return refuse("pattern-too-long", MAX_PATTERN);
  try {
    const node = parseRegex(ignoreCase ? `(?i)${pattern}` : pattern);
    const use = new Set(caseUse(node));
    const mixed = use.size > 1;
    const source = printRegex(node, affordable(node, false).window, mixed);
    const compiled = new RegExp(source, use.has(true) && !mixed ? "giv" : "gv");
    // A pattern that matches the empty text would match between any two letters.
    return compiled.exec("")?.[0] === "" ? refuse("pattern-matches-nothing") : compiled;
  } catch (error) {
    if (error instanceof PatternFault)
      return refuse(FAULTS[error.code], Math.max(0, error.at - (ignoreCase ? 4 : 0)));
    if (error instanceof SyntaxError || error instanceof RangeError) return refuse("pattern-bad");
    throw error;
  }
}

/** Compiles a rule, or says why it is refused. */
export function compileRule(rule: UserRule): CompiledRule | RuleRefusal {
  const pattern = compilePattern(rule.pattern, rule.ignoreCase);
  if (!(pattern instanceof RegExp)) return pattern;
  if (rule.kind !== "required") return { rule, pattern, wanted: null };
  const wanted = compilePattern(rule.wanted ?? "", rule.ignoreCase, "wanted");
  return wanted instanceof RegExp ? { rule, pattern, wanted } : wanted;
}

/** The rules that can run; those that no longer compile are left out, never an error. */
export function compileRules(rules: readonly UserRule[]): readonly CompiledRule[] {
  return rules.map(compileRule).filter((rule): rule is CompiledRule => !isRefusal(rule));
}

/** Whether `compileRule` refused. */
export function isRefusal(result: CompiledRule | RuleRefusal): result is RuleRefusal {
  return "code" in result;
}

function hits(pattern: RegExp, text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.slice(0, MAX_TEXT).matchAll(pattern)) {
    if (match[0] === "") continue;
    spans.push([match.index, match.index + match[0].length]);
    if (spans.length >= MAX_HITS) break;
  }
  return spans;
}

function appliesTo(rule: UserRule, language: Language): boolean {
  return rule.languages.length === 0 || rule.languages.includes(language);
}

/** What a rule matches in a sample; `wanted` is null for rules that want nothing. */
export type RuleTrial = {
  readonly found: readonly Span[];
  readonly wanted: readonly Span[] | null;
};

/** Tries a rule on a sample, for whoever writes it: `translation` is read by `required` rules only. */
export function tryRule(
  { pattern, wanted }: CompiledRule,
  text: string,
  translation: string,
): RuleTrial {
  return {
    found: hits(pattern, text),
    wanted: wanted === null ? null : hits(wanted, translation),
  };
}

/** The sides of a segment, as rules read them. */
export type RuleTexts = {
  readonly source: string;
  readonly sourceLanguage: Language;
  readonly target: string;
  readonly targetLanguage: Language;
};

function about(rule: UserRule): Raised {
  const { kk, ru, en } = rule.message;
  const text = kk || ru || en;
  // Screens show the reader's own of the three (`paramsFor`).
  const params = { rule: rule.id, text, kk: kk || text, ru: ru || text, en: en || text };
  return rule.severity === undefined ? { params } : { params, severity: rule.severity };
}

function runForbidden({ rule, pattern }: CompiledRule, target: string, raise: Raise): void {
  for (const span of hits(pattern, target)) {
    const fix = rule.replacement === undefined ? null : { span, text: rule.replacement };
    raise("user-rule", { ...about(rule), target: span, fix });
  }
}

function runRequired(
  { rule, pattern, wanted }: CompiledRule,
  texts: RuleTexts,
  raise: Raise,
): void {
  const [place] = hits(pattern, texts.source);
  if (place === undefined || wanted === null || hits(wanted, texts.target).length > 0) return;
  raise("user-rule", { ...about(rule), source: place });
}

/** Runs the rules on a translation and its source; rules of kind `source` are left to `runSourceRules`. */
export function runUserRules(rules: readonly CompiledRule[], texts: RuleTexts, raise: Raise): void {
  for (const compiled of rules) {
    if (!appliesTo(compiled.rule, texts.targetLanguage)) continue;
    if (compiled.rule.kind === "forbidden") runForbidden(compiled, texts.target, raise);
    if (compiled.rule.kind === "required") runRequired(compiled, texts, raise);
  }
}

/** Runs the rules of kind `source` on a source text. */
export function runSourceRules(
  rules: readonly CompiledRule[],
  text: string,
  language: Language,
  raise: Raise,
): void {
  for (const { rule, pattern } of rules) {
    if (rule.kind !== "source" || !appliesTo(rule, language)) continue;
    for (const span of hits(pattern, text)) raise("user-rule", { ...about(rule), source: span });
  }
}
