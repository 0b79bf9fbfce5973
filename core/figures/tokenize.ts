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

const ANY_LETTER = /[\p{L}\p{M}]/u;
const ANY_SPACE = /[\s\u00A0\u202F\u2007\u2009\u200B]/u;
const DASH = /[\u2010-\u2015\u2212\uFE63\uFF0D]/u;
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

/** Letters and marks; the ranges of our alphabets are answered without the costlier expression. */
function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if ((code | 32) >= 97 && (code | 32) <= 122) return true;
  if (code < 170) return false;
  if (code >= 0x0410 && code <= 0x044f) return true;
  return ANY_LETTER.test(char);
}

function isSpace(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code === 32) return true;
  if ((code > 32 && code < 160) || (code >= 0x0400 && code <= 0x052f)) return false;
  return ANY_SPACE.test(char);
}

/** Latin look-alikes inside a word that is otherwise Cyrillic become Cyrillic (мемлекеттiк). */
function foldWord(raw: string): string {
  const lower = raw.toLowerCase().replaceAll("\u00AD", "").replaceAll("ё", "е");
  if (!/[a-zə]/u.test(lower) || !/[а-яәғқңөұүһі]/u.test(lower)) return lower;
  return [...lower].map((char) => LOOKALIKES[char] ?? char).join("");
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const char = text.charAt(at);
    const inner = char === "\u00AD" || char === "'" || char === "’";
    const joins = inner && isLetter(text.charAt(at + 1));
    if (!joins && !isLetter(char) && !isSurrogate(char)) break;
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

/** What follows the groups of a telephone number and never those of a number: « 11 22», «-31». */
const PHONE_TAIL = /(?:[ \u00A0-]\d{2}){2}(?!\d)/uy;

/** Whether a number after a plus sign has the length of a call from abroad: +7 727 250 11 22. */
function longCallNumber(text: string, from: number): boolean {
  const run = /^[\d \u00A0()-]+/u.exec(text.slice(from, from + 24))?.[0] ?? "";
  return run.replace(/\D/gu, "").length >= 11;
}

/** Whether the groups that begin at `from` end in the pairs of a telephone number. */
function isTelephone(text: string, from: number, at: number): boolean {
  if (text[from - 1] === "+") return longCallNumber(text, from);
  let end = at;
  while (isGroupSpace(text[end], "kk") && groupFollows(text, end)) end += 4;
  PHONE_TAIL.lastIndex = end;
  return PHONE_TAIL.test(text);
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text[at])) at += 1;
  return at;
}

/** Whether groups of three may follow the digits from `from` to `at`. */
function mayGroup(text: string, from: number, at: number, language: Language): boolean {
  const followsNumber = from >= 2 && isSpace(text.charAt(from - 1)) && isDigit(text[from - 2]);
  if (at - from > 3 || text[from] === "0" || followsNumber) return false;
  return !isGroupSpace(text[at], language) || !isTelephone(text, from, at);
}

/**
 * The end of a number: 1 200,5 · 1,200.5 · 14.03.2026. Telephone numbers (0800 555 111, 8 727 250
 * 11 22) are left in their groups: nothing is joined after a leading zero or another number.
 */
function numberEnd(text: string, from: number, language: Language): number {
  let at = digitsEnd(text, from);
  let grouping = mayGroup(text, from, at, language);
  while (at < text.length) {
    const char = text[at];
    if (grouping && isGroupSpace(char, language) && groupFollows(text, at)) at += 4;
    else if ((char === "." || char === ",") && isDigit(text[at + 1])) {
      grouping = false;
      at = digitsEnd(text, at + 1);
    } else break;
  }
  return at;
}

type Word = Pick<Token, "text" | "capital" | "allCaps">;

/** Words come back all the time: what folding makes of one is kept, within bounds. */
const words = new Map<string, Word>();
const WORDS_KEPT = 20_000;

function wordOf(raw: string): Word {
  const known = words.get(raw);
  if (known !== undefined) return known;
  const first = raw.charAt(0);
  const word: Word = {
    text: foldWord(raw),
    capital: first !== first.toLowerCase(),
    allCaps: raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
  };
  if (words.size >= WORDS_KEPT) words.clear();
  words.set(raw, word);
  return word;
}

function isSpaced(text: string, start: number): boolean {
  return start === 0 || isSpace(text.charAt(start - 1));
}

function wordToken(text: string, start: number): Token {
  const end = wordEnd(text, start);
  const { text: folded, capital, allCaps } = wordOf(text.slice(start, end));
  const spaced = isSpaced(text, start);
  return { type: "word", start, end, text: folded, spaced, capital, allCaps };
}

function otherToken(text: string, type: "number" | "sign", start: number, end: number): Token {
  const raw = text.slice(start, end);
  const folded = type === "number" ? raw.replace(/\s/gu, " ") : raw.replace(DASH, "-");
  const spaced = isSpaced(text, start);
  return { type, start, end, text: folded, spaced, capital: false, allCaps: false };
}

function tokenAt(text: string, at: number, language: Language): Token {
  const char = text.charAt(at);
  if (isDigit(char)) return otherToken(text, "number", at, numberEnd(text, at, language));
  if (isLetter(char) || isSurrogate(char)) return wordToken(text, at);
  return otherToken(text, "sign", at, at + 1);
}

/** The tokens of a text in order; white space is left out. */
export function tokenizeFigures(text: string, language: Language): readonly Token[] {
  const source = text.length > FIGURE_TEXT_LIMIT ? text.slice(0, FIGURE_TEXT_LIMIT) : text;
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    if (isSpace(source.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(source, at, language);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}
