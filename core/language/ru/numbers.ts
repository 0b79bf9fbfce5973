/**
 * Russian number words in all cases. Forms after Зализняк's paradigms; ё is written е, as the
 * reader folds it. A form key is a case ("gen"), a case and gender ("nom.f") or, for ordinals,
 * "o:" and the hard adjective ending («o:ого»).
 */

import { addReadings, multipleLike, type WordReading } from "@/core/language/figure-words";
import { RUSSIAN_ORDINAL_ENDINGS } from "@/core/language/ru/endings";
import { addRussianScales, russianThousand } from "@/core/language/ru/scales";

const CASES = ["nom", "gen", "dat", "acc", "ins", "pre"] as const;

/** Nominative, genitive, dative, accusative, instrumental, prepositional; «/» parts variants. */
const CARDINALS: readonly (readonly [number, string])[] = [
  [0, "ноль/нуль ноля/нуля нолю/нулю ноль/нуль нолем/нулем ноле/нуле"],
  [1, "один одного одному один одним одном"],
  [2, "два двух двум два двумя двух"],
  [3, "три трех трем три тремя трех"],
  [4, "четыре четырех четырем четыре четырьмя четырех"],
  ...regular([
    [5, "пят"],
    [6, "шест"],
    [7, "сем"],
    [9, "девят"],
    [10, "десят"],
    [11, "одиннадцат"],
    [12, "двенадцат"],
    [13, "тринадцат"],
    [14, "четырнадцат"],
    [15, "пятнадцат"],
    [16, "шестнадцат"],
    [17, "семнадцат"],
    [18, "восемнадцат"],
    [19, "девятнадцат"],
    [20, "двадцат"],
    [30, "тридцат"],
  ]),
  [8, "восемь восьми восьми восемь восемью/восьмью восьми"],
  [40, "сорок сорока сорока сорок сорока сорока"],
  ...tens([
    [50, "пят"],
    [60, "шест"],
    [70, "сем"],
  ]),
  [80, "восемьдесят восьмидесяти восьмидесяти восемьдесят восемьюдесятью восьмидесяти"],
  [90, "девяносто девяноста девяноста девяносто девяноста девяноста"],
  [100, "сто ста ста сто ста ста"],
  [200, "двести двухсот двумстам двести двумястами двухстах"],
  [300, "триста трехсот тремстам триста тремястами трехстах"],
  [400, "четыреста четырехсот четыремстам четыреста четырьмястами четырехстах"],
  ...hundreds([
    [500, "пят"],
    [600, "шест"],
    [700, "сем"],
    [900, "девят"],
  ]),
  [800, "восемьсот восьмисот восьмистам восемьсот восемьюстами восьмистах"],
];

function regular(stems: readonly (readonly [number, string])[]): [number, string][] {
  return stems.map(([n, s]) => [n, `${s}ь ${s}и ${s}и ${s}ь ${s}ью ${s}и`]);
}
function tens(stems: readonly (readonly [number, string])[]): [number, string][] {
  return stems.map(([n, s]) => {
    const oblique = `${s}идесяти`;
    return [n, `${s}ьдесят ${oblique} ${oblique} ${s}ьдесят ${s}ьюдесятью ${oblique}`];
  });
}
function hundreds(stems: readonly (readonly [number, string])[]): [number, string][] {
  return stems.map(([n, s]) => [n, `${s}ьсот ${s}исот ${s}истам ${s}ьсот ${s}ьюстами ${s}истах`]);
}

