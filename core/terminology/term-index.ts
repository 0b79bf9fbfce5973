/**
 * Finds glossary terms in running text in any inflected form. Terms are kept in a trie over
 * lexemes, words of the text are looked up by their stem, so the work grows with the text and with
 * the matches found, not with the size of the glossary.
 */

import type { Finding } from "@/core/checks/finding";
import { type FoldedText, foldText, originalOffset } from "@/core/language/fold";
import type { Language } from "@/core/language/language";
import type { RussianAnalyser } from "@/core/language/ru/morphology";
import { splitWords, type Word } from "@/core/language/words";
import { englishLexicon } from "./english-lexicon";
import { kazakhLexicon } from "./kazakh-lexicon";
import type { Acceptance, Candidate, Lexicon, TermVariant } from "./lexicon";
import { russianLexicon } from "./russian-lexicon";
import type { TermEntry, TermMatch } from "./term-entry";
import { TermTrie } from "./term-trie";

/** Longest term, in UTF-16 units; longer ones are reported, not indexed. Official titles stay under 300. */
export const MAX_TERM_LENGTH = 500;

/** Most words in one term. */
const MAX_TERM_WORDS = 40;

export type TermIndexOptions = {
  /** Russian dictionary; without it the rules of declension alone are used. */
  readonly russian?: RussianAnalyser;
};

/** A built index. `findings` tells which entries could not be indexed and why (codes `term-empty`, `term-without-letters`, `term-too-long`; params: termId, conceptId). */
export type TermIndex = {
  readonly language: Language;
  readonly findings: readonly Finding[];
  /** All matches in a folded text, nested ones included, unordered; offsets are those of the original. */
  readonly search: (text: string) => readonly TermMatch[];
  /**
   * Beginnings of words, in small letters, of which every text with a match has at least one; "" when
   * any text may have one. For narrowing texts down in a database; slow in a large index.
   */
  readonly starts: () => readonly string[];
  /** Whether two words (small letters) may be forms of one word. */
  readonly sameWord: (one: string, other: string) => boolean;
};

/** An index as built; `size` is the number of entries in it. */
export type BuiltIndex = TermIndex & { readonly size: number };

/**
 * Builds the index of one language. Never throws on an entry: what cannot be indexed is in
 * `findings`. Linear in the number of entries.
 */
