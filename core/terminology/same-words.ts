/**
 * Which words of a glossary are forms of a word somebody types: «министрінің» asks for titles with
 * «министрі», «министром» for those with «министра». For search, where a word too many does little
 * harm; finding terms in texts is the term index's work.
 */

import { possessedBases } from "@/core/language/kk/stems";
import type { Language } from "@/core/language/language";
import { buildTermIndex, findTerms, type TermIndex, type TermIndexOptions } from "./term-index";

/** Letters that forms of one word share at their beginning: халық and халқы, орын and орны. */
export const SHARED_BEGINNING = 2;

/**
 * Those of the candidates (small letters, folded) that may be forms of the same word as `word`. The
 * candidates should begin like the word; every one of them is looked at.
 */
export function sameWords(
  word: string,
  candidates: Iterable<string>,
  language: Language,
  options: TermIndexOptions = {},
): readonly string[] {
  if (language === "kk") return sameKazakh(word, candidates);
  const { sameWord } = buildTermIndex([], language, options);
  return [...candidates].filter((one) => sameWord(word, one));
}

/**
 * By way of what the word may be a form of: every beginning of it is tried as a citation form, and
 * what such a beginning in the possessive is made of («министрлігі» of «министрлік»).
 */
function sameKazakh(word: string, candidates: Iterable<string>): readonly string[] {
  const beginnings = Array.from(word, (_, at) => word.slice(0, at + 1)).slice(1);
  const possible = beginnings.flatMap((base) => [base, ...possessedBases(base)]);
  const bases = possible.filter((base) => isForm(indexOf([base]), word));
  const index = indexOf(bases);
  return [...candidates].filter((one) => one === word || isForm(index, one));
}

function indexOf(words: readonly string[]): TermIndex {
  const entries = words.map((text) => ({ termId: text, conceptId: text, text }));
  return buildTermIndex(entries, "kk");
}

function isForm(index: TermIndex, word: string): boolean {
  const all = findTerms(index, word, { overlapping: true });
  return all.some(({ start, end }) => start === 0 && end === word.length);
}
