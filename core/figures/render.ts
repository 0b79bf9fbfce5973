/**
 * Writes a figure in the convention of a language: 37,3 млрд доллар · 37,3 млрд долларов ·
 * $37.3 billion. Used for what a check expects and to carry figures over from the memory.
 */

import type { Figure } from "@/core/figures/figure";
import {
  englishOrdinal,
  formatClock,
  formatNumber,
  formatRoman,
  plainDecimal,
} from "@/core/figures/format";
import { figureLexicon } from "@/core/figures/lexicon";
import { isFrontWord } from "@/core/language/kk/figure-suffixes";
import { kazakhOrdinal } from "@/core/language/kk/numbers";
import type { Language } from "@/core/language/language";

/** The parts of a figure that rendering needs. */
export type Renderable = Pick<Figure, "kind" | "value" | "mantissa" | "scale" | "unit">;

/** Signs that English writes before the amount; other currencies follow it as a word. */
const ENGLISH_SIGNS: Readonly<Record<string, string>> = {
  USD: "$",
  EUR: "€",
  GBP: "£",
  pound: "£",
};
const ENGLISH_CODES = new Set(["KZT", "KGS", "UZS", "AZN", "KRW", "BYN"]);

/** The unit sign or word of `figure` after its number in `language`; "" when it has none. */
export function unitText(figure: Renderable, language: Language): string {
  if (figure.unit === null) return "";
  if (figure.unit === "%") return "%";
  const value = figure.scale > 1 ? 5 : figure.value;
  if (figure.unit === "pp")
    return { kk: "пайыздық тармақ", ru: russianPoints(value), en: "percentage points" }[language];
  const power = /^(mm|cm|m|km|in|ft|yd|mi)([23])$/u.exec(figure.unit);
  if (power !== null) return powerText(power[1] ?? "", power[2] === "3", value, language);
  const degrees: Readonly<Record<string, string>> = { degC: "°C", degF: "°F" };
  return (
    degrees[figure.unit] ?? figureLexicon(language).unitWord(figure.unit, value) ?? figure.unit
  );
}

/** шаршы метр · квадратных метров · square metres; Russian adjectives are plural after 2 and more. */
function powerText(code: string, cubic: boolean, value: number, language: Language): string {
  const unit = figureLexicon(language).unitWord(code, value) ?? code;
  const russian = cubic ? "кубических" : "квадратных";
  const word = { kk: cubic ? "текше" : "шаршы", ru: russian, en: cubic ? "cubic" : "square" }[
    language
  ];
  return `${word} ${unit}`;
}

function russianPoints(value: number): string {
  if (!Number.isInteger(value)) return "процентного пункта";
  const last = value % 100 > 10 && value % 100 < 20 ? 0 : value % 10;
  if (last === 1) return "процентный пункт";
  return last > 1 && last < 5 ? "процентных пункта" : "процентных пунктов";
}

function amountText(figure: Renderable, language: Language): string {
  const rounded = Math.round(figure.mantissa * 100) / 100;
  const exact = figure.kind !== "unit" || plainDecimal(figure.mantissa).length < 9;
  const number = formatNumber(exact ? figure.mantissa : rounded, language);
  if (figure.scale === 1) return number;
  const word = figureLexicon(language).scaleWord(figure.scale, "", figure.mantissa);
  return word === null ? formatNumber(figure.value, language) : `${number} ${word}`;
}

function moneyText(figure: Renderable, language: Language): string {
  const amount = amountText(figure, language);
  if (language === "en" && figure.unit !== null) {
    const sign = ENGLISH_SIGNS[figure.unit];
    if (sign !== undefined) return sign + amount;
    if (ENGLISH_CODES.has(figure.unit)) return `${figure.unit} ${amount}`;
  }
  return `${amount} ${unitText(figure, language)}`;
}

/** The ordinal in digits: 3-ші, 3-й, 3rd. */
export function ordinalText(value: number, language: Language): string {
  if (language === "en") return englishOrdinal(value);
  if (language === "ru") return `${value}-й`;
  return `${value}-${kazakhOrdinalSuffix(value)}`;
}

/** The hyphen suffix follows the last word of the number as it is read: 3-ші, 5-ші, 6-шы, 20-шы. */
function kazakhOrdinalSuffix(value: number): string {
  const tens = value % 10 === 0 ? value % 100 : value % 10;
  const word = tens === 0 ? "жүз" : (figureLexicon("kk").spell(tens, "card") ?? "");
  return isFrontWord(kazakhOrdinal(word)) ? "ші" : "шы";
}

const PARTS: readonly (readonly [number, Readonly<Record<Language, string>>])[] = [
  [1 / 2, { kk: "жартысы", ru: "половина", en: "half" }],
  [1 / 3, { kk: "үштен бірі", ru: "треть", en: "one third" }],
  [2 / 3, { kk: "үштен екісі", ru: "две трети", en: "two thirds" }],
  [1 / 4, { kk: "төрттен бірі", ru: "четверть", en: "one quarter" }],
  [3 / 4, { kk: "төрттен үші", ru: "три четверти", en: "three quarters" }],
];

function partText(value: number, language: Language): string {
  const part = PARTS.find(([known]) => Math.abs(known - value) < 1e-6);
  return part?.[1][language] ?? formatNumber(value, language);
}

const HALVES: Readonly<Record<Language, readonly [string, string]>> = {
  kk: ["бірінші жартыжылдық", "екінші жартыжылдық"],
  ru: ["первое полугодие", "второе полугодие"],
  en: ["first half", "second half"],
};

