/**
 * Cuts text into segments by SRX rules. A break is where a breaking rule matches and no earlier
 * rule says otherwise; the white space around it belongs to no segment but stays where it is, so
 * that segments and gaps together are the text again, whatever the text.
 * Source: SRX 2.0, section 4.2 (order of rules, cascade).
 *
 * Time: breaking rules are searched once over the text, exceptions are tried only at the places
 * found, and every pattern has a bounded cost per place (regex/cost.ts): linear in the length.
 */
import type { Language } from "@/core/language/language";
import { compileBreak, isPatternProblem } from "@/core/segmentation/compile-pattern";
import type { SrxFormatHandling, SrxReport, SrxRule, SrxRuleSet } from "@/core/segmentation/srx";

/** Where a segment stands: UTF-16 offsets, end exclusive, never empty, no white space at its ends. */
export type SegmentSpan = { readonly start: number; readonly end: number };

type CompiledRule = {
  readonly breaks: boolean;
  /** Tests one place. */
  readonly at: RegExp;
  /** Finds the next place. */
  readonly next: RegExp;
};

/** Rules compiled for one language, with what could not be compiled. */
export type Segmenter = {
  readonly language: string;
  readonly rules: readonly CompiledRule[];
  readonly formatHandling: SrxFormatHandling;
  readonly reports: readonly SrxReport[];
};

/** The rules of a set that hold for a language, in order: first matching map, or all with cascade. */
export function rulesFor(ruleSet: SrxRuleSet, language: string): readonly SrxRule[] {
  const matching = ruleSet.maps.filter(({ pattern }) => mapMatches(pattern, language));
  const used = ruleSet.cascade ? matching : matching.slice(0, 1);
  return used.flatMap(({ rules }) => ruleSet.rules.get(rules) ?? []);
}

/** A map's pattern matches the whole language code, without case (files have EN.*, [Ee][Nn].*). */
function mapMatches(pattern: string, language: string): boolean {
  const compiled = compileBreak("", `(?i)^(?:${pattern})$`);
  return !isPatternProblem(compiled) && new RegExp(compiled.source, compiled.flags).test(language);
}

/**
 * Compiles the rules of a set for a language. Rules of `userRules` come first, so that an
 * installation can overrule ours without copying them.
 */
export function compileSegmenter(
  ruleSet: SrxRuleSet,
  language: Language | (string & {}),
  userRules?: SrxRuleSet,
): Segmenter {
  const rules: CompiledRule[] = [];
  const reports: SrxReport[] = [];
  const all = [...(userRules ? rulesFor(userRules, language) : []), ...rulesFor(ruleSet, language)];
  for (const rule of all) {
    const compiled = compileRule(rule);
    if ("at" in compiled) rules.push(compiled);
    else reports.push(compiled);
  }
  return { language, rules, reports, formatHandling: ruleSet.formatHandling };
}

function compileRule(rule: SrxRule): CompiledRule | SrxReport {
  const compiled = compileBreak(rule.before, rule.after);
  if (isPatternProblem(compiled)) return { ...compiled, rule: rule.number, line: rule.line };
  const { source, flags } = compiled;
  return {
    breaks: rule.breaks,
    at: new RegExp(source, `y${flags}`),
    next: new RegExp(source, `g${flags}`),
  };
}

/** The places where breaking rules match, ascending, without the ends of the text. */
function candidates(text: string, rules: readonly CompiledRule[]): readonly number[] {
  const places = new Set<number>();
  for (const { breaks, next } of rules) {
    if (!breaks) continue;
    next.lastIndex = 0;
    for (let found = next.exec(text); found; found = next.exec(text)) {
      if (found.index > 0 && found.index < text.length) places.add(found.index);
      next.lastIndex = found.index + ((text.codePointAt(found.index) ?? 0) > 0xffff ? 2 : 1);
    }
  }
  return [...places].sort((one, two) => one - two);
}

function breaksAt(text: string, place: number, rules: readonly CompiledRule[]): boolean {
  for (const { breaks, at } of rules) {
    at.lastIndex = place;
    if (at.test(text)) return breaks;
  }
  return false;
}

/** The offsets at which the text is cut, ascending, white space not yet considered. */
export function breaksOf(text: string, segmenter: Segmenter): readonly number[] {
  return candidates(text, segmenter.rules).filter((place) =>
    breaksAt(text, place, segmenter.rules),
  );
}

const SPACE = /[\p{White_Space}\uFEFF]/u;

/** The segments of a text. White space at their ends is left to the gaps; blank text has none. */
export function segmentText(text: string, segmenter: Segmenter): readonly SegmentSpan[] {
  return spansBetween(text, breaksOf(text, segmenter));
}

/** The stretches between cuts, in any order, without the white space at their ends. */
export function spansBetween(text: string, cuts: readonly number[]): readonly SegmentSpan[] {
  const edges = [0, ...cuts, text.length].sort((one, two) => one - two);
  return edges.flatMap((from, index) => {
    const span = trimmed(text, from, edges[index + 1] ?? from);
    return span ? [span] : [];
  });
}

/** A stretch without the white space at its ends, or null if there is nothing else. */
export function trimmed(text: string, from: number, to: number): SegmentSpan | null {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

/** Segments and gaps in turn: gap, segment, gap, …, gap. Joined they are the text. */
export function segmentsAndGaps(text: string, spans: readonly SegmentSpan[]): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  return [...parts, text.slice(at)];
}
