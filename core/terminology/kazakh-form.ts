/** How the Kazakh lexicon reads one word of a text; shared by the lexicon and the acceptance rules. */

import type { SuffixReading } from "@/core/language/kk/suffixes";

/**
 * What a lexeme is: a word in one form, a noun with any endings, the base of an izafet head (which
 * needs a possessive), an owner with or without genitive, an abbreviation, a genitive after a hyphen.
 */
export type KazakhKind = "form" | "noun" | "possessed" | "owner" | "abbreviation";

/** One reading of a word of the text. */
export type KazakhForm = {
  readonly kind: KazakhKind;
  /** Citation form of the word, or base of the izafet head. */
  readonly base: string;
  readonly suffix: string;
  readonly readings: readonly SuffixReading[];
};
