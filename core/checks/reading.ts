/**
 * One text read once for all checks: its words with their scripts, and the stretches that are
 * addresses rather than prose. A check that needed its own pass over the text for these would
 * make typing slow; a reading is kept as long as the text stands still.
 */
import type { Span } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";

/** Letters a word is made of: one script, both of ours, or others. */
export type WordScript = "cyrillic" | "latin" | "mixed" | "other";

/** A run of letters (marks included); a hyphen or apostrophe ends it. Offsets are UTF-16. */
export type Word = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly script: WordScript;
};

/** An address found in a text, as written there. */
export type Address = {
  readonly kind: "url" | "host" | "email";
  readonly text: string;
  readonly span: Span;
};

/** A text with what checks want to know about it. */
export type Reading = {
  readonly text: string;
  readonly language: Language;
  readonly words: readonly Word[];
  readonly addresses: readonly Address[];
};

const wordPattern = /\p{L}[\p{L}\p{M}]*/gu;
const latin = /[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]/;
const cyrillic = /[\u0400-\u052F]/;

// Schwa (U+0259) belongs to Latin by Unicode and to nobody's Latin alphabet here: it is met for «ә».
const schwa = /[\u0259\u018F]/;

function scriptOf(word: string): WordScript {
  const hasCyrillic = cyrillic.test(word);
  const hasLatin = latin.test(word) || (hasCyrillic && schwa.test(word));
  if (hasCyrillic) return hasLatin ? "mixed" : "cyrillic";
  return hasLatin ? "latin" : "other";
}

function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0];
    words.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      script: scriptOf(word),
    });
  }
  return words;
}

// Host endings met in the region's news. A closed list, because «сөз.Сөз» must stay prose.
const endings =
  "kz|қаз|рф|ru|com|org|net|gov|edu|info|media|news|io|tv|uk|us|eu|uz|kg|tj|tm|by|az|am|ge|ua|tr|cn|de|fr|int";
// What an address may hold: RFC 3986 without quotation marks and brackets, and letters of any script.
const inUrl = String.raw`[\p{L}\p{M}\p{N}._~:/?#@!$&*+,;=%-]`;
const addressPattern = new RegExp(
  [
    String.raw`(?<email>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}]))`,
    String.raw`(?<url>(?:https?|ftp)://${inUrl}+|(?<![\p{L}\p{N}.@-])www\.${inUrl}+)`,
    String.raw`(?<host>(?<![\p{L}\p{N}.@/-])(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,4}(?:${endings})(?![\p{L}\p{N}-])(?:/${inUrl}*)?)`,
  ].join("|"),
  "gu",
);

function readAddresses(text: string): readonly Address[] {
  if (!text.includes(".")) return [];
  const addresses: Address[] = [];
  for (const match of text.matchAll(addressPattern)) {
    const { email, url } = match.groups ?? {};
    // A full stop or comma after an address belongs to the sentence.
    const address = match[0].replace(/[.,;:!?…]+$/u, "");
    const kind = email === undefined ? (url === undefined ? "host" : "url") : "email";
    addresses.push({ kind, text: address, span: [match.index, match.index + address.length] });
  }
  return addresses;
}

/** Reads a text for the checks. The text may be anything; nothing is thrown. */
export function readText(text: string, language: Language): Reading {
  return { text, language, words: readWords(text), addresses: readAddresses(text) };
}

/** Whether an offset lies inside an address (where prose rules do not hold). */
export function inAddress(reading: Reading, at: number): boolean {
  return reading.addresses.some(({ span }) => at >= span[0] && at < span[1]);
}
