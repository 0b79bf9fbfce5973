/**
 * Tells a spoilt term from a missing one. A near form is the words of an approved wording standing
 * together in the text without being that wording: words that do not agree or whose fixed part was
 * inflected, another number or order of words, a hyphen lost, capitals of an official title wrong.
 * Only wordings of concepts that the source names are looked for, which keeps false alarms away.
 */

import { foldText, originalOffset } from "@/core/language/fold";
import { looksAdjectival } from "@/core/language/ru/adjectives";
import { isAbbreviation, isCapitalised, splitWords, type Word } from "@/core/language/words";
import type { TermMatch } from "./term-entry";
import { findTerms, type TermIndex } from "./term-index";

/** What is wrong with a near form. */
export type FormFault = "words" | "punctuation" | "order" | "capitals";

/** A near form: UTF-16 offsets in the text, and the words to put there when that is certain, else null. */
export type NearForm = {
  readonly start: number;
  readonly end: number;
  readonly fault: FormFault;
  readonly fix: string | null;
};

/** A text as its words, with the way back to its own offsets. */
type ReadText = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly spanOf: (first: number, count: number) => readonly [start: number, end: number];
};

/** Signatures of space, hyphen and dash: exchanged for each other they spoil a term, other punctuation parts sentences. */
const JOINT = /^[-–—]?$/u;

/** Longest wording whose words are looked for in another order. */
const MAX_REORDERED = 4;

/**
 * The near forms of one wording in a text, outside `taken` (places where the concept stands as it
 * should). `anyOrder` also looks for the words in another order.
 */
export function findNearForms(
  index: TermIndex,
  text: string,
  wording: string,
  options: { readonly taken: readonly TermMatch[]; readonly anyOrder: boolean },
): readonly NearForm[] {
  const term = wordsOf(index, wording);
  const read = readWords(index, text);
  if (term.length < 2) return abbreviationForms(term[0], read, options.taken);
  const found: NearForm[] = [];
  for (let first = 0; first + term.length <= read.words.length; first++) {
    const window = read.words.slice(first, first + term.length);
    const inOrder = stands(index, term, window);
    if (!inOrder && !(options.anyOrder && isReordered(index, term, window))) continue;
    const [start, end] = read.spanOf(first, term.length);
    if (options.taken.some((match) => match.start < end && start < match.end)) continue;
    const fault = inOrder ? faultOf(term, window) : "order";
    const fix = inOrder ? certainFix(index, wording, term, window, text.slice(start, end)) : null;
    found.push({ start, end, fault, fix });
  }
  return found;
}

/**
 * The capitals of a match against those of its wording. A name in small letters throughout may be
 * meant in general («кабинет министров», "deputy prime minister"); one with some of its capitals is
 * the official name misspelt. Headlines in capitals are left alone.
 */
export function capitalsFault(
  index: TermIndex,
  match: TermMatch,
  wording: string,
): NearForm | null {
  const term = wordsOf(index, wording);
  const read = readWords(index, match.text);
  if (term.length < 2 || term.length !== read.words.length) return null;
  if (match.text === match.text.toUpperCase()) return null;
  const isAsked = term.map(({ raw }) => isCapitalised(raw));
  const isGiven = read.words.map(({ raw }) => isCapitalised(raw));
  const lost = isAsked.some((asked, at) => asked && isGiven[at] === false);
  const meantAsName = isAsked.some((asked, at) => asked && isGiven[at]);
  const added = isAsked.includes(true) && index.language === "ru" && isAdded(isAsked, read.words);
  if (!(lost && meantAsName) && !added) return null;
  const fix = withCapitals(match.text, read, isAsked);
  return fix === match.text ? null : { start: match.start, end: match.end, fault: "capitals", fix };
}

/** Whether a word inside has a capital that its wording does not have; the first word may begin a sentence. */
function isAdded(isAsked: readonly boolean[], words: readonly Word[]): boolean {
  return words.some(
    ({ raw }, at) => at > 0 && isAsked[at] === false && isCapitalised(raw) && !isAbbreviation(raw),
  );
}

