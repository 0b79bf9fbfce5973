/**
 * What the index knows of a text: hashes of word stems, of pairs of neighbouring stems and, for
 * shorter texts, of letter trigrams. A stem is the first five letters of a word: Kazakh and Russian
 * inflect at the end, so that «министрлігінің» and «министрлігіне» share it. The pairs are what
 * makes a feature rare; with them a look-up reads tens of postings where stems alone need
 * thousands. A few edits leave a short text no stem, but always trigrams (`trigrams.ts`); both were
 * measured, docs/decisions/translation-memory.md.
 */

import { isWordCode } from "./fold";

/** Letters of a word that count. */
export const STEM_LENGTH = 5;

/** What the features of a text are. Another number makes the indexes of before obsolete: they are made anew. */
export const INDEX_FORMAT = 2;

/** Code points up to which a text is looked up by its trigrams. */
export const SHORT_LENGTH = 56;

/** The lowest score, in percent, for which trigrams promise to lose nothing. */
export const TRIGRAM_SCORE = 70;

/**
 * Code points up to which a text has trigrams in the index: no match of a short text is longer. If
 * the border were the same for both sides, two texts of either side of it would meet by stems alone.
 */
export const TRIGRAM_LENGTH = Math.floor((100 * SHORT_LENGTH) / TRIGRAM_SCORE);

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

/** Whether a text is looked up by trigrams: it is short, or has no word to be looked up by. */
export function isShort(fold: Int32Array): boolean {
  return fold.length <= SHORT_LENGTH || !fold.some(isWordCode);
}

/**
 * What a pair weighs of its letters: its stems are counted besides. With all of them, texts that keep a
 * phrase outrank those that keep the words with an edit in each (measured at a million units).
 */
const PAIR_SHARE = 0.4;

/** The features of a fold's words in a language, each once, in order of appearance. Languages do not share features. */
export function wordFeatures(fold: Int32Array, language: string): readonly Feature[] {
  const features = new Map<number, number>();
  const words = wordsOf(fold, saltOf(language));
  words.forEach((word, at) => {
    features.set(finish(word.hash ^ 0x11), word.length);
    const next = words[at + 1];
    if (!next) return;
    const weight = PAIR_SHARE * (word.length + next.length);
    features.set(finish(mix(word.hash ^ 0x22, next.hash)), weight);
  });
  return Array.from(features, ([hash, weight]) => ({ hash, weight }));
}

/** The trigrams of a fold in a language, each once; beyond the ends stand spaces. A fold of n code points has up to n + 1. */
export function trigramsOf(fold: Int32Array, language: string): readonly number[] {
  const trigrams = new Set<number>();
  if (fold.length > 0) addTrigrams(trigrams, fold, saltOf(language));
  return Array.from(trigrams);
}

function addTrigrams(features: Set<number>, fold: Int32Array, salt: number): void {
  const start = salt ^ 0x33;
  let [left, middle] = [0x20, 0x20];
  for (let at = 0; at <= fold.length; at += 1) {
    const right = fold[at] ?? 0x20;
    features.add(finish(mix(mix(mix(start, left), middle), right)));
    left = middle;
    middle = right;
  }
}

/** All that the index knows of a text: its features as hashes, each once. */
export function indexFeatures(fold: Int32Array, language: string): readonly number[] {
  const features = new Set<number>();
  const salt = saltOf(language);
  const words = wordsOf(fold, salt);
  for (let at = 0; at < words.length; at += 1) {
    const hash = words[at]?.hash ?? 0;
    const next = words[at + 1];
    features.add(finish(hash ^ 0x11));
    if (next) features.add(finish(mix(hash ^ 0x22, next.hash)));
  }
  const isLong = fold.length > TRIGRAM_LENGTH && words.length > 0;
  if (!isLong && fold.length > 0) addTrigrams(features, fold, salt);
  return Array.from(features);
}

/** Features that one look-up asks for at most; a long text has more than it needs. */
const MAX_PROBED = 96;

/** The features to look a text up with: all of them, or an even sample of a very long text's. */
export function probesOf<T>(features: readonly T[]): readonly T[] {
  if (features.length <= MAX_PROBED) return features;
  const step = features.length / MAX_PROBED;
  return Array.from({ length: MAX_PROBED }, (_, at) => features[Math.floor(at * step)]).filter(
    (feature) => feature !== undefined,
  );
}
