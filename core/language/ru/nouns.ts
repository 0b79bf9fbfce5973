/**
 * Russian nouns by rule: the fallback for words no dictionary has (names, new words) and the whole
 * morphology where there is no dictionary, as in the browser. The rules read, they do not write:
 * where the class of a word is open (the gender of -ь, a fleeting vowel), every plausible form is
 * listed.
 * Source: school grammar, three declensions; surnames in -ов, -ин take -ым.
 */

import {
  ANY_MASK,
  maskOf,
  mergeForms,
  type Row,
  RUSSIAN_CASES,
  type RussianCase,
  type RussianForm,
  type RussianGender,
  type RussianLexeme,
} from "./morphology";

type Put = (text: string, row: Row, ...cases: readonly RussianCase[]) => void;

const HUSH_OR_VELAR = /[гкхжшщч]$/u;
const HUSH = /[жшщч]$/u;

/** The forms of a noun of unknown kind, given in the nominative singular, or plural when `plural` is set. */
export function declineNoun(word: string, plural = false): RussianLexeme {
  const forms: RussianForm[] = [];
  const put: Put = (text, row, ...cases) => {
    for (const one of cases) forms.push({ text, mask: maskOf(row, one) });
  };
  const gender = plural ? declinePlural(word, put) : declineSingular(word, put);
  if (forms.length === 0) forms.push({ text: word, mask: ANY_MASK });
  return {
    lemma: word,
    part: "noun",
    gender,
    animate: null,
    forms: withCommonGender(word, mergeForms(forms)),
  };
}

/** Nouns in -а, -я that a man may be too: their adjectives agree with either gender («городской судья», «новый глава»). */
const COMMON_GENDER =
  /^(?:судья|глава|коллега|староста|старшина|воевода|предтеча|тезка|сирота|калека|невежа|умница|убийца|пьяница|соня|бродяга|работяга|трудяга)$/u;

/** The forms of a noun that may be of either gender, with the masculine readings added; others as they are. */
export function withCommonGender(
  word: string,
  forms: readonly RussianForm[],
): readonly RussianForm[] {
  if (!COMMON_GENDER.test(word)) return forms;
  return forms.map(({ text, mask }) => {
    const masculine = RUSSIAN_CASES.reduce(
      (all, one) => ((mask & maskOf("f", one)) === 0 ? all : all | maskOf("m", one)),
      mask,
    );
    return { text, mask: masculine };
  });
}

/** Common loans in -о and -е that keep one form; other vowels are told by the rules. */
const INDECLINABLE =
  /^(?:бюро|метро|депо|кино|пальто|шоссе|кафе|турне|досье|резюме|кашне|евро|динамо|нато|фото|видео|авто)$/u;

function declineSingular(word: string, put: Put): RussianGender | null {
  if (INDECLINABLE.test(word)) return null;
  const stem = word.slice(0, -1);
  const last = word.at(-1) ?? "";
  if (/[бвгджзклмнпрстфхцчшщ]/u.test(last)) return masculine(word, put);
  if (last === "й") return softMasculine(word, stem, put);
  if (last === "ь") return softSign(word, stem, put);
  if (last === "а") return hardFeminine(word, stem, put);
  if (last === "я") return softFeminine(word, stem, put);
  if (last === "о" && !/(?:ко|[аеиоу]о)$/u.test(word)) return hardNeuter(word, stem, put);
  if (last === "е" && /[иьлрщц]е$/u.test(word)) return softNeuter(word, stem, put);
  return null;
}

/** Plural cases that every noun forms alike; `a` is а or я. */
function oblique(stem: string, a: "а" | "я", put: Put): void {
  put(`${stem}${a}м`, "pl", "dat");
  put(`${stem}${a}ми`, "pl", "ins");
  put(`${stem}${a}х`, "pl", "loc");
}