/** Other words for the same numbers: genders of one and two, collectives, nouns. */
const VARIANTS: readonly (readonly [number, string, string])[] = [
  [1, "nom.f", "одна"],
  [1, "gen.f", "одной"],
  [1, "acc.f", "одну"],
  [1, "nom.n", "одно"],
  [2, "nom.f", "две"],
  ...collectives([
    [2, "двое двоих двоим двоими"],
    [3, "трое троих троим троими"],
    [4, "четверо четверых четверым четверыми"],
    [5, "пятеро пятерых пятерым пятерыми"],
    [6, "шестеро шестерых шестерым шестерыми"],
    [7, "семеро семерых семерым семерыми"],
  ]),
  [2, "coll", "оба обе обоих обеих обоим обеим"],
  [4, "coll", "четверка четверки четверке четверку"],
  [5, "coll", "пятерка пятерки пятерке пятерку"],
  [6, "coll", "шестерка шестерки шестерке шестерку"],
  [7, "coll", "семерка семерки семерке семерку семеркой"],
  [8, "coll", "восьмеро восьмерых восьмерка восьмерки восьмерке восьмерку восьмеркой"],
  [9, "coll", "девятеро девятерых"],
  [10, "coll", "десятеро десятка десятке десятку"],
  [12, "coll", "дюжина дюжины дюжине дюжину"],
  [20, "coll", "двадцатка двадцатки двадцатке двадцатку двадцаткой"],
  [50, "coll", "полсотни полусотни полусотню полусотня"],
  [100, "coll", "сотня сотню"],
  [150, "coll", "полтораста полутораста"],
  [500, "coll", "полтысячи"],
  [500_000, "coll", "полмиллиона"],
  [500_000_000, "coll", "полмиллиарда"],
];

/** Collectives with their case in the form key: «двоих» is "coll.1". */
function collectives(rows: readonly (readonly [number, string])[]): [number, string, string][] {
  return rows.flatMap(([value, words]) =>
    words.split(" ").map((word, at): [number, string, string] => [value, `coll.${at}`, word]),
  );
}

const ORDINAL_STEMS: readonly (readonly [number, string])[] = [
  [1, "перв"],
  [2, "втор"],
  [4, "четверт"],
  [5, "пят"],
  [6, "шест"],
  [7, "седьм"],
  [8, "восьм"],
  [9, "девят"],
  [10, "десят"],
  [11, "одиннадцат"],
  [12, "двенадцат"],
  [13, "тринадцат"],
  [14, "четырнадцат"],
  [15, "пятнадцат"],
  [16, "шестнадцат"],
  [17, "семнадцат"],
  [18, "восемнадцат"],
  [19, "девятнадцат"],
  [20, "двадцат"],
  [30, "тридцат"],
  [40, "сороков"],
  [50, "пятидесят"],
  [60, "шестидесят"],
  [70, "семидесят"],
  [80, "восьмидесят"],
  [90, "девяност"],
  [100, "сот"],
  [200, "двухсот"],
  [300, "трехсот"],
  [400, "четырехсот"],
  [500, "пятисот"],
  [600, "шестисот"],
  [700, "семисот"],
  [800, "восьмисот"],
  [900, "девятисот"],
  [2000, "двухтысячн"],
];
const STRESSED = new Set([2, 6, 7, 8, 40]);
const THIRD: Readonly<Record<string, string>> = {
  ый: "третий",
  ого: "третьего",
  ому: "третьему",
  ым: "третьим",
  ом: "третьем",
  ая: "третья",
  ой: "третьей",
  ую: "третью",
  ою: "третьею",
  ое: "третье",
  ые: "третьи",
  ых: "третьих",
  ыми: "третьими",
};

/** Adds cardinals, ordinals, scales, fractions and multiples to a reading table. */
export function addRussianNumbers(table: Map<string, WordReading[]>): void {
  for (const [value, forms] of CARDINALS) {
    forms.split(" ").forEach((cell, index) => {
      const form = CASES[index] ?? "nom";
      addReadings(table, cell.split("/"), { role: "cardinal", value, form });
    });
  }
  for (const [value, form, words] of VARIANTS) {
    addReadings(table, words.split(" "), { role: "cardinal", value, form });
  }
  for (const [value, stem] of ORDINAL_STEMS) {
    for (const end of RUSSIAN_ORDINAL_ENDINGS) {
      addReadings(table, [stem + end], { role: "ordinal", value, form: `o:${end}` });
    }
  }
  for (const [end, word] of Object.entries(THIRD)) {
    addReadings(table, [word], { role: "ordinal", value: 3, form: `o:${end}` });
  }
  addRussianScales(table);
  addFractions(table);
}

