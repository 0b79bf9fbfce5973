/**
 * English words for the term index: the head noun in singular and plural, other words as they are.
 * The head is the last word, or the word before a preposition ("chiefs of staff", "Cabinets of
 * Ministers") or before a postposed adjective ("attorneys general"). A possessive 's stays outside
 * the span because the word ends before the apostrophe.
 */

import { pluralsOf, singularsOf } from "@/core/language/en/nouns";
import { mayBeJoined, otherSpelling, wordParts } from "@/core/language/en/spellings";
import { type EnglishNeighbours, isGivenName, isNameOnly, isVerb } from "@/core/language/en/verbs";
import { isAbbreviation, isCapitalised, type Word } from "@/core/language/words";
import { standsAlone } from "./hyphens";
import {
  type Acceptance,
  type Candidate,
  Interner,
  isCapitalsOnly,
  type Lexicon,
  type Path,
  type Slot,
  sameCapitals,
  startsOf,
} from "./lexicon";
import type { TermEntry } from "./term-entry";

type Kind = "form" | "noun" | "abbreviation";
type Form = {
  readonly kind: Kind;
  readonly number: "sg" | "pl" | null;
  readonly suffix: string;
  /** Spelt the British way where the glossary is American, or the other way round. */
  readonly otherwise?: true;
};

const PREPOSITION =
  /^(?:of|for|in|on|to|at|by|from|with|under|against|between|and|de|du|d|about|without)$/u;
const POSTPOSED =
  /^(?:general|martial|elect|plenipotentiary|designate|emeritus|major|public|extraordinary|laureate|apparent|presumptive|regent|royal|politic)$/u;
const PLURAL_ABBREVIATION = /^([\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]+)s$/u;
/** Words after which "general" is the noun itself (brigadier general). */
const GENERAL_NOUN = /^(?:brigadier|lieutenant|major|colonel|captain)$/u;

/** The English lexicon of one index. */
export function englishLexicon(): Lexicon<Form> {
  const ids = new Interner();
  const forms = new Map<string, Candidate<Form>[]>();

  const lexemeOf = (kind: Kind, word: string): number => {
    const name = `${kind}:${word}`;
    const known = ids.find(name);
    if (known !== undefined) return known;
    const lexeme = ids.idOf(name);
    for (const [text, number] of formsOf(kind, word)) {
      const form = { kind, number, suffix: text === word ? "" : "s" };
      add(text, { lexeme, form });
      const other = otherSpelling(text);
      if (other !== null) add(other, { lexeme, form: { ...form, otherwise: true } });
    }
    return lexeme;
  };

  const add = (text: string, candidate: Candidate<Form>): void => {
    const list = forms.get(text);
    if (list === undefined) forms.set(text, [candidate]);
    else list.push(candidate);
  };

  const register = (entry: TermEntry, words: readonly Word[]): readonly (readonly Slot[])[] =>
    headPositions(entry, words).flatMap((head) => {
      const row = words.map((word, at): Slot => {
        const abbreviation = isAbbreviation(word.raw) && word.raw.length < 8;
        if (abbreviation) return { gap: word.gap, lexeme: lexemeOf("abbreviation", word.raw) };
        // "rights" and "talks" alone are not "right" and "talk"; "member states" is also one state.
        const plural = words.length === 1 && singularsOf(word.text).length > 0;
        const inflects = at === head && !plural;
        return { gap: word.gap, lexeme: lexemeOf(inflects ? "noun" : "form", word.text) };
      });
      if (entry.exactForm === true) return [row];
      const joined = withOtherJoins(words, row, (word, at) =>
        lexemeOf(at === head ? "noun" : "form", word),
      );
      return [...withOtherGaps(row), ...joined, ...dotted(words, lexemeOf)];
    });

  const candidates = (words: readonly Word[], at: number): readonly Candidate<Form>[] => {
    const word = words[at];
    if (word === undefined) return [];
    const found = forms.get(word.text) ?? [];
    const plural = PLURAL_ABBREVIATION.exec(word.raw)?.[1];
    const base = isAbbreviation(word.raw) ? word.raw : plural;
    const lexeme = base === undefined ? undefined : ids.find(`abbreviation:${base}`);
    if (lexeme === undefined) return found;
    const number = plural === base && plural !== undefined ? "pl" : "sg";
    const form: Form = { kind: "abbreviation", number, suffix: number === "pl" ? "s" : "" };
    return [...found, { lexeme, form }];
  };

  const starts = (lexeme: number) => startsOf(lexeme, ids, forms);
  return { register, candidates, accept, starts, sameWord: isSameWord };
}

