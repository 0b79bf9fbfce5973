/**
 * Search for a phrase in any inflected form. The index knows the first five letters of words, so
 * a phrase is asked for by all five-letter beginnings that its words can have; whether a text
 * really holds the phrase is then decided on the text itself.
 */

import { citationForms } from "@/core/language/kk/citation-forms";
import { stemsOf } from "@/core/language/kk/stems";
import { isLanguage, type Language } from "@/core/language/language";
import { pairFeature, STEM_LENGTH, stemFeature } from "./features";
import { foldText } from "./fold";

/** A word of a text: its beginning, and where it stands (UTF-16, end exclusive). */
type Word = { readonly stem: string; readonly start: number; readonly end: number };

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

/** All beginnings (five letters at most) that forms of a folded word can have. */
export function beginnings(word: string, language: string): readonly string[] {
  const known: Language = isLanguage(language) ? language : "en";
  const endings = { kk: KAZAKH_ENDINGS, ru: RUSSIAN_ENDINGS, en: ENGLISH_ENDINGS }[known];
  const found = new Set<string>();
  for (const base of basesOf(word, known)) {
    const cut = base.slice(0, STEM_LENGTH);
    if (cut.length === STEM_LENGTH) found.add(cut);
    else for (const ending of endings) found.add((cut + ending).slice(0, STEM_LENGTH));
  }
  return Array.from(found);
}

/** The words of a text, folded and cut to their beginnings; offsets are those of the text. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.normalize("NFC").matchAll(/[\p{L}\p{M}]+/gu), (match) => ({
    stem: foldText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Most features that one search asks the index for. */
const MAX_FEATURES = 2_500;

/**
 * The features to ask for: of the two neighbouring words with the fewest possible beginnings, in
 * pairs; of a single word, by itself. Empty for a phrase without letters.
 */
export function concordanceFeatures(phrase: string, language: string): readonly number[] {
  const forms = wordsOf(phrase).map(({ stem }) => beginnings(stem, language));
  let best: readonly number[] = [];
  forms.slice(1).forEach((next, at) => {
    const size = next.length * (forms[at]?.length ?? 0);
    if (size > MAX_FEATURES || (best.length > 0 && size >= best.length)) return;
    best = (forms[at] ?? []).flatMap((left) =>
      next.map((right) => pairFeature(left, right, language)),
    );
  });
  if (best.length > 0) return best;
  const longest = forms.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return longest.slice(0, MAX_FEATURES).map((stem) => stemFeature(stem, language));
}

/**
 * Where the words of a phrase stand one after another in a text, each by its beginning: finds the
 * phrase also when it was itself given in an inflected form. UTF-16 spans.
 */
export function phraseSpans(
  phrase: string,
  text: string,
  language: string,
): readonly (readonly [number, number])[] {
  const wanted = wordsOf(phrase).map(({ stem }) => ({
    whole: stem,
    forms: new Set(beginnings(stem, language)),
  }));
  const words = wordsOf(text);
  if (wanted.length === 0) return [];
  const spans: (readonly [number, number])[] = [];
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    const fits = wanted.every(({ whole, forms }, step) => {
      const stem = words[at + step]?.stem ?? "";
      // Words of up to three letters begin many others: only equal ones count here.
      return whole.length < 4
        ? stem === whole
        : forms.has(stem.slice(0, STEM_LENGTH)) && stem.length - whole.length < 10;
    });
    const [first, last] = [words[at], words[at + wanted.length - 1]];
    if (fits && first && last) spans.push([first.start, last.end]);
  }
  return spans;
}
