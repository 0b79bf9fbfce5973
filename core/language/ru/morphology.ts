/**
 * The shape of Russian declension as the rest of the house sees it: forms with their case, number
 * and gender packed into one agreement mask, and the analyser a dictionary can be plugged in as.
 * The masks make agreement of a phrase one AND.
 */

/** The six cases, in the order of the school grammar. */
export type RussianCase = "nom" | "gen" | "dat" | "acc" | "ins" | "loc";

/** All cases in order. */
export const RUSSIAN_CASES: readonly RussianCase[] = ["nom", "gen", "dat", "acc", "ins", "loc"];

/** Gender of a noun, or of an adjective's singular form. */
export type RussianGender = "m" | "f" | "n";

/** Which quarter of the mask a form belongs to: singular of one gender, or plural. */
export type Row = RussianGender | "pl";

const ROWS: readonly Row[] = ["m", "f", "n", "pl"];

/** One bit per (row, case): masculine, feminine, neuter singular, plural, six cases each. */
export type AgreementMask = number;

/** One form of a word. */
export type RussianForm = { readonly text: string; readonly mask: AgreementMask };

/** A word with all its forms. */
export type RussianLexeme = {
  readonly lemma: string;
  readonly part: "noun" | "adjective";
  readonly gender: RussianGender | null;
  readonly animate: boolean | null;
  readonly forms: readonly RussianForm[];
};

/** One way to read a word of a text, with its share (0–1) of how often the corpora read it so. */
export type RussianReading = {
  readonly part: "noun" | "adjective" | "other";
  /** The nominatives (singular, plural) of a noun. */
  readonly nominatives: readonly string[];
  readonly mask: AgreementMask;
  readonly share: number;
  /** Whether it is a noun of somebody that lives. */
  readonly animate: boolean;
  /** Whether it is a given name («Роман», «Вера»). */
  readonly givenName: boolean;
  /** Whether it is a name of any kind: given name, surname, place. */
  readonly properName: boolean;
};

/**
 * A dictionary: every noun whose nominative (singular or plural) is `word`, and whether the word is
 * known as an adjective or participle. Lower case, ё as е. Empty for unknown words.
 */
export type RussianAnalyser = {
  readonly nouns: (word: string) => readonly RussianLexeme[];
  readonly isAdjective: (word: string) => boolean;
  /** Whether the dictionary knows the word in any form and part of speech. */
  readonly isKnown: (word: string) => boolean;
  /** The nouns and adjectives that the word may be a form of, by their citation forms; empty for unknown words. */
  readonly lemmas: (word: string) => readonly string[];
  /** The genitive plural of a noun that stands in the genitive singular; null when unknown. */
  readonly pluralOfGenitive: (word: string) => string | null;
  /** Every reading of a word in any form; abbreviations left out. */
  readonly readings: (word: string) => readonly RussianReading[];
};

/** The bit of one case in one row. */
export function maskOf(row: Row, russianCase: RussianCase): AgreementMask {
  return 1 << (ROWS.indexOf(row) * 6 + RUSSIAN_CASES.indexOf(russianCase));
}

/** The bits of a case in any row. */
export function caseMask(russianCase: RussianCase): AgreementMask {
  return ROWS.reduce((mask, row) => mask | maskOf(row, russianCase), 0);
}

/** All bits of the plural. */
export const PLURAL_MASK: AgreementMask = RUSSIAN_CASES.reduce(
  (mask, russianCase) => mask | maskOf("pl", russianCase),
  0,
);

/** Every bit: the mask of a word that does not decline. */
export const ANY_MASK: AgreementMask = 2 ** 24 - 1;

/** The first case and number a mask allows, for display. */
export function readMask(mask: AgreementMask): {
  readonly case: RussianCase | null;
  readonly number: "sg" | "pl" | null;
} {
  for (const row of ROWS)
    for (const russianCase of RUSSIAN_CASES)
      if ((mask & maskOf(row, russianCase)) !== 0)
        return { case: russianCase, number: row === "pl" ? "pl" : "sg" };
  return { case: null, number: null };
}

/** Joins forms that are spelt alike. */
export function mergeForms(forms: readonly RussianForm[]): readonly RussianForm[] {
  const masks = new Map<string, AgreementMask>();
  for (const { text, mask } of forms) masks.set(text, (masks.get(text) ?? 0) | mask);
  return [...masks].map(([text, mask]) => ({ text, mask }));
}