function isSameWord(one: string, other: string): boolean {
  if (one === other || pluralsOf(one).includes(other) || pluralsOf(other).includes(one))
    return true;
  return singularsOf(one).some((singular) => singularsOf(other).includes(singular));
}

/** Most places of a term where a hyphen and a space are exchanged. */
const MAX_EXCHANGED = 3;

/** Hyphens come and go ("free trade zone", "free-trade zone", "vice president"): each place either way. */
function withOtherGaps(row: readonly Slot[]): readonly (readonly Slot[])[] {
  const placesOf = (gaps: readonly string[]) =>
    row.flatMap(({ gap }, at) => (at > 0 && gaps.includes(gap) ? [at] : []));
  const all = placesOf(["", "-"]);
  const places = (all.length > MAX_EXCHANGED ? placesOf(["-"]) : all).slice(0, MAX_EXCHANGED);
  let rows = [row];
  for (const place of places)
    rows = rows.flatMap((one) => [
      one,
      one.map((slot, at) => (at === place ? { ...slot, gap: slot.gap === "" ? "-" : "" } : slot)),
    ]);
  return rows;
}

/** The rows in which one word of the term is written in two ("co-operation", "cyber attack"), or two in one ("healthcare"). */
function withOtherJoins(
  words: readonly Word[],
  row: readonly Slot[],
  lexemeOf: (word: string, at: number) => number,
): readonly (readonly Slot[])[] {
  const rows: (readonly Slot[])[] = [];
  for (const [at, { text, gap }] of words.entries()) {
    const parts = wordParts(text);
    const before = words[at - 1];
    if (parts !== null) {
      const [first, rest] = [lexemeOf(parts.first, -1), lexemeOf(parts.rest, at)];
      for (const between of parts.open ? ["-", ""] : ["-"]) {
        const cut = [
          { gap, lexeme: first },
          { gap: between, lexeme: rest },
        ];
        rows.push([...row.slice(0, at), ...cut, ...row.slice(at + 1)]);
      }
    } else if (before !== undefined && /^-?$/u.test(gap) && mayJoin(words, at)) {
      const joined = { gap: before.gap, lexeme: lexemeOf(before.text + text, at) };
      rows.push([...row.slice(0, at - 1), joined, ...row.slice(at + 1)]);
    }
  }
  return rows;
}

/** Two words of a longer term are joined only where the compound is a known one; abbreviations and names never are. */
function mayJoin(words: readonly Word[], at: number): boolean {
  const [first, second] = [words[at - 1], words[at]];
  if (first === undefined || second === undefined) return false;
  if (isAbbreviation(first.raw) || isAbbreviation(second.raw)) return false;
  const known = wordParts(first.text + second.text)?.first === first.text;
  const lone = words.length === 2 && !isCapitalised(second.raw);
  return (known || lone) && mayBeJoined(first.text, second.text, second.gap);
}

/** "US" as "U.S.": an abbreviation of letters alone may have a full stop behind each. */
function dotted(
  words: readonly Word[],
  lexemeOf: (kind: Kind, word: string) => number,
): readonly (readonly Slot[])[] {
  const [only] = words;
  if (words.length !== 1 || only === undefined || !/^\p{Lu}{2,5}$/u.test(only.raw)) return [];
  return [
    [...only.text].map((letter, at) => ({
      gap: at === 0 ? "" : ".",
      lexeme: lexemeOf("form", letter),
    })),
  ];
}