function withCapitals(text: string, read: ReadText, isAsked: readonly boolean[]): string {
  return read.words.reduce((changed, { raw }, at) => {
    const [start] = read.spanOf(at, 1);
    if (isAbbreviation(raw) || (at === 0 && isAsked[0] === false)) return changed;
    const letter = changed.charAt(start);
    const cased = isAsked[at] === true ? letter.toUpperCase() : letter.toLowerCase();
    return `${changed.slice(0, start)}${cased}${changed.slice(start + 1)}`;
  }, text);
}

function wordsOf({ language }: TermIndex, text: string): readonly Word[] {
  return splitWords(foldText(text.normalize("NFC"), language).text);
}

function readWords({ language }: TermIndex, text: string): ReadText {
  const folded = foldText(text, language);
  const words = splitWords(folded.text);
  return {
    text,
    words,
    spanOf: (first, count) => [
      originalOffset(folded, words[first]?.start ?? 0),
      originalOffset(folded, (words[first + count - 1]?.end ?? 1) - 1) + 1,
    ],
  };
}

/** An abbreviation in other letters than its capitals («Снг»). */
function abbreviationForms(
  term: Word | undefined,
  read: ReadText,
  taken: readonly TermMatch[],
): readonly NearForm[] {
  if (term === undefined || !isAbbreviation(term.raw) || term.raw.length < 3) return [];
  return read.words.flatMap((word, at): readonly NearForm[] => {
    const [start, end] = read.spanOf(at, 1);
    if (word.text !== term.text || taken.some((match) => match.start < end && start < match.end))
      return [];
    return [{ start, end, fault: "capitals", fix: term.raw }];
  });
}

function stands(index: TermIndex, term: readonly Word[], window: readonly Word[]): boolean {
  return term.every(({ text, gap }, at) => {
    const found = window[at];
    if (found === undefined || !index.sameWord(text, found.text)) return false;
    return at === 0 || found.gap === gap || (JOINT.test(found.gap) && JOINT.test(gap));
  });
}

function isReordered(index: TermIndex, term: readonly Word[], window: readonly Word[]): boolean {
  if (term.length > MAX_REORDERED || window.some(({ gap }, at) => at > 0 && !JOINT.test(gap)))
    return false;
  const left = [...window];
  return term.every(({ text }) => {
    const at = left.findIndex((word) => index.sameWord(text, word.text));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function faultOf(term: readonly Word[], window: readonly Word[]): FormFault {
  const sameGaps = window.every(({ gap }, at) => at === 0 || gap === term[at]?.gap);
  if (!sameGaps) return "punctuation";
  return window.every(({ text }, at) => text === term[at]?.text) ? "capitals" : "words";
}

/**
 * The text with as little of it exchanged as makes it the wording: its punctuation first, then word
 * by word from the end, where the part that does not inflect stands. The first word always stays:
 * its form is what the sentence asks for.
 */
function certainFix(
  index: TermIndex,
  wording: string,
  term: readonly Word[],
  window: readonly Word[],
  found: string,
): string | null {
  const own = wording.normalize("NFC");
  const pieces = splitWords(own);
  if (pieces.length !== term.length) return null;
  for (let kept = term.length; kept > 0; kept--) {
    // An adjective at the cut leaves the form of its noun open: «Верховного» asks for one not given.
    const isOpen = kept < term.length && looksAdjectival(term[kept - 1]?.text ?? "");
    if (isOpen && index.language === "ru") continue;
    const text = pieces
      .map(({ start, end }, at) => {
        const before = at === 0 ? own.slice(0, start) : own.slice(pieces[at - 1]?.end ?? 0, start);
        return before + (at < kept ? (window[at]?.raw ?? "") : own.slice(start, end));
      })
      .join("");
    const whole = text + own.slice(pieces.at(-1)?.end ?? 0);
    const accepted = findTerms(index, whole, { overlapping: true }).some(
      ({ start, end, analysis, strength }) =>
        analysis.lemma === wording && strength === "full" && end - start === whole.length,
    );
    if (accepted) return whole === found ? null : whole;
  }
  return null;
}
