/**
 * Search for a phrase in any inflected form. The index knows the first five letters of words, so
 * a phrase is asked for by all five-letter beginnings that its words can have; whether a text
 * really holds the phrase is then decided on the text itself.
 */

import { pluralsOf, singularsOf } from "@/core/language/en/nouns";
import { citationForms } from "@/core/language/kk/citation-forms";
import { stemsOf } from "@/core/language/kk/stems";
import { isLanguage, type Language } from "@/core/language/language";
import type { RussianAnalyser } from "@/core/language/ru/morphology";
import { pairFeature, STEM_LENGTH, stemFeature } from "./features";
import { foldText } from "./fold";

/** A word of a text, folded, and where it stands (UTF-16, end exclusive). */
type Word = { readonly text: string; readonly start: number; readonly end: number };

/** A word of a phrase. */
export type PhraseWord = {
  /** Folded; a Russian one with ё as е. */
  readonly text: string;
  /** The word and the forms that the language's engine knows of it, spelt as `text` is. */
  readonly forms: ReadonlySet<string>;
  /** What forms of it may begin with (five letters at most), as the index has it. */
  readonly beginnings: ReadonlySet<string>;
  /** Its dictionary forms; none when the engine does not know it. */
  readonly lemmas: ReadonlySet<string>;
};

/** The dictionary forms of a folded word; none of one that is not known. */
type Lemmas = (word: string) => readonly string[];

/** A phrase as it is looked for. */
export type Phrase = {
  readonly language: string;
  readonly words: readonly PhraseWord[];
  readonly lemmasOf: Lemmas;
};

const list = (text: string): readonly string[] => ["", ...text.split(" ")];

const KAZAKH_PLURALS = list("лар лер дар дер тар тер");
const KAZAKH_POSSESSIVES = list("ы і сы сі м ым ім ң ың ің мыз міз ымыз іміз ңыз ңіз ыңыз іңіз");
const KAZAKH_CASES = list(
  "ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі",
);
const RUSSIAN_ENDINGS = list(
  "а я о е у ю ы и ь й ой ей ом ем ам ям ами ями ах ях ов ев ого его ому ему ым им ых их ую юю ая яя ое ее ые ие ыми ими ия ии ию ием ий",
);
const ENGLISH_ENDINGS = list("s es ed ing ies d er ers");

/** Longer endings first, to be taken off a word. */
const longestFirst = (endings: readonly string[]): readonly string[] =>
  [...endings].sort((a, b) => b.length - a.length);

const ENDINGS_OFF: Readonly<Record<Language, readonly string[]>> = {
  kk: [""],
  ru: longestFirst(RUSSIAN_ENDINGS),
  en: longestFirst(ENGLISH_ENDINGS),
};

/** Kazakh endings as far as they can show within five letters of the shortest words. */
const KAZAKH_ENDINGS: readonly string[] = [
  ...new Set(
    KAZAKH_PLURALS.flatMap((plural) =>
      KAZAKH_POSSESSIVES.flatMap((possessive) =>
        KAZAKH_CASES.map((inCase) => (plural + possessive + inCase).slice(0, STEM_LENGTH - 1)),
      ),
    ),
  ),
];

function basesOf(word: string, language: Language): readonly string[] {
  if (language === "kk") {
    const words = [word, ...citationForms(word)];
    return words.flatMap((each) => [each, ...stemsOf(each).map(({ text }) => text)]);
  }
  if (language === "en" && word.endsWith("y")) return [word, `${word.slice(0, -1)}i`];
  const ending = ENDINGS_OFF[language].find(
    (each) => word.endsWith(each) && word.length - each.length >= 3,
  );
  return [word, word.slice(0, word.length - (ending?.length ?? 0))];
}

/** Most ways in which one phrase is looked for. */
const MAX_READINGS = 12;

