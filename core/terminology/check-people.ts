/**
 * Checks names against the register of people: whether the office beside a name is one that the
 * person held on the day, and whether a list of people is complete and in the order of the source.
 * An office without holders in the register («министр» in general) is never judged.
 */

import type { Finding, Span } from "@/core/checks/finding";
import { LIST_FROM } from "./check-terms";
import type { ConceptRecord } from "./concept";
import type { TermMatch } from "./term-entry";
import { findTerms, type TermIndex } from "./term-index";

/** Who held which office; ISO days, inclusive; null means open. */
export type Holding = {
  readonly officeId: string;
  readonly holderId: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** The codes of this check. params: term (the person), found (the words in the text), expected. */
export type PeopleFindingCode = "office-disagrees" | "participants-order";

/** What is checked. */
export type PeopleCheckInput = {
  readonly sourceText: string;
  readonly targetText: string;
  readonly sourceIndex: TermIndex;
  readonly targetIndex: TermIndex;
  readonly concepts: ReadonlyMap<string, ConceptRecord>;
  readonly holdings: readonly Holding[];
  readonly day: string;
};

/** Most characters between an office and the name it belongs to: a space, a dash, a comma, quotes. */
const GAP = 3;

/** The findings of one segment: offices of the source, offices of the target, order of the names. */
export function checkPeople(input: PeopleCheckInput): readonly Finding[] {
  const source = findTerms(input.sourceIndex, input.sourceText);
  const people = peopleOf(source, input);
  if (people.length === 0) return [];
  const target = findTerms(input.targetIndex, input.targetText);
  return [
    ...offices(source, input, "source"),
    ...offices(target, input, "target"),
    ...order(people, peopleOf(target, input)),
  ];
}

function peopleOf(
  matches: readonly TermMatch[],
  { concepts }: PeopleCheckInput,
): readonly TermMatch[] {
  return matches.filter(
    ({ conceptId, strength }) => strength === "full" && concepts.get(conceptId)?.kind === "person",
  );
}

function offices(
  matches: readonly TermMatch[],
  input: PeopleCheckInput,
  side: "source" | "target",
): readonly Finding[] {
  return peopleOf(matches, input).flatMap((person) => {
    const held = input.holdings.filter(
      (one) => one.holderId === person.conceptId && inForce(one, input.day),
    );
    const text = side === "source" ? input.sourceText : input.targetText;
    const office = officesBeside(person, matches, text, input);
    if (held.length === 0 || office.length === 0) return [];
    if (office.some(({ conceptId }) => held.some(({ officeId }) => officeId === conceptId)))
      return [];
    const first = office[0];
    if (first === undefined) return [];
    const language = side === "source" ? input.sourceIndex.language : input.targetIndex.language;
    const expected = input.concepts
      .get(held[0]?.officeId ?? "")
      ?.terms.find((term) => term.language === language)?.text;
    const span: Span = [Math.min(first.start, person.start), Math.max(first.end, person.end)];
    const params = { term: person.text, found: first.text, expected: expected ?? "" };
    return [finding("office-disagrees", side, span, params)];
  });
}

/** The offices that stand right before a name, or behind it in apposition, and that somebody is registered for. */
function officesBeside(
  person: TermMatch,
  matches: readonly TermMatch[],
  text: string,
  { concepts, holdings }: PeopleCheckInput,
): readonly TermMatch[] {
  return matches.filter(
    (match) =>
      match.strength === "full" &&
      (isBefore(match, person) || isApposition(match, person, text)) &&
      concepts.get(match.conceptId)?.kind === "office" &&
      holdings.some(({ officeId }) => officeId === match.conceptId),
  );
}

const isBefore = ({ end }: TermMatch, person: TermMatch): boolean =>
  end <= person.start && person.start - end <= GAP;

/** «Олжас Бектенов, Премьер-министр Казахстана,»: an office before the next name of a list is that one's. */
function isApposition(office: TermMatch, person: TermMatch, text: string): boolean {
  const between = text.slice(person.end, Math.max(person.end, office.start));
  if (office.start < person.end || !/^(?:,\s|\s[–—-]\s)(?:the\s)?$/u.test(between)) return false;
  return !/^\s+["«“]?\p{Lu}/u.test(text.slice(office.end));
}

function inForce({ validFrom, validTo }: Holding, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** The order of a list is protocol. Names that are missing are told by the check of terms; here the order of those that stand. */
function order(source: readonly TermMatch[], target: readonly TermMatch[]): readonly Finding[] {
  const wanted = unique(source);
  if (wanted.length < LIST_FROM) return [];
  const given = unique(target).filter((id) => wanted.includes(id));
  const expected = wanted.filter((id) => given.includes(id));
  const at = given.findIndex((id, index) => id !== expected[index]);
  const place = target.find(({ conceptId }) => conceptId === given[at]);
  const due = source.find(({ conceptId }) => conceptId === expected[at]);
  if (at < 0 || place === undefined || due === undefined) return [];
  const params = { term: place.text, found: place.text, expected: due.text };
  return [finding("participants-order", "target", [place.start, place.end], params)];
}

const unique = (matches: readonly TermMatch[]): readonly string[] => [
  ...new Set(matches.map(({ conceptId }) => conceptId)),
];

function finding(
  code: PeopleFindingCode,
  side: "source" | "target",
  span: Span,
  params: Finding["params"],
): Finding {
  const [source, target] = side === "source" ? [span, null] : [null, span];
  return { code, severity: "warning", source, target, params, fix: null };
}