function masculine(word: string, put: Put): RussianGender {
  put(word, "m", "nom", "acc");
  for (const stem of masculineStems(word)) {
    const y = HUSH_OR_VELAR.test(stem) ? "и" : "ы";
    put(`${stem}а`, "m", "gen", "acc");
    put(`${stem}е`, "m", "loc");
    put(`${stem}у`, "m", "dat", "loc");
    // The likeliest form comes first: the first one is what gets suggested.
    if (/(?:[оеё]в|ин|ын)$/u.test(word)) put(`${stem}ым`, "m", "ins");
    if (/[жшщчц]$/u.test(stem)) put(`${stem}ем`, "m", "ins");
    put(`${stem}ом`, "m", "ins");
    put(stem + y, "pl", "nom", "acc");
    const genitive = HUSH.test(stem) ? "ей" : /ц$/u.test(stem) ? "ев" : "ов";
    put(stem + genitive, "pl", "gen", "acc");
    if (/ц$/u.test(stem)) put(`${stem}ов`, "pl", "gen", "acc");
    oblique(stem, "а", put);
  }
  if (/[ая]нин$/u.test(word)) {
    const stem = word.slice(0, -2);
    put(`${stem}е`, "pl", "nom");
    put(stem, "pl", "gen", "acc");
    oblique(stem, "а", put);
  }
  return "m";
}

/** A stem that may lose its vowel («участок», «казахстанец») is listed both ways. */
function masculineStems(word: string): readonly string[] {
  if (/[^аеиоуыэюя][ое]к$/u.test(word) && word.length > 4) return [`${word.slice(0, -2)}к`, word];
  if (/[^аеиоуыэюя]ец$/u.test(word)) return [`${word.slice(0, -2)}ц`, word];
  if (/[аеиоу]ец$/u.test(word)) return [`${word.slice(0, -2)}йц`, word];
  return [word];
}

function softMasculine(word: string, stem: string, put: Put): RussianGender {
  put(word, "m", "nom", "acc");
  put(`${stem}я`, "m", "gen", "acc");
  put(`${stem}ю`, "m", "dat");
  put(`${stem}ем`, "m", "ins");
  put(`${stem}${stem.endsWith("и") ? "и" : "е"}`, "m", "loc");
  put(`${stem}и`, "pl", "nom", "acc");
  put(`${stem}ев`, "pl", "gen", "acc");
  oblique(stem, "я", put);
  return "m";
}

function softSign(word: string, stem: string, put: Put): RussianGender | null {
  const feminine = /(?:ость|есть|[жшщч]ь|знь|вь|дь|сь|пь|бь)$/u.test(word);
  for (const row of feminine ? (["f"] as const) : (["m", "f"] as const)) {
    put(word, row, "nom", "acc");
    if (row === "f") {
      put(`${stem}и`, row, "gen", "dat", "loc");
      put(`${stem}ью`, row, "ins");
      continue;
    }
    put(`${stem}я`, row, "gen", "acc");
    put(`${stem}ю`, row, "dat");
    put(`${stem}ем`, row, "ins");
    put(`${stem}е`, row, "loc");
  }
  put(`${stem}и`, "pl", "nom", "acc");
  put(`${stem}ей`, "pl", "gen", "acc");
  oblique(stem, HUSH.test(stem) ? "а" : "я", put);
  return feminine ? "f" : null;
}

function hardFeminine(word: string, stem: string, put: Put): RussianGender {
  const y = HUSH_OR_VELAR.test(stem) ? "и" : "ы";
  put(word, "f", "nom");
  put(stem + y, "f", "gen");
  put(`${stem}е`, "f", "dat", "loc");
  put(`${stem}у`, "f", "acc");
  for (const ending of /[жшщчц]$/u.test(stem) ? ["ей", "ой"] : ["ой", "ою"])
    put(
      stem + ending,
      "f",
      "ins",
      ...(/[оеё]в$|[иы]н$/u.test(stem) ? (["gen", "dat", "loc"] as const) : []),
    );
  put(stem + y, "pl", "nom", "acc");
  for (const bare of bareGenitives(stem)) put(bare, "pl", "gen", "acc");
  oblique(stem, "а", put);
  return "f";
}