/**
 * The phrase as it may stand in a dictionary: with its last word in its citation form too, where it
 * was given with endings («сауда айналымына» → «сауда айналым»).
 */
export function phraseReadings(phrase: string, language: string): readonly string[] {
  const last = language === "kk" ? /\p{L}[\p{L}\p{M}]*$/u.exec(phrase) : null;
  if (!last) return [phrase];
  const before = phrase.slice(0, last.index);
  const words = citationForms(foldText(last[0])).filter((word) => word.length > 2);
  return [phrase, ...words.map((word) => before + word)].slice(0, MAX_READINGS);
}

/** Forms of a folded word by the language's engine, the word among them. Kazakh ones are left to the endings. */
function formsOf(word: string, language: Language, russian: RussianAnalyser | null): Set<string> {
  if (language === "en") {
    const nouns = [word, ...singularsOf(word)];
    return new Set([...nouns, ...nouns.flatMap(pluralsOf)]);
  }
  const lemmas = language === "ru" ? (russian?.lemmas(word) ?? []) : [];
  const nouns = lemmas.flatMap((lemma) => russian?.nouns(lemma) ?? []);
  return new Set([word, ...lemmas, ...nouns.flatMap(({ forms }) => forms.map(({ text }) => text))]);
}

/** The same with ё in the place of each е: the index keeps the letters that the text has. */
const withDots = (text: string): readonly string[] =>
  Array.from(
    text.matchAll(/е/gu),
    ({ index }) => `${text.slice(0, index)}ё${text.slice(index + 1)}`,
  );

/** What a word can begin with by its endings: for all that the engine does not know. */
function beginningsByEnding(word: string, language: Language): readonly string[] {
  const endings = { kk: KAZAKH_ENDINGS, ru: RUSSIAN_ENDINGS, en: ENGLISH_ENDINGS }[language];
  return basesOf(word, language)
    .map((base) => base.slice(0, STEM_LENGTH))
    .flatMap((cut) => (cut.length === STEM_LENGTH ? [cut] : endings.map((ending) => cut + ending)));
}

/** What the forms of a word can begin with. */
function beginningsOf(word: string, forms: Iterable<string>, language: Language): Set<string> {
  // A letter by itself takes no endings: it would stand for half of the dictionary.
  const byEnding = word.length > 1 ? beginningsByEnding(word, language) : [];
  const cuts = [...byEnding, ...forms].map((form) => form.slice(0, STEM_LENGTH));
  return new Set(language === "ru" ? cuts.flatMap((cut) => [cut, ...withDots(cut)]) : cuts);
}

/** The letters of a word as two are compared: in Russian, ё is as often written е. */
const comparable = (word: string, language: string): string =>
  language === "ru" ? word.replaceAll("ё", "е") : word;

/** Reads a phrase; without the Russian dictionary, Russian words have the forms that their endings allow. */
export function readPhrase(
  text: string,
  language: string,
  russian: RussianAnalyser | null = null,
): Phrase {
  const known: Language = isLanguage(language) ? language : "en";
  const lemmasOf: Lemmas = (word) => (known === "ru" && russian ? russian.lemmas(word) : []);
  const words = wordsOf(text).map(({ text: written }): PhraseWord => {
    const word = comparable(written, language);
    const forms = formsOf(word, known, russian);
    const beginnings = beginningsOf(word, forms, known);
    return { text: word, forms, beginnings, lemmas: new Set(lemmasOf(word)) };
  });
  return { language, words, lemmasOf };
}

