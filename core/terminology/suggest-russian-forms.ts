/**
 * The six case forms of a Russian term, the likeliest first: by the preposition to the left in the
 * translation and by the case the Kazakh word stands in. Offered while typing, never applied by
 * themselves.
 * Source: government of prepositions in the school grammar; correspondence of Kazakh cases as
 * translators use it.
 */

import type { KazakhCase } from "@/core/language/kk/suffixes";
import { declineAdjective } from "@/core/language/ru/adjectives";
import {
  maskOf,
  type Row,
  RUSSIAN_CASES,
  type RussianAnalyser,
  type RussianCase,
  type RussianForm,
  type RussianGender,
} from "@/core/language/ru/morphology";
import { declineNoun } from "@/core/language/ru/nouns";
import { splitWords } from "@/core/language/words";
import { type PlannedWord, planRussianTerm } from "./russian-plan";
import type { TermHints } from "./term-entry";

/** Where the term is to stand. */
export type FormContext = {
  /** The translation to the left of the caret. */
  readonly before: string;
  /** The case of the Kazakh word, when it is known. */
  readonly kazakhCase?: KazakhCase | null;
  readonly plural?: boolean;
  readonly analyser?: RussianAnalyser;
  readonly hints?: TermHints;
};

/** One form with its place in the ranking: 2 both signs point to it, 1 one of them, 0 neither. */
export type FormSuggestion = {
  readonly case: RussianCase;
  readonly number: "sg" | "pl";
  readonly text: string;
  readonly weight: number;
};

const GOVERNED: readonly (readonly [prepositions: string, cases: readonly RussianCase[]])[] = [
  ["в во на", ["loc", "acc"]],
  ["о об обо при", ["loc"]],
  ["по", ["dat", "loc"]],
  ["к ко благодаря согласно вопреки навстречу", ["dat"]],
  ["с со", ["ins", "gen"]],
  ["над надо перед передо между", ["ins"]],
  ["за под", ["ins", "acc"]],
  [
    "без безо для до из изо от ото у около после против среди ради вместо кроме вокруг относительно из-за из-под накануне вследствие путем помимо",
    ["gen"],
  ],
  ["через про сквозь спустя", ["acc"]],
];
const CASES_OF = new Map(
  GOVERNED.flatMap(([prepositions, cases]) =>
    prepositions.split(" ").map((one) => [one, cases] as const),
  ),
);
const KAZAKH: Readonly<Record<KazakhCase, readonly RussianCase[]>> = {
  nom: ["nom"],
  gen: ["gen"],
  dat: ["dat", "acc"],
  acc: ["acc"],
  loc: ["loc"],
  abl: ["gen"],
  ins: ["ins"],
};

/** The six forms of a term in one number, best first; forms of equal weight keep the order of the grammar. */
export function suggestRussianForms(term: string, context: FormContext): readonly FormSuggestion[] {
  const governed = prepositionCases(context.before);
  const meant = context.kazakhCase ? KAZAKH[context.kazakhCase] : [];
  const number = context.plural === true ? "pl" : "sg";
  const forms = RUSSIAN_CASES.map((russianCase): FormSuggestion => {
    const text = declineRussianTerm(term, russianCase, number, context);
    const weight = rank(governed, russianCase) * 1.5 + rank(meant, russianCase);
    // A preposition rules out the nominative whatever the Kazakh says.
    const ruledOut = governed.length > 0 && !governed.includes(russianCase);
    return { case: russianCase, number, text, weight: ruledOut ? weight / 4 : weight };
  });
  return [...forms].sort((a, b) => b.weight - a.weight);
}

/** 1 for the first of the cases, a little less for the next ones, 0 for none. */
function rank(cases: readonly RussianCase[], russianCase: RussianCase): number {
  const at = cases.indexOf(russianCase);
  return at < 0 ? 0 : 1 - at / 10;
}

