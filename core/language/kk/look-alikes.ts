/**
 * Forms of a noun that are another word altogether: «басқа» is not the head, «жылы қарсы алды» no
 * year, «Мақсат Сқақов» no aim, «Судан» no water.
 * Source: closed lists of the language (homograph-words.ts).
 */

import { ALSO_NAMES, OTHER_WORDS } from "./homograph-words";
import type { Neighbours } from "./homographs";

/** Whether a whole form is (an inflected form of) another, commoner word than the noun `stem`. `reads` tells whether `rest` is a chain of endings after `word`. */
export function isOtherWord(
  stem: string,
  form: string,
  reads: (word: string, rest: string) => boolean,
): boolean {
  return (OTHER_WORDS.get(stem) ?? []).some((word) => {
    if (!form.startsWith(word)) return false;
    const rest = form.slice(word.length);
    // «себептің» is the genitive of «себеп»; nobody owns a «себепті».
    return !(rest === "ң" && /[дт][ыі]$/u.test(word)) && reads(word, rest);
  });
}

/** Words that are warm or done warmly: «жылы лебіз», «жылы қарсы алды» beside «2025 жылы». */
const WARM =
  /^(?:лебіз|шырай|жүз|қабақ|қабылда|ықылас|сөз|су|киім|ауа|орын|жай|тамақ|шай|шәй|қарсы|лепес|естелік|сезім|пікір|қарым|күлкі|жел|көйлек|жақ|құшақ|күртеше|мекен)/u;
const WEATHER = /^(?:ауа|райы|күн|су|суы|қыс|көктем|күз|түн)$/u;
/** What says which year is meant. */
const WHICH_YEAR = /^(?:\d.*|осы|сол|бұл|бір|әр|.*(?:нш[ыі]|[ғг][ыі]|[ғқ]ан|[гк]ен|шы|ші|лесі))$/u;
/** «ары қарай», «одан ары»: farther, nobody's honour. */
const FARTHER = /^(?:қарай|бері|кет|жүр|тұр|өт|ас|бар|асып|дамы|жылжы)/u;

/** Whether a form, whole as it stands, is another word by what stands around it: the warm «жылы», the far «ары». */
export function isOtherInContext(base: string, form: string, around: () => Neighbours): boolean {
  if (!/^(?:жылы|ары)$/u.test(form) || !form.startsWith(base)) return false;
  const { before, after } = around();
  if (base === "жыл") return WEATHER.test(before) || (WARM.test(after) && !WHICH_YEAR.test(before));
  return base === "ар" && (FARTHER.test(after) || /[дтн]ан$/u.test(before));
}

const SURNAME =
  /^\p{Lu}[\p{Ll}-]*(?:[оеё]ва?|[ыи]на?|ұлы|қызы|баев|беков)(?:[нтд][ыі](?:ң|кі)?|[ғқ]а|[гк]е|[дтн][ае]н?|[мбп]ен)?$/u;

/** «дәлелдегісі келді» wanted to prove: a verb in -ла, -да with the ending of a wish. */
export function isWish(form: string, after: string): boolean {
  return /[лдт][ае](?:[ғқ]ысы|[гк]ісі)$/u.test(form) && after.startsWith("кел");
}

/** Whether a word with a capital is a given name, for there is a surname beside it. */
export function isGivenName(base: string, surname: string): boolean {
  return ALSO_NAMES.has(base) && SURNAME.test(surname);
}

/** Whether a form with a capital is a place: «Судан» is not «судан» (from water). */
export function isPlaceName(base: string, form: string): boolean {
  return base === "су" && form === "судан";
}
