/**
 * Dash and hyphen. Russian and Kazakh set a spaced em dash between parts of a sentence; typists
 * write a hyphen or two. The other way round, a dash inside a compound («премьер–министр») or a
 * space beside its hyphen cuts a word in two.
 */
import type { Fix, Span } from "@/core/checks/finding";
import type { Raise } from "@/core/checks/raise";
import { inAddress, type Reading } from "@/core/checks/reading";
import type { Language } from "@/core/language/language";

// Russian: em dash (Milchin §5.2). Kazakh: the same dash in print. English here: spaced en dash.
const DASH: Readonly<Record<Language, string>> = { kk: "–", ru: "—", en: "–" };

const asDash =
  /(?<=\S)[ \u00A0\u202F](?:-{1,3}|−)(?=[ \u00A0\u202F]\S)|(?<=[\p{L}\p{M}»”")])--(?=[\p{L}«“"])|^-(?=[ \u00A0]\p{L})/gu;
const numbersAround = /\d[ \u00A0\u202F]$/u;

// «5 - 3», «+5 - 7»: subtraction and scores are not ours to set. And the Kazakh press writes
// «, - деді» with a hyphen throughout: not worth telling the author.
function leftAlone(reading: Reading, mark: string, [start, end]: Span, asSource: boolean): boolean {
  const { text, language } = reading;
  if (numbersAround.test(text.slice(0, start)) && /^\s\d/u.test(text.slice(end))) return true;
  return asSource && language === "kk" && mark === "-";
}

function dashFix(text: string, language: Language, [start, end]: Span): Fix {
  const dash = DASH[language];
  const space = language === "ru" ? "\u00A0" : " ";
  const joined = !/\s/u.test(text.charAt(end));
  if (joined) return { span: [start, end], text: `${space}${dash} ` };
  if (start === 0) return { span: [start, end], text: dash };
  return { span: [start - 1, end], text: space + dash };
}

function checkAsDash(reading: Reading, asSource: boolean, raise: Raise): void {
  const { text, language } = reading;
  if (!text.includes("-") && !text.includes("−")) return;
  for (const match of text.matchAll(asDash)) {
    const mark = match[0].trimStart();
    const start = match.index + match[0].length - mark.length;
    const span: Span = [start, start + mark.length];
    if (leftAlone(reading, mark, span, asSource)) continue;
    const params = { text: mark, expected: DASH[language] };
    raise("dash", { target: span, params, fix: dashFix(text, language, span) });
  }
}

const insideWord = /(?<=[\p{L}\p{M}\d%])[–—−‒](?=[\p{Ll}])/gu;
const halfSpaced = /(?<=[\p{L}\p{M}])(?:[ \u00A0]-(?=[\p{L}\p{M}])|-[ \u00A0](?=[\p{L}\p{M}]))/gu;

// «екі- үш», «дву- и трёхкомнатный», "pre- and post-war": the hyphen waits for a second part.
const suspended = /^(?:және|мен|бен|пен|не|немесе|я|и|или|либо|да|and|or|to|nor)(?![\p{L}\p{M}])/u;

function checkInsideWord({ text, language }: Reading, raise: Raise): void {
  // English joins equals with an en dash («Moscow–Minsk»), and sets unspaced em dashes.
  if (language === "en") return;
  for (const match of text.matchAll(insideWord)) {
    const span: Span = [match.index, match.index + 1];
    raise("hyphen", {
      target: span,
      params: { text: match[0], expected: "-" },
      fix: { span, text: "-" },
    });
  }
}

function checkHalfSpaced(reading: Reading, raise: Raise): void {
  const { text } = reading;
  if (!/-[ \u00A0]|[ \u00A0]-/u.test(text)) return;
  for (const match of text.matchAll(halfSpaced)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith("-") && suspended.test(text.slice(end, end + 9))) continue;
    if (inAddress(reading, match.index)) continue;
    // A dash with one space lost, or a compound with one too many: the editor must say which.
    raise("hyphen", { target: [match.index, end], params: { text: match[0], expected: "-" } });
  }
}

/** Reports hyphens set for dashes and dashes or spaces set into hyphenated words. `asSource`: judged for the author, leniently. */
export function checkDashes(reading: Reading, asSource: boolean, raise: Raise): void {
  checkAsDash(reading, asSource, raise);
  checkInsideWord(reading, raise);
  checkHalfSpaced(reading, raise);
}
