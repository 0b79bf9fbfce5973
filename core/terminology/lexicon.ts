/**
 * What the term index asks of a language. The index itself knows only numbers: every word of a term
 * becomes a lexeme, every word of a text is read as lexemes in some form, and a term matches where
 * its lexemes follow each other. Which forms belong to a lexeme, and whether the forms of a phrase
 * agree, is the language's business.
 */

import { isAbbreviation, type Word } from "@/core/language/words";
import type { FormAnalysis, MatchStrength, TermEntry } from "./term-entry";

/** One place of a term: what stands before the word (see `Word.gap`) and the lexeme. */
export type Slot = { readonly gap: string; readonly lexeme: number };

/** One way to read a word of the text. `form` is the language's own note on the form. */
export type Candidate<Form> = { readonly lexeme: number; readonly form: Form };

/** A term as the index holds it: its words, and the slots in one of its variants. */
export type TermVariant = {
  readonly entry: TermEntry;
  readonly words: readonly Word[];
  readonly slots: readonly Slot[];
};

/** A term whose lexemes were found in a row; the language decides whether it is the term. */
export type Path<Form> = {
  readonly variant: TermVariant;
  readonly text: string;
  readonly words: readonly Word[];
  /** Index of the first word of the path. */
  readonly first: number;
  readonly forms: readonly Form[];
};

/** The language's answer: where the match ends (folded offset) and how it was read. */
export type Acceptance = {
  readonly end: number;
  readonly strength: MatchStrength;
  readonly analysis: FormAnalysis;
};

/** The words of one language as lexemes. */
export type Lexicon<Form> = {
  /** Registers the words of a term and returns its variants; each is one row of slots. */
  readonly register: (entry: TermEntry, words: readonly Word[]) => readonly (readonly Slot[])[];
  /** All readings of word `at` of a text; empty when no term has such a word. */
  readonly candidates: (words: readonly Word[], at: number) => readonly Candidate<Form>[];
  readonly accept: (path: Path<Form>) => Acceptance | null;
  /** Beginnings, in small letters, of which every word read as the lexeme has one; "" when there is none to name. */
  readonly starts: (lexeme: number) => readonly string[];
  /** Whether two words may be forms of one word, whatever the form: for telling a spoilt term from a missing one. */
  readonly sameWord: (one: string, other: string) => boolean;
};

/** Numbers for names, counted from zero. */
export class Interner {
  readonly #ids = new Map<string, number>();

  /** The number of a name, given on first use. */
  idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(name, id);
    return id;
  }

  /** The name of a number. */
  nameOf(id: number): string {
    for (const [name, known] of this.#ids) if (known === id) return name;
    return "";
  }

  /** The number of a name that was met before, else undefined. */
  find(name: string): number | undefined {
    return this.#ids.get(name);
  }
}

/**
 * `Lexicon.starts` where words are entered by their text and abbreviations («abbreviation:СНГ») are
 * looked up by name. Slow: goes through all of them.
 */
export function startsOf(
  lexeme: number,
  ids: Interner,
  entered: Iterable<readonly [string, readonly { readonly lexeme: number }[]]>,
): readonly string[] {
  const starts: string[] = [];
  for (const [text, all] of entered)
    if (all.some((one) => one.lexeme === lexeme)) starts.push(text);
  const [, abbreviation] = /^abbreviation:(.+)$/su.exec(ids.nameOf(lexeme)) ?? [];
  if (abbreviation !== undefined) starts.push(abbreviation.toLowerCase());
  return starts.length > 0 ? starts : [""];
}

/** Longest word that is taken for an abbreviation by its capitals alone. */
const LONGEST_ABBREVIATION = 4;

/** Whether a term of one word is an abbreviation where it stands («АҚ» is not «ақ», "AIDS" not "aid"): a short word in capitals beside one in small letters. */
export function isCapitalsOnly({ variant, words, first, forms }: Path<unknown>): boolean {
  const [term, word] = [variant.words[0], words[first]];
  if (forms.length > 1 || term === undefined || word === undefined) return false;
  if (word.raw.length > LONGEST_ABBREVIATION || !isAbbreviation(word.raw)) return false;
  if (isAbbreviation(term.raw) || !/\p{L}{2}/u.test(word.raw)) return false;
  const beside = [words[first - 1], words[first + 1]].filter((other) => other !== undefined);
  return beside.length > 0 && beside.every(({ raw }) => /\p{Ll}/u.test(raw));
}

/** Whether the capitals of a term's word and of a word of the text are the same, letter for letter over the part they share. */
export function sameCapitals(term: string, found: string): boolean {
  const length = Math.min(term.length, found.length);
  for (let at = 0; at < length; at++) {
    const [a, b] = [term.charAt(at), found.charAt(at)];
    if ((a === a.toLowerCase()) !== (b === b.toLowerCase())) return false;
  }
  return true;
}
