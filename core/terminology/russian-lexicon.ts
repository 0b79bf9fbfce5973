/**
 * Russian words for the term index. The head noun and the adjectives before it inflect and agree;
 * what follows the head stays («Министерством иностранных дел»). Words are indexed with all their
 * forms, from the dictionary where there is one and by rule elsewhere.
 */

import { declineAdjective } from "@/core/language/ru/adjectives";
import {
  type AgreementMask,
  ANY_MASK,
  maskOf,
  mergeForms,
  PLURAL_MASK,
  RUSSIAN_CASES,
  type RussianAnalyser,
  type RussianForm,
  type RussianLexeme,
} from "@/core/language/ru/morphology";
import { declineNoun, withCommonGender } from "@/core/language/ru/nouns";
import { isAbbreviation, type Word } from "@/core/language/words";
import { type Candidate, Interner, type Lexicon, type Slot, startsOf } from "./lexicon";
import { acceptRussian } from "./russian-acceptance";
import type { RussianForm as Form, RussianKind as Kind } from "./russian-form";
import { isNameKind, nameForms, planPersonName } from "./russian-names";
import { type PlannedWord, planRussianTerm } from "./russian-plan";
import type { TermEntry } from "./term-entry";

/** Endings an abbreviation takes in print: МИДа, ЦИКом, ЧСов. */
const ABBREVIATION_ENDING = /^([А-ЯЁ]{2,})(?:а|у|ом|е|ы|и|ов|ам|ами|ах|ю|я|ем)$/u;

/** The Russian lexicon of one index. */
export function russianLexicon(analyser?: RussianAnalyser): Lexicon<Form> {
  const ids = new Interner();
  const forms = new Map<string, Candidate<Form>[]>();

  const addForm = (
    text: string,
    lexeme: number,
    kind: Kind,
    lemma: string,
    mask: AgreementMask,
  ): void => {
    const list = forms.get(text);
    const candidate = { lexeme, form: { kind, lemma, text, mask } };
    if (list === undefined) forms.set(text, [candidate]);
    else list.push(candidate);
  };

  const lexemeOf = ({ kind, word }: PlannedWord): number => {
    const name = `${kind}:${word}`;
    const known = ids.find(name);
    if (known !== undefined) return known;
    const lexeme = ids.idOf(name);
    if (kind === "abbreviation") return lexeme;
    for (const form of formsOf(kind, word, analyser))
      addForm(form.text, lexeme, kind, word, form.mask);
    return lexeme;
  };

  const candidates = (words: readonly Word[], at: number): readonly Candidate<Form>[] => {
    const word = words[at];
    if (word === undefined) return [];
    const found = forms.get(word.text) ?? [];
    const base = isAbbreviation(word.raw) ? word.raw : ABBREVIATION_ENDING.exec(word.raw)?.[1];
    const lexeme = base === undefined ? undefined : ids.find(`abbreviation:${base}`);
    if (base === undefined || lexeme === undefined) return found;
    const form: Form = { kind: "abbreviation", lemma: base, text: word.text, mask: ANY_MASK };
    return [...found, { lexeme, form }];
  };

  return {
    register: (entry, words) =>
      plansOf(entry, words, analyser).map((plan) =>
        plan.map((planned): Slot => ({ gap: planned.gap, lexeme: lexemeOf(planned) })),
      ),
    candidates,
    accept: (path) => acceptRussian(path, analyser),
    starts: (lexeme) => startsOf(lexeme, ids, forms),
    sameWord: (one, other) => isSameWord(one, other, analyser),
  };
}

function plansOf(
  entry: TermEntry,
  words: readonly Word[],
  analyser?: RussianAnalyser,
): readonly (readonly PlannedWord[])[] {
  const plans = planRussianTerm(entry, words, analyser);
  const keeps = entry.exactForm === true || entry.hints?.indeclinable === true;
  const name = keeps ? null : planPersonName(words, analyser);
  return name === null ? plans : [...plans, name];
}

/** Endings of nouns and adjectives, for words that no dictionary knows. */
const ENDING =
  /(?:[аяуюоеиыйь]|[оеё][вйм]|[аяиы]м|[аяиы]х|[аяиы]ми|[иы]й|[аяуюоеиы][яею]|[оеё]го|[оеё]му)$/u;

