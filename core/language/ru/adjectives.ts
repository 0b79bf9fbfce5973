/**
 * Russian adjectives and participles: their declension is regular, so rules serve the dictionary
 * words and the unknown ones alike.
 * Source: school grammar (hard, soft and mixed declension, spelling rule for г к х ж ш щ ч).
 */

import {
  maskOf,
  mergeForms,
  type Row,
  type RussianCase,
  type RussianForm,
  type RussianLexeme,
} from "./morphology";

const ENDING = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u;
/** Nouns in -ий, -ие, -ой that no adjective ends like. */
const NOUN_LIKE =
  /(?:[рвлмдтспбзц]ий|(?:ени|ани|яни|ти|ви|си|рьи|ци|ди|ри|ли|ми)е|ерой|трой|^бой|лой|ее)$/u;
const SOFT_NE = /(?:ний|няя|нее|ние)$/u;
const SOFT_STEMS =
  /(?:послед|сред|внеш|внутрен|сосед|край|верх|ниж|перед|зад|ран|позд|древ|преж|нынеш|сегодняш|завтраш|вчераш|давн|летн|зимн|осенн|весен|вечер|утрен|дальн|ближн|домаш|здешн|лет|лиш|искрен|много|дочер|ис|излиш|син|сторон)$/u;

/** Whether a word has the ending of an adjective in the nominative. A guess: «здание» is told from «последние» by its stem. */
export function looksAdjectival(word: string): boolean {
  if (THIRD.test(word)) return true;
  if (!ENDING.test(word) || word.length < 4) return false;
  if (SOFT_NE.test(word)) {
    const stem = word.slice(0, -3);
    return /ние$|нее$/u.test(word) ? SOFT_STEMS.test(stem) : true;
  }
  return !NOUN_LIKE.test(word);
}

/** All forms of an adjective given in any nominative form; null when the word has no such ending. */
export function declineAdjective(word: string): RussianLexeme | null {
  if (THIRD.test(word)) return declineThird(word);
  if (!ENDING.test(word)) return null;
  const stem = word.slice(0, -2);
  const ending = word.slice(-2);
  const forms: RussianForm[] = [];
  const put = (text: string, row: Row, ...cases: readonly RussianCase[]): void => {
    for (const one of cases) forms.push({ text: stem + text, mask: maskOf(row, one) });
  };
  const soft = isSoft(stem, ending);
  const { y, o, ae } = vowels(stem, ending, soft);
  if (/(?:больш|чуж)$/u.test(stem) && /^(?:ая|ие)$/u.test(ending)) putStressed(put);
  for (const text of ending === "ой" ? ["ой"] : [`${y}й`, ...(stressed(stem) ? ["ой"] : [])])
    put(text, "m", "nom", "acc");
  for (const row of ["m", "n"] as const) {
    put(`${o}го`, row, "gen");
    put(`${o}му`, row, "dat");
    put(`${y}м`, row, "ins");
    put(`${o}м`, row, "loc");
  }
  put(`${o}го`, "m", "acc");
  put(`${o}е`, "n", "nom", "acc");
  put(`${ae}я`, "f", "nom");
  put(soft ? "юю" : "ую", "f", "acc");
  put(`${o}й`, "f", "gen", "dat", "ins", "loc");
  put(`${o}ю`, "f", "ins");
  put(`${y}е`, "pl", "nom", "acc");
  put(`${y}х`, "pl", "gen", "loc", "acc");
  put(`${y}м`, "pl", "dat");
  put(`${y}ми`, "pl", "ins");
  return { lemma: word, part: "adjective", gender: null, animate: null, forms: mergeForms(forms) };
}

/** The endings of «большой», «чужой», whose feminine and plural do not show the stress; «бо́льшая часть» has the others. */
function putStressed(
  put: (text: string, row: Row, ...cases: readonly RussianCase[]) => void,
): void {
  put("ой", "m", "nom", "acc");
  for (const row of ["m", "n"] as const) {
    put("ого", row, "gen");
    put("ому", row, "dat");
    put("ом", row, "loc");
  }
  put("ого", "m", "acc");
  put("ое", "n", "nom", "acc");
  put("ой", "f", "gen", "dat", "ins", "loc");
  put("ою", "f", "ins");
}

/** «третий» is the one common adjective of the possessive type: its stem is треть-. */
const THIRD = /^трет(?:ий|ья|ье|ьи)$/u;

function declineThird(lemma: string): RussianLexeme {
  const forms: RussianForm[] = [];
  const put = (ending: string, row: Row, ...cases: readonly RussianCase[]): void => {
    for (const one of cases) forms.push({ text: `трет${ending}`, mask: maskOf(row, one) });
  };
  put("ий", "m", "nom", "acc");
  for (const row of ["m", "n"] as const) {
    put("ьего", row, "gen");
    put("ьему", row, "dat");
    put("ьим", row, "ins");
    put("ьем", row, "loc");
  }
  put("ьего", "m", "acc");
  put("ье", "n", "nom", "acc");
  put("ья", "f", "nom");
  put("ью", "f", "acc");
  put("ьей", "f", "gen", "dat", "ins", "loc");
  put("ьи", "pl", "nom", "acc");
  put("ьих", "pl", "gen", "loc", "acc");
  put("ьим", "pl", "dat");
  put("ьими", "pl", "ins");
  return { lemma, part: "adjective", gender: null, animate: null, forms: mergeForms(forms) };
}

/** The vowels of the endings: ы or и, о or е, а or я. */
function vowels(stem: string, ending: string, soft: boolean) {
  const hush = /[жшщч]$/u.test(stem) && ending !== "ой";
  const y = soft || /[гкхжшщч]$/u.test(stem) ? "и" : "ы";
  return { y, o: soft || hush ? "е" : "о", ae: soft ? "я" : "а" } as const;
}

function isSoft(stem: string, ending: string): boolean {
  if (ending === "яя" || ending === "ее") return !/[жшщч]$/u.test(stem);
  return (ending === "ий" || ending === "ие") && !/[гкхжшщч]$/u.test(stem);
}

/** A citation in -ая, -ое, -ые does not say whether the masculine is stressed (городской): both are accepted. */
function stressed(stem: string): boolean {
  return /(?:ск|[вднтл])$/u.test(stem);
}
