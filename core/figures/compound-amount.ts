/**
 * Amounts written with several scale words: «2 трлн 180 млрд», «5 мың 200». A correction keeps the
 * words and changes the digits beside them.
 */

import { formatNumber } from "@/core/figures/format";
import { figureLexicon } from "@/core/figures/lexicon";
import type { Language } from "@/core/language/language";

type Part = { readonly gap: string; readonly word: string; readonly stop: string };

const PART = /(\d[\d\s,.]*?)(\s*)(\p{L}+|$)(\.?)/gu;

function partsOf(like: string): readonly Part[] {
  return [...like.matchAll(PART)].map(([, , gap = "", word = "", stop = ""]) => ({
    gap,
    word,
    stop,
  }));
}

function scaleOf(word: string, language: Language): number | null {
  if (word === "") return 1;
  const readings = figureLexicon(language).read(word.toLowerCase());
  const scale = readings.find((reading) => reading.role === "multiplier");
  return scale === undefined ? null : scale.value;
}

/**
 * `value` with the scale words of `like`, or null when `like` is no such amount or the value does
 * not divide into its parts.
 */
export function compoundAmount(value: number, like: string, language: Language): string | null {
  const parts = partsOf(like);
  const scales = parts.map(({ word }) => scaleOf(word, language));
  if (parts.length < 2 || scales.includes(null)) return null;
  let rest = value;
  const written: string[] = [];
  for (const [index, { gap, word, stop }] of parts.entries()) {
    const scale = scales[index] ?? 1;
    const last = index === parts.length - 1;
    const count = last ? rest / scale : Math.floor(rest / scale);
    if (count < 1 || !Number.isInteger(count)) return null;
    rest -= count * scale;
    written.push(
      formatNumber(count, language) + gap + wordFor(count, scale, word, language) + stop,
    );
  }
  return written.join(" ");
}

/**
 * A measure of a large and a small unit with other numbers: «487 тенге 60 тиын», "6 feet 2 inches".
 * How many small units make a large one follows from what `like` says together (`worth`).
 */
export function compoundMeasureText(value: number, worth: number, like: string): string | null {
  const [large = "", small = "", more] = like.match(/\d+/gu) ?? [];
  if (small === "" || more !== undefined || /\d[.,]\d/u.test(like)) return null;
  const parts = Math.round(Number(small) / (worth - Number(large)));
  const whole = Math.floor(value + 1e-9);
  const rest = Math.round((value - whole) * parts);
  if (!Number.isFinite(parts) || rest >= parts) return null;
  let at = 0;
  return like.replace(/\d+/gu, () => {
    at += 1;
    return String(at === 1 ? whole : rest);
  });
}

/** Russian scale nouns agree with their number: 2 триллиона, 180 миллиардов. */
function wordFor(count: number, scale: number, word: string, language: Language): string {
  const agrees = language === "ru" && word.length > 4;
  return agrees ? (figureLexicon("ru").scaleWord(scale, "count", count) ?? word) : word;
}
