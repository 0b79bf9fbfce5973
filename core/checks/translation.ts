/**
 * Whether there is a translation at all: empty, the source itself, pieces of the source left in,
 * a length or a number of sentences that no translation has.
 */
import type { Span } from "@/core/checks/finding";
import { KAZAKH_LETTERS } from "@/core/checks/look-alikes";
import type { Raise } from "@/core/checks/raise";
import type { Reading, Word } from "@/core/checks/reading";
import type { Language } from "@/core/language/language";

function fold(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\s\u00A0]+/gu, " ")
    .trim()
    .toLowerCase();
}

function small(word: Word): boolean {
  const first = word.text.charAt(0);
  return first === first.toLowerCase();
}

// Names, figures and Latin brands are the same in Kazakh and Russian; prose is not.
function isProse(reading: Reading): boolean {
  const own = reading.words.filter((word) => word.script !== "latin" || reading.language === "en");
  if (own.some((word) => KAZAKH_LETTERS.test(word.text))) return own.length > 0;
  const lower = own.filter((word) => small(word) && word.text.length > 1);
  return (
    lower.length >= 2 || (own.length === 1 && lower.length === 1 && (own[0]?.text.length ?? 0) > 12)
  );
}

/** Reports an empty translation, or one that is the source. Returns whether other checks make sense. */
export function checkPresence(source: Reading, target: Reading, raise: Raise): boolean {
  if (source.text.trim() === "") return target.text.trim() !== "";
  if (target.text.trim() === "") {
    raise("untranslated", { source: [0, source.text.length] });
    return false;
  }
  const differentScripts = (source.language === "en") !== (target.language === "en");
  const alike = fold(source.text) === fold(target.text);
  if (alike && (isProse(source) || (differentScripts && hasOwnLetters(source))))
    raise("same-as-source", { source: [0, source.text.length], target: [0, target.text.length] });
  return true;
}

function hasOwnLetters(reading: Reading): boolean {
  if (reading.language === "en") return isProse(reading);
  return reading.words.some((word) => word.script === "cyrillic");
}

const RUN = 3;
// Places of one word that are tried; more of them only occur in text that is no prose.
const MAX_PLACES = 50;

function wordPlaces(reading: Reading): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  reading.words.forEach(({ text }, index) => {
    const list = places.get(text);
    if (list === undefined) places.set(text, [index]);
    else if (list.length < MAX_PLACES) list.push(index);
  });
  return places;
}

/** Reports three or more words of the source that stand unchanged in the translation, small letters among them. */
export function checkLeftParts(source: Reading, target: Reading, raise: Raise): void {
  const starts = wordPlaces(source);
  let index = 0;
  while (index < target.words.length) {
    const length = longestRun(index, source, target, starts);
    if (length >= RUN) raiseRun(target.words.slice(index, index + length), target, raise);
    index += Math.max(1, length);
  }
}

function longestRun(
  from: number,
  source: Reading,
  target: Reading,
  starts: ReadonlyMap<string, readonly number[]>,
): number {
  let best = 0;
  for (const start of starts.get(target.words[from]?.text ?? "") ?? []) {
    let length = 0;
    while (
      target.words[from + length] !== undefined &&
      target.words[from + length]?.text === source.words[start + length]?.text
    )
      length += 1;
    best = Math.max(best, length);
  }
  return best;
}

function raiseRun(run: readonly Word[], target: Reading, raise: Raise): void {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return;
  const prose = run.filter((word) => small(word) && word.text.length >= 4);
  // Latin runs are names of works and companies, which stay.
  if (prose.length < 2 || run.every((word) => word.script === "latin")) return;
  // The whole text being the source is another finding.
  if (run.length === target.words.length) return;
  const span: Span = [first.start, last.end];
  raise("untranslated-part", { target: span, params: { text: target.text.slice(...span) } });
}

// Natural logarithm of target length over source length in professional news translation, and its
// spread; measured on parallel news of the three languages (segments over 40 characters).
const LENGTHS: Readonly<Record<string, readonly [mean: number, deviation: number]>> = {
  "kk-ru": [0.0, 0.22],
  "kk-en": [-0.08, 0.21],
  "ru-en": [-0.1, 0.17],
};

// So far out that one news segment in a thousand is questioned.
const DEVIATIONS = 3.5;
// Names and headings of a few words vary freely; a constant widens the bounds for short texts.
const FREE_CHARACTERS = 12;
const SHORTEST = 25;

function lengthsOf(source: Language, target: Language): readonly [number, number] {
  const forward = LENGTHS[`${source}-${target}`];
  if (forward !== undefined) return forward;
  const [mean, deviation] = LENGTHS[`${target}-${source}`] ?? [0, 0.22];
  return [-mean, deviation];
}

/** Whether a text is one piece several times over, as when a translation was pasted twice («Иә. Иә.» is too short to tell). */
function isRepeated(text: string): boolean {
  const looped = `${text.trim()} `;
  return looped.length > SHORTEST && (looped + looped).indexOf(looped, 1) < looped.length;
}

/** Reports a translation far shorter or longer than translations of such a source are, or one that says all of it twice. */
export function checkLength(source: Reading, target: Reading, raise: Raise): void {
  const from = source.text.trim().length;
  const to = target.text.trim().length;
  if (Math.max(from, to) < SHORTEST || from === 0 || to === 0) return;
  const [mean, deviation] = lengthsOf(source.language, target.language);
  const ratio = Math.log((to + FREE_CHARACTERS) / (from + FREE_CHARACTERS)) - mean;
  const isTwice = ratio > 0 && isRepeated(target.text) && !isRepeated(source.text);
  if (!isTwice && Math.abs(ratio) <= DEVIATIONS * deviation) return;
  const params = { percent: Math.round((to / from) * 100), kind: ratio < 0 ? "short" : "long" };
  raise("length-ratio", {
    source: [0, source.text.length],
    target: [0, target.text.length],
    params,
  });
}

const sentenceEnd =
  /(?<=[\p{L}\p{M}\d%»”")\]]{2})[.!?…]+[»”")\]]*\s+(?=[«“„"(—–-]*\s*[\p{Lu}\d])/gu;

/** How many sentences a text seems to have; a rough count, for comparison only. */
export function roughSentences(text: string): number {
  return (text.match(sentenceEnd)?.length ?? 0) + 1;
}

/** Reports a translation that has at least two sentences more or fewer than its source, and twice or half as many. */
export function checkSentences(source: Reading, target: Reading, raise: Raise): void {
  const theirs = roughSentences(source.text);
  const ours = roughSentences(target.text);
  const far = Math.abs(ours - theirs) >= 2 && Math.max(ours, theirs) >= 2 * Math.min(ours, theirs);
  if (!far) return;
  const span: Span = [0, target.text.length];
  raise("sentence-count", {
    source: [0, source.text.length],
    target: span,
    params: { count: ours, expected: theirs },
  });
}
