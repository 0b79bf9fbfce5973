/**
 * Russian forms that belong to several words: «после» is a preposition and, after «о», an
 * ambassador; «стали» is a verb and steel; «политика» is policy and a politician's genitive;
 * «рабочего» is a worker's or goes with the day behind it. What the dictionary knows of how often a
 * form is which word, and the agreement with the neighbours, decide.
 * Source: OpenCorpora's frequencies of readings; school grammar (agreement).
 */

import {
  type AgreementMask,
  caseMask,
  maskOf,
  PLURAL_MASK,
  type RussianReading,
} from "./morphology";

/** A form that was read as the noun whose nominative is `noun`, with its neighbours in the clause. */
export type FormInContext = {
  readonly noun: string;
  readonly form: string;
  readonly mask: AgreementMask;
  readonly readings: readonly RussianReading[];
  /** Readings of the word before and after; empty at the edge of a clause. */
  readonly before: readonly RussianReading[];
  readonly after: readonly RussianReading[];
  /** The words themselves in lower case, "" at the edge of a clause. */
  readonly wordBefore: string;
  readonly wordAfter: string;
  /** Whether the next word has a capital: mostly a name in apposition («учёный Иванов»). */
  readonly nameAfter: boolean;
};

/** A noun that has less than this share of the readings of a form needs a sign in the context. */
const RARE = 0.075;
/** «утром» stands in the dictionary as an adverb, and is the morning all the same. */
const TIME = /^(?:утро|вечер|ночь|день|лето|зима|весна|осень)$/u;
const PLURAL_VERB = /(?:ли|[уюая]т|лись|[уюая]тся)$/u;
const QUANTITY =
  /^(?:\d+|много|немного|несколько|мало|ряд|ряда|сколько|столько|из|пять|шесть|семь|восемь|девять|десять|.*(?:дцать|десят|сот))$/u;
const ABOUT = /^(?:о|об|обо|при)$/u;
/** Nouns in the form of an adjective that mostly stand alone and are followed by a genitive. */
const STANDS_ALONE = /^(?:данные|наличные|деловые|отступные|суточные|командировочные)$/u;

/** Whether a form is another word than the noun it was read as. False where the dictionary does not know it. */
export function isOtherReading(context: FormInContext): boolean {
  const { noun, mask, readings } = context;
  const own = readings.filter((one) => one.part === "noun" && one.nominatives.includes(noun));
  if (own.length === 0) return false;
  if (isPredicate(context, joined(own)) || isPastTense(context, joined(own))) return true;
  if (isInfinitive(context)) return true;
  const adjectives = joined(readings.filter((one) => one.part === "adjective"));
  if (adjectives !== 0 && describesNext(context, adjectives)) return true;
  const rivals = readings.filter((one) => one.part === "noun" && !own.includes(one));
  const decided = decidedBefore(context, joined(rivals));
  if (decided !== null) return decided;
  if (TIME.test(noun) || share(own) >= RARE) return false;
  return !isShown(context, mask);
}

const SUBJECT = /^(?:я|ты|он|она|оно|мы|вы|они|кто)$/u;

/** «он сел», «они стали», «мы дома»: behind a pronoun in the nominative only another nominative is a noun. */
function isPredicate({ wordBefore, readings }: FormInContext, own: AgreementMask): boolean {
  if (!SUBJECT.test(wordBefore) || !readings.some(({ part }) => part === "other")) return false;
  const many = /^(?:мы|вы|они|кто)$/u.test(wordBefore);
  return (own & caseMask("nom") & (many ? -1 : ~PLURAL_MASK)) === 0;
}

/** Nouns that are spelt like an infinitive. */
const INFINITIVE_LIKE = /^(?:вести|печь|знать|стать|пасть|течь|мести|жать)$/u;
/** Words that an infinitive depends on. */
const BEFORE_INFINITIVE =
  /^(?:буд(?:у|ешь|ет|ем|ете|ут)|мо(?:гу|жет|жем|гут|г|гла|гло|гли)|можно|нужно|надо|нельзя|необходимо|важно|трудно|сложно|легко|должен|должн[аоы]|готов[аы]?|намерен[аы]?|способ(?:ен|на|ны)|обязан[аы]?|вынужден[аы]?|рад[аы]?|начал[аи]?|начнет|начнут|начинае?ю?т|стал[аи]?|станет|станут|перестал[аи]?|продолж\p{L}+|хо(?:чет|тят|тел[аи]?)|реши(?:л[аи]?|т)|предложил[аи]?|предлагае?ю?т|поручил[аи]?|призвал[аи]?|позвол\p{L}+|удалось|удастся|пришлось|придется|предстоит|следует|планирует|планируют|планировал[аи]?|собирае?ю?тся|обещал[аи]?|пытае?ю?тся|отказал(?:ся|ась|ись)|стремит?ся|умее?ю?т|любит|помог\p{L}*|чтобы|не|право|возможность|намерение|желание|готовность|необходимость)$/u;

