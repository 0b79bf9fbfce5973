/**
 * Text hygiene before any comparison of words: look-alike letters of another alphabet, invisible
 * characters, non-breaking spaces and hyphens, decomposed letters, ё. The text is only folded for
 * comparing; offsets of the original are kept, because what is reported are places in the original.
 * Source: measured in Kazakh government texts (Latin «i» inside Cyrillic words in 1,397 tokens,
 * schwa U+0259 for «ә» in 20); Unicode Standard Annex #15 for composition.
 */

import { withoutDiacritic } from "./en/spellings";
import type { Language } from "./language";

/** A folded text. `offsets[i]` is the UTF-16 offset in the original of folded unit `i`; null means that nothing moved. */
export type FoldedText = {
  readonly text: string;
  readonly offsets: readonly number[] | null;
  readonly originalLength: number;
};

/** Latin letters that look like Cyrillic ones, by pair. */
const LATIN = "aceopxyiAABCEHIKMOPTXYhəƏ";
const CYRILLIC = "асеорхуіААВСЕНІКМОРТХУһәӘ";
const TO_CYRILLIC = new Map([...LATIN].map((letter, at) => [letter, CYRILLIC[at] ?? letter]));
const TO_LATIN = new Map([...CYRILLIC].map((letter, at) => [letter, LATIN[at] ?? letter]));

const MIXED = /[A-Za-zəƏ][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-zəƏ]/u;
const UNUSUAL =
  /[\u00a0\u00ad\u1680\u2000-\u200d\u2010-\u2012\u202f\u205f\u2060\u3000\ufeff\u2212]|\p{M}/u;
const WORD = /[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]+/gu;
const INVISIBLE = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/u;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
const HYPHEN = /[\u2010-\u2012\u2212]/u;
const MARK = /\p{M}/u;
/** Latin letters beyond the English alphabet. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/u;

/** How letters that a language writes with and without their mark are folded: ё to е, in English é to e. */
type Fold = (letter: string) => string;

const FOLDS: Readonly<Record<Language, readonly [where: RegExp, fold: Fold]>> = {
  // Kazakh has ё in loans and names only («шофёр», «Мирзиёев»), and the press prints both.
  kk: [/ё/iu, withoutYo],
  ru: [/ё/iu, withoutYo],
  en: [ACCENTED, withoutDiacritic],
};

/**
 * Folds a text for comparison in a language: homoglyphs to the alphabet the word is written in,
 * invisible characters out, spaces and hyphens to their plain forms, letters composed (NFC), in
 * Russian and Kazakh ё to е, in English letters without their diacritics. Case is kept, since capitals tell abbreviations from words.
 */
export function foldText(text: string, language: Language): FoldedText {
  const [where, fold] = FOLDS[language];
  const marked = where.test(text);
  const mixed = MIXED.test(text);
  if (!(marked || mixed || UNUSUAL.test(text)))
    return { text, offsets: null, originalLength: text.length };
  const folded = foldCharacters(mixed ? foldHomoglyphs(text) : text, fold);
  return { ...folded, originalLength: text.length };
}

/** The offset in the original text of a folded offset; the length of the folded text gives the length of the original. */
export function originalOffset(folded: FoldedText, at: number): number {
  if (folded.offsets === null) return at;
  return folded.offsets[at] ?? folded.originalLength;
}

/** Replaces look-alikes word by word; every replacement is one UTF-16 unit for one, so offsets stand. */
function foldHomoglyphs(text: string): string {
  return text.replace(WORD, (word) => {
    if (!MIXED.test(word)) return word;
    const letters = [...word];
    const isLatin = (letter: string): boolean => /[A-Za-zəƏ]/u.test(letter);
    if (letters.every((letter) => !isLatin(letter) || TO_CYRILLIC.has(letter)))
      return letters.map((letter) => TO_CYRILLIC.get(letter) ?? letter).join("");
    // A Latin name with a Kazakh ending («Facebookтің») is no mistake; one with a stray letter is.
    const stray = letters.every((letter) => isLatin(letter) || TO_LATIN.has(letter));
    return stray ? letters.map((letter) => TO_LATIN.get(letter) ?? letter).join("") : word;
  });
}

function foldCharacters(text: string, fold: Fold): Omit<FoldedText, "originalLength"> {
  let out = "";
  const offsets: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at);
    const piece = foldCluster(text.slice(at, end), fold);
    for (let unit = 0; unit < piece.length; unit++) offsets.push(at);
    out += piece;
    at = end;
  }
  return { text: out, offsets };
}

/** A character with the combining marks that follow it. */
function clusterEnd(text: string, at: number): number {
  const first = text.codePointAt(at) ?? 0;
  let end = at + (first > 0xffff ? 2 : 1);
  while (end < text.length && MARK.test(text.charAt(end))) end++;
  return end;
}

function foldCluster(cluster: string, fold: Fold): string {
  const piece = cluster.length > 1 ? cluster.normalize("NFC") : cluster;
  if (INVISIBLE.test(piece)) return "";
  if (SPACE.test(piece)) return " ";
  if (HYPHEN.test(piece)) return "-";
  // A stress mark (U+0301) is a reading aid, not a letter.
  return fold(piece.replace(/\u0301/gu, ""));
}

function withoutYo(letter: string): string {
  return letter === "ё" ? "е" : letter === "Ё" ? "Е" : letter;
}
