/**
 * The British and the American spelling of an English word, and prefixes that are written with a
 * hyphen or without. A translation that spells a term the other way has the term all the same.
 * Source: the systematic differences of the two spellings, closed lists where there is no rule.
 */

/** Stems in -our / -or. */
const OUR =
  /^((?:arb|arm|behavi|cand|clam|col|discol|dishon|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig)o)(u?r)(s|ed|ing|able|ite|ites|er|ers|ist|ists|hood|ly|al|less)?$/u;
/** Stems in -re / -er. */
const RE = /^(cent|theat|met|kilomet|lit|fib|calib|spect|somb|meag|epicent|sab)(re|er)(s?)$/u;
/** Stems in -ence / -ense. */
const ENCE = /^((?:def|off|lic|pret)e)(n[cs]e)(s|less|d)?$/u;
/** -isation / -ization, -ise / -ize, -yse / -yze ("analyses" is the plural too); what is no word in the other spelling stands in no text. */
const IZE =
  /^(?!analyses$)(.{3,}i|(?:anal|paral|catal)y)([sz])(ation|ations|ational|e|es|ed|er|ers|ing|able)$/u;
const LOGUE = /^(cata|dia|ana|mono|epi|pro)(log(?:ue)?)(s?)$/u;
/** travelling / traveling, counsellor / counselor. */
const DOUBLED =
  /^(trave|counse|cance|labe|mode|fue|leve|channe|signa|marve|dia)(ll?)(ing|ed|er|ers|or|ors)$/u;

const PAIRS = new Map(
  `programme program grey gray sceptic skeptic sceptical skeptical ageing aging aluminium aluminum
  judgement judgment jewellery jewelry manoeuvre maneuver plough plow pyjama pajama artefact artifact
  paediatric pediatric encyclopaedia encyclopedia archaeology archeology enrolment enrollment
  fulfilment fulfillment instalment installment skilful skillful sulphur sulfur`
    .split(/\s+/u)
    .flatMap((word, at, all) => {
      const other = all[at % 2 === 0 ? at + 1 : at - 1] ?? word;
      return [[word, other] as const, [`${word}s`, `${other}s`] as const];
    }),
);

/** A pattern of stem, letters that differ and ending, and what the letters are in the other spelling. */
type Rule = readonly [pattern: RegExp, other: (letters: string) => string];

const RULES: readonly Rule[] = [
  [OUR, (letters) => (letters === "r" ? "ur" : "r")],
  [RE, (letters) => (letters === "re" ? "er" : "re")],
  [ENCE, (letters) => (letters === "nce" ? "nse" : "nce")],
  [IZE, (letters) => (letters === "z" ? "s" : "z")],
  [LOGUE, (letters) => (letters === "log" ? "logue" : "log")],
  [DOUBLED, (letters) => (letters === "l" ? "ll" : "l")],
];

/** The other spelling of a word in small letters; null when there is none. */
export function otherSpelling(word: string): string | null {
  const pair = PAIRS.get(word);
  if (pair !== undefined) return pair;
  for (const [pattern, other] of RULES) {
    const [, stem, letters = "", ending = ""] = pattern.exec(word) ?? [];
    if (stem !== undefined) return stem + other(letters) + ending;
  }
  return null;
}

/** Words whose prefix hangs on a hyphen in one style and is part of the word in the other. */
const PREFIXED =
  /^(co(?=operat|ordinat)|non(?=prolif|govern|state|member|resident|profit|pay|compl|interf|align)|anti(?=monopol|corrupt|terror|dump|govern|crisis|war|missile|aircraft|tank|drug|trust)|inter(?=govern|agency|parliament|minister|ethnic|bank|region)|sub(?=committee|region|contract)|cyber(?=.{5})|e(?=mail$|mails$|govern|commerce)|pre(?=school|elect)|post(?=war|soviet|elect)|counter(?=terror|offens|measure|intellig)|multi(?=lateral|national|modal|vector|ethnic)|micro(?=credit|financ|electron)|health(?=care$)|policy(?=maker)|peace(?=keep)|law(?=maker)|cease(?=fire)|decision(?=mak)|start(?=ups?$)|take(?=overs?$)|land(?=mine)|air(?=strike)|work(?=force$))(.+)$/u;

/** The two parts of a word that is written with a hyphen as well ("cooperation", "co-operation"); null for others. */
export function prefixParts(word: string): readonly [prefix: string, rest: string] | null {
  const [, prefix, rest] = PREFIXED.exec(word) ?? [];
  return prefix === undefined || rest === undefined ? null : [prefix, rest];
}
