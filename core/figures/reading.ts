/**
 * What the readers of figures share: the text with its tokens and lexicon, and the number they
 * hand on to the reader of units and dates.
 */

import type { DigitReading } from "@/core/figures/digits";
import type { Token } from "@/core/figures/tokenize";
import type { FigureLexicon, WordReading } from "@/core/language/figure-words";
import type { Language } from "@/core/language/language";

/** What the readers need to know about a text. */
export type ReadingContext = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly lexicon: FigureLexicon;
};

/** A number without its unit. `next` is the index of the token after it. */
export type Numeral = {
  readonly first: number;
  readonly next: number;
  readonly value: number;
  readonly alternatives: readonly number[];
  readonly mantissa: number;
  readonly scale: number;
  /** Token index of the scale word, or -1. */
  readonly scaleAt: number;
  /** Index after the last token of the number proper (before the scale word). */
  readonly numberNext: number;
  readonly spelledOut: boolean;
  readonly ordinal: boolean;
  readonly fraction: boolean;
  readonly form: string | null;
  readonly digits: DigitReading | null;
};

/** The reading of a word in one role, or null. */
export function readingIn<Role extends WordReading["role"]>(
  context: ReadingContext,
  at: number,
  role: Role,
  continued = false,
): Extract<WordReading, { readonly role: Role }> | null {
  const token = context.tokens[at];
  if (token?.type !== "word") return null;
  for (const reading of context.lexicon.read(token.text, continued)) {
    if (reading.role === role) return reading as Extract<WordReading, { readonly role: Role }>;
  }
  return null;
}

/** The index of the token after `at`, passing over the full stop of an abbreviation (млрд.). */
export function afterAbbreviation(context: ReadingContext, at: number): number {
  const token = context.tokens[at];
  const next = context.tokens[at + 1];
  const stops = next?.text === "." && !next.spaced;
  return stops && token?.type === "word" && token.text.length <= 4 ? at + 2 : at + 1;
}

/** A number that one word says by itself: doubled, наурыз, XXI. */
export function wordNumeral(at: number, value: number, form: string | null): Numeral {
  return {
    first: at,
    next: at + 1,
    value,
    alternatives: [],
    mantissa: value,
    scale: 1,
    scaleAt: -1,
    numberNext: at + 1,
    spelledOut: true,
    ordinal: false,
    fraction: false,
    form,
    digits: null,
  };
}
