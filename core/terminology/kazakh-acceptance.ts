/**
 * Decides whether words in a row are a Kazakh term: hyphens around it, endings that fit the kind of
 * head, homographs. Kept apart from the lexicon because this is where the neighbours are read.
 */

import { isAdjectival, type Neighbours } from "@/core/language/kk/homographs";
import { isGivenName, isOtherInContext, isPlaceName, isWish } from "@/core/language/kk/look-alikes";
import { readHyphenSuffixes, type SuffixReading } from "@/core/language/kk/suffixes";
import { isAbbreviation, isCapitalised, type Word } from "@/core/language/words";
import type { KazakhForm } from "./kazakh-form";
import { type Acceptance, isCapitalsOnly, type Path, sameCapitals } from "./lexicon";
import type { FormAnalysis, MatchStrength } from "./term-entry";

/** Whether the path is its term, and in which form. */
export function acceptKazakh(path: Path<KazakhForm>): Acceptance | null {
  const head = path.forms.at(-1);
  const at = path.first + path.forms.length - 1;
  const word = path.words[at];
  if (head === undefined || word === undefined || !capitalsFit(path)) return null;
  if (!standsAlone(path) || isCapitalsOnly(path)) return null;
  if (isProperName(path, head) || isWish(word.text, path.words[at + 1]?.text ?? "")) return null;
  const chosen = chooseReading(head, path.forms.length > 1);
  if (chosen === null) return null;
  if (isOtherHere(path, head, chosen.reading)) return null;
  const tail = head.suffix === "" ? hyphenTail(path, at) : { end: word.end, suffix: "" };
  if (tail === null) return null;
  const reading =
    tail.suffix === "" ? chosen.reading : (readHyphenSuffixes(tail.suffix)[0] ?? null);
  const suffix = tail.suffix === "" ? head.suffix : `-${tail.suffix}`;
  const analysis = analysisOf(path.variant.entry.text, suffix, reading);
  return { end: tail.end, strength: chosen.strength, analysis };
}

type Chosen = { readonly reading: SuffixReading | null; readonly strength: MatchStrength };

/** The reading that fits the kind of head; izafet heads without their possessive are another meaning («министрліктер»), weak in a title and nothing by themselves. */
function chooseReading(head: KazakhForm, inPhrase: boolean): Chosen | null {
  const first = head.readings[0] ?? null;
  if (head.kind !== "possessed") return { reading: first, strength: "full" };
  const possessed = head.readings.find((one) => one.possessor !== null);
  if (possessed !== undefined) return { reading: possessed, strength: "full" };
  const plural = head.readings.find((one) => one.plural);
  return inPhrase && plural !== undefined ? { reading: plural, strength: "weak" } : null;
}

/** Whether the head, told by its neighbours, is an adjective or another word. */
function isOtherHere(
  path: Path<KazakhForm>,
  head: KazakhForm,
  reading: SuffixReading | null,
): boolean {
  const at = path.first + path.forms.length - 1;
  if (isAmbiguousAccusative(head, reading)) return isAdjectival(head.base, around(path, at));
  const form = path.words[at]?.text ?? "";
  return path.forms.length === 1 && isOtherInContext(head.base, form, () => around(path, at));
}

function isAmbiguousAccusative(head: KazakhForm, reading: SuffixReading | null): boolean {
  if (head.kind !== "noun" || reading === null) return false;
  const bare = !reading.plural && reading.possessor === null;
  return bare && reading.case === "acc" && /^[дт][ыі]$/u.test(head.suffix);
}

function capitalsFit(path: Path<KazakhForm>): boolean {
  if (path.variant.entry.caseSensitive !== true) return true;
  return path.variant.words.every((word, at) =>
    sameCapitals(word.raw, path.words[path.first + at]?.raw ?? ""),
  );
}

/** A word that a hyphen ties to the one before is another word («вице-президент»), unless both are names or abbreviations («АҚШ-Қытай»). */
function standsAlone(path: Path<KazakhForm>): boolean {
  const word = path.words[path.first];
  if (word?.gap !== "-" || path.first === 0) return true;
  return isName(path.variant.words[0]) && isCapitalised(path.words[path.first - 1]?.raw ?? "");
}

function isName(word: Word | undefined): boolean {
  return word !== undefined && isCapitalised(word.raw);
}