export function buildTermIndex(
  entries: readonly TermEntry[],
  language: Language,
  options: TermIndexOptions = {},
): BuiltIndex {
  const steps = termIndexInSteps(entries, language, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, stopping after every few hundred entries, so that a server can answer others meanwhile. */
export function termIndexInSteps(
  entries: readonly TermEntry[],
  language: Language,
  options: TermIndexOptions = {},
): Generator<void, BuiltIndex> {
  if (language === "kk") return buildWith(kazakhLexicon(), entries, language);
  if (language === "ru") return buildWith(russianLexicon(options.russian), entries, language);
  return buildWith(englishLexicon(), entries, language);
}

/**
 * An index with the entries of some concepts replaced: `by` holds what they are now. Costs nothing
 * like a new index of a large glossary of which one concept changed, and finds the same.
 */
export function replaceConcepts(
  index: TermIndex,
  conceptIds: ReadonlySet<string>,
  by: TermIndex,
): TermIndex {
  const search = (text: string) => [
    ...index.search(text).filter(({ conceptId }) => !conceptIds.has(conceptId)),
    ...by.search(text),
  ];
  const findings = [
    ...index.findings.filter(({ params }) => !conceptIds.has(String(params.conceptId))),
    ...by.findings,
  ];
  const { language, sameWord } = index;
  const starts = () => [...new Set([...index.starts(), ...by.starts()])];
  return { language, sameWord, findings, search, starts };
}

export type FindTermsOptions = {
  /** Report matches inside or across longer ones too. */
  readonly overlapping?: boolean;
};

/**
 * The terms in a text, by place. By default the longest match wins where several overlap; terms of
 * the same span are all reported, since two concepts may share a wording.
 */
export function findTerms(
  index: TermIndex,
  text: string,
  options: FindTermsOptions = {},
): readonly TermMatch[] {
  const matches = index.search(text);
  if (matches.length < 2) return matches;
  const kept = options.overlapping === true ? matches : longestOnly(matches);
  return [...kept].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * A match is dropped where one at least as long was kept. Such a one covers its first or its last
 * unit, so that asking for those two keeps the work linear: a text may hold tens of thousands.
 */
function longestOnly(matches: readonly TermMatch[]): readonly TermMatch[] {
  const byLength = [...matches].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      a.strength.localeCompare(b.strength),
  );
  /** The index, from 1, of the match that was kept at a unit of the text; 0 for none. */
  const keeper = new Uint32Array(matches.reduce((longest, { end }) => Math.max(longest, end), 0));
  return byLength.filter((match, at) => {
    for (const unit of [match.start, match.end - 1]) {
      const other = byLength[(keeper[unit] ?? 0) - 1];
      if (other && (other.start !== match.start || other.end !== match.end)) return false;
    }
    keeper.fill(at + 1, match.start, match.end);
    return true;
  });
}

/** Entries of one step: some milliseconds of work. */
const STEP = 200;

function* buildWith<Form>(
  lexicon: Lexicon<Form>,
  entries: readonly TermEntry[],
  language: Language,
): Generator<void, BuiltIndex> {
  const trie = new TermTrie();
  const findings: Finding[] = [];
  let size = 0;
  for (const [at, entry] of entries.entries()) {
    if (at % STEP === STEP - 1) yield;
    const words = termWords(entry, language);
    if (typeof words === "string") {
      findings.push(problem(words, entry));
      continue;
    }
    for (const slots of lexicon.register(entry, words)) trie.add({ entry, words, slots });
    size++;
  }
  const search = (text: string) => searchText(lexicon, trie, language, text);
  const starts = () => startsOfTerms(lexicon, trie);
  return { language, size, findings, search, starts, sameWord: lexicon.sameWord };
}

/** Of each variant the word with the longest beginnings, being the rarest, has to be there. */
function startsOfTerms<Form>(lexicon: Lexicon<Form>, trie: TermTrie): readonly string[] {
  const shortest = (starts: readonly string[]) => Math.min(...starts.map(({ length }) => length));
  const all = new Set<string>();
  for (const { slots } of trie.variants()) {
    const [rarest = [""]] = slots
      .map(({ lexeme }) => lexicon.starts(lexeme))
      .sort((a, b) => shortest(b) - shortest(a));
    for (const start of rarest) all.add(start);
  }
  return [...all];
}

type EntryProblem = "term-empty" | "term-without-letters" | "term-too-long";

function termWords(entry: TermEntry, language: Language): readonly Word[] | EntryProblem {
  if (entry.text.trim() === "") return "term-empty";
  if (entry.text.length > MAX_TERM_LENGTH) return "term-too-long";
  const words = splitWords(foldText(entry.text.normalize("NFC"), language).text);
  if (words.length === 0) return "term-without-letters";
  return words.length > MAX_TERM_WORDS ? "term-too-long" : words;
}

function problem(code: EntryProblem, entry: TermEntry): Finding {
  const params = { termId: entry.termId, conceptId: entry.conceptId, limit: MAX_TERM_LENGTH };
  return { code, severity: "error", source: null, target: null, params, fix: null };
}

function searchText<Form>(
  lexicon: Lexicon<Form>,
  trie: TermTrie,
  language: Language,
  original: string,
): readonly TermMatch[] {
  const folded = foldText(original, language);
  const words = splitWords(folded.text);
  const candidates = words.map((_, at) => lexicon.candidates(words, at));
  const best = new Map<string, TermMatch>();
  const report = (variant: TermVariant, first: number, forms: readonly Form[]): void => {
    const accepted = lexicon.accept({ variant, text: folded.text, words, first, forms });
    if (accepted === null) return;
    const match = placeMatch(variant, accepted, original, folded, words[first]?.start ?? 0);
    const key = `${match.start}:${match.end}:${match.termId}:${match.conceptId}`;
    if (best.get(key)?.strength !== "full") best.set(key, match);
  };
  for (let first = 0; first < words.length; first++)
    if ((candidates[first]?.length ?? 0) > 0)
      walkTrie(trie, words, candidates, { first, node: trie.root, forms: [] }, report);
  return [...best.values()];
}

type Step<Form> = {
  readonly first: number;
  readonly node: number;
  readonly forms: readonly Form[];
};

/** Follows every reading of the words from `first` on and reports each term that ends on the way. */
function walkTrie<Form>(
  trie: TermTrie,
  words: readonly Word[],
  candidates: readonly (readonly Candidate<Form>[])[],
  { first, node, forms }: Step<Form>,
  report: (variant: TermVariant, first: number, forms: readonly Form[]) => void,
): void {
  const at = first + forms.length;
  const gap = at === first ? "" : (words[at]?.gap ?? "");
  for (const { lexeme, form } of candidates[at] ?? []) {
    const next = trie.step(node, gap, lexeme) ?? hyphenStep(trie, words, at, node, lexeme);
    if (next === undefined) continue;
    const path = [...forms, form];
    for (const variant of trie.termsAt(next)) report(variant, first, path);
    if (trie.isOpen(next))
      walkTrie(trie, words, candidates, { first, node: next, forms: path }, report);
  }
}

/** A hyphen set as a dash («премьер–министр») is a hyphen where the term has one. */
function hyphenStep(
  trie: TermTrie,
  words: readonly Word[],
  at: number,
  node: number,
  lexeme: number,
): number | undefined {
  const [before, word] = [words[at - 1], words[at]];
  if (node === trie.root || before === undefined || word?.gap !== "–") return undefined;
  return word.start - before.end === 1 ? trie.step(node, "-", lexeme) : undefined;
}

function placeMatch(
  variant: TermVariant,
  accepted: Acceptance,
  original: string,
  folded: FoldedText,
  from: number,
): TermMatch {
  const { termId, conceptId, text: term } = variant.entry;
  const first = originalOffset(folded, from);
  // The end is found from the last unit inside, so that what was folded away behind it stays out.
  const last =
    folded.offsets === null
      ? accepted.end
      : endOf(original, originalOffset(folded, accepted.end - 1));
  // Quotation marks that the entry begins or ends with belong to the name.
  const start =
    QUOTE.test(term.charAt(0)) && QUOTE.test(original.charAt(first - 1)) ? first - 1 : first;
  const quoted = QUOTE.test(term.at(-1) ?? "") && QUOTE.test(original.charAt(last));
  const end = quoted ? last + 1 : last + closingLength(variant, original, last);
  const { strength, analysis } = accepted;
  return { termId, conceptId, start, end, strength, analysis, text: original.slice(start, end) };
}

/** How much of the punctuation an entry ends with stands in the text too: the full stop of "Inc.", of "U.S." for "US", a closing bracket. */
function closingLength(
  { entry, words, slots }: TermVariant,
  original: string,
  from: number,
): number {
  const isDotted = words.length === 1 && slots.at(-1)?.gap === ".";
  const [closing = ""] = /[^\p{L}\p{N}]*$/u.exec(entry.text.trim()) ?? [];
  const wanted = isDotted ? "." : closing;
  return original.startsWith(wanted, from) ? wanted.length : 0;
}

const QUOTE = /[«»“”„‟"]/u;

/** The end of the character (with its combining marks) at an original offset. */
function endOf(original: string, at: number): number {
  let end = at + ((original.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < original.length && /\p{M}/u.test(original.charAt(end))) end++;
  return end;
}