/** Genitive plural without an ending, with the vowels that may come in («сделок», «встреч»). */
function bareGenitives(stem: string): readonly string[] {
  const match = /^(.*[^аеиоуыэюя])([кнрлбц])$/u.exec(stem);
  if (!match) return [stem];
  const [, before = "", last = ""] = match;
  const open = before.replace(/[йь]$/u, "");
  return [stem, `${open}о${last}`, `${open}е${last}`];
}

function softFeminine(word: string, stem: string, put: Put): RussianGender {
  const ia = stem.endsWith("и");
  put(word, "f", "nom");
  put(`${stem}и`, "f", "gen");
  put(`${stem}${ia ? "и" : "е"}`, "f", "dat", "loc");
  put(`${stem}ю`, "f", "acc");
  put(`${stem}ей`, "f", "ins");
  put(`${stem}и`, "pl", "nom", "acc");
  if (/[аеиоуыэюя]$/u.test(stem)) put(`${stem}й`, "pl", "gen", "acc");
  else if (stem.endsWith("ь")) put(`${stem.slice(0, -1)}ей`, "pl", "gen", "acc");
  else for (const end of ["ь", "ей"]) put(stem + end, "pl", "gen", "acc");
  oblique(stem, "я", put);
  return "f";
}

function hardNeuter(word: string, stem: string, put: Put): RussianGender {
  put(word, "n", "nom", "acc");
  put(`${stem}а`, "n", "gen");
  put(`${stem}у`, "n", "dat");
  put(`${stem}ом`, "n", "ins");
  put(`${stem}е`, "n", "loc");
  put(`${stem}а`, "pl", "nom", "acc");
  const genitives = /ств$/u.test(stem) ? [stem] : bareGenitives(stem);
  for (const bare of genitives) put(bare, "pl", "gen");
  oblique(stem, "а", put);
  return "n";
}

function softNeuter(word: string, stem: string, put: Put): RussianGender {
  const hard = /[щц]$/u.test(stem);
  const [a, u] = hard ? (["а", "у"] as const) : (["я", "ю"] as const);
  put(word, "n", "nom", "acc");
  put(stem + a, "n", "gen");
  put(stem + u, "n", "dat");
  put(`${stem}ем`, "n", "ins");
  put(stem + (stem.endsWith("и") ? "и" : "е"), "n", "loc");
  put(stem + a, "pl", "nom", "acc");
  const genitive = stem.endsWith("и")
    ? `${stem}й`
    : stem.endsWith("ь")
      ? `${stem.slice(0, -1)}ий`
      : hard
        ? stem
        : `${stem}ей`;
  put(genitive, "pl", "gen");
  oblique(stem, a, put);
  return "n";
}

/** A noun cited in the plural («выборы», «силы», «лица», «здания»). */
function declinePlural(word: string, put: Put): RussianGender | null {
  const stem = word.slice(0, -1);
  const last = word.at(-1) ?? "";
  if (!/[ыиая]/u.test(last)) return null;
  put(word, "pl", "nom", "acc");
  const soft = last === "я" || (last === "и" && !HUSH_OR_VELAR.test(stem));
  oblique(stem, soft ? "я" : "а", put);
  const genitives = soft
    ? [`${stem}ей`, `${stem}й`, `${stem}ев`, `${stem}ь`]
    : [...bareGenitives(stem), `${stem}ов`, ...(HUSH.test(stem) ? [`${stem}ей`] : []), `${stem}ев`];
  for (const genitive of genitives) put(genitive, "pl", "gen", "acc");
  return null;
}

/** Whether a word cannot be a nominative («делами», «иностранных», «государственного»). */
export function isOblique(word: string): boolean {
  return (
    /(?:ами|ями|ыми|ими|ах|ях|ых|их|ого|его|ому|ему|ую|юю|ою|ею)$/u.test(word) && word.length > 4
  );
}