/** Cyrillic letters with a vowel among them: no figure, no Latin name, no «млрд», «км» on which endings hang by a hyphen. */
const READS_AS_WORD = /^(?=.*[аәоөұүыіеэяёиую])[\u0400-\u04ff]+$/u;

type Tail = { readonly end: number; readonly suffix: string };

/** Where the match ends when letters hang on a hyphen or a closing quotation mark behind it; null when they make another word. */
function hyphenTail(path: Path<KazakhForm>, at: number): Tail | null {
  const word = path.words[at];
  const next = path.words[at + 1];
  if (word === undefined) return null;
  const alone: Tail = { end: word.end, suffix: "" };
  if (next === undefined) return alone;
  const between = path.text.slice(word.end, next.start);
  const isEnding = next.raw === next.text || word.raw.toUpperCase() === word.raw;
  const withEnding: Tail = { end: next.end, suffix: next.text };
  const reads = isEnding && readHyphenSuffixes(next.text).length > 0;
  if (/^[»”"]-?$/u.test(between) || /^[–—]$/u.test(between)) return reads ? withEnding : alone;
  if (between !== "-") return alone;
  const own = path.variant.words.at(-1);
  const hangs = isAbbreviation(word.raw) || isName(own) || !READS_AS_WORD.test(word.text);
  if (reads && hangs) return withEnding;
  const pair = isName(own) && (isCapitalised(next.raw) || isAbbreviation(word.raw));
  return pair ? alone : null;
}

const SENTENCE_END = /^\s*(?:[.!?…;:)\]]|[»”"]?\s*[–—]|$)/u;

const CLAUSE_END = /^\s*(?:[.!?…;:,)\]»”"–—]|$|(?:деп|және|де|деді|еді|екен)(?!\p{L}))/u;

function around(path: Path<KazakhForm>, at: number): Neighbours {
  const first = path.words[path.first];
  const next = path.words[at + 1];
  const end = path.words[at]?.end ?? 0;
  const following = clauseAfter(path.words, at);
  const after = following[0] ?? "";
  return {
    nextIsName: after !== "" && isCapitalised(next?.raw ?? "") && !isAbbreviation(next?.raw ?? ""),
    following,
    before: first?.gap === "" ? (path.words[path.first - 1]?.text ?? "") : "",
    after,
    atEnd: next === undefined || SENTENCE_END.test(path.text.slice(end, end + 8)),
    nextEnds: next === undefined || CLAUSE_END.test(path.text.slice(next.end, next.end + 8)),
  };
}

/** How far a clause is read. */
const CLAUSE_WORDS = 8;

/** The words after `at` up to the next punctuation mark. */
function clauseAfter(words: readonly Word[], at: number): readonly string[] {
  const following: string[] = [];
  for (const word of words.slice(at + 1, at + 1 + CLAUSE_WORDS)) {
    if (word.gap !== "" && (word.gap !== "-" || following.length === 0)) break;
    if (word.gap === "") following.push(word.text);
    else following.push(`${following.pop() ?? ""}-${word.text}`);
  }
  return following;
}

/** «Мақсат Сқақов» is no «мақсат»: one word, with a capital the glossary does not ask for, beside a surname. */
function isProperName(path: Path<KazakhForm>, head: KazakhForm): boolean {
  const { words, first, variant } = path;
  const word = words[first];
  if (path.forms.length > 1 || head.kind !== "noun" || word === undefined) return false;
  if (!isCapitalised(word.raw) || isCapitalised(variant.words[0]?.raw ?? "")) return false;
  if (isPlaceName(head.base, word.text)) return true;
  const [before, after] = [words[first - 1], words[first + 1]];
  // «Қасым-Жомарт» is a name, not somebody's eyebrow.
  if (after?.gap === "-" && isCapitalised(after.raw) && !isAbbreviation(after.raw)) return true;
  const surnames = [word.gap === "" ? before : undefined, after?.gap === "" ? after : undefined];
  return surnames.some((one) => one !== undefined && isGivenName(head.base, one.raw));
}

function analysisOf(lemma: string, suffix: string, reading: SuffixReading | null): FormAnalysis {
  return {
    lemma,
    suffix,
    number: reading === null ? null : reading.plural ? "pl" : "sg",
    case: reading?.case ?? "nom",
    possessor: reading?.possessor ?? null,
    attribute: reading?.attribute ?? false,
  };
}
