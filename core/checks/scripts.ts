/**
 * Whether the letters of a translation are those of its language: no Kazakh left in Russian or
 * English, no Cyrillic left in English, no words put together from two scripts.
 */
import type { Fix, Span } from "@/core/checks/finding";
import {
  foldToCyrillic,
  foldToLatin,
  KAZAKH_LETTERS,
  ROMAN_NUMERAL,
} from "@/core/checks/look-alikes";
import type { Raise } from "@/core/checks/raise";
import { inAddress, type Reading, readText, type Word } from "@/core/checks/reading";
import type { Language } from "@/core/language/language";

// A word with one of these is Ukrainian, Belarusian or South Slavic, quoted as such.
const OTHER_SLAVIC = /[їєґўђћљњЇЄҐЎЂЋЉЊ]/u;

function unmixed(word: string, language: Language): string | null {
  if (ROMAN_NUMERAL.test(word)) return foldToLatin(word);
  if (language === "en") return foldToLatin(word) ?? foldToCyrillic(word);
  // Latin Y stands for У as well as for Ү, Latin h for Н as well as for һ: no certain answer.
  if (language === "kk" && /[yYhH]/.test(word)) return null;
  if (language === "ru" && /[hiIə]/.test(word)) return null;
  return foldToCyrillic(word) ?? foldToLatin(word);
}

function checkMixed(word: Word, reading: Reading, raise: Raise): void {
  const span: Span = [word.start, word.end];
  const expected = unmixed(word.text, reading.language);
  const fix: Fix | null = expected === null ? null : { span, text: expected };
  // «SMSті», «VIPтер»: a foreign name with a suffix and no hyphen is untidy, not a hidden letter.
  const lookAlike = expected !== null || foldToCyrillic(word.text) !== null;
  const params = {
    text: word.text,
    expected: expected ?? "",
    kind: expected === null ? "unknown" : "known",
  };
  raise(
    "mixed-script",
    lookAlike ? { target: span, params, fix } : { target: span, params, severity: "note" },
  );
}

