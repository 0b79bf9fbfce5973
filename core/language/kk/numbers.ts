/**
 * Kazakh number words: cardinals, collectives, ordinals, scales and fractions as stems (endings are
 * in figure-suffixes.ts), and the look-alikes that are no numbers.
 */

import type { WordReading } from "@/core/language/figure-words";
import {
  attachKazakhEnding,
  isFrontWord,
  kazakhEndingSlot,
} from "@/core/language/kk/figure-suffixes";

const CARDINALS: readonly (readonly [number, string])[] = [
  [0, "нөл"],
  [1, "бір"],
  [2, "екі"],
  [3, "үш"],
  [4, "төрт"],
  [5, "бес"],
  [6, "алты"],
  [7, "жеті"],
  [8, "сегіз"],
  [9, "тоғыз"],
  [10, "он"],
  [20, "жиырма"],
  [30, "отыз"],
  [40, "қырық"],
  [50, "елу"],
  [60, "алпыс"],
  [70, "жетпіс"],
  [80, "сексен"],
  [90, "тоқсан"],
];
const COLLECTIVES: readonly (readonly [number, string])[] = [
  [1, "біреу"],
  [2, "екеу"],
  [3, "үшеу"],
  [4, "төртеу"],
  [5, "бесеу"],
  [6, "алтау"],
  [7, "жетеу"],
];
const MULTIPLIERS: readonly (readonly [number, string])[] = [
  [100, "жүз"],
  [1e3, "мың"],
  [1e6, "миллион"],
  [1e6, "млн"],
  [1e9, "миллиард"],
  [1e9, "млрд"],
  [1e12, "триллион"],
  [1e12, "трлн"],
];

/** Whole words that look like an inflected number word and are something else. */
export const KAZAKH_NOT_NUMBERS: ReadonlySet<string> = new Set(
  (
    "онда оны оның оған онан онымен онсыз ондай ондағы үшін бірге бірақ бірде бірден бірдей " +
    "бірдейі бірлік бірлігі бірлігін бірліктер бірлігінің бірінде біріне біреу біреуі бірін " +
    "жүзі жүзінде жүзіне жүзінің жүзінен жүзін жүзіндегі онша алтыным"
  ).split(" "),
);

/** The ordinal of a number word: бес → бесінші, алты → алтыншы. */
export function kazakhOrdinal(stem: string): string {
  if (stem === "жиырма") return "жиырмасыншы";
  const front = isFrontWord(stem);
  if (/[аеыі]$/u.test(stem)) return stem + (front ? "нші" : "ншы");
  return stem.replace(/қ$/u, "қ") + (front ? "інші" : "ыншы");
}

/** Adds number stems to a table of stems. */
export function addKazakhNumbers(add: (stem: string, reading: WordReading) => void): void {
  for (const [value, stem] of CARDINALS) {
    add(stem, { role: "cardinal", value, form: "card" });
    add(kazakhOrdinal(stem), { role: "ordinal", value, form: "ord" });
  }
  add("қырқыншы", { role: "ordinal", value: 40, form: "ord" });
  add("қырқ", { role: "cardinal", value: 40, form: "card" });
  add("алғашқы", { role: "ordinal", value: 1, form: "ord" });
  add("оншақты", { role: "cardinal", value: 10, form: "coll" });
  add("ноль", { role: "cardinal", value: 0, form: "card" });
  for (const [value, stem] of COLLECTIVES) add(stem, { role: "cardinal", value, form: "coll" });
  for (const [value, stem] of MULTIPLIERS) {
    const reading = { role: "multiplier", value, form: "card", bare: true } as const;
    add(stem, { ...reading, ordinal: false });
    add(kazakhOrdinal(stem), { ...reading, form: "ord", ordinal: true });
  }
  add("жарты", { role: "fraction", value: 0.5, form: "" });
  add("ширек", { role: "fraction", value: 0.25, form: "" });
  add("жарым", { role: "and-half" });
  add("бүтін", { role: "whole" });
  add("есе", { role: "times" });
  add("еселен", { role: "times" });
}

/** Spells 0–999 999 and halves with the ending of `form` ("card", "ord:dat", "card:p3" …); null otherwise. */
export function spellKazakh(value: number, form: string): string | null {
  if (value < 0 || value > 999_999) return null;
  const [kind, slot = "nom"] = form.split(":");
  if (kind !== "card" && kind !== "ord") return null;
  const words = Number.isInteger(value)
    ? wordsOf(value)
    : value % 1 === 0.5 && kind === "card" && value < 100
      ? [...wordsOf(value - 0.5), "жарым"]
      : [];
  const last = words.pop();
  if (last === undefined) return null;
  const inflected = attachKazakhEnding(kind === "ord" ? kazakhOrdinal(last) : last, slot);
  return inflected === null ? null : [...words, inflected].join(" ");
}

/** The words of a number up to 999 999: екі мың жүз елу бес; a single thousand is «бір мың» or «мың». */
function wordsOf(value: number): string[] {
  const thousands = Math.floor(value / 1000);
  const below = value % 1000;
  if (thousands === 0) return wordsBelow(value);
  const head = thousands === 1 ? [] : wordsBelow(thousands);
  return [...head, "мың", ...(below === 0 ? [] : wordsBelow(below))];
}

function wordsBelow(value: number): string[] {
  const word = (wanted: number): string => CARDINALS.find(([n]) => n === wanted)?.[1] ?? "";
  const hundreds = Math.floor(value / 100);
  const ten = (value % 100) - (value % 10);
  const parts = hundreds > 1 ? [word(hundreds), "жүз"] : hundreds === 1 ? ["жүз"] : [];
  if (ten > 0) parts.push(word(ten));
  if (value % 10 > 0 || value === 0) parts.push(word(value % 10));
  return parts;
}

/** The scale word in the manner of `like`: млрд → млн, миллиардқа → миллионға; мың has no short form. */
export function kazakhScaleWord(scale: number, like: string): string | null {
  const words = MULTIPLIERS.filter(([value]) => value === scale);
  const short = /^(?:мың|млн|млрд|трлн)?\.?$/u.test(like);
  const word = (short ? words.at(-1) : words[0])?.[1] ?? null;
  const [stem = ""] = /^(?:миллион|миллиард|триллион)/u.exec(like) ?? [];
  if (word === null || stem === "" || stem === like) return word;
  const slot = kazakhEndingSlot(stem, like.slice(stem.length));
  return slot === null ? word : (attachKazakhEnding(word, slot) ?? word);
}
