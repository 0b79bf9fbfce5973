/**
 * Cuts a text into numbers, words and signs for the reader of figures. One pass, no backtracking:
 * time is linear in the length of the text. Words are folded (case, ё, look-alike letters, soft
 * hyphens); offsets always point into the text as given.
 */

import type { Language } from "@/core/language/language";

/** A number with its separators, a word, or one sign. */
export type Token = {
  readonly type: "number" | "word" | "sign";
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Folded text: lower case, hyphens and dashes as "-", no-break spaces as " ". */
  readonly text: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Whether the word begins with a capital, and whether it is capitals throughout. */
  readonly capital: boolean;
  readonly allCaps: boolean;
};

/** Longest text read; segments are far shorter, and the rest of a longer text is not examined. */
export const FIGURE_TEXT_LIMIT = 20_000;

const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /[\s\u00A0\u202F\u2007\u2009\u200B]/u;
const DASH = /[\u2010-\u2015\u2212\uFE63\uFF0D]/gu;
const LOOKALIKES: Readonly<Record<string, string>> = {
  i: "і",
  a: "а",
  e: "е",
  o: "о",
  c: "с",
  p: "р",
  x: "х",
  y: "у",
  ə: "ә",
  h: "һ",
};

const isDigit = (char: string | undefined): boolean =>
  char !== undefined && char >= "0" && char <= "9";

/** Latin look-alikes inside a word that is otherwise Cyrillic become Cyrillic (мемлекеттiк). */
function foldWord(raw: string): string {
  const lower = raw.toLowerCase().replaceAll("\u00AD", "").replaceAll("ё", "е");
  if (!/[а-яәғқңөұүһі]/u.test(lower) || !/[a-zə]/u.test(lower)) return lower;
  return [...lower].map((char) => LOOKALIKES[char] ?? char).join("");
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const char = text.charAt(at);
    const inner = char === "\u00AD" || char === "'" || char === "’";
    const joins = inner && LETTER.test(text.charAt(at + 1));
    if (!joins && !LETTER.test(char) && !isSurrogate(char)) break;
    at += 1;
  }
  return Math.max(at, from + 1);
}

function isSurrogate(char: string): boolean {
  return char >= "\uD800" && char <= "\uDFFF";
}

/** Whether a group of exactly three digits follows the separator at `at`. */
function groupFollows(text: string, at: number): boolean {
  return (
    isDigit(text[at + 1]) &&
    isDigit(text[at + 2]) &&
    isDigit(text[at + 3]) &&
    !isDigit(text[at + 4])
  );
}

function isGroupSpace(char: string | undefined, language: Language): boolean {
  if (char === "\u00A0" || char === "\u202F" || char === "\u2009") return true;
  return char === " " && language !== "en";
}

/**
 * The end of a number: 1 200,5 · 1,200.5 · 14.03.2026. Telephone numbers (0800 555 111) are left in
 * their groups: nothing is joined after a leading zero or another number.
 */
function numberEnd(text: string, from: number, language: Language): number {
  let at = from;
  while (isDigit(text[at])) at += 1;
  const followsNumber = from >= 2 && SPACE.test(text.charAt(from - 1)) && isDigit(text[from - 2]);
  let grouping = at - from <= 3 && text[from] !== "0" && !followsNumber;
  while (at < text.length) {
    const char = text[at];
    if (grouping && isGroupSpace(char, language) && groupFollows(text, at)) at += 4;
    else if ((char === "." || char === ",") && isDigit(text[at + 1])) {
      grouping = false;
      at += 1;
      while (isDigit(text[at])) at += 1;
    } else break;
  }
  return at;
}

function makeToken(text: string, type: Token["type"], start: number, end: number): Token {
  const raw = text.slice(start, end);
  const folded = type === "word" ? foldWord(raw) : raw.replace(DASH, "-").replace(/\s/gu, " ");
  const first = raw.charAt(0);
  return {
    type,
    start,
    end,
    text: folded,
    spaced: start === 0 || SPACE.test(text.charAt(start - 1)),
    capital: type === "word" && first !== first.toLowerCase(),
    allCaps: type === "word" && raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
  };
}

function tokenAt(text: string, at: number, language: Language): Token {
  const char = text.charAt(at);
  if (isDigit(char)) return makeToken(text, "number", at, numberEnd(text, at, language));
  if (LETTER.test(char) || isSurrogate(char)) return makeToken(text, "word", at, wordEnd(text, at));
  return makeToken(text, "sign", at, at + 1);
}

/** The tokens of a text in order; white space is left out. */
export function tokenizeFigures(text: string, language: Language): readonly Token[] {
  const source = text.length > FIGURE_TEXT_LIMIT ? text.slice(0, FIGURE_TEXT_LIMIT) : text;
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    if (SPACE.test(source.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(source, at, language);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}
