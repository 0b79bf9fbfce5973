/**
 * Decides whether Russian words in a row are a term: their forms must agree as one phrase.
 * Exceptions the press writes every day: «74 юридических лица» (adjective in the genitive plural,
 * noun in the genitive singular after two, three, four) and a shared head («республиканского и
 * местного бюджетов»), which is reported as weak.
 */

import { isOtherRussianNoun, isReciprocal } from "@/core/language/ru/homographs";
import {
  type AgreementMask,
  ANY_MASK,
  caseMask,
  maskOf,
  PLURAL_MASK,
  RUSSIAN_CASES,
  type RussianAnalyser,
  type RussianReading,
  readMask,
} from "@/core/language/ru/morphology";
import { isOtherReading } from "@/core/language/ru/other-readings";
import { isAbbreviation, isCapitalised, type Word } from "@/core/language/words";
import { standsAlone } from "./hyphens";
import { type Acceptance, isCapitalsOnly, type Path, sameCapitals } from "./lexicon";
import type { RussianForm, RussianKind } from "./russian-form";
import { isNameKind, nameAgreement } from "./russian-names";
import type { MatchStrength } from "./term-entry";

/** Whether the path is its term, and in which form; with a dictionary, single words are also told from others spelt alike. */
export function acceptRussian(
  path: Path<RussianForm>,
  analyser?: RussianAnalyser,
): Acceptance | null {
  const last = path.words[path.first + path.forms.length - 1];
  if (last === undefined || !capitalsFit(path) || !standsAlone(path)) return null;
  if (isCapitalsOnly(path)) return null;
  const agreed = agreement(path);
  if (agreed === null || isOtherNoun(path)) return null;
  if (analyser !== undefined && path.forms.length === 1 && isOtherWord(path, analyser)) return null;
  const read = agreed.mask === ANY_MASK ? { case: null, number: null } : readMask(agreed.mask);
  const lemma = path.variant.entry.text;
  return {
    end: last.end,
    strength: agreed.strength,
    analysis: { lemma, suffix: "", ...read, possessor: null, attribute: false },
  };
}

type Agreed = { readonly mask: AgreementMask; readonly strength: MatchStrength };

function agreement(path: Path<RussianForm>): Agreed | null {
  const parts = path.forms.filter(({ kind }) => isNameKind(kind));
  if (parts.length > 0) {
    const mask = nameAgreement(parts);
    return mask === 0 ? null : { mask, strength: "full" };
  }
  const adjectives = commonMask(path, ["adjective"]);
  const head = commonMask(path, ["head", "plural-head"]);
  const mask = adjectives & head;
  const whole: Agreed | null =
    mask === 0 ? looseAgreement(path, adjectives, head) : { mask, strength: "full" };
  if (whole === null) return null;
  const names = path.forms.filter((form) => form.kind === "apposition");
  if (!names.every((form) => shareCase(form.mask, whole.mask))) return null;
  if (!path.forms.some((form) => form.kind === "plural-tail")) return whole;
  const plural = whole.mask & PLURAL_MASK;
  return plural === 0 ? null : { mask: plural, strength: whole.strength };
}

function commonMask(path: Path<RussianForm>, kinds: readonly RussianKind[]): AgreementMask {
  return path.forms
    .filter((form) => kinds.includes(form.kind))
    .reduce((mask, form) => mask & form.mask, ANY_MASK);
}

function looseAgreement(
  path: Path<RussianForm>,
  adjectives: AgreementMask,
  head: AgreementMask,
): Agreed | null {
  if (adjectives === 0 || head === 0) return null;
  const singularGenitive = caseMask("gen") & ~PLURAL_MASK;
  const pluralAdjective = maskOf("pl", "gen") | maskOf("pl", "nom");
  if ((adjectives & pluralAdjective) !== 0 && (head & singularGenitive) !== 0)
    return { mask: head & singularGenitive, strength: "full" };
  const gap = path.words[path.first]?.gap;
  const before = path.words[path.first - 1]?.text ?? "";
  const shared = gap === "" && (before === "и" || before === "или");
  if (!shared || (head & PLURAL_MASK) === 0) return null;
  return shareCase(adjectives, head & PLURAL_MASK)
    ? { mask: head & PLURAL_MASK, strength: "weak" }
    : null;
}

