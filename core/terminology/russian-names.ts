/**
 * Names of people of several words in Russian («Эммануэль Макрон», «Мехрибан Алиева», «Пан Ги Мун»).
 * A dictionary knows few of them, or takes them for other words («Мерц», «Маск»), and whether a part
 * declines depends on whom it names. So every part is read in all the ways that it may decline, and
 * only the case has to be one: nobody else has such a name.
 * Source: declension of names in the school grammar; women's names in consonants stay as they are.
 */

import { declineAdjective, looksAdjectival } from "@/core/language/ru/adjectives";
import {
  ANY_MASK,
  caseMask,
  mergeForms,
  RUSSIAN_CASES,
  type RussianAnalyser,
  type RussianForm,
} from "@/core/language/ru/morphology";
import { declineNoun, isOblique } from "@/core/language/ru/nouns";
import { isAbbreviation, isCapitalised, type Word } from "@/core/language/words";
import type { RussianKind } from "./russian-form";
import type { PlannedWord } from "./russian-plan";

/** Parts of a name that never decline. */
const PARTICLE =
  /^(?:бен|бин|ибн|аль|эль|фон|цу|дер|ден|ван|де|ди|да|до|ду|дю|ла|ле|дос|дель|оглы|оглу|кызы|улы|уулу|гызы|заде|паша|бей)$/u;
const FEMALE_SURNAME = /(?:[оеё]ва|[иы]на|[сц]кая)$/u;
const CONSONANT = /[бвгджзйклмнпрстфхцчшщь]$/u;
/** Longest part of an Asian name that may stay («Пан Ги Муна», «Ким Чен Ына»). */
const SYLLABLE = 4;
const MOST_PARTS = 5;

/** The plan of a term that is somebody's name; null for other terms. */
export function planPersonName(
  words: readonly Word[],
  analyser?: RussianAnalyser,
): readonly PlannedWord[] | null {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length < 2) return null;
  if (words.length > MOST_PARTS || !words.every(isNamePart)) return null;
  const syllables = words.length === 3 && words.every(({ text }) => text.length <= SYLLABLE);
  if (!syllables && isCommonWord(first, analyser)) return null;
  const female = FEMALE_SURNAME.test(last.text) || /[аяиь]$/u.test(first.text);
  return words.map((word): PlannedWord => {
    const middle = word !== last && words.length > 2 && word.text.length <= SYLLABLE;
    const stays = middle || (female && CONSONANT.test(word.text));
    const kind = PARTICLE.test(word.text) ? "fixed" : stays ? "name-or-fixed" : "name";
    return { gap: word.gap, kind, word: word.text };
  });
}

function isNamePart({ raw, text, gap }: Word, at: number): boolean {
  if (at > 0 && gap !== "" && gap !== "-") return false;
  if (at > 0 && PARTICLE.test(text)) return true;
  return isCapitalised(raw) && !isAbbreviation(raw);
}

/** «Министерство Обороны», «Евразийский Союз»: a phrase of common words. */
function isCommonWord({ text }: Word, analyser?: RussianAnalyser): boolean {
  if (analyser?.isKnown(text) !== true) return looksAdjectival(text) || isOblique(text);
  const readings = analyser.readings(text);
  return (
    !readings.some(({ properName }) => properName) &&
    readings.some(({ part, nominatives }) => part !== "noun" || nominatives.includes(text))
  );
}

/** Every form that a part of a name may have. */
export function nameForms(
  { kind, word }: Pick<PlannedWord, "kind" | "word">,
  known: readonly RussianForm[],
): readonly RussianForm[] {
  const adjective = looksAdjectival(word) ? (declineAdjective(word)?.forms ?? []) : [];
  const own = kind === "name-or-fixed" ? [{ text: word, mask: ANY_MASK }] : [];
  return mergeForms([...known, ...declineNoun(word).forms, ...adjective, ...own]);
}

/** Whether a kind is a part of a name. */
export function isNameKind(kind: RussianKind): boolean {
  return kind === "name" || kind === "name-or-fixed";
}

/** The readings that the parts of a name have in common; zero when their cases differ. */
export function nameAgreement(parts: readonly { readonly mask: number }[]): number {
  const common = RUSSIAN_CASES.map(caseMask).filter((one) =>
    parts.every(({ mask }) => (mask & one) !== 0),
  );
  const declined = parts.find(({ mask }) => mask !== ANY_MASK)?.mask ?? ANY_MASK;
  const cases = common.reduce((all, one) => all | one, 0);
  return declined === ANY_MASK && cases !== 0 ? ANY_MASK : declined & cases;
}
