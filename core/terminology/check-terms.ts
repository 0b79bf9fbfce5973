/**
 * Checks a translation against the glossary: for every term found in the source, is its approved
 * wording in the target, and is no wording there that the desk has ruled out? Inflected forms raise
 * nothing, which is the point: literal checking is wrong on 17 of 24 correct Russian sentences.
 */

import type { Finding, Fix, Severity, Span } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";
import type { ConceptRecord, TermRecord } from "./concept";
import { closestFirst, isInForce } from "./concept";
import type { TermMatch } from "./term-entry";
import { findTerms, type TermIndex } from "./term-index";
import { capitalsFault, findNearForms } from "./wrong-form";

/**
 * The codes of this check; params: term (the wording meant), found (the words in the text), expected
 * (the wording to use, "" when there is none), for a wrong form also fault (see `FormFault`), for
 * another concept kind "part" where the words found are only a part of the expected name.
 */
export type TermFindingCode =
  | "term-missing"
  | "term-wrong-form"
  | "term-not-preferred"
  | "term-deprecated"
  | "term-forbidden"
  | "term-other-concept"
  | "participants-missing";

/** What is checked. Indexes hold the terms of all statuses; `concepts` are those of the source matches and of their rivals. */
export type TermCheckInput = {
  readonly sourceText: string;
  readonly targetText: string;
  readonly sourceIndex: TermIndex;
  readonly targetIndex: TermIndex;
  readonly concepts: ReadonlyMap<string, ConceptRecord>;
  /** The article's date (ISO day); wordings out of force on it do not count. */
  readonly day: string | null;
};

/** From this many names on, a sentence is a list of participants. */
export const LIST_FROM = 3;

/** The findings of one segment, in order of the source, then of the target. */
export function checkTerms(input: TermCheckInput): readonly Finding[] {
  const source = findTerms(input.sourceIndex, input.sourceText);
  // Nested matches count for presence: «Министр» inside a longer title still renders «министр».
  const target = findTerms(input.targetIndex, input.targetText, { overlapping: true });
  const shown = findTerms(input.targetIndex, input.targetText);
  return [
    ...misused(source, input, input.sourceIndex.language, "source"),
    ...missing(source, target, input),
    ...misused(shown, input, input.targetIndex.language, "target"),
  ];
}

/** Groups of concepts that the source names at one place: any of them may be the one meant. */
function bySpan(matches: readonly TermMatch[]): readonly (readonly TermMatch[])[] {
  const spans = new Map<string, TermMatch[]>();
  for (const match of matches) {
    const key = `${match.start}:${match.end}`;
    spans.set(key, [...(spans.get(key) ?? []), match]);
  }
  return [...spans.values()];
}

function missing(
  source: readonly TermMatch[],
  target: readonly TermMatch[],
  input: TermCheckInput,
): readonly Finding[] {
  const language = input.targetIndex.language;
  const findings: Finding[] = [];
  const reported = new Set<string>();
  for (const group of bySpan(source.filter((match) => match.strength === "full"))) {
    const rendered = group.some((match) => isRendered(match.conceptId, target, input));
    const first = group.find((match) => approved(match.conceptId, language, input).length > 0);
    if (first === undefined || reported.has(first.conceptId)) continue;
    reported.add(first.conceptId);
    const spoilt = wrongForms(group, rendered, target, input);
    findings.push(...spoilt);
    if (!rendered && spoilt.length === 0) findings.push(absence(first, source, target, input));
  }
  return findings;
}

/** A term of the source that the target does not render at all. */
function absence(
  first: TermMatch,
  source: readonly TermMatch[],
  target: readonly TermMatch[],
  input: TermCheckInput,
): Finding {
  const expected = bestFor(first, input.targetIndex.language, input)?.text ?? "";
  const rival = rivalOf(first, target, source, input);
  const params = { term: first.analysis.lemma, found: rival?.text ?? "", expected };
  const place: Span = [first.start, first.end];
  if (rival !== null) {
    const span: Span = [rival.start, rival.end];
    const told = isPartOf(expected, rival.analysis.lemma) ? { ...params, kind: "part" } : params;
    return finding("term-other-concept", "warning", place, span, told, null);
  }
  const isPerson = input.concepts.get(first.conceptId)?.kind === "person";
  const isParticipant = isPerson && namesPeople(source, input) >= LIST_FROM;
  const code = isParticipant ? "participants-missing" : "term-missing";
  return finding(code, "warning", place, null, params, null);
}

/** Whether a name has these words in it: «Премьер-министр» of «Премьер-министр Беларуси». */
function isPartOf(name: string, words: string): boolean {
  return ` ${name} `.toLowerCase().includes(` ${words} `.toLowerCase());
}

/** How many people the source names. */
function namesPeople(source: readonly TermMatch[], { concepts }: TermCheckInput): number {
  const people = source.filter(({ conceptId }) => concepts.get(conceptId)?.kind === "person");
  return new Set(people.map(({ conceptId }) => conceptId)).size;
}

/** The wordings of the concepts at one place that stand in the target in a wrong form, each place once. */
function wrongForms(
  group: readonly TermMatch[],
  rendered: boolean,
  target: readonly TermMatch[],
  input: TermCheckInput,
): readonly Finding[] {
  const ids = new Set(group.map(({ conceptId }) => conceptId));
  const taken = target.filter((match) => ids.has(match.conceptId));
  const found = group.flatMap((source) =>
    approved(source.conceptId, input.targetIndex.language, input).flatMap((term) =>
      nearForms(source, term, taken, !rendered, input),
    ),
  );
  // «Совета глав правительствам СНГ» is also «Совета глав правительствам»: the longest is told.
  const size = ({ target: span }: Finding) => (span ? span[1] - span[0] : 0);
  const longest = found.toSorted((a, b) => size(b) - size(a));
  return longest.filter(
    (one, at) => !longest.slice(0, at).some((other) => overlap(one.target, other.target)),
  );
}

