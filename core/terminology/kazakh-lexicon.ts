/**
 * Kazakh words for the term index. Only the last word of a term inflects; words before it keep
 * their form, except that the genitive of an izafet owner comes and goes («Үкімет басшысы» =
 * «Үкіметтің басшысы»). The head of an izafet title is indexed without its possessive.
 */

import { isOtherWord } from "@/core/language/kk/look-alikes";
import { possessedBases, stemsOf, withoutGenitive } from "@/core/language/kk/stems";
import {
  readHyphenSuffixes,
  readSuffixes,
  type StemUse,
  type SuffixReading,
} from "@/core/language/kk/suffixes";
import { isAbbreviation, type Word } from "@/core/language/words";
import { acceptKazakh } from "./kazakh-acceptance";
import type { KazakhForm, KazakhKind } from "./kazakh-form";
import { type Candidate, Interner, type Lexicon, type Slot, startsOf } from "./lexicon";
import { StemTable } from "./stem-table";
import type { TermEntry } from "./term-entry";

/** No word of a text is spelt so. */
const GENITIVE_AFTER_HYPHEN = "-genitive";
const GENITIVE: KazakhForm = {
  kind: "form",
  base: GENITIVE_AFTER_HYPHEN,
  suffix: "",
  readings: [],
};
const NONE: readonly Candidate<KazakhForm>[] = [];

type StemEntry = {
  readonly lexeme: number;
  readonly kind: KazakhKind;
  readonly base: string;
  readonly use: StemUse;
};

/** Most variants of one term. */
const MAX_ROWS = 8;

const CAPITALS_WITH_ENDING = /^([\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]+)(\p{Ll}+)$/u;

/** The Kazakh lexicon of one index. */
export function kazakhLexicon(): Lexicon<KazakhForm> {
  const words = new KazakhWords();
  return {
    register: (entry, termWords) => words.register(entry, termWords),
    candidates: (textWords, at) => words.candidates(textWords, at),
    accept: acceptKazakh,
    starts: (lexeme) => words.starts(lexeme),
    // Kazakh is read, not written: only its punctuation and capitals are compared here.
    sameWord: (one, other) => one === other,
  };
}

class KazakhWords {
  readonly #ids = new Interner();
  readonly #stems = new StemTable<StemEntry>();
  /** The lexeme of «-ның» after an abbreviation, whatever its letters. */
  readonly #genitive = this.#ids.idOf(`form:${GENITIVE_AFTER_HYPHEN}`);

  register(entry: TermEntry, words: readonly Word[]): readonly (readonly Slot[])[] {
    const lexemeOf: LexemeOf = (kind, base) => this.#lexemeOf(kind, base);
    const heads = headLexemes(entry, words, lexemeOf);
    const last = words.length - 1;
    let rows: Slot[][] = [[]];
    for (const [at, word] of words.slice(0, last).entries()) {
      const all = modifierSlots(word, heads.izafet, at === last - 1, lexemeOf);
      // Each abbreviation doubles the rows; a title has one or two, a hostile entry could have forty.
      const endings = rows.length < MAX_ROWS ? all : all.slice(0, 1);
      rows = rows.flatMap((row) => endings.map((slots) => [...row, ...slots]));
    }
    const gap = words[last]?.gap ?? "";
    return heads.lexemes.flatMap((lexeme) => rows.map((row) => [...row, { gap, lexeme }]));
  }

  candidates(words: readonly Word[], at: number): readonly Candidate<KazakhForm>[] {
    const word = words[at];
    if (word === undefined) return [];
    let found = NONE;
    this.#stems.eachPrefix(word.text, (length, stems) => {
      found = [...found, ...readStems(stems, word.text, length)];
    });
    // Capitals and hyphens are rare, so most words are done here.
    if (word.raw === word.text && word.gap !== "-") return found;
    return [...found, ...this.#marked(word)];
  }

  starts(lexeme: number): readonly string[] {
    return lexeme === this.#genitive ? [""] : startsOf(lexeme, this.#ids, this.#stems.entries());
  }

  /** Readings of a word as an abbreviation, or as a genitive that hangs on one. */
  #marked(word: Word): readonly Candidate<KazakhForm>[] {
    const found: Candidate<KazakhForm>[] = [];
    const bare = isAbbreviation(word.raw) ? this.#abbreviation(word.raw, "") : null;
    if (bare !== null) found.push(bare);
    const [, base = "", suffix = ""] = CAPITALS_WITH_ENDING.exec(word.raw) ?? [];
    const ended = suffix === "" ? null : this.#abbreviation(base, suffix);
    if (ended !== null && ended.form.readings.length > 0) found.push(ended);
    if (word.gap === "-" && readHyphenSuffixes(word.text).some(isGenitive))
      found.push({ lexeme: this.#genitive, form: GENITIVE });
    return found;
  }

  #abbreviation(base: string, suffix: string): Candidate<KazakhForm> | null {
    const lexeme = this.#ids.find(`abbreviation:${base}`);
    if (lexeme === undefined) return null;
    const readings = readHyphenSuffixes(suffix);
    return { lexeme, form: { kind: "abbreviation", base, suffix, readings } };
  }

  #lexemeOf(kind: KazakhKind, base: string): number {
    const name = `${kind}:${base}`;
    const known = this.#ids.find(name);
    if (known !== undefined) return known;
    const lexeme = this.#ids.idOf(name);
    if (kind === "form") this.#stems.add(base, { lexeme, kind, base, use: "any" });
    else if (kind !== "abbreviation")
      for (const { text, use } of stemsOf(base)) this.#stems.add(text, { lexeme, kind, base, use });
    return lexeme;
  }
}