function isSameWord(one: string, other: string, analyser?: RussianAnalyser): boolean {
  if (one === other) return true;
  const lemmas = analyser?.lemmas(one) ?? [];
  const others = analyser?.lemmas(other) ?? [];
  if (lemmas.length > 0 && others.length > 0) return lemmas.some((lemma) => others.includes(lemma));
  const stem = one.replace(ENDING, "");
  return stem.length > 2 && stem === other.replace(ENDING, "");
}

function formsOf(kind: Kind, word: string, analyser?: RussianAnalyser): readonly RussianForm[] {
  if (kind === "fixed" || kind === "plural-tail") return [{ text: word, mask: ANY_MASK }];
  if (kind === "adjective")
    return declineAdjective(word)?.forms ?? [{ text: word, mask: ANY_MASK }];
  if (isNameKind(kind)) return nameForms({ kind, word }, formsOf("apposition", word, analyser));
  const known = analyser?.nouns(word) ?? [];
  if (known.length === 0) return declineNoun(word, kind === "plural-head").forms;
  const surname = surnameForms(word, known);
  if (surname !== null) return surname;
  const forms = dictionaryForms(known, kind);
  return withCommonGender(word, mergeForms([...forms, ...missingForms(word, forms)]));
}

const CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/u;

/**
 * Forms that the dictionary leaves out and the press writes: the declension of a man whose surname
 * it has for women only («Тэтчер»), the plural of a word it knows in the singular («пиццами»).
 */
function missingForms(word: string, known: readonly RussianForm[]): readonly RussianForm[] {
  if (known.length === 1) return CONSONANT.test(word) ? declineNoun(word).forms : [];
  if (known.some(({ mask }) => (mask & PLURAL_MASK) !== 0)) return [];
  return declineNoun(word).forms.flatMap(({ text, mask }) =>
    (mask & PLURAL_MASK) === 0 || text.length < 4 ? [] : [{ text, mask: mask & PLURAL_MASK }],
  );
}

const SURNAME = /(?:[оеё]в|[иы]н)(а?)$/u;
const FEMALE_ENDING = /(?:ой|ою)$/u;
const FEMALE_FORM = /(?:а|ой|ою|у)$/u;

/** The dictionary keeps both genders of a surname in one word; a glossary means one person: «Иванова» is not «Ивановым». */
function surnameForms(
  word: string,
  known: readonly RussianLexeme[],
): readonly RussianForm[] | null {
  const ending = SURNAME.exec(word)?.[1];
  const forms = mergeForms(known.flatMap((lexeme) => lexeme.forms));
  if (ending === undefined || !forms.some(({ text }) => text === `${word.replace(/а$/u, "")}ой`))
    return null;
  if (ending === "")
    return ofGender(
      forms.filter(({ text }) => !FEMALE_ENDING.test(text)),
      "f",
    );
  if (known.some(({ lemma }) => lemma === word)) return null;
  const plural = maskOf("pl", "nom");
  if (forms.some(({ text, mask }) => text === word && (mask & plural) !== 0)) return null;
  return ofGender(
    forms.filter(({ text }) => FEMALE_FORM.test(text)),
    "m",
  );
}

/** Forms without the readings of the other gender: «Иванова» is a man's genitive and a woman's nominative. */
function ofGender(forms: readonly RussianForm[], other: "m" | "f"): readonly RussianForm[] {
  const out = RUSSIAN_CASES.reduce((mask, one) => mask | maskOf(other, one), 0);
  return forms.map(({ text, mask }) => ({ text, mask: (mask & ~out) === 0 ? mask : mask & ~out }));
}

/** A single word cited in the plural keeps to it: «отношения» is not «в отношении». */
function dictionaryForms(known: readonly RussianLexeme[], kind: Kind): readonly RussianForm[] {
  const forms = mergeForms(known.flatMap((lexeme) => lexeme.forms));
  if (kind !== "plural-head") return forms;
  return forms.flatMap(({ text, mask }) =>
    (mask & PLURAL_MASK) === 0 ? [] : [{ text, mask: mask & PLURAL_MASK }],
  );
}
