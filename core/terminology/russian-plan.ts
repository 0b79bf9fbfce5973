/**
 * Reads a Russian term as a phrase: which word is the head, which adjectives agree with it, what
 * stays. A term may have more than one plan («Республика Беларусь» keeps or declines its second
 * word), and each plan is indexed.
 */

import { declineAdjective, looksAdjectival } from "@/core/language/ru/adjectives";
import {
  caseMask,
  maskOf,
  type RussianAnalyser,
  type RussianLexeme,
} from "@/core/language/ru/morphology";
import { isOblique, withCommonGender } from "@/core/language/ru/nouns";
import { isAbbreviation, isCapitalised, type Word } from "@/core/language/words";
import type { RussianKind } from "./russian-form";
import type { TermEntry } from "./term-entry";

/** One word of a plan: what stands before it and how it behaves. */
export type PlannedWord = {
  readonly gap: string;
  readonly kind: RussianKind;
  readonly word: string;
};

const SURNAME = /(?:[оеё]ва?|[иы]на?|ск(?:ий|ая)|вич|вна|улы|дзе|швили|[ая]н|ко)$/u;

type Plan = readonly PlannedWord[];
type Role = "adjective" | "noun" | "other";

/** The plans of a term, at least one. */
export function planRussianTerm(
  entry: TermEntry,
  words: readonly Word[],
  analyser?: RussianAnalyser,
): readonly Plan[] {
  if (entry.exactForm === true || entry.hints?.indeclinable === true)
    return [words.map((word) => planned(word, "fixed"))];
  const head = findHead(words, analyser);
  const before = words.slice(0, head);
  const start = compoundStart(words, head);
  const front = before.map((word, at) =>
    planned(
      word,
      at < start && roleOf(word, words[at + 1], analyser) === "adjective" ? "adjective" : "fixed",
    ),
  );
  const headWord = words[head];
  if (headWord === undefined) return [];
  const plural = isPluralCitation(front, headWord, words.length === 1, analyser);
  // «исполняющий обязанности» is a woman as well: «исполняющей обязанности».
  const acting = head === 0 && words.length > 1 && /щ(?:ий|ая)$/u.test(headWord.text);
  const core = planned(headWord, acting ? "adjective" : headKind(headWord, plural, analyser));
  const fronts = [front, ...agreeingCompound(front, words, start, head)];
  const tails = tailPlans(words, head, analyser);
  return fronts.flatMap((one) => tails.map((tail) => [...one, core, ...tail]));
}

function planned(word: Word, kind: RussianKind): PlannedWord {
  if (isAbbreviation(word.raw) && word.raw.length < 8)
    return { gap: word.gap, kind: "abbreviation", word: word.raw };
  return { gap: word.gap, kind, word: word.text };
}

function headKind(word: Word, plural: boolean, analyser?: RussianAnalyser): RussianKind {
  const adjectival = analyser?.isAdjective(word.text) ?? looksAdjectival(word.text);
  if (adjectival && (analyser?.nouns(word.text) ?? []).length === 0) return "adjective";
  return plural ? "plural-head" : "head";
}

/** The index of the head: the first noun that can be a nominative; in a hyphened word its last part. */
function findHead(words: readonly Word[], analyser?: RussianAnalyser): number {
  let fallback = -1;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    // The last part of a hyphened word says what the whole is.
    if (word === undefined || words[at + 1]?.gap === "-") continue;
    const role = roleOf(word, words[at + 1], analyser);
    if (role === "noun") return agreesInNominative(words[fallback], word, analyser) ? at : fallback;
    if (role === "adjective") fallback = at;
    else if (fallback >= 0 && isOblique(word.text)) break;
  }
  return fallback >= 0 ? fallback : words.length - 1;
}

/** «исполняющий обязанности»: an adjective that does not agree with the noun after it is the head itself. */
function agreesInNominative(
  adjective: Word | undefined,
  noun: Word,
  analyser?: RussianAnalyser,
): boolean {
  const forms = adjective === undefined ? undefined : declineAdjective(adjective.text)?.forms;
  const nouns = analyser?.nouns(noun.text) ?? [];
  if (adjective === undefined || forms === undefined || nouns.length === 0) return true;
  const own = forms.find(({ text }) => text === adjective.text)?.mask ?? 0;
  const masks = nouns.flatMap(({ forms: all }) =>
    withCommonGender(noun.text, all).filter(({ text }) => text === noun.text),
  );
  return masks.some(({ mask }) => (mask & own & caseMask("nom")) !== 0);
}