/** Whether two masks have a case in common, whatever the number and gender. */
function shareCase(one: AgreementMask, other: AgreementMask): boolean {
  return RUSSIAN_CASES.some((russianCase) => {
    const mask = caseMask(russianCase);
    return (one & mask) !== 0 && (other & mask) !== 0;
  });
}

function isOtherNoun(path: Path<RussianForm>): boolean {
  const at = path.forms.findIndex((form) => form.kind === "head");
  const form = path.forms[at];
  if (form === undefined) return false;
  const index = path.first + at;
  const before = path.words[index]?.gap === "" ? (path.words[index - 1]?.text ?? "") : "";
  const next = path.words[index + 1];
  const { start = 0, end = 0 } = path.words[index] ?? {};
  if (isReciprocal(form.lemma, path.text.slice(Math.max(0, start - 12), end + 14))) return true;
  return isOtherRussianNoun(form.lemma, form.text, before, next?.gap === "" ? next.text : "");
}

/** Whether a term of one word is another word where it stands («после», «рабочего дня»). */
function isOtherWord(path: Path<RussianForm>, analyser: RussianAnalyser): boolean {
  const { words, first, forms } = path;
  const [form] = forms;
  const word = words[first];
  if (form === undefined || word === undefined || !/head$/u.test(form.kind)) return false;
  const readings = analyser.readings(word.text);
  if (readings.length < 2) return false;
  if (isGivenName(path, readings, analyser) || isCommonNoun(path, readings)) return true;
  if (isNamesake(path, analyser)) return true;
  const before = word.gap === "" ? words[first - 1] : undefined;
  const next: Word | undefined = words[first + 1];
  const after = next?.gap === "" ? next : undefined;
  return isOtherReading({
    noun: form.lemma,
    form: word.text,
    mask: form.mask,
    readings,
    before: before === undefined ? [] : analyser.readings(before.text),
    after: after === undefined ? [] : analyser.readings(after.text),
    wordBefore: before?.text ?? "",
    wordAfter: after?.text ?? "",
    nameAfter: after !== undefined && isCapitalised(after.raw),
  });
}

/** «Вера Иванова» is no «вера»: a capital the glossary does not ask for, and a name in the same case behind it. */
function isGivenName(
  { words, first, variant }: Path<RussianForm>,
  readings: readonly RussianReading[],
  analyser: RussianAnalyser,
): boolean {
  const [word, next] = [words[first], words[first + 1]];
  if (word === undefined || next?.gap !== "" || isCapitalised(variant.words[0]?.raw ?? ""))
    return false;
  if (!isCapitalised(word.raw) || !isCapitalised(next.raw) || isAbbreviation(next.raw))
    return false;
  const name = readings.reduce((mask, one) => (one.givenName ? mask | one.mask : mask), 0);
  const surname = analyser.readings(next.text);
  return surname.length === 0 ? name !== 0 : surname.some(({ mask }) => (mask & name) !== 0);
}

/** «черных» is not Черных, «путину» not Путину: a name in small letters, where another word is spelt so. */
function isCommonNoun(
  { words, first, variant, forms }: Path<RussianForm>,
  readings: readonly RussianReading[],
): boolean {
  if (!isCapitalised(variant.words[0]?.raw ?? "") || isCapitalised(words[first]?.raw ?? ""))
    return false;
  const lemma = forms[0]?.lemma ?? "";
  const own = readings.filter((one) => one.nominatives.includes(lemma));
  return (
    own.every(({ properName }) => properName) && readings.some(({ properName }) => !properName)
  );
}

/** «Анна Иванова» is not Иванов: a given name before a surname stands in its case and gender. */
function isNamesake(
  { words, first, forms }: Path<RussianForm>,
  analyser: RussianAnalyser,
): boolean {
  const [before, word] = [words[first - 1], words[first]];
  if (before === undefined || word?.gap !== "" || !isCapitalised(word.raw)) return false;
  if (!isCapitalised(before.raw)) return false;
  const names = analyser.readings(before.text);
  if (names.length === 0 || !names.every(({ givenName }) => givenName)) return false;
  return names.every(({ mask }) => (mask & (forms[0]?.mask ?? 0)) === 0);
}

function capitalsFit(path: Path<RussianForm>): boolean {
  if (path.variant.entry.caseSensitive !== true) return true;
  return path.variant.words.every((word, at) =>
    sameCapitals(word.raw, path.words[path.first + at]?.raw ?? ""),
  );
}