const MULTIPLES: readonly (readonly [number, string])[] = [
  [2, "вдвое дважды удвоить удвоил удвоила удвоили удвоился удвоилась удвоилось удвоились двойной"],
  [3, "втрое трижды утроить утроил утроила утроили утроился утроилась утроилось утроились тройной"],
  [4, "вчетверо четырежды"],
  [5, "впятеро"],
  [6, "вшестеро"],
  [7, "всемеро"],
  [8, "ввосьмеро"],
  [9, "вдевятеро"],
  [10, "вдесятеро"],
];

/** The word that multiplies as `like` does: вдвое → втрое, удвоился → утроился. */
export function russianMultiple(value: number, like: string): string | null {
  return multipleLike(MULTIPLES, value, like);
}

function addFractions(table: Map<string, WordReading[]>): void {
  const add = (value: number, words: string, form = ""): void => {
    addReadings(table, words.split(" "), { role: "fraction", value, form });
  };
  add(1.5, "полтора", "nom");
  add(1.5, "полторы", "nom.f");
  add(1.5, "полутора", "gen");
  add(0.5, "половина половины половине половину половиной");
  add(1 / 3, "треть трети третью третей");
  add(0.25, "четверть четверти четвертью четвертей");
  addReadings(table, ["целых", "целая", "целой", "целые"], { role: "whole" });
  for (const [value, words] of MULTIPLES) {
    addReadings(table, words.split(" "), { role: "multiple", value });
  }
  addReadings(table, ["раз", "раза", "разом"], { role: "times" });
}

/** Spells 0–999 999 and halves in a case or an ordinal ending; null where digits are used. */
export function spellRussian(value: number, form: string): string | null {
  if (form.startsWith("o:")) return spellOrdinal(value, form.slice(2));
  const [name = "nom", gender] = form.split(".");
  if (name === "coll") {
    return VARIANTS.find(([known, key]) => known === value && key === form)?.[2] ?? null;
  }
  const index = CASES.indexOf(name as (typeof CASES)[number]);
  if (index < 0 || value > 999_999) return null;
  if (!Number.isInteger(value)) return spellHalf(value, name, form);
  const whole = CARDINALS.find(([known]) => known === value);
  if (whole !== undefined) {
    const variant = VARIANTS.find(([v, f]) => v === value && f === `${name}.${gender}`);
    return variant?.[2] ?? whole[1].split(" ")[index]?.split("/")[0] ?? null;
  }
  if (value < 21) return null;
  if (value > 999) return spellThousands(value, name, form);
  const rest = value > 100 ? value % 100 : value % 10;
  const head = spellRussian(value - rest, name);
  const tail = spellRussian(rest, form);
  return head === null || tail === null ? null : `${head} ${tail}`;
}

/** «две тысячи пятьсот», «двух тысяч пятисот», «двадцать одну тысячу». */
function spellThousands(value: number, name: string, form: string): string | null {
  const thousands = Math.floor(value / 1000);
  const head = thousands === 1 ? "" : spellRussian(thousands, `${name}.f`);
  const below = value % 1000;
  const tail = below === 0 ? "" : spellRussian(below, form);
  if (head === null || tail === null) return null;
  return `${head} ${russianThousand(thousands, name)} ${tail}`.trim();
}

/** «полтора», «полутора», «два с половиной», «двух с половиной». */
function spellHalf(value: number, name: string, form: string): string | null {
  if (value % 1 !== 0.5 || value < 1) return null;
  if (value === 1.5) {
    if (name !== "nom" && name !== "acc") return "полутора";
    return form.endsWith(".f") ? "полторы" : "полтора";
  }
  const whole = spellRussian(value - 0.5, form);
  return whole === null ? null : `${whole} с половиной`;
}

function spellOrdinal(value: number, ending: string): string | null {
  if (value === 3) return THIRD[ending === "ой" ? "ый" : ending] ?? null;
  const stem = ORDINAL_STEMS.find(([known]) => known === value)?.[1];
  if (stem !== undefined) {
    if (STRESSED.has(value)) return stem + (ending === "ый" ? "ой" : ending);
    return stem + ending;
  }
  if (value < 21 || value > 99 || !Number.isInteger(value)) return null;
  const ten = spellRussian(value - (value % 10), "nom");
  const unit = spellOrdinal(value % 10, ending);
  return ten === null || unit === null ? null : `${ten} ${unit}`;
}