// Russian one-letter words whose Latin twins slip in unseen: «c 5 мая», «a также».
const LONE_TWIN = /(?<=^|[\s«„“"(])([aocyAOCY])(?=\s+[\u0400-\u052F\d«])/gu;

function checkLoneTwins(reading: Reading, raise: Raise): void {
  if (!/[aocyAOCY]/.test(reading.text)) return;
  for (const match of reading.text.matchAll(LONE_TWIN)) {
    const letter = match[0];
    const before = reading.text.slice(0, match.index).trimEnd();
    // «витамин C мы», «план A»: a capital inside a sentence is a name of something.
    if (letter !== letter.toLowerCase() && before !== "" && !/[.!?…:«„“"(—–-]$/u.test(before))
      continue;
    const span: Span = [match.index, match.index + 1];
    const expected = foldToCyrillic(letter) ?? letter;
    raise("mixed-script", {
      target: span,
      params: { text: letter, expected },
      fix: { span, text: expected },
    });
  }
}

function foreign(word: Word, language: Language): boolean {
  if (word.script !== "cyrillic" || language === "kk") return false;
  if (language === "en") return true;
  return KAZAKH_LETTERS.test(word.text) && !OTHER_SLAVIC.test(word.text);
}

function raiseRun(run: readonly Word[], reading: Reading, raise: Raise): void {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return;
  const span: Span = [first.start, last.end];
  const text = reading.text.slice(span[0], span[1]);
  const kazakh = run.some((word) => KAZAKH_LETTERS.test(word.text));
  const numeral = run.length === 1 && ROMAN_NUMERAL.test(text) ? foldToLatin(text) : null;
  const fix = numeral === null ? null : { span, text: numeral };
  const place = { target: span, params: { text }, fix };
  const softly = kazakh && reading.language === "ru" && isQuotedName(reading.text, run);
  raise(
    kazakh ? "leftover-kazakh" : "foreign-script",
    softly ? { ...place, severity: "warning" } : place,
  );
}

/** Longest name in quotation marks, in UTF-16 units. */
const NAME_LENGTH = 60;

// What says that a name follows: «газета „Қазақ әдебиеті“», «фонд „Қазақстан халқына“».
const NAMED =
  /^(?:газет|журнал|издани|парти|фонд|роман|повест|поэм|книг|фильм|сериал|передач|программ|телеканал|канал|клуб|команд|преми|компани|холдинг|предприяти|завод|комбинат|банк|сайт|портал|агентств|движени|союз|объединени|ассоциаци|организаци|обществ|ансамбл|оркестр|театр|опер|балет|спектакл|пьес|песн|проект|конкурс|фестивал|акци|форум|выставк|орден|медал|центр|университет|школ|гимнази|санатори|ресторан|отел|рудник|месторождени|станци|кинотеатр|комплекс|(?:ао|тоо|нао|оо|ип|кх|жк|гкп|ргп|нпп)$)/u;
/** The word before the opening mark, or the closing mark of another name («Қайрат» и «Ақтөбе»). */
const BEFORE_NAME = /(?:(\p{L}+)|[»”"](?:,| и| или)?)\s*$/u;

/**
 * Companies, newspapers and teams keep their registered spelling in Russian: «Самрук-Қазына»,
 * «Егемен Қазақстан». With a small letter inside it is a name only after a word that announces
 * one: «газета „Қазақ әдебиеті“»; otherwise it is a quoted sentence that nobody translated.
 */
function isQuotedName(text: string, run: readonly Word[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return false;
  const before = text.slice(Math.max(0, first.start - NAME_LENGTH), first.start);
  const after = text.slice(last.end, last.end + NAME_LENGTH);
  const opened = /[«„“"]([^«»„“”".!?,]*)$/u.exec(before);
  if (opened === null || !/^[^«»„“”".!?,]*[»”“"]/u.test(after)) return false;
  if (run.every((word) => /^\p{Lu}/u.test(word.text))) return true;
  if (!/^\p{Lu}/u.test((opened[1] ?? "") + first.text)) return false;
  const announced = BEFORE_NAME.exec(before.slice(0, opened.index));
  if (announced === null) return false;
  return announced[1] === undefined || NAMED.test(announced[1].toLowerCase());
}

function checkForeignRuns(reading: Reading, raise: Raise): void {
  let run: Word[] = [];
  for (const word of reading.words) {
    if (!foreign(word, reading.language) || inAddress(reading, word.start)) continue;
    const previous = run.at(-1);
    const joined =
      previous !== undefined && !/[^\s\-‐‑’']/u.test(reading.text.slice(previous.end, word.start));
    if (!joined) {
      raiseRun(run, reading, raise);
      run = [];
    }
    run.push(word);
  }
  raiseRun(run, reading, raise);
}

/** Reports words of two scripts, in any language; the fix is the word in the script of the language. */
export function checkMixedScripts(reading: Reading, raise: Raise): void {
  for (const word of reading.words)
    if (word.script === "mixed" && !inAddress(reading, word.start))
      checkMixed(word, reading, raise);
  if (reading.language === "ru") checkLoneTwins(reading, raise);
}

/** Reports Kazakh words in Russian, and Cyrillic words in English; neighbouring words are one finding. */
export function checkForeignScripts(reading: Reading, raise: Raise): void {
  if (reading.language !== "kk") checkForeignRuns(reading, raise);
}

/**
 * Whether a Russian or English text holds Kazakh that is no quoted name: what must not go out,
 * whatever a house has set about its checks.
 */
export function hasStrayKazakh(text: string, language: Language): boolean {
  if (language === "kk" || !KAZAKH_LETTERS.test(text)) return false;
  let found = false;
  checkForeignRuns(readText(text, language), (code, { severity }) => {
    if (code === "leftover-kazakh" && severity !== "warning") found = true;
  });
  return found;
}
