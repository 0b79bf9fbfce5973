/**
 * A glossary and news-like text of invented words, from a fixed seed: nothing can be tuned to them,
 * and every run measures the same.
 */
import type { Language } from "@/core/language/language";
import type { TermEntry } from "@/core/terminology/term-entry";

/** Segments that `makeText` makes. */
export const SEGMENTS = 1_000;
/** Words in each of them. */
export const WORDS_PER_SEGMENT = 24;

/** Numbers from a fixed seed (mulberry32), so that every run measures the same. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const SYLLABLES: Readonly<Record<Language, readonly string[]>> = {
  kk: syllables("б д ж з к қ л м н п р с т ш", "а ұ ы", "л м н р с т з қ"),
  ru: syllables("б в г д ж з к л м н п р с т", "а е и о у", "л н р с т"),
  en: syllables("b c d f g l m n p r s t v", "a e i o u", "l n r s t"),
};

function syllables(onsets: string, vowels: string, codas: string): readonly string[] {
  const [first, middle, last] = [onsets, vowels, codas].map((letters) => letters.split(" "));
  return (first ?? []).flatMap((a) =>
    (middle ?? []).flatMap((b) => ["", ...(last ?? [])].map((c) => a + b + c)),
  );
}

const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  kk: ["", "ды", "дың", "ға", "да", "дан", "лар", "лары", "ы", "сы", "ымен"],
  ru: ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"],
  en: ["", "s", "'s"],
};

function makeWord(language: Language, next: (below: number) => number): string {
  const syllables = SYLLABLES[language];
  const length = 2 + next(2);
  return Array.from({ length }, () => syllables[next(syllables.length)] ?? "").join("");
}

/** `size` invented terms of one to four words, always the same ones. */
export function makeGlossary(language: Language, size: number): readonly TermEntry[] {
  const next = seeded(20_260_314);
  // A glossary repeats its words: 50,000 titles are made of some 12,000 words.
  const words = Array.from({ length: Math.ceil(size / 4) + 200 }, () => makeWord(language, next));
  return Array.from({ length: size }, (_, at) => {
    const length = 1 + next(4);
    const text = Array.from({ length }, () => words[next(words.length)] ?? "").join(" ");
    return { termId: `t${at}`, conceptId: `c${at}`, text };
  });
}

/**
 * News-like text of 1,000 segments: every third has one term, inflected; other words meet the
 * glossary by chance only.
 */
export function makeText(language: Language, entries: readonly TermEntry[]): readonly string[] {
  const next = seeded(7);
  const endings = ENDINGS[language];
  const vocabulary = Array.from(
    { length: 6_000 },
    () => `${makeWord(language, next)}${endings[next(endings.length)]}`,
  );
  return Array.from({ length: SEGMENTS }, (_, at) => {
    const words = Array.from({ length: WORDS_PER_SEGMENT }, () => {
      // Squaring makes some words frequent, as in language.
      const pick = Math.floor((next(6_000) * next(6_000)) / 6_000);
      return vocabulary[pick] ?? "";
    });
    if (at % 3 === 0)
      words[5] = `${entries[next(entries.length)]?.text ?? ""}${endings[next(endings.length)]}`;
    return `${words.join(" ")}.`;
  });
}
