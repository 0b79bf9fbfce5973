/**
 * The letters of Kazakh as its endings see them: which class the last letter of a word belongs to
 * and whether the word is back or front.
 * Source: the suffix table of the Kazakh grammar (vowel harmony and consonant assimilation),
 * checked against 29 generated slots of 3,629 nouns.
 */

/**
 * Class of a final letter: V vowel, G й р у (and и, ю), L л, N м н ң, Z з ж, T voiceless consonants
 * and б в г ғ д.
 */
export type LetterClass = "V" | "G" | "L" | "N" | "Z" | "T";

/** Vowel harmony of an ending. */
export type Harmony = "back" | "front";

const CLASS_OF = new Map<string, readonly LetterClass[]>();
const classes: readonly (readonly [string, readonly LetterClass[]])[] = [
  ["аәоөұүыіеэяё", ["V"]],
  // и and ю are a vowel with a glide: native words take the endings of й (бидің), loans those of vowels.
  ["ию", ["G", "V"]],
  ["йру", ["G"]],
  ["л", ["L"]],
  ["мнң", ["N"]],
  ["зж", ["Z"]],
  ["пфкқтсшщчцхһбвгғд", ["T"]],
];
for (const [letters, kinds] of classes) for (const letter of letters) CLASS_OF.set(letter, kinds);

const BACK = "аоұы";
const FRONT = "әөүіе";
const FOREIGN = /[вфцчщэёъь]/u;
const KAZAKH_ONLY = /[әғқңөұүһі]/u;
const VOWEL = /[аәоөұүыіеэяёиую]/gu;
const BOTH: readonly Harmony[] = ["back", "front"];

/** The classes a final letter may be taken for; the soft and hard signs are transparent («Беларусь» ends like с). Unknown signs (digits, Latin letters) have every class. */
export function classesOf(word: string): readonly LetterClass[] {
  const last = word.replace(/[ьъ]+$/u, "").at(-1) ?? "";
  return CLASS_OF.get(last) ?? ["V", "G", "L", "N", "Z", "T"];
}

/** Whether a letter is a vowel of the Kazakh alphabet (и, у, ю included). */
export function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && letter !== "" && /[аәоөұүыіеэяёиую]/u.test(letter);
}

/**
 * The harmonies a reader must accept after a stem. Native words leave no choice: the last clear
 * vowel decides. Loans vary in print («парламентке», «долларға», «актісі»), so both are accepted.
 */
export function acceptedHarmonies(stem: string): readonly Harmony[] {
  const vowels = stem.match(VOWEL) ?? [];
  const native = KAZAKH_ONLY.test(stem) || (vowels.length === 1 && stem.length < 5);
  const last = vowels.at(-1);
  if (!native || last === undefined || FOREIGN.test(stem)) return BOTH;
  if (/(?:[ео]в|ин|[крнл]к|[к]т|кс|г|х|ә.?)$/u.test(stem)) return BOTH;
  if (BACK.includes(last)) return ["back"];
  return FRONT.includes(last) ? ["front"] : BOTH;
}