/** The cases that the last preposition asks for; an adjective or two may stand in between. */
function prepositionCases(before: string): readonly RussianCase[] {
  const words =
    before
      .toLowerCase()
      .replace(/ё/gu, "е")
      .match(/[\p{L}-]+|[.,;:!?]/gu) ?? [];
  let adjectives = ADJECTIVES_BETWEEN;
  for (const word of words.slice(-3).reverse()) {
    const cases = CASES_OF.get(word);
    // «под руководством»: in -ом a noun has already taken the instrumental; «в новом» has not.
    if (cases !== undefined) return adjectives === LOCATIVES && cases[0] !== "loc" ? [] : cases;
    if (LOCATIVES.test(word)) adjectives = LOCATIVES;
    else if (!ADJECTIVES_BETWEEN.test(word)) return [];
  }
  return [];
}

const ADJECTIVES_BETWEEN = /(?:ым|им|ой|ей|ого|его|ому|ему|ую|юю|ых|их|ыми|ими)$/u;
const LOCATIVES = /[^м](?:ом|ем)$/u;

/**
 * A term in a case and number: the head and its adjectives agree, what follows stays. A word of no
 * known declension is left as it is, which is better than an invented form.
 */
export function declineRussianTerm(
  term: string,
  russianCase: RussianCase,
  number: "sg" | "pl",
  { analyser, hints }: Pick<FormContext, "analyser" | "hints"> = {},
): string {
  const words = splitWords(term.replace(/ё/gu, "е").replace(/Ё/gu, "Е"));
  const entry = {
    termId: "",
    conceptId: "",
    text: term,
    ...(hints === undefined ? {} : { hints }),
  };
  const person = isPersonName(term);
  const plan = choosePlan(planRussianTerm(entry, words, analyser), person, analyser);
  const at = plan.findLastIndex(isHead);
  const agreed = agreementOf(plan[at], person ? "sg" : number, hints, analyser);
  // Of «государства-участники» the first noun says that no persons are meant.
  const lead = plan.slice(0, Math.max(at, 0)).find(({ kind }) => kind === "apposition");
  const animate = person || (lead ? isAnimate(lead.word, analyser) : agreed.animate);
  const agreement = { ...agreed, animate };
  if (russianCase === "nom" && (number === "sg" || person)) return term;
  let text = "";
  let last = 0;
  for (const [at, word] of words.entries()) {
    const planned = plan[at];
    const original = term.slice(word.start, word.end);
    text += term.slice(last, word.start);
    text +=
      planned === undefined
        ? original
        : inflect(planned, original, russianCase, agreement, analyser);
    last = word.end;
  }
  return text + term.slice(last);
}

/** Parts of hyphened titles that keep their form: премьер-министра, генерал-майору. */
const FIXED_PART =
  /^(?:премьер|вице|генерал|экс|пресс|бизнес|интернет|онлайн|медиа|штаб|топ|блок|шеф|обер|капитан|инженер)$/u;

/** The plan to write by: names decline after the head («Касым-Жомарта Токаева»), first parts of compounds when they are nouns («страны-участницы»). */
function choosePlan(
  plans: readonly (readonly PlannedWord[])[],
  person: boolean,
  analyser: RussianAnalyser | undefined,
): readonly PlannedWord[] {
  const wanted = plans.find((plan) => {
    const head = plan.findLastIndex(isHead);
    const ending = isCitedInPlural(plan[head], analyser) ? /[аяыи]$/u : /[аяое]$/u;
    const front = plan.slice(0, head).filter(({ kind }) => kind === "apposition");
    const tail = plan.slice(head + 1).some(({ kind }) => kind === "apposition");
    if (person) return tail && front.length === 0;
    return (
      !tail &&
      front.length > 0 &&
      front.every(({ word }) => ending.test(word) && !FIXED_PART.test(word))
    );
  });
  return wanted ?? plans[0] ?? [];
}

const isHead = ({ kind }: PlannedWord) => kind === "head" || kind === "plural-head";

type Agreement = { readonly row: Row; readonly animate: boolean };

