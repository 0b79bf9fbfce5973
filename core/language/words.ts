/**
 * Cuts a folded text into words for term recognition. A hyphen parts words here («Премьер»,
 * «министр»), because suffixes hang on hyphens («ТМД-ға») and compounds are compared piece by
 * piece; what stood between two words is kept as a signature, so that a term matches only where
 * the same punctuation stands.
 */

/** One word of a text. Offsets are UTF-16 units of the folded text. */
export type Word = {
  /** Lower-case letters, for comparing. */
  readonly text: string;
  /** The letters as written (after folding). */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /**
   * What stands between the word before and this one: "" for spaces and quotation marks only, "-"
   * for a hyphen without spaces, otherwise the punctuation itself without spaces.
   */
  readonly gap: string;
};

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const IGNORED_BETWEEN = /[\s«»“”„‟"]+/gu;
const CAPITALS = /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u;

/** The words of a folded text, in order. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const end = match.index + raw.length;
    words.push({
      text: lowerCase(raw),
      raw,
      start: match.index,
      end,
      gap: gapSignature(text, last, match.index),
    });
    last = end;
  }
  return words;
}

/** Whether a word is written as an abbreviation: two or more characters, none of them a small letter. */
export function isAbbreviation(raw: string): boolean {
  return raw.length > 1 && CAPITALS.test(raw);
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(raw: string): boolean {
  return /^\p{Lu}/u.test(raw);
}

/** Lower case that never changes the length, so that offsets inside a word stand («İ» has no single small letter). */
function lowerCase(raw: string): string {
  const lower = raw.toLowerCase();
  return lower.length === raw.length ? lower : raw;
}

function gapSignature(text: string, from: number, to: number): string {
  if (to - from === 1) {
    const only = text.charAt(from);
    if (only === " ") return "";
    if (only === "-") return "-";
  }
  const between = text.slice(from, to);
  const bare = between.replace(IGNORED_BETWEEN, "").replace(/[’ʼ`]/gu, "'");
  // A line may be broken behind a hyphen.
  if (/^-[^\S\n]*\n\s*$/u.test(between)) return "-";
  // A hyphen with spaces around it is a dash: it parts clauses, not parts of a word.
  return bare === "-" && bare !== between ? "–" : bare;
}
