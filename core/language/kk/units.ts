/** Kazakh words of units, currencies and commonly counted things, as stems by unit code. */

import type { UnitKind, WordReading } from "@/core/language/figure-words";
import { attachKazakhEnding, kazakhEndingSlot } from "@/core/language/kk/figure-suffixes";

const UNITS: readonly (readonly [code: string, kind: UnitKind, stems: string])[] = [
  ["%", "percent", "пайыз процент"],
  ["USD", "currency", "доллар долл usd"],
  ["EUR", "currency", "еуро евро eur"],
  ["pound", "currency", "фунт"],
  ["RUB", "currency", "рубль рубл rub"],
  ["KZT", "currency", "теңге тг теңг kzt"],
  ["CNY", "currency", "юань юан cny"],
  ["JPY", "currency", "иена йена jpy"],
  ["KGS", "currency", "сом kgs"],
  ["UZS", "currency", "сум сўм uzs"],
  ["TRY", "currency", "лира"],
  ["AZN", "currency", "манат"],
  ["INR", "currency", "рупий рупия"],
  ["UAH", "currency", "гривна"],
  ["CHF", "currency", "франк"],
  ["KRW", "currency", "вон вона"],
  ["AED", "currency", "дирхам дирһам aed"],
  ["SAR", "currency", "риял риал sar"],
  ["PLN", "currency", "злотый злот pln"],
  ["GEL", "currency", "лари gel"],
  ["TJS", "currency", "сомони tjs"],
  ["AMD", "currency", "драм amd"],
  ["CZK", "currency", "крона czk"],
  ["MNT", "currency", "төгрік тугрик mnt"],
  ["ILS", "currency", "шекель ils"],
  ["HUF", "currency", "форинт huf"],
  ["BRL", "currency", "реал brl"],
  ["VND", "currency", "донг vnd"],
  ["ZAR", "currency", "рэнд ранд zar"],
  ["cent", "currency", "цент"],
  ["tiyn", "currency", "тиын"],
  ["kopeck", "currency", "копейка"],
  ["penny", "currency", "пенс"],
  ["second", "unit", "секунд"],
  ["minute", "unit", "минут мин"],
  ["hour", "unit", "сағат"],
  ["day", "unit", "күн тәулік тәуліг"],
  ["week", "unit", "апта"],
  ["month", "unit", "ай"],
  ["year", "unit", "жыл жас жасар"],
  ["mm", "unit", "миллиметр мм"],
  ["cm", "unit", "сантиметр см"],
  ["m", "unit", "метр м"],
  ["km", "unit", "километр шақырым км"],
  ["in", "unit", "дюйм"],
  ["ft", "unit", "фут"],
  ["yd", "unit", "ярд"],
  ["mi", "unit", "миля миль"],
  ["mg", "unit", "миллиграмм мг"],
  ["g", "unit", "грамм гр"],
  ["kg", "unit", "килограмм кг келі кило"],
  ["c", "unit", "центнер ц"],
  ["t", "unit", "тонна т"],
  ["st", "unit", "стоун"],
  ["oz", "unit", "унция"],
  ["ha", "unit", "гектар га"],
  ["ac", "unit", "акр"],
  ["ml", "unit", "миллилитр мл"],
  ["l", "unit", "литр л"],
  ["gal", "unit", "галлон"],
  ["bbl", "unit", "баррель"],
  ["deg", "unit", "градус"],
  ["kW", "unit", "киловатт квт"],
  ["MW", "unit", "мегаватт мвт"],
  ["GW", "unit", "гигаватт гвт"],
  ["TW", "unit", "тераватт твт"],
  ["V", "unit", "вольт"],
  ["kV", "unit", "киловольт"],
  ["MB", "unit", "мегабайт мб"],
  ["GB", "unit", "гигабайт гб"],
  ["TB", "unit", "терабайт тб"],
  ["Mbit", "unit", "мегабит мбит"],
  ["Gbit", "unit", "гигабит гбит"],
  ["times", "noun", "рет мәрте дүркін қайтара"],
  ["person", "noun", "адам кісі"],
  ["country", "noun", "ел мемлекет"],
  ["point", "noun", "ұпай балл"],
  ["game", "noun", "ойын матч кездесу"],
];

/** Adds unit stems to a table of stems. */
export function addKazakhUnits(add: (stem: string, reading: WordReading) => void): void {
  for (const [code, kind, stems] of UNITS) {
    for (const stem of stems.split(" ")) add(stem, { role: "unit", code, kind });
  }
}

/** The word for a unit code; Kazakh nouns stay singular after a number. */
export function kazakhUnitWord(code: string): string | null {
  const found = UNITS.find(([known]) => known === (code === "GBP" ? "pound" : code));
  return found?.[2].split(" ")[0] ?? null;
}

/** A word to put for another: the stem of the other, and itself with the ending that one has. */
export type KazakhWord = { readonly stem: string; readonly inflected: string | null };

/** `word` with the ending that `like`, a form of the unit `code`, has: доллар for «теңгені» is «долларды». */
export function kazakhUnitLike(word: string, code: string, like: string): KazakhWord {
  const stems = UNITS.find(([known]) => known === code)?.[2].split(" ") ?? [];
  const stem = stems.find((known) => like.toLowerCase().startsWith(known)) ?? like;
  const slot = kazakhEndingSlot(stem, like.slice(stem.length));
  const inflected = slot === null || slot === "nom" ? word : attachKazakhEnding(word, slot);
  return { stem, inflected: inflected ?? word };
}