function agreementOf(
  head: PlannedWord | undefined,
  number: "sg" | "pl",
  hints: TermHints | undefined,
  analyser: RussianAnalyser | undefined,
): Agreement {
  if (head === undefined) return { row: number === "pl" ? "pl" : "m", animate: false };
  const known = analyser?.nouns(head.word)[0];
  const animate = isAnimate(head.word, analyser);
  if (number === "pl" || isCitedInPlural(head, analyser)) return { row: "pl", animate };
  const gender: RussianGender =
    hints?.gender ?? known?.gender ?? declineNoun(head.word).gender ?? "m";
  return { row: gender, animate };
}

/** «страны-участницы», «Вооруженные силы». */
function isCitedInPlural(
  head: PlannedWord | undefined,
  analyser: RussianAnalyser | undefined,
): boolean {
  if (head === undefined) return false;
  const known = analyser?.nouns(head.word)[0];
  return head.kind === "plural-head" || (known !== undefined && known.lemma !== head.word);
}

function isAnimate(word: string, analyser: RussianAnalyser | undefined): boolean {
  return analyser?.nouns(word)[0]?.animate ?? looksAnimate(word);
}

/** Agent nouns and surnames; the accusative of masculine persons is spelt like their genitive. */
function looksAnimate(word: string): boolean {
  return /(?:тель|ник|ист|анин|янин|ец|арь|министр|президент|депутат|премьер|секретарь|атор|лог|[оеё]в|ин)$/u.test(
    word,
  );
}

function inflect(
  planned: PlannedWord,
  original: string,
  russianCase: RussianCase,
  { row, animate }: Agreement,
  analyser: RussianAnalyser | undefined,
): string {
  if (planned.kind === "fixed" || planned.kind === "abbreviation" || planned.kind === "plural-tail")
    return original;
  const adjective = planned.kind === "adjective";
  const forms = adjective
    ? (declineAdjective(planned.word)?.forms ?? [])
    : nounForms(planned, analyser);
  const name = planned.kind === "apposition";
  const gender = name ? genderOf(planned.word, analyser) : null;
  const own: Row = gender === null || row === "pl" ? row : gender;
  const form = chooseForm(forms, own, russianCase, animate);
  return form === null ? original : withCapitals(original, form);
}

function genderOf(word: string, analyser?: RussianAnalyser): RussianGender | null {
  return analyser?.nouns(word)[0]?.gender ?? declineNoun(word).gender;
}

function nounForms(
  { word, kind }: PlannedWord,
  analyser?: RussianAnalyser,
): readonly RussianForm[] {
  return analyser?.nouns(word)[0]?.forms ?? declineNoun(word, kind === "plural-head").forms;
}

/** «соглашенье» beside «соглашение»: the dictionary has both, an official text only the latter. */
const DOUBLET = /[бвгджзклмнпрстфхцчшщ]ь(?:е|ю|я|ем|и|ям|ями|ях)$/u;

function chooseForm(
  forms: readonly RussianForm[],
  row: Row,
  russianCase: RussianCase,
  animate: boolean,
): string | null {
  const like: RussianCase =
    russianCase === "acc" && (row === "m" || row === "pl")
      ? animate
        ? "gen"
        : "nom"
      : russianCase;
  const fitting = forms.filter(({ mask }) => (mask & maskOf(row, like)) !== 0);
  return (fitting.find(({ text }) => !DOUBLET.test(text)) ?? fitting[0])?.text ?? null;
}

/** Gives a form the capitals of the citation («Премьер-Министр», «КАЗАХСТАН»). */
function withCapitals(original: string, form: string): string {
  if (original.length > 1 && original === original.toUpperCase()) return form.toUpperCase();
  if (original.charAt(0) !== original.charAt(0).toLowerCase())
    return form.charAt(0).toUpperCase() + form.slice(1);
  return form;
}

/** Two or three capitalised words that end like a given name and a surname. */
function isPersonName(term: string): boolean {
  return (
    /^(?:\p{Lu}[\p{Ll}]+[\s-]?){2,4}$/u.test(term) &&
    /(?:[оеё]ва?|[иы]на?|ск(?:ий|ая)|улы|ко|ян)$/u.test(term)
  );
}
