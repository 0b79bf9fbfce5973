import type { Language } from "@/core/language/language";
import type { ConceptRecord } from "@/core/terminology/concept";
import { SHARED_BEGINNING, sameWords } from "@/core/terminology/same-words";
import { termSearchKey } from "@/core/terminology/search-key";
import { optionsOf } from "./glossary-indexes";
import { wordingKeys } from "./wording-keys";

/**
 * How what somebody searches for is looked up in the keys of wordings: each of its words as a
 * beginning or in another form, in any order.
 */

/** How near a wording is to what was asked; the nearest first. */
export const PLACES = ["begins", "phrase", "words"] as const;
/** One of them. */
export type Place = (typeof PLACES)[number];

/** Says where the words of a query stand in the search key of a wording, or that they do not. */
export type SearchPattern = (key: string) => Place | null;

/** More words than this are a text, not a search. */
const MAX_WORDS = 12;

/** The pattern of a query in one language; null when it has no words. */
export async function searchPattern(
  q: string,
  language: Language,
  concepts: readonly ConceptRecord[],
): Promise<SearchPattern | null> {
  const words = termSearchKey(q, language).split(" ").filter(Boolean);
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  for (const concept of concepts) learn(concept);
  // Most words that are typed are of one language: the wordings of the others are not looked at.
  if (!words.every((word) => isPossible(word, language))) return null;
  const forms = await Promise.all(words.map((word) => formsOf(word, language)));
  const tokens = words.map((word, at) => tokenOf(word, forms[at] ?? []));
  const phrase = tokens.map((token) => ` ${token}`).join("");
  const begins = new RegExp(`^${phrase}`, "u");
  const holds = new RegExp(phrase, "u");
  const each = tokens.map((token) => new RegExp(` ${token}`, "u"));
  return (key) => {
    const spaced = ` ${key}`;
    if (!each.every((token) => token.test(spaced))) return null;
    if (begins.test(spaced)) return "begins";
    return holds.test(spaced) ? "phrase" : "words";
  };
}

/** Words are letters and figures: nothing of them means anything to a pattern. */
function tokenOf(word: string, forms: readonly string[]): string {
  return `(?:${[`${word}[^ ]*`, ...forms].join("|")})(?= |$)`;
}

/** The words of all wordings met so far, by their beginning. They only grow: a word too many costs a look. */
const vocabulary = new Map<string, Set<string>>();
const learnt = new WeakSet<ConceptRecord>();

const shelfOf = (language: Language, word: string) =>
  `${language} ${word.slice(0, SHARED_BEGINNING)}`;

/** Takes the words of a concept in, once. */
export function learn(concept: ConceptRecord): void {
  if (learnt.has(concept)) return;
  learnt.add(concept);
  const keys = wordingKeys(concept);
  for (const [at, { language }] of concept.terms.entries())
    for (const word of (keys[at] ?? "").split(" ")) {
      const name = shelfOf(language, word);
      const shelf = vocabulary.get(name);
      if (shelf === undefined) vocabulary.set(name, new Set([word]));
      else shelf.add(word);
    }
}

/** Whether any wording may have a word that begins so or is a form of it. */
function isPossible(word: string, language: Language): boolean {
  return word.length < SHARED_BEGINNING || vocabulary.has(shelfOf(language, word));
}

/** Answers remembered, since a search is typed letter by letter. */
const MOST_REMEMBERED = 2_000;
const remembered = new Map<string, readonly string[]>();

async function formsOf(word: string, language: Language): Promise<readonly string[]> {
  const shelf = vocabulary.get(shelfOf(language, word));
  if (shelf === undefined || word.length < SHARED_BEGINNING) return [];
  const name = `${language} ${shelf.size} ${word}`;
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const forms = sameWords(word, shelf, language, await optionsOf(language));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(name, forms);
  return forms;
}
