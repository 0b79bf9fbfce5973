/**
 * What goes into the term index and what comes out: one entry per wording of a concept in one
 * language, one match per place where that wording stands in any inflected form.
 */

/** Grammatical hints of a glossary entry; every one optional, the rules guess what is missing. */
export type TermHints = {
  /** The head keeps its form: names and abbreviations that do not decline. */
  readonly indeclinable?: boolean;
  /** Russian gender of the head noun. */
  readonly gender?: "m" | "f" | "n";
};

/** One wording of a concept in one language, in its citation form. */
export type TermEntry = {
  readonly termId: string;
  readonly conceptId: string;
  readonly text: string;
  /** Match only where the capitals are the same («Үкімет» as the title of the body). */
  readonly caseSensitive?: boolean;
  /** Match only this very form. */
  readonly exactForm?: boolean;
  readonly hints?: TermHints;
};

/** How sure a match is: weak ones are shown as possible and never complained about. */
export type MatchStrength = "full" | "weak";

/** What the endings of a match say; empty fields were not expressed or not decided. */
export type FormAnalysis = {
  /** The citation form that was recognised. */
  readonly lemma: string;
  /** The letters after the stem of the inflected word («-ге» with its hyphen for abbreviations). */
  readonly suffix: string;
  readonly number: "sg" | "pl" | null;
  readonly case: string | null;
  /** Kazakh possessor: 1sg … 3. */
  readonly possessor: string | null;
  /** Kazakh locative attribute -дағы/-дегі. */
  readonly attribute: boolean;
};

/** One place where a term stands. Offsets are UTF-16 units of the text given, end exclusive; suffixes belong to the span. */
export type TermMatch = {
  readonly termId: string;
  readonly conceptId: string;
  readonly start: number;
  readonly end: number;
  readonly strength: MatchStrength;
  readonly analysis: FormAnalysis;
  readonly text: string;
};
