/**
 * The stems of a Kazakh noun: what stays of the citation form before an ending. Before a vowel
 * ending (possessives) қ, к, п soften and a closed list of nouns loses its last vowel; titles of the
 * izafet kind are cited with their possessive, which has to be taken off before other endings fit.
 * Source: grammar; generated forms (қ→ғ 5,360, к→г 4,288, п→б 864); the list of vowel drops as
 * attested, with both spellings accepted, since «орынына» stands in print beside «орнына».
 */

import { classesOf, isVowel } from "./letters";
import type { StemUse } from "./suffixes";

/** One stem of a word and the endings it can carry. */
export type Stem = { readonly text: string; readonly use: StemUse };

const SOFTENED: Readonly<Record<string, string>> = { қ: "ғ", к: "г", п: "б" };
const HARDENED: Readonly<Record<string, string>> = { ғ: "қ", г: "к", б: "п" };

/** Nouns that lose the vowel of their last syllable before a vowel ending; compounds end alike. */
const VOWEL_DROPS: Readonly<Record<string, string>> = {
  орын: "орн",
  халық: "халқ",
  мүлік: "мүлк",
  ерік: "ерк",
  қауіп: "қауп",
  кейіп: "кейп",
  қалып: "қалп",
  құлық: "құлқ",
  қарын: "қарн",
  ауыз: "ауз",
  мұрын: "мұрн",
  ерін: "ерн",
  мойын: "мойн",
  қойын: "қойн",
  иық: "иығ",
  ғұрып: "ғұрп",
  әріп: "әрп",
  құлып: "құлп",
  нарық: "нарқ",
  парық: "парқ",
  ырық: "ырқ",
  көңіл: "көңл",
  дауыс: "даус",
  бауыр: "баур",
  ауыл: "аул",
  ғарып: "ғарп",
  қырық: "қырқ",
  бөрік: "бөрк",
  сиық: "сиқ",
  шырық: "шырқ",
  зауық: "зауқ",
  көрік: "көрк",
  тұрық: "тұрқ",
  қайын: "қайн",
  түрік: "түрк",
  құрық: "құрқ",
};
const DROPS = Object.entries(VOWEL_DROPS);

/** Loans that keep their consonant: after another consonant (банкі, штампы) or with a letter of loans. */
function keepsConsonant(word: string): boolean {
  const before = word.at(-2);
  return !isVowel(before) || /[вфцчщэёъь]/u.test(word) || !/[әғқңөұүһі]/u.test(word);
}

/**
 * The stems of a word in its citation form (lower case, folded): the word itself and, for
 * possessives, its softened or shortened stem.
 */
export function stemsOf(word: string): readonly Stem[] {
  const last = word.at(-1) ?? "";
  const soft = SOFTENED[last];
  const stems: Stem[] = [];
  for (const [whole, dropped] of DROPS)
    if (word.endsWith(whole) && isSyllableStart(word, whole)) {
      stems.push({ text: word.slice(0, -whole.length) + dropped, use: "vowel" });
    }
  if (/[ьъ]$/u.test(word)) stems.push({ text: word.slice(0, -1), use: "vowel" });
  // Loans in two consonants take a joining і: фактіні, актісі, Минскіде, бланкілер.
  if (/(?:кт|ск|нк|нг|рг|рк|лк|фт|пт)$/u.test(word))
    stems.push({ text: `${word}і`, use: "consonant" });
  stems.push(...mergedStems(word));
  if (soft === undefined) return [{ text: word, use: "any" }, ...stems];
  stems.push({ text: word.slice(0, -1) + soft, use: "vowel" });
  // қ always softens; к and п of loans stay.
  const hard = last !== "қ" && keepsConsonant(word);
  return [{ text: word, use: hard ? "any" : "consonant" }, ...stems];
}

/**
 * Loans whose last letters merge with the ending or fall before it: журналист + тер = журналистер,
 * журналисі, съезге, поезы, металл + дар = металдар.
 */
function mergedStems(word: string): readonly Stem[] {
  if (word.length > 4 && /(?:ст|зд)$/u.test(word)) return [{ text: word.slice(0, -1), use: "any" }];
  const doubled = /([бвгдлмнпрстф])\1$/u.test(word);
  return doubled ? [{ text: word.slice(0, -1), use: word.length > 4 ? "any" : "consonant" }] : [];
}

/** A drop applies to a whole word or to the last part of a compound (кәсіп-орын), not inside a syllable. */
function isSyllableStart(word: string, whole: string): boolean {
  const before = word.at(-whole.length - 1);
  return before === undefined || !isVowel(whole.at(0)) || !isVowel(before);
}

/** The possible words that a form in the 3rd person possessive («министрі», «одағы», «басшысы», «орны») is made of; empty when the form cannot be one. */
export function possessedBases(form: string): readonly string[] {
  if (form.length < 3) return [];
  const last = form.at(-1);
  if (last !== "ы" && last !== "і") return [];
  const base = form.slice(0, -1);
  const end = base.at(-1);
  if (end === "с" && isVowel(base.at(-2)) && !/[у]/u.test(base.at(-2) ?? "")) {
    const open = base.slice(0, -1);
    // No noun is one consonant and one vowel («кісі» is nobody's «кі», or «кімге» would be a form of it).
    return /^[^аәеиоөуүұыіэюя].$/u.test(open)
      ? consonantBases(base)
      : [open, ...consonantBases(base)];
  }
  return isVowel(end) && !/[уию]/u.test(end ?? "") ? [] : consonantBases(base);
}

/** The words that a stem before a vowel ending can belong to: its last letter hardened, a fallen vowel restored («кітаб» → «кітап», «орн» → «орын»), or as it is. */
export function consonantBases(base: string): readonly string[] {
  const bases: string[] = [base];
  const hard = HARDENED[base.at(-1) ?? ""];
  if (hard !== undefined) {
    const hardened = base.slice(0, -1) + hard;
    if (hard === "қ") bases.length = 0;
    bases.unshift(hardened);
  }
  for (const [whole, dropped] of DROPS)
    if (base.endsWith(dropped)) bases.unshift(base.slice(0, -dropped.length) + whole);
  // медальдің but медалі: the sign comes back before a consonant ending.
  if (base.endsWith("л")) bases.push(`${base}ь`);
  return bases;
}

/**
 * The word without a genitive ending («үкіметтің» → «үкімет»); null when it has none. A possessive
 * before it stays («республикасының» → «республикасы»).
 */
export function withoutGenitive(form: string): string | null {
  const match = /^(.{2,})([ндт][ыі]ң)$/u.exec(form);
  const stem = match?.[1];
  const ending = match?.[2]?.at(0);
  if (stem === undefined || ending === undefined) return null;
  const fitting: Readonly<Record<string, string>> = {
    V: "н",
    G: "д",
    L: "д",
    N: "н",
    Z: "д",
    T: "т",
  };
  return classesOf(stem).some((kind) => fitting[kind] === ending) ? stem : null;
}
