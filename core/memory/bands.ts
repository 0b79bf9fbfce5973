/**
 * How much of an article the memory will save, before work starts: segments and words by band of
 * match. The bands are those on which agencies price work (Trados, memoQ, Phrase).
 */

/** Bands in the order of reports. */
export const BANDS = [
  "101",
  "100",
  "95–99",
  "85–94",
  "75–84",
  "50–74",
  "none",
  "repetition",
] as const;

/** A band of matches. */
export type Band = (typeof BANDS)[number];

/** The lowest score that an analysis looks for. */
export const ANALYSIS_MINIMUM = 50;

const FLOORS: readonly (readonly [Band, number])[] = [
  ["101", 101],
  ["100", 100],
  ["95–99", 95],
  ["85–94", 85],
  ["75–84", 75],
  ["50–74", 50],
];

/** The band of a score, 0–101. */
export function bandOf(score: number): Band {
  return FLOORS.find(([, floor]) => score >= floor)?.[0] ?? "none";
}

/** A segment as an analysis sees it: its text, the best score in the memory, whether it has its translation already. */
export type AnalysedSegment = {
  readonly text: string;
  readonly score: number;
  readonly isDone?: boolean;
};

/** Segments and words of one band. */
export type BandCount = { readonly band: Band; readonly segments: number; readonly words: number };

/** The whole analysis. */
export type Analysis = {
  readonly bands: readonly BandCount[];
  readonly segments: number;
  readonly words: number;
};

/** Words as editors count them: runs of letters and digits, with inner hyphens, apostrophes and decimal marks. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[-'’.,/][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
}

/**
 * Counts what is not done yet. A text that stood before in the same article is a repetition, unless the memory has it
 * word for word: it will be translated once and offered again.
 */
export function analyze(segments: readonly AnalysedSegment[]): Analysis {
  const seen = new Set<string>();
  const counts = new Map(BANDS.map((band) => [band, { segments: 0, words: 0 }]));
  let words = 0;
  const open = segments.filter(({ isDone }) => !isDone).length;
  for (const { text, score, isDone } of segments) {
    const repeated = score < 100 && seen.has(text);
    seen.add(text);
    if (isDone) continue;
    const count = counts.get(repeated ? "repetition" : bandOf(score));
    const inText = countWords(text);
    words += inText;
    if (!count) continue;
    count.segments += 1;
    count.words += inText;
  }
  const bands = BANDS.map((band) => ({ band, ...(counts.get(band) ?? { segments: 0, words: 0 }) }));
  return { bands, segments: open, words };
}