const overlap = (a: Span | null, b: Span | null): boolean =>
  a !== null && b !== null && a[0] < b[1] && b[0] < a[1];

function nearForms(
  source: TermMatch,
  term: TermRecord,
  taken: readonly TermMatch[],
  anyOrder: boolean,
  { targetIndex: index, targetText, concepts }: TermCheckInput,
): readonly Finding[] {
  const near = findNearForms(index, targetText, term.text, { taken, anyOrder });
  const isName = concepts.get(source.conceptId)?.kind !== "common";
  const misspelt = taken
    .filter(({ termId, strength }) => isName && termId === term.id && strength === "full")
    .flatMap((match) => capitalsFault(index, match, term.text) ?? []);
  return [...near, ...misspelt].map((one) => {
    const span: Span = [one.start, one.end];
    const params = {
      term: source.analysis.lemma,
      found: targetText.slice(one.start, one.end),
      expected: one.fix ?? term.text,
      fault: one.fault,
    };
    const fix = one.fix === null ? null : { span, text: one.fix };
    const severity = one.fault === "capitals" ? "note" : "warning";
    return finding("term-wrong-form", severity, [source.start, source.end], span, params, fix);
  });
}

/** Whether any wording of the concept stands in the target; ruled-out ones get their own finding. */
function isRendered(
  conceptId: string,
  target: readonly TermMatch[],
  input: TermCheckInput,
): boolean {
  if (target.some((match) => match.conceptId === conceptId)) return true;
  // A wording shared by two concepts is found under both; one that differs by case only is not.
  const texts = approved(conceptId, input.targetIndex.language, input).map(({ text }) =>
    text.toLowerCase(),
  );
  return target.some((match) => texts.includes(match.analysis.lemma.toLowerCase()));
}

/** A term of another concept of the same kind that the source does not name: an office mixed up. */
function rivalOf(
  match: TermMatch,
  target: readonly TermMatch[],
  source: readonly TermMatch[],
  { concepts }: TermCheckInput,
): TermMatch | null {
  const kind = concepts.get(match.conceptId)?.kind;
  if (kind === undefined || kind === "common") return null;
  const named = new Set(source.map(({ conceptId }) => conceptId));
  const rival = target.find(
    ({ conceptId }) => !named.has(conceptId) && concepts.get(conceptId)?.kind === kind,
  );
  return rival ?? null;
}

function misused(
  matches: readonly TermMatch[],
  input: TermCheckInput,
  language: Language,
  side: "source" | "target",
): readonly Finding[] {
  return matches.flatMap((match) => {
    const term = termOf(match, input);
    if (term === null || match.strength === "weak" || isAlsoApproved(match, matches, input))
      return [];
    const best = bestFor(match, language, input);
    const rule = ruleFor(term, best, input.day);
    if (rule === null) return [];
    const span: Span = [match.start, match.end];
    const expected = best?.text ?? "";
    const params = { term: term.text, found: match.text, expected };
    // Only an uninflected wording can be exchanged word for word.
    const certain =
      side === "target" && expected !== "" && match.text === term.text && language === "en";
    const fix: Fix | null = certain ? { span, text: expected } : null;
    const [source, target] = side === "source" ? [span, null] : [null, span];
    return [finding(rule.code, rule.severity, source, target, params, fix)];
  });
}

type Rule = { readonly code: TermFindingCode; readonly severity: Severity };

/** What a wording's status says about using it: nothing for preferred and proposed ones. */
function ruleFor(term: TermRecord, best: TermRecord | undefined, day: string | null): Rule | null {
  if (term.status === "forbidden") return { code: "term-forbidden", severity: "error" };
  if (term.status === "deprecated" || !isInForce(term, day))
    return { code: "term-deprecated", severity: "warning" };
  const worse =
    term.status === "admitted" && best?.status === "preferred" && best.type === term.type;
  return worse ? { code: "term-not-preferred", severity: "note" } : null;
}

/** Whether the same words are also an approved wording of this or another concept. */
function isAlsoApproved(
  match: TermMatch,
  matches: readonly TermMatch[],
  input: TermCheckInput,
): boolean {
  return matches.some((other) => {
    if (other.start !== match.start || other.end !== match.end || other.termId === match.termId)
      return false;
    const status = termOf(other, input)?.status;
    return status === "preferred" || (status === "admitted" && other.conceptId !== match.conceptId);
  });
}

function termOf({ conceptId, termId }: TermMatch, { concepts }: TermCheckInput): TermRecord | null {
  return concepts.get(conceptId)?.terms.find((term) => term.id === termId) ?? null;
}

/** The wordings of a concept that may be used on the day. */
function approved(
  conceptId: string,
  language: Language,
  { concepts, day }: TermCheckInput,
): readonly TermRecord[] {
  return (concepts.get(conceptId)?.terms ?? []).filter(
    (term) =>
      term.language === language &&
      (term.status === "preferred" || term.status === "admitted") &&
      isInForce(term, day),
  );
}

/** Of those the one that answers the wording found: preferred, and as long or as short. */
function bestFor(
  match: TermMatch,
  language: Language,
  input: TermCheckInput,
): TermRecord | undefined {
  const usable = approved(match.conceptId, language, input);
  return closestFirst(usable, termOf(match, input)?.type ?? null)[0];
}

function finding(
  code: TermFindingCode,
  severity: Severity,
  source: Span | null,
  target: Span | null,
  params: Finding["params"],
  fix: Fix | null,
): Finding {
  return { code, severity, source, target, params, fix };
}
