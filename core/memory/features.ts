/**
 * What the index knows of a text: hashes of word stems, of pairs of neighbouring stems and, for
 * short texts, of letter trigrams. A stem is the first five letters of a word: Kazakh and Russian
 * inflect at the end, so that «министрлігінің» and «министрлігіне» share it. The pairs are what
 * makes a feature rare; with them a look-up reads tens of postings where stems alone need
 * thousands (measured, docs/decisions/translation-memory.md).
 */

import { isWordCode } from "./fold";

/** Letters of a word that count. */
export const STEM_LENGTH = 5;

/** Texts with fewer words than this are also indexed by trigrams: their stems are too common. */
export const SHORT_TEXT_WORDS = 5;

/** A hash of 31 bits and how many characters of the text it stands for. */
export type Feature = { readonly hash: number; readonly weight: number };

type Word = { readonly hash: number; readonly length: number };

function mix(hash: number, code: number): number {
  let mixed = Math.imul(hash ^ code, 0x5bd1e995);
  mixed ^= mixed >>> 15;
  return mixed;
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & 0x7fffffff;
}

function saltOf(language: string): number {
  let salt = 0x2f6b;
  for (let at = 0; at < language.length; at += 1) salt = mix(salt, language.charCodeAt(at));
  return salt;
}

/** The words of a fold: hash of the stem and its length in letters. */
function wordsOf(fold: Int32Array, salt: number): readonly Word[] {
  const words: Word[] = [];
  let hash = salt;
  let letters = 0;
  for (let at = 0; at <= fold.length; at += 1) {
    const code = fold[at];
    if (code !== undefined && isWordCode(code)) {
      if (letters < STEM_LENGTH) hash = mix(hash, code);
      letters += 1;
    } else if (letters > 0) {
      words.push({ hash, length: Math.min(letters, STEM_LENGTH) });
      hash = salt;
      letters = 0;
    }
  }
  return words;
}

function stemHash(stem: string, salt: number): number {
  let hash = salt;
  for (let at = 0; at < stem.length && at < STEM_LENGTH; at += 1)
    hash = mix(hash, stem.charCodeAt(at));
  return hash;
}

/** The feature of a word that begins so; folded letters, cut to five. */
export function stemFeature(stem: string, language: string): number {
  return finish(stemHash(stem, saltOf(language)) ^ 0x11);
}

/** The feature of two neighbouring words that begin so. */
export function pairFeature(left: string, right: string, language: string): number {
  const salt = saltOf(language);
  return finish(mix(stemHash(left, salt) ^ 0x22, stemHash(right, salt)));
}

function addTrigrams(features: Map<number, number>, fold: Int32Array, salt: number): void {
  const at = (index: number): number => fold[index] ?? 0x20;
  for (let index = -1; index < fold.length; index += 1) {
    const hash = mix(mix(mix(salt ^ 0x33, at(index - 1)), at(index)), at(index + 1));
    features.set(finish(hash), 3);
  }
}

/**
 * The features of a fold in a language, each once, in order of appearance. Languages do not
 * share features. A text without letters (a year, a phone number) has trigrams only.
 */
export function featuresOf(fold: Int32Array, language: string): readonly Feature[] {
  const salt = saltOf(language);
  const words = wordsOf(fold, salt);
  const features = new Map<number, number>();
  words.forEach((word, at) => {
    features.set(finish(word.hash ^ 0x11), word.length);
    const next = words[at + 1];
    if (next) features.set(finish(mix(word.hash ^ 0x22, next.hash)), word.length + next.length);
  });
  if (words.length < SHORT_TEXT_WORDS && fold.length > 0) addTrigrams(features, fold, salt);
  return Array.from(features, ([hash, weight]) => ({ hash, weight }));
}

/** Features that one look-up asks for at most; a long text has more than it needs. */
const MAX_PROBED = 96;

/** The features to look a text up with: all of them, or an even sample of a very long text's. */
export function probesOf(features: readonly Feature[]): readonly Feature[] {
  if (features.length <= MAX_PROBED) return features;
  const step = features.length / MAX_PROBED;
  return Array.from({ length: MAX_PROBED }, (_, at) => features[Math.floor(at * step)]).filter(
    (feature) => feature !== undefined,
  );
}