function formsOf(kind: Kind, word: string): readonly (readonly [string, "sg" | "pl" | null])[] {
  if (kind === "abbreviation") return [];
  if (kind === "form") return [[word, null]];
  const singulars = singularsOf(word);
  if (singulars.length > 0) return [[word, "pl"], ...singulars.map((one) => [one, "sg"] as const)];
  return [
    [word, "sg"],
    ...pluralsOf(word)
      .filter((form) => form !== word)
      .map((form) => [form, "pl"] as const),
  ];
}

/** Where the inflected noun may stand; -1 for a term that keeps its form. */
function headPositions(entry: TermEntry, words: readonly Word[]): readonly number[] {
  if (entry.exactForm === true || entry.hints?.indeclinable === true) return [-1];
  const last = words.length - 1;
  const preposition = words.findIndex((word, at) => at > 0 && PREPOSITION.test(word.text));
  if (preposition > 0) return [preposition - 1, last];
  const before = words[last - 1];
  if (
    before !== undefined &&
    (POSTPOSED.test(words[last]?.text ?? "") || isParticle(words[last])) &&
    !GENERAL_NOUN.test(before.text)
  )
    return [last - 1, last];
  return [last];
}

/** "runner-up", "runners-up". */
function isParticle(word: Word | undefined): boolean {
  return word?.gap === "-" && /^(?:up|off|out|down)$/u.test(word.text);
}

function accept(path: Path<Form>): Acceptance | null {
  const { words, first, forms, variant } = path;
  const last = words[first + forms.length - 1];
  if (last === undefined || !standsAlone(path) || isCapitalsOnly(path)) return null;
  const fits = variant.words.every((word, at) =>
    sameCapitals(word.raw, words[first + at]?.raw ?? ""),
  );
  if (variant.entry.caseSensitive === true && !fits) return null;
  if (variant.words.length === 1 && forms.length === 1 && isOtherWord(path)) return null;
  const head = forms.find((form) => form.kind !== "form");
  const analysis = {
    lemma: variant.entry.text,
    suffix: head?.suffix ?? "",
    number: head?.number ?? null,
    case: null,
    possessor: null,
    attribute: false,
  };
  const strength = forms.some((form) => form.otherwise === true) ? "weak" : "full";
  return { end: last.end, strength, analysis };
}

/** A term of one word that is a verb or a given name where it stands. */
function isOtherWord({ words, first, forms, variant }: Path<Form>): boolean {
  const [term, word] = [variant.words[0], words[first]];
  if (term === undefined || word === undefined || forms[0]?.kind === "abbreviation") return false;
  const next = words[first + 1];
  const named = isGivenName(term.text) && isCapitalised(word.raw) && !isCapitalised(term.raw);
  if (named && next?.gap === "" && isCapitalised(next.raw) && !isAbbreviation(next.raw))
    return true;
  if (isCapitalised(term.raw) && !isCapitalised(word.raw) && isNameOnly(term.text)) return true;
  return isVerb(term.text, neighbours(words, first));
}

function neighbours(words: readonly Word[], at: number): EnglishNeighbours {
  const tied = (word: Word | undefined): boolean => /^'?$/u.test(word?.gap ?? "-");
  const before = tied(words[at]) ? words[at - 1] : undefined;
  const twoBefore = tied(before) ? words[at - 2] : undefined;
  const after = tied(words[at + 1]) ? words[at + 1] : undefined;
  const twoAfter = after !== undefined && tied(words[at + 2]) ? words[at + 2] : undefined;
  return {
    word: words[at]?.text ?? "",
    twoBefore: twoBefore?.text ?? "",
    before: before?.text ?? "",
    after: after?.text ?? "",
    twoAfter: twoAfter?.text ?? "",
    nameAfter: after !== undefined && isCapitalised(after.raw),
  };
}
