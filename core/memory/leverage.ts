/**
 * What the memory gave an article once it is translated: the counterpart of the analysis before work
 * (`bands.ts`). Counted is what was really put in, not what could have been.
 */

import { BANDS, type BandCount, bandOf, countWords } from "./bands";

/** A segment after work: its source text and where its translation came from. */
export type WorkedSegment = {
  readonly text: string;
  readonly isTranslated: boolean;
  /** The match that was put in, and whether somebody has changed it since; null when there was none. */
  readonly match: { readonly score: number; readonly edited: boolean } | null;
  /** Filled with the text of an identical segment of the article. */
  readonly isRepetition: boolean;
};

/** Segments and words of one band; `unchanged` segments stand as the memory gave them. */
export type LeverageRow = BandCount & { readonly unchanged: number };

/** The whole count. `segments` and `words` are of translated segments, `untranslated` are segments. */
export type Leverage = {
  readonly rows: readonly LeverageRow[];
  readonly segments: number;
  readonly words: number;
  readonly untranslated: number;
};

/** Counts. The band `none` is what was typed without a match. */
export function countLeverage(segments: readonly WorkedSegment[]): Leverage {
  const counts = new Map(BANDS.map((band) => [band, { segments: 0, words: 0, unchanged: 0 }]));
  const translated = segments.filter(({ isTranslated }) => isTranslated);
  let words = 0;
  for (const { text, match, isRepetition } of translated) {
    const inText = countWords(text);
    words += inText;
    const band = match ? bandOf(match.score) : isRepetition ? "repetition" : "none";
    const count = counts.get(band);
    if (!count) continue;
    count.segments += 1;
    count.words += inText;
    if (isRepetition || (match && !match.edited)) count.unchanged += 1;
  }
  return {
    rows: BANDS.map((band) => ({
      band,
      ...(counts.get(band) ?? { segments: 0, words: 0, unchanged: 0 }),
    })),
    segments: translated.length,
    words,
    untranslated: segments.length - translated.length,
  };
}
