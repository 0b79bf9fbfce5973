/** How the Russian lexicon reads one word of a text; shared by the lexicon and the acceptance rules. */

import type { AgreementMask } from "@/core/language/ru/morphology";

/**
 * What a lexeme is in its term: an adjective or the head (both agree), a head cited in the plural,
 * a name in apposition (agrees in case only), a part of somebody's name (the same, declined in every
 * way it may be, or staying as well), a word that stays as it is, a genitive tail in the
 * plural that goes with a plural head («главы государств»), an abbreviation.
 */
export type RussianKind =
  | "adjective"
  | "head"
  | "plural-head"
  | "apposition"
  | "name"
  | "name-or-fixed"
  | "fixed"
  | "plural-tail"
  | "abbreviation";

/** One reading of a word of the text. */
export type RussianForm = {
  readonly kind: RussianKind;
  readonly lemma: string;
  readonly text: string;
  readonly mask: AgreementMask;
};
