/**
 * The part of an article's address that is made from its headline. Latin letters, so that an
 * address that is copied, printed or read out stays readable; given once, at first publication,
 * because addresses must not change.
 */

import slugify from "@sindresorhus/slugify";
import type { Language } from "@/core/language/language";

/** Kazakh letters in the Latin alphabet of 2021, without its marks. */
const KAZAKH: [string, string][] = [
  ["ә", "a"],
  ["ғ", "g"],
  ["қ", "q"],
  ["ң", "n"],
  ["ө", "o"],
  ["ұ", "u"],
  ["ү", "u"],
  ["һ", "h"],
  ["і", "i"],
  ["й", "i"],
  ["ы", "y"],
];

const LONGEST = 80;

/**
 * A slug of at most 80 characters a–z, 0–9 and hyphens, cut at a word. A headline without any letter
 * or digit gives `article`.
 */
export function slugOf(headline: string, language: Language): string {
  const replacements = language === "kk" ? KAZAKH : [];
  const lower = headline.normalize("NFC").toLowerCase();
  const slug = slugify(lower, { customReplacements: replacements, decamelize: false });
  if (slug.length <= LONGEST) return slug || "article";
  const cut = slug.slice(0, LONGEST + 1);
  const atWord = cut.lastIndexOf("-");
  return atWord > LONGEST / 2 ? cut.slice(0, atWord) : cut.slice(0, LONGEST);
}

/** A slug made different from those that are taken: `…-2`, `…-3`. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
