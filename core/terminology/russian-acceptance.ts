/**
 * Decides whether Russian words in a row are a term: their forms must agree as one phrase.
 * Exceptions the press writes every day: «74 юридических лица» (adjective in the genitive plural,
 * noun in the genitive singular after two, three, four) and a shared head («республиканского и
 * местного бюджетов»), which is reported as weak.
 */

import { isOtherRussianNoun } from "@/core/language/ru/homographs";
import {
  type AgreementMask,
  ANY_MASK,
  caseMask,
  maskOf,
  PLURAL_MASK,
  RUSSIAN_CASES,
  readMask,
} from "@/core/language/ru/morphology";
import { standsAlone } from "./hyphens";
import { type Acceptance, type Path, sameCapitals } from "./lexicon";
import type { RussianForm, RussianKind } from "./russian-form";
import type { MatchStrength } from "./term-entry";

/** Whether the path is its term, and in which form. */
export function acceptRussian(path: Path<RussianForm>): Acceptance | null {
  const last = path.words[path.first + path.forms.length - 1];
  if (last === undefined || !capitalsFit(path) || !standsAlone(path)) return null;
  const agreed = agreement(path);
  if (agreed === null || isOtherNoun(path)) return null;
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
  return isOtherRussianNoun(form.lemma, form.text, before, next?.gap === "" ? next.text : "");
}

function capitalsFit(path: Path<RussianForm>): boolean {
  if (path.variant.entry.caseSensitive !== true) return true;
  return path.variant.words.every((word, at) =>
    sameCapitals(word.raw, path.words[path.first + at]?.raw ?? ""),
  );
}
