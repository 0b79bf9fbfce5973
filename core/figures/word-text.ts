/**
 * The correction of a figure written in words, in words where the language has them: the same case,
 * gender and kind of word as the wrong one (двух → трёх, doubled → tripled, "one in four").
 */

import type { Figure } from "@/core/figures/figure";
import { formatLike } from "@/core/figures/format";
import { figureLexicon, SCALE_VALUES } from "@/core/figures/lexicon";
import { ordinalText, renderFigure } from "@/core/figures/render";
import type { Language } from "@/core/language/language";

/** The form key to spell in; a Kazakh ending stands on the scale word behind the number. */
function formOf(wrong: Figure, text: string, language: Language): string {
  const form = wrong.form ?? "card";
  if (language === "kk") return wrong.scaleSpan === null ? form : "card";
  if (form === "gen" && language === "ru") return caseAfter(text.slice(0, wrong.numberSpan[0]));
  if (form !== "o:ой") return form;
  // «шестой съезд», «шестой части»: the noun behind it tells which of the two it is.
  const next = /^\s+(\p{Ll}+)/u.exec(text.slice(wrong.numberSpan[1]))?.[1] ?? "";
  const masculine = /[бвгджзклмнпрстфхцчшщ]$/u.test(next) || /(?:тель|ень|арь)$/u.test(next);
  return masculine ? "o:ый" : form;
}

/** «к пяти», «о пяти» are spelt like «до пяти»: the preposition tells the case. */
function caseAfter(before: string): string {
  const [word = ""] = /\p{L}+(?=\s$)/u.exec(before.toLowerCase()) ?? [];
  if (/^(?:ко?|благодаря|согласно|вопреки)$/u.test(word)) return "dat";
  return /^(?:об?|обо|во?|на|при)$/u.test(word) ? "pre" : "gen";
}

/** «трёх» where the text writes its ё. */
const withYo = (word: string, text: string): string =>
  /ё/u.test(text) ? word.replace(/(тр|четыр)е(?=х|м(?!я))/gu, "$1ё") : word;

/** What should stand for the words of `wrong`; `value` is in units of its scale word. */
export function wordText(
  right: Figure,
  value: number,
  wrong: Figure,
  text: string,
  language: Language,
): string {
  const like = text.slice(...wrong.numberSpan);
  return (
    orderWord(right, wrong, like, language) ??
    loneWord(right, value, wrong, like, language) ??
    bareScale(right, wrong, like, language) ??
    partWord(right, wrong, like, language) ??
    numberWord(right, value, wrong, text, language)
  );
}

/** "millions" for "billions"; the Russian noun keeps its case: тысячам → миллионам. */
function orderWord(right: Figure, wrong: Figure, like: string, language: Language): string | null {
  if (wrong.kind !== "order") return null;
  const rendered = renderFigure(right, language);
  if (language !== "ru" || like.includes(" ") || rendered.includes(" "))
    return withCapital(rendered, like);
  const [ending] = /(?:ами|ам|ах|ы|и|ки)$/u.exec(like) ?? ["ов"];
  const nominative = ending === "ы" || ending === "и" || ending === "ки";
  const other = nominative || right.value < 1e6 ? rendered : rendered.replace(/ы$/u, ending);
  return withCapital(other, like);
}

/** A number and its unit in one word: doubled, двухлетний. */
function loneWord(
  right: Figure,
  value: number,
  wrong: Figure,
  like: string,
  language: Language,
): string | null {
  if (wrong.form !== null || (wrong.kind !== "multiple" && wrong.kind !== "unit")) return null;
  const word = figureLexicon(language).multipleWord(value, like.toLowerCase());
  return word === null ? renderFigure(right, language) : withCapital(word, like);
}

/** "two-thirds", «треть»; "one in three" is no part by name: there the number alone differs. */
function partWord(right: Figure, wrong: Figure, like: string, language: Language): string | null {
  if (right.kind !== "fraction" || wrong.alternatives.length > 0) return null;
  const named = renderFigure(right, language);
  const bare = language === "en" && !/^(?:one|a)\b/iu.test(like);
  const part = withCapital(bare ? named.replace(/^one /u, "") : named, like);
  return like.includes("-") ? part.replace(" ", "-") : part;
}

function numberWord(
  right: Figure,
  value: number,
  wrong: Figure,
  text: string,
  language: Language,
): string {
  const like = text.slice(...wrong.numberSpan);
  const count = right.kind === "fraction" ? Math.round(1 / right.value) : value;
  // «два миллиона двести» before «тысяч»: words that only digits can stand for.
  const mixed = wrong.scaleSpan !== null && wrong.mantissa >= 1000;
  const spelled = mixed
    ? null
    : figureLexicon(language).spell(count, formOf(wrong, text, language));
  if (spelled !== null) {
    return withCapital(language === "ru" ? withYo(spelled, text) : spelled, like);
  }
  return wrong.kind === "ordinal"
    ? ordinalText(count, language)
    : formatLike(count, language, like);
}

/** «более миллиона», "a million" beside a milliard: another scale word, no digits. */
function bareScale(right: Figure, wrong: Figure, like: string, language: Language): string | null {
  if (!SCALE_VALUES.some((known) => known === wrong.value) || wrong.scaleSpan !== null) return null;
  if (!SCALE_VALUES.some((known) => known === right.value)) return null;
  const [, before = "", word = ""] = /^(.*?)(\p{L}+)$/u.exec(like) ?? [];
  const other = figureLexicon(language).scaleWord(right.value, word, 1);
  return other === null || word.length < 4 ? null : before + withCapital(other, word);
}

/** `word` with the capital that `like` begins with. */
export function withCapital(word: string, like: string): string {
  const first = like.charAt(0);
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