function periodText(figure: Renderable, language: Language): string {
  const { kind, value } = figure;
  if (kind === "half") return HALVES[language][value === 2 ? 1 : 0];
  const roman = formatRoman(value);
  const word = figureLexicon("en").spell(value, "ord") ?? englishOrdinal(value);
  if (kind === "quarter")
    return { kk: `${roman} тоқсан`, ru: `${roman} квартал`, en: `${word} quarter` }[language];
  return { kk: `${roman} ғасыр`, ru: `${roman} век`, en: `${englishOrdinal(value)} century` }[
    language
  ];
}

function multipleText(value: number, language: Language): string {
  const number = formatNumber(value, language);
  const few =
    !Number.isInteger(value) ||
    (value % 10 > 1 && value % 10 < 5 && Math.floor(value / 10) % 10 !== 1);
  return { kk: `${number} есе`, ru: `в ${number} ${few ? "раза" : "раз"}`, en: `${number} times` }[
    language
  ];
}

/** One figure in the convention of `language`, without the case the sentence may ask for. */
export function renderFigure(figure: Renderable, language: Language): string {
  const { kind, value } = figure;
  switch (kind) {
    case "currency":
      return moneyText(figure, language);
    case "percent":
      return `${formatNumber(figure.value, language)}%`;
    case "percent-point":
    case "unit":
      return `${amountText(figure, language)} ${unitText(figure, language)}`;
    case "year":
      return { kk: `${value} жыл`, ru: `${value} год`, en: String(value) }[language];
    case "decade":
      return { kk: `${value} жылдар`, ru: `${value}-е годы`, en: `${value}s` }[language];
    case "month":
      return figureLexicon(language).monthName(value, "nom");
    case "day":
    case "code":
      return String(value);
    case "clock":
      return formatClock(value, language);
    case "ordinal":
      return ordinalText(value, language);
    case "quarter":
    case "half":
    case "century":
      return periodText(figure, language);
    case "fraction":
      return partText(value, language);
    case "multiple":
      return multipleText(value, language);
    case "order":
      return orderText(value, language);
    case "count":
      return countText(figure, language);
  }
}

const ORDERS: readonly (readonly [number, Readonly<Record<Language, string>>])[] = [
  [10, { kk: "ондаған", ru: "десятки", en: "dozens" }],
  [100, { kk: "жүздеген", ru: "сотни", en: "hundreds" }],
  [1e3, { kk: "мыңдаған", ru: "тысячи", en: "thousands" }],
  [1e4, { kk: "ондаған мың", ru: "десятки тысяч", en: "tens of thousands" }],
  [1e5, { kk: "жүздеген мың", ru: "сотни тысяч", en: "hundreds of thousands" }],
  [1e6, { kk: "миллиондаған", ru: "миллионы", en: "millions" }],
  [1e7, { kk: "ондаған миллион", ru: "десятки миллионов", en: "tens of millions" }],
  [1e8, { kk: "жүздеген миллион", ru: "сотни миллионов", en: "hundreds of millions" }],
  [1e9, { kk: "миллиардтаған", ru: "миллиарды", en: "billions" }],
  [1e10, { kk: "ондаған миллиард", ru: "десятки миллиардов", en: "tens of billions" }],
  [1e11, { kk: "жүздеген миллиард", ru: "сотни миллиардов", en: "hundreds of billions" }],
  [1e12, { kk: "триллиондаған", ru: "триллионы", en: "trillions" }],
];

function orderText(value: number, language: Language): string {
  const order = ORDERS.find(([known]) => known === value);
  return order?.[1][language] ?? formatNumber(value, language);
}

function countText(figure: Renderable, language: Language): string {
  const amount = amountText(figure, language);
  const noun =
    figure.unit === null ? null : figureLexicon(language).unitWord(figure.unit, figure.value);
  return noun === null ? amount : `${amount} ${noun}`;
}

/** A date: «2026 жылғы 14 наурыз» · «14 марта 2026 года» · "14 March 2026"; without a year «14 наурыз». */
export function renderDate(
  date: { readonly day: number; readonly month: number; readonly year: number | null },
  language: Language,
): string {
  const { day, month, year } = date;
  const name = figureLexicon(language).monthName(month, language === "ru" ? "gen" : "nom");
  const dayAndMonth = `${day} ${name}`;
  if (year === null) return dayAndMonth;
  return {
    kk: `${year} жылғы ${dayAndMonth}`,
    ru: `${dayAndMonth} ${year} года`,
    en: `${dayAndMonth} ${year}`,
  }[language];
}

/**
 * A range with the unit written once: «2026–2035 годы», "18.2–12.7%". Kazakh press joins with a
 * hyphen (2026-2035 жылдар), Russian and English with an en dash.
 */
export function renderRange(from: Renderable, to: Renderable, language: Language): string {
  const dash = language === "kk" ? "-" : "–";
  if (to.kind === "year") {
    const years = `${from.value}${dash}${to.value}`;
    return { kk: `${years} жылдар`, ru: `${years} годы`, en: years }[language];
  }
  const shared = from.scale === to.scale && from.unit === to.unit;
  const start = shared ? formatNumber(from.mantissa, language) : renderFigure(from, language);
  const end = renderFigure(to, language);
  const sign = language === "en" && to.kind === "currency" ? /^[$€£]/u.exec(end)?.[0] : undefined;
  return sign === undefined || !shared
    ? start + dash + end
    : `${sign}${start}${dash}${end.slice(1)}`;
}