/** The words of a text, folded; offsets are those of the text. */
function wordsOf(text: string): readonly Word[] {
  return Array.from(text.normalize("NFC").matchAll(/[\p{L}\p{M}]+/gu), (match) => ({
    text: foldText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a word begins as a word of the phrase may. */
const beginsAs = (word: string, { beginnings }: PhraseWord): boolean =>
  beginnings.has(word.slice(0, STEM_LENGTH));

/** Whether a word may be a form of a word of the phrase. */
function isForm(word: string, wanted: PhraseWord, lemmasOf: Lemmas): boolean {
  const { text, forms, lemmas } = wanted;
  if (forms.has(word)) return true;
  // Words of up to three letters begin many others: of these only forms that are known count.
  if (text.length < 4 || word.length - text.length >= 10 || !beginsAs(word, wanted)) return false;
  // «министр» begins as «министерство» does; where both are known, it is seen that they are two words.
  const own = lemmas.size > 0 ? lemmasOf(word) : [];
  return own.length === 0 || own.some((lemma) => lemmas.has(lemma));
}

/**
 * Where the words of a phrase stand one after another in a text, each by its beginning: finds the
 * phrase also when it was itself given in an inflected form. `loosely` tells where they might: every
 * text that the phrase can be found in by any means has such a place. UTF-16 spans.
 */
export function phraseSpans(
  { words: wanted, language, lemmasOf }: Phrase,
  text: string,
  loosely = false,
): readonly (readonly [number, number])[] {
  const words = wordsOf(text);
  if (wanted.length === 0) return [];
  const spans: (readonly [number, number])[] = [];
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    const isHere = wanted.every((word, step) => {
      const here = comparable(words[at + step]?.text ?? "", language);
      return loosely ? word.forms.has(here) || beginsAs(here, word) : isForm(here, word, lemmasOf);
    });
    const [first, last] = [words[at], words[at + wanted.length - 1]];
    if (isHere && first && last) spans.push([first.start, last.end]);
  }
  return spans;
}

/** Most features that one search asks the index for at a time. */
const MAX_FEATURES = 2_500;

/** The features of the words by themselves, by word: of those with the fewest beginnings, as many as may be asked for. */
export function wordFeatures({
  words,
  language,
}: Phrase): ReadonlyMap<PhraseWord, readonly number[]> {
  const asked = new Map<PhraseWord, readonly number[]>();
  let size = 0;
  for (const word of words.toSorted((a, b) => a.beginnings.size - b.beginnings.size)) {
    size += word.beginnings.size;
    if (size > MAX_FEATURES && asked.size > 0) break;
    const stems = [...word.beginnings].slice(0, MAX_FEATURES);
    asked.set(
      word,
      stems.map((stem) => stemFeature(stem, language)),
    );
  }
  return asked;
}

/**
 * Features to find a phrase of several words by: a text that holds it has one of each group. They are
 * its pairs of neighbouring words, as far as they are few; else its rarest word. `counts` tells how often
 * the features of single words occur; empty when a word does not occur at all.
 */
export function phraseFeatures(
  phrase: Phrase,
  counts: (feature: number) => number,
): readonly (readonly number[])[] {
  const { words, language } = phrase;
  const asked = wordFeatures(phrase);
  const totals = Array.from(asked, ([word, features]) => ({
    features,
    total: features.reduce((sum, feature) => sum + counts(feature), 0),
    word,
  })).sort((a, b) => a.total - b.total);
  const [rarest] = totals;
  if (rarest === undefined || rarest.total === 0) return [];
  const occurring = ({ beginnings }: PhraseWord) =>
    [...beginnings].filter((stem) => counts(stemFeature(stem, language)) > 0);
  const pairs = words.slice(1).flatMap((next, at) => {
    const word = words[at];
    return word && asked.has(word) && asked.has(next)
      ? [[occurring(word), occurring(next)] as const]
      : [];
  });
  let size = 0;
  const groups = pairs
    .toSorted(([a, b], [c, d]) => a.length * b.length - c.length * d.length)
    .filter(([left, right]) => {
      size += left.length * right.length;
      return size <= MAX_FEATURES;
    })
    .map(([left, right]) =>
      left.flatMap((one) => right.map((other) => pairFeature(one, other, language))),
    );
  return groups.length > 0 ? groups : [rarest.features];
}