/** Conjunctions and prepositions, some of which the dictionary also knows as names of letters. */
const FUNCTION_WORD =
  /^(?:и|или|а|но|да|в|во|на|о|об|по|с|со|к|у|за|из|от|до|для|при|над|под|без|между)$/u;

function roleOf(word: Word, next: Word | undefined, analyser?: RussianAnalyser): Role {
  if (isAbbreviation(word.raw)) return "noun";
  if (FUNCTION_WORD.test(word.text)) return "other";
  if (analyser?.isKnown(word.text) !== true) return roleByRule(word.text);
  const isNoun = analyser.nouns(word.text).length > 0;
  const adjectival = analyser.isAdjective(word.text) && declineAdjective(word.text) !== null;
  if (!adjectival) return isNoun ? "noun" : "other";
  // «заведующий кафедрой», «учёный»: an adjective with nothing to agree with is a noun.
  return isNoun && (next === undefined || isOblique(next.text)) ? "noun" : "adjective";
}

function roleByRule(word: string): Role {
  if (looksAdjectival(word)) return "adjective";
  return isOblique(word) || word.length < 3 ? "other" : "noun";
}

/** Index of the first part of the hyphened word that `head` is the last part of. */
function compoundStart(words: readonly Word[], head: number): number {
  let start = head;
  while (start > 0 && words[start]?.gap === "-") start--;
  return start;
}

/** «страны-участницы»: the first part may decline with the second; «премьер-министр» keeps it. */
function agreeingCompound(
  front: Plan,
  words: readonly Word[],
  start: number,
  head: number,
): readonly Plan[] {
  if (start === head || words[start]?.text === "премьер") return [];
  return [
    front.map((one, at) =>
      at >= start && one.kind === "fixed" ? { ...one, kind: "apposition" as const } : one,
    ),
  ];
}

/** Whether the head is cited in the plural: always kept to it when alone, read as plural by rule when unknown. */
function isPluralCitation(
  front: Plan,
  head: Word,
  alone: boolean,
  analyser?: RussianAnalyser,
): boolean {
  const nouns = analyser?.nouns(head.text) ?? [];
  if (nouns.length > 0)
    return (
      alone && nouns.every((noun) => noun.lemma !== head.text && isNominativePlural(noun, head))
    );
  if (!/[ыиая]$/u.test(head.text)) return false;
  const adjective = front.findLast((one) => one.kind === "adjective");
  if (adjective !== undefined) return /(?:ые|ие)$/u.test(adjective.word);
  return /[ыи]$/u.test(head.text);
}

/** «Назарбаева» has another lemma as well, being the feminine of a surname, but is no plural. */
function isNominativePlural(noun: RussianLexeme, { text }: Word): boolean {
  return noun.forms.some((form) => form.text === text && (form.mask & maskOf("pl", "nom")) !== 0);
}

/** What follows the head: as it is, with a plural genitive beside a plural head, or names that decline along. */
function tailPlans(
  words: readonly Word[],
  head: number,
  analyser?: RussianAnalyser,
): readonly Plan[] {
  const tail = words.slice(head + 1);
  const fixed = tail.map((word) => planned(word, "fixed"));
  const plans: Plan[] = [fixed];
  const [first, ...rest] = tail;
  if (first === undefined) return plans;
  const plural = analyser?.pluralOfGenitive(first.text) ?? null;
  if (plural !== null && first.gap === "")
    plans.push([{ gap: "", kind: "plural-tail", word: plural }, ...fixed.slice(1)]);
  const names = [words[head], first, ...rest].every(
    (word) => word !== undefined && isName(word, analyser),
  );
  if (names) plans.push(tail.map((word) => planned(word, "apposition")));
  // «папа Римский», «Александр Великий»: an adjective behind its noun declines with it.
  if (tail.every((word) => isPostposed(words[head], word, analyser)))
    plans.push(tail.map((word) => planned(word, "adjective")));
  return plans;
}

function isPostposed(head: Word | undefined, word: Word, analyser?: RussianAnalyser): boolean {
  if (word.gap !== "" || isOblique(word.text) || head === undefined) return false;
  const adjectival = analyser?.isAdjective(word.text) ?? looksAdjectival(word.text);
  return adjectival && agreesInNominative(word, head, analyser);
}

function isName(word: Word, analyser?: RussianAnalyser): boolean {
  if (!isCapitalised(word.raw) || isAbbreviation(word.raw) || isOblique(word.text)) return false;
  // A surname may be spelt like a form of a common noun (токай, «токаев»).
  if (SURNAME.test(word.text)) return true;
  const nominative = (analyser?.nouns(word.text) ?? []).length > 0;
  return nominative || analyser?.isKnown(word.text) !== true;
}
