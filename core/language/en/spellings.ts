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
  /^(co(?=operat|ordinat)|non(?=prolif|govern|state|member|resident|profit|pay|compl|interf|align)|anti(?=monopol|corrupt|terror|dump|govern|crisis|war|missile|aircraft|tank|drug|trust)|inter(?=govern|agency|parliament|minister|ethnic|bank|region)|sub(?=committee|region|contract)|e(?=mail$|mails$|govern|commerce)|pre(?=school|elect)|post(?=war|soviet|elect)|counter(?=terror|offens|measure|intellig)|multi(?=lateral|national|modal|vector|ethnic)|micro(?=credit|financ|electron)|cease(?=fire)|start(?=ups?$)|(?:take|roll)(?=(?:over|out)s?$)|shut(?=downs?$)|lock(?=downs?$)|crack(?=downs?$)|turn(?=outs?$)|bail(?=outs?$)|stand(?=offs?$)|by(?=laws?$|elect))(.+)$/u;

/** Compounds that are written as one word, with a hyphen or as two words. */
const COMPOUND =
  /^(cyber(?=.{5})|(?:health|child|day)(?=care$)|(?:policy|decision|law)(?=mak)|peace(?=keep|mak)|land(?=mine|owner)|air(?=strike|space|base|field|lift|fare|power)|work(?=force|place)|data(?=base|set|cent)|web(?=site|page|cast)|wild(?=fire|life)|(?:oil|gas|coal)(?=field)|(?:flood|ground|waste|drinking)(?=water)|sea(?=port|bed)|tax(?=payer)|(?:share|stake)(?=holder)|ship(?=build)|steel(?=mak)|news(?=room|cast)|super(?=power|market))(.+)$/u;

/** A word that is written in two parts as well: with a hyphen ("co-operation"), and if `open` with a space too ("cyber attack"). */
export type WordParts = {
  readonly first: string;
  readonly rest: string;
  readonly open: boolean;
};

/** The two parts of a word that is written in parts as well ("cooperation", "cyberattack"); null for others. */
export function wordParts(word: string): WordParts | null {
  for (const [pattern, open] of [[PREFIXED, false] as const, [COMPOUND, true] as const]) {
    const [, first, rest] = pattern.exec(word) ?? [];
    if (first !== undefined && rest !== undefined) return { first, rest, open };
  }
  return null;
}

/** Longest compound of two whole words that English writes in one ("decisionmaking"). */
const LONGEST_COMPOUND = 14;

/** Whether two words in a row, parted by a space or a hyphen, may be written as one ("health care", "co-operation"). */
export function mayBeJoined(first: string, second: string, gap: string): boolean {
  const parts = wordParts(first + second);
  if (parts?.first === first) return gap === "-" || parts.open;
  const nouns = /^[a-z]{3,}$/u.test(first) && /^[a-z]{4,}$/u.test(second);
  return nouns && first.length + second.length <= LONGEST_COMPOUND;
}

/** Letters of the Latin alphabet whose mark is no combining one. */
const MARKED = new Map([..."øØłŁđĐıŧħ"].map((letter, at) => [letter, "oOlLdDith"[at] ?? letter]));

/** A letter without its diacritic, as English prints names without them ("Erdoğan", "Erdogan"); other characters as they are. */
export function withoutDiacritic(letter: string): string {
  const bare = letter.normalize("NFD").replace(/\p{M}/gu, "");
  return /^[A-Za-z]$/u.test(bare) ? bare : (MARKED.get(letter) ?? letter);
}
