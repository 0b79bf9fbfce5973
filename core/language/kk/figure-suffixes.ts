/**
 * Kazakh endings as they follow number words, months, units and digits: which endings a word of a
 * figure may carry, and how to put the same ending on another word. Recognition accepts every
 * allomorph (loans and figures vary in harmony); writing follows the norm.
 */

/** Case endings after a bare stem, by slot. */
const SLOTS: readonly (readonly [slot: string, pattern: RegExp])[] = [
  ["nom", /^$/u],
  ["gen", /^[ндт][ыі]ң$/u],
  ["dat", /^(?:[ғқ]а|[гк]е)$/u],
  ["acc", /^[ндт][ыі]$/u],
  ["loc", /^[дт][ае]$/u],
  ["abl", /^[дтн][ае]н$/u],
  ["ins", /^[мбп]ен$/u],
  ["attr", /^(?:[дт]ағы|[дт]егі)$/u],
  ["like", /^[дт][ае]й$/u],
  ["adj", /^(?:[лдт]ық|[лдт]ік)$/u],
];
/** What may follow those: plural, adjective, possessive and case in one closed expression. */
const POSSESSIVE_TAIL = /^(?:(?:н[ыі]ң|н[ае]|н|нд[ае]|н[ае]н|мен|нда[ғг]ы|ндегі)?)$/u;
const CASE_TAIL =
  /^(?:[ндт][ыі]ң|[ғқ]а|[гк]е|[ндт][ыі]|[дт][ае]|[дтн][ае]н|[мбп]ен|[дт]ағы|[дт]егі)?(?:лар|лер)?(?:ы|і)?(?:н[ыі]ң|ға|ге)?$/u;
const DERIVED = /^(?:[лдт]ық|[лдт]ік|[лдт]ығ|[лдт]іг|[лдт][ае]р|[дт][ае]й|[дт][ае]п|ша|ше)/u;
const VOWEL_END = /[аәеиоөұүыіюяэ]$/u;
const THIRD_PERSON = /^с?[ыі]/u;
const FIRST_PERSON = /^[ыі]?(?:м|мыз|міз|ң|ңыз|ңіз)(?=$|[ғгндта-е])/u;

function isPossessed(stem: string, ending: string): boolean {
  const third = THIRD_PERSON.exec(ending)?.[0];
  if (third !== undefined && third.startsWith("с") === VOWEL_END.test(stem)) {
    if (POSSESSIVE_TAIL.test(ending.slice(third.length))) return true;
  }
  const first = FIRST_PERSON.exec(ending)?.[0];
  if (first === undefined) return false;
  return /^(?:а|е|ға|ге|н[ыі]|н[ыі]ң|д[ае]|дағы|дегі|н[ае]н|мен)?$/u.test(
    ending.slice(first.length),
  );
}

/**
 * The slot of an ending after `stem` ("gen", "p3loc" …; "other" for plurals and derivations that
 * keep the number's meaning), or null when the letters are no ending, that is: another word.
 */
export function kazakhEndingSlot(stem: string, ending: string): string | null {
  if (ending.length > 14) return null;
  for (const [slot, pattern] of SLOTS) if (pattern.test(ending)) return slot;
  if (isPossessed(stem, ending)) return thirdPersonSlot(ending);
  const derived = DERIVED.exec(ending)?.[0];
  if (derived === undefined) return null;
  const rest = ending.slice(derived.length);
  if (CASE_TAIL.test(rest) || isPossessed(stem + derived, rest)) return "other";
  return null;
}

function thirdPersonSlot(ending: string): string {
  const tail = ending.replace(THIRD_PERSON, "");
  const known: Readonly<Record<string, string>> = { "": "p3", н: "p3acc", мен: "p3ins" };
  const found = known[tail];
  if (found !== undefined) return found;
  if (/^н[ае]$/u.test(tail)) return "p3dat";
  if (/^н[ыі]ң$/u.test(tail)) return "p3gen";
  if (/^нд[ае]$/u.test(tail)) return "p3loc";
  if (/^н[ае]н$/u.test(tail)) return "p3abl";
  return "other";
}

/** Whether a word's last clear vowel asks for front endings (е, і). */
export function isFrontWord(word: string): boolean {
  for (const letter of [...word].reverse()) {
    if (/[әөүіеэ]/u.test(letter)) return true;
    if (/[аоұыяё]/u.test(letter)) return false;
  }
  return false;
}

type FinalClass = "vowel" | "glide" | "l" | "nasal" | "z" | "hard";

function finalClass(word: string): FinalClass {
  const last = word.at(-1) ?? "";
  if (/[аәеоөұүыіэяюуи]/u.test(last)) return "vowel";
  if (/[йр]/u.test(last)) return "glide";
  if (last === "л") return "l";
  if (/[мнң]/u.test(last)) return "nasal";
  if (/[зж]/u.test(last)) return "z";
  return "hard";
}

/** First letter of the ending by the final sound: genitive/accusative, locative, ablative, instrumental. */
const ONSETS: Readonly<Record<FinalClass, readonly [string, string, string, string, string]>> = {
  vowel: ["н", "н", "д", "д", "м"],
  glide: ["д", "д", "д", "д", "м"],
  l: ["д", "д", "д", "д", "м"],
  nasal: ["н", "д", "д", "н", "м"],
  z: ["д", "д", "д", "д", "б"],
  hard: ["т", "т", "т", "т", "п"],
};

/** Puts the ending of a slot on a stem (бес + dat → беске); null for slots it does not write. */
export function attachKazakhEnding(stem: string, slot: string): string | null {
  const front = isFrontWord(stem);
  const [gen, acc, loc, abl, ins] = ONSETS[finalClass(stem)];
  const a = front ? "е" : "а";
  const y = front ? "і" : "ы";
  const voiceless = finalClass(stem) === "hard";
  const possessed = possessedStem(stem, y);
  const endings: Readonly<Record<string, string>> = {
    nom: stem,
    gen: `${stem}${gen}${y}ң`,
    dat: stem + (front ? (voiceless ? "ке" : "ге") : voiceless ? "қа" : "ға"),
    acc: `${stem}${acc}${y}`,
    loc: `${stem}${loc}${a}`,
    abl: `${stem}${abl}${a}н`,
    ins: `${stem}${ins}ен`,
    attr: `${stem}${loc}${front ? "егі" : "ағы"}`,
    like: `${stem}${voiceless ? "т" : "д"}${a}й`,
    adj: `${stem}${voiceless ? "т" : finalClass(stem) === "vowel" || finalClass(stem) === "glide" ? "л" : "д"}${front ? "ік" : "ық"}`,
    p3: possessed,
    p3acc: `${possessed}н`,
    p3ins: `${possessed}мен`,
    p3dat: `${possessed}н${a}`,
    p3gen: `${possessed}н${y}ң`,
    p3loc: `${possessed}нд${a}`,
    p3abl: `${possessed}н${a}н`,
  };
  return endings[slot] ?? null;
}

function possessedStem(stem: string, vowel: string): string {
  if (VOWEL_END.test(stem)) return `${stem}с${vowel}`;
  return `${stem.replace(/қ$/u, "ғ").replace(/к$/u, "г")}${vowel}`;
}