/** «намерен вести переговоры», «стали печь хлеб»: behind a word that asks for it, or before its object. */
function isInfinitive({ form, readings, wordBefore, after }: FormInContext): boolean {
  if (!INFINITIVE_LIKE.test(form) || !readings.some(({ part }) => part === "other")) return false;
  if (BEFORE_INFINITIVE.test(wordBefore)) return true;
  const object = joined(after.filter(({ part }) => part === "noun"));
  return (object & caseMask("acc")) !== 0 && (object & caseMask("gen")) === 0;
}

const FEMININE = maskOf("f", "nom");
const PAST_TENSE: readonly (readonly [ending: RegExp, subject: AgreementMask])[] = [
  [/ла$/u, FEMININE],
  [/ло$/u, maskOf("n", "nom")],
  [/ли$/u, maskOf("pl", "nom")],
];

/**
 * «мать мыла ребёнка», «дети ели», «солнце село»: behind its subject. A nominative follows no
 * nominative; a genitive follows a thing («кусок мыла») and a person too («староста села»), unless
 * the object of the verb comes next.
 */
function isPastTense(context: FormInContext, own: AgreementMask): boolean {
  const { form, readings, before, after, wordAfter } = context;
  if (!readings.some(({ part }) => part === "other")) return false;
  const subject = PAST_TENSE.find(([ending]) => ending.test(form))?.[1] ?? 0;
  const subjects = before.filter(({ mask }) => (mask & subject) !== 0);
  if (subjects.length === 0 || before.some(({ part }) => part !== "noun")) return false;
  const isNominative = (own & caseMask("nom")) !== 0 && (own & caseMask("gen")) === 0;
  const next = joined(after.filter(({ part }) => part === "noun"));
  const isObject = (next & caseMask("acc")) !== 0 && (next & caseMask("nom")) === 0;
  const isDoer = subjects.some(({ animate }) => animate) && (isObject || form.endsWith("ли"));
  return (isNominative || isDoer) && !PLURAL_VERB.test(wordAfter);
}

function joined(readings: readonly RussianReading[]): AgreementMask {
  return readings.reduce((mask, one) => mask | one.mask, 0);
}

function share(readings: readonly RussianReading[]): number {
  return readings.reduce((sum, one) => sum + one.share, 0);
}

/** «рабочего дня», «военные действия»: an adjective that agrees with the word behind it. */
function describesNext(context: FormInContext, adjectives: AgreementMask): boolean {
  const { after, nameAfter, noun } = context;
  if (nameAfter) return false;
  const next = joined(after.filter(({ part }) => part === "noun" || part === "adjective"));
  const agreed = adjectives & next;
  if (agreed === 0) return false;
  const genitive = caseMask("gen") & ~PLURAL_MASK;
  return !(STANDS_ALONE.test(noun) && (next & genitive) !== 0);
}

/** What the adjective before a form says: true for the other noun, false for this one, null for neither. */
function decidedBefore({ before, mask }: FormInContext, rivals: AgreementMask): boolean | null {
  const adjective = joined(before.filter(({ part }) => part === "adjective"));
  if (adjective === 0) return null;
  const [ours, theirs] = [(adjective & mask) !== 0, (adjective & rivals) !== 0];
  if (ours === theirs) return null;
  // «в том», «о том» begin like an adjective too; only one that is nothing else decides for us.
  return theirs || before.some(({ part }) => part === "other") ? theirs || null : false;
}

/** Signs that even a rare reading is meant: «о после», «пять тем», «важных тем», «производство стали», «политики заявили». */
function isShown(context: FormInContext, mask: AgreementMask): boolean {
  const { before, form, wordBefore, wordAfter, noun, readings } = context;
  if ((mask & caseMask("loc")) !== 0 && ABOUT.test(wordBefore)) return true;
  if ((mask & maskOf("pl", "gen")) !== 0 && QUANTITY.test(wordBefore)) return true;
  if ((mask & maskOf("pl", "nom")) !== 0 && PLURAL_VERB.test(wordAfter)) return true;
  // «банка консервов»: a clause begins with a nominative, which the other noun is none of.
  const rivals = joined(readings.filter((one) => !one.nominatives.includes(noun)));
  const onlyRivals = readings.every(({ part }) => part === "noun");
  const subject = caseMask("nom") | caseMask("acc");
  if (wordBefore === "" && onlyRivals && (mask & caseMask("nom")) !== 0 && (rivals & subject) === 0)
    return true;
  const adjective = joined(before.filter(({ part }) => part === "adjective"));
  if ((adjective & mask) !== 0 && before.every(({ part }) => part === "adjective")) return true;
  // After a noun that cannot be its subject, «стали» is no verb.
  const nouns = joined(before.filter(({ part }) => part === "noun"));
  const isTail = nouns !== 0 && (nouns & maskOf("pl", "nom")) === 0;
  return isTail && form.endsWith("ли") && (mask & caseMask("gen")) !== 0;
}