type LexemeOf = (kind: KazakhKind, base: string) => number;

function headLexemes(
  entry: TermEntry,
  words: readonly Word[],
  lexemeOf: LexemeOf,
): { readonly lexemes: readonly number[]; readonly izafet: boolean } {
  const head = words.at(-1);
  if (head === undefined) return { lexemes: [], izafet: false };
  if (entry.exactForm === true || entry.hints?.indeclinable === true)
    return { lexemes: [lexemeOf("form", head.text)], izafet: false };
  if (isAbbreviation(head.raw) && !isShouted(words))
    return { lexemes: [lexemeOf("abbreviation", head.raw)], izafet: false };
  // Agent nouns in -шы/-ші (елші, оқушы) end like a possessive and are none; «күші» is one.
  // A word of three letters alone («ары», «әлі») is seldom a possessed one; in a title it is («Мәдениет үйі»).
  const whole =
    /[^аәоөұүыіеэ]ш[ыі]$/u.test(head.text) || (words.length === 1 && head.text.length < 4);
  const bases = whole ? [] : possessedBases(head.text);
  const lexemes = [
    lexemeOf("noun", head.text),
    ...bases.map((base) => lexemeOf("possessed", base)),
  ];
  return { lexemes, izafet: bases.length > 0 };
}

/** A whole title in capitals («ҚАРЖЫ МИНИСТРЛІГІ») is not a row of abbreviations: those are short. */
function isShouted(words: readonly Word[]): boolean {
  return (
    words.every((word) => isAbbreviation(word.raw)) && words.some((word) => word.raw.length > 7)
  );
}

/** The ways a word before the head may stand in the text, each as one or two slots. */
function modifierSlots(
  word: Word,
  izafet: boolean,
  beforeHead: boolean,
  lexemeOf: LexemeOf,
): readonly (readonly Slot[])[] {
  const slot = (kind: KazakhKind, base: string): Slot => ({
    gap: word.gap,
    lexeme: lexemeOf(kind, base),
  });
  if (isAbbreviation(word.raw) && word.raw.length < 8) {
    const bare = slot("abbreviation", word.raw);
    const genitive: Slot = { gap: "-", lexeme: lexemeOf("form", GENITIVE_AFTER_HYPHEN) };
    return izafet ? [[bare], [bare, genitive]] : [[bare]];
  }
  if (!izafet) return [[slot("form", word.text)]];
  const owner = withoutGenitive(word.text);
  if (owner !== null) return [[slot("owner", owner)]];
  const owns = beforeHead || possessedBases(word.text).length > 0;
  return [[slot(owns ? "owner" : "form", word.text)]];
}

function readStems(
  stems: readonly StemEntry[],
  word: string,
  length: number,
): readonly Candidate<KazakhForm>[] {
  return stems.flatMap((stem) => {
    const form = readStem(stem, word, length);
    return form === null ? [] : [{ lexeme: stem.lexeme, form }];
  });
}

function readStem(stem: StemEntry, word: string, length: number): KazakhForm | null {
  const suffix = word.slice(length);
  if (stem.kind === "form")
    return suffix === "" ? { kind: "form", base: stem.base, suffix, readings: [] } : null;
  // A soft sign that has fallen away still lets the ending be of either harmony (роль, ролі).
  const carrier = /[ьъ]$/u.test(stem.base) ? stem.base : word.slice(0, length);
  const all = readSuffixes(carrier, suffix, stem.use);
  const readings = stem.kind === "owner" ? all.filter((one) => isBare(one) || isOwner(one)) : all;
  if (readings.length === 0) return null;
  const { kind, base } = stem;
  if (kind === "noun" && suffix !== "" && isOtherWord(base, word, isInflected)) return null;
  return { kind, base, suffix, readings };
}

function isInflected(word: string, rest: string): boolean {
  return readSuffixes(word, rest).length > 0;
}

function isBare(reading: SuffixReading): boolean {
  return (
    !reading.plural && reading.possessor === null && reading.case === "nom" && !reading.attribute
  );
}

/** The owner of a title in the genitive, itself owned or not: «Үкіметтің», «Ресей Үкіметінің» төрағасы. */
function isOwner(reading: SuffixReading): boolean {
  return (
    isGenitive(reading) ||
    isGenitive({ ...reading, possessor: reading.possessor === "3" ? null : reading.possessor })
  );
}

function isGenitive(reading: SuffixReading): boolean {
  return (
    !reading.plural && reading.possessor === null && reading.case === "gen" && !reading.attribute
  );
}
