/**
 * Letters that look alike in Latin and Cyrillic, and the letters only Kazakh has. Look-alikes come
 * from keyboards and from scanned text: a word with one foreign letter is invisible to search, to
 * the glossary and to the memory.
 * Source: Unicode confusables (UTS #39), reduced to our alphabets; U+0259 and Latin i were the
 * commonest in Kazakh government texts.
 */

// Latin and Cyrillic twins, one under the other.
const LATIN = "ABCEHIKMOPTXYaceiopxyəƏJSjsɵƟhë";
const CYRILLIC = "АВСЕНІКМОРТХУасеіорхуәӘЈЅјѕөӨһё";

// Dated or foreign Cyrillic letters that fonts and keyboards put in place of Kazakh ones.
const STAND_INS = "ѳѲӊӉҥҤќЌѓЃ";
const WANTED = "өӨңҢңҢқҚғҒ";

function table(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((letter, index) => [letter, targets[index] ?? letter]));
}

const toCyrillic = table(LATIN, CYRILLIC);
const toLatin = table(CYRILLIC, LATIN);
const standIns = table(STAND_INS, WANTED);

/** Letters of Kazakh that neither Russian nor English has, both cases. */
export const KAZAKH_LETTERS = /[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/u;

/** A numeral in Roman digits, whatever script its letters were typed in. */
export const ROMAN_NUMERAL = /^[IVXLCDMІХСМ]{1,8}$/u;

function convert(word: string, twins: ReadonlyMap<string, string>, own: RegExp): string | null {
  let out = "";
  for (const letter of word) {
    const twin = twins.get(letter);
    if (twin === undefined && !own.test(letter)) return null;
    out += twin ?? letter;
  }
  return out;
}

/** The word with every Latin look-alike turned into Cyrillic, or null when some letter has no Cyrillic twin. */
export function foldToCyrillic(word: string): string | null {
  return convert(word, toCyrillic, /[\u0400-\u052F\p{M}]/u);
}

/** The word with every Cyrillic look-alike turned into Latin, or null when some letter has no Latin twin. */
export function foldToLatin(word: string): string | null {
  return convert(word, toLatin, /[A-Za-z\u00C0-\u024F\p{M}]/u);
}

/** The word with stand-ins (ѳ for ө, ќ for қ) replaced by Kazakh letters; the same word when there are none. */
export function restoreStandIns(word: string): string {
  let out = "";
  for (const letter of word) out += standIns.get(letter) ?? letter;
  return out;
}
