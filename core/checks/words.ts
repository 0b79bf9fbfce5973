/**
 * Slips in words: one written twice, a sentence that begins with a small letter, words in capitals
 * that the source does not shout.
 */
import type { Span } from "@/core/checks/finding";
import type { Raise } from "@/core/checks/raise";
import { inAddress, type Reading, type Word } from "@/core/checks/reading";
import type { Language } from "@/core/language/language";

// Words that are rightly said twice: emphasis, past perfect, Kazakh distributives.
const DOUBLED: Readonly<Record<Language, RegExp>> = {
  kk: /^(?:бір|көп|қайта|бірте|әлсін|жиі|ақырын|кейде|не|я|біресе|мейлі|үш|екі|төрт|бес|он|ия|жоқ|ал|кел|ала|көз|тым|өте)$/u,
  ru: /^(?:да|нет|очень|много|долго|еле|чуть|так|ну|всё|все|что|где|как|то)$/u,
  en: /^(?:had|that|very|no|so|many|is|do|ha|bye|yes|well)$/u,
};

// «в в», "the the": whatever the sentence, never meant.
const NEVER_DOUBLED =
  /^(?:в|с|к|у|о|на|по|за|из|и|от|до|для|при|не|мне|что|және|үшін|деп|мен|бен|пен|бойынша|туралы|the|a|an|of|to|in|and|for|on|with|by|at|from)$/u;

function excused(word: Word, atStart: boolean, language: Language): boolean {
  const lower = word.text.toLowerCase();
  if (NEVER_DOUBLED.test(lower)) return false;
  // «Лю Лю», «Бора Бора»: names; at the start of a sentence the capital says nothing.
  if (!atStart && word.text.charAt(0) !== lower.charAt(0)) return true;
  return DOUBLED[language].test(lower);
}

// Half of a compound («все все-таки», «5-ші ші»), of an abbreviation or of a figure is another word.
function partOfMore(text: string, first: Word, second: Word): boolean {
  return (
    /[-‐‑’']/u.test(text.charAt(second.end)) || /[-‐‑’'.\d]/u.test(text.charAt(first.start - 1))
  );
}

function repeats(reading: Reading): readonly (readonly [Word, Word])[] {
  const found: (readonly [Word, Word])[] = [];
  let previous: Word | undefined;
  for (const word of reading.words) {
    const before = previous;
    previous = word;
    if (before === undefined || before.end - before.start !== word.end - word.start) continue;
    if (before.text !== word.text && before.text.toLowerCase() !== word.text.toLowerCase())
      continue;
    if (!/^[ \u00A0]+$/u.test(reading.text.slice(before.end, word.start))) continue;
    if (!partOfMore(reading.text, before, word)) found.push([before, word]);
  }
  return found;
}

/**
 * Reports a word written twice. A source that repeats words too (a refrain, a title) excuses its
 * translation, but for the small words that are never meant twice.
 */
export function checkRepeatedWords(reading: Reading, source: Reading | null, raise: Raise): void {
  const found = repeats(reading);
  if (found.length === 0) return;
  const sourceRepeats = source !== null && repeats(source).length > 0;
  for (const [first, second] of found) {
    const atStart = !/\p{L}/u.test(reading.text.slice(0, first.start));
    if (first.text !== second.text && first.text !== first.text.toLowerCase() && !atStart) continue;
    if (sourceRepeats && !NEVER_DOUBLED.test(first.text.toLowerCase())) continue;
    if (excused(first, atStart, reading.language)) continue;
    raise("repeated-word", {
      target: [first.start, second.end],
      params: { text: second.text },
      fix: { span: [first.end, second.end], text: "" },
    });
  }
}

function firstWord(reading: Reading): Word | null {
  const word = reading.words[0];
  if (word === undefined) return null;
  return /^[\s«„“”"'‘([—–\-…]*$/u.test(reading.text.slice(0, word.start)) ? word : null;
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function checkFirstLetter(source: Reading, target: Reading, raise: Raise): void {
  const ours = firstWord(target);
  const theirs = firstWord(source);
  if (ours === null || theirs === null || inAddress(target, ours.start)) return;
  const letter = String.fromCodePoint(target.text.codePointAt(ours.start) ?? 0);
  const small = letter !== letter.toUpperCase();
  if (!small || !isCapital(theirs.text.charAt(0))) return;
  // iPhone, eBay, e-mail, 'аль-Асад', «де Голль»: names that begin small.
  if (/^\p{Ll}\p{Lu}/u.test(ours.text) || /^…|^\.\.\./u.test(target.text.trimStart())) return;
  if (/^(?:аль|ас|эль|ван|фон|де|да|ди|дю|bin|ibn|al|el|van|von|de|di|da|e|i)$/u.test(ours.text))
    return;
  const span: Span = [ours.start, ours.start + letter.length];
  const upper = letter.toUpperCase();
  raise("capitals", {
    source: [theirs.start, theirs.end],
    target: [ours.start, ours.end],
    params: { text: ours.text, expected: upper + ours.text.slice(letter.length) },
    fix: { span, text: upper },
  });
}

const shouted = /^\p{Lu}[\p{Lu}\p{M}]{5,}$/u;
const capitalised = /^\p{Lu}[\p{Lu}\p{M}]+$/u;

/** Share of a text's letters that stand in words of capitals, 0–1; abbreviations count too. */
function capitalShare(reading: Reading): number {
  let all = 0;
  let capital = 0;
  for (const { text } of reading.words) {
    all += text.length;
    if (capitalised.test(text)) capital += text.length;
  }
  return all === 0 ? 0 : capital / all;
}

// Two long words in capitals are no abbreviations; nor is a whole sentence.
function shouts(reading: Reading): readonly Word[] {
  const long = reading.words.filter(({ text }) => shouted.test(text));
  if (long.length >= 2) return long;
  const all = reading.words.filter(({ text }) => capitalised.test(text));
  return all.length >= 3 && capitalShare(reading) > 0.6 ? all : [];
}

function checkShouting(source: Reading, target: Reading, raise: Raise): void {
  const loud = shouts(target);
  const [first] = loud;
  const last = loud.at(-1);
  if (first === undefined || last === undefined) return;
  if (shouts(source).length > 0 || capitalShare(source) > 0.3) return;
  const span: Span = [first.start, last.end];
  raise("capitals", {
    target: span,
    params: { text: target.text.slice(...span), expected: "", kind: "shouting" },
  });
}

// «ПРезидент», «МИнистр»: two capitals and then small letters, a held Shift key.
const heldShift = /^\p{Lu}{2}\p{Ll}{3,}$/u;

function checkHeldShift(target: Reading, source: Reading, raise: Raise): void {
  for (const word of target.words) {
    if (!heldShift.test(word.text) || source.text.includes(word.text)) continue;
    // «АЭСтің», «СМИшник» have three capitals; «ЕАэс» does not occur; Latin names (PRing, IPhone) vary.
    if (word.script !== "cyrillic") continue;
    const fixed = word.text.charAt(0) + word.text.slice(1).toLowerCase();
    const span: Span = [word.start, word.end];
    raise("capitals", {
      target: span,
      params: { text: word.text, expected: fixed },
      fix: { span, text: fixed },
    });
  }
}

/** Reports a small first letter where the source has a capital, words in capitals, and «ПРезидент». */
export function checkCapitals(source: Reading, target: Reading, raise: Raise): void {
  checkFirstLetter(source, target, raise);
  checkShouting(source, target, raise);
  checkHeldShift(target, source, raise);
}
