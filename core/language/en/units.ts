/**
 * English words of units, currencies and commonly counted things, by unit code; singular and plural
 * come first. Speeds go by their length (mph is miles): the other languages write «км/ч», "km an hour".
 */

import { addReadings, type UnitKind, type WordReading } from "@/core/language/figure-words";

const UNITS: readonly (readonly [code: string, kind: UnitKind, words: string])[] = [
  ["%", "percent", "percent percent percents pc percentage"],
  ["pp", "percent-point", "pp"],
  ["USD", "currency", "dollar dollars usd buck bucks"],
  ["EUR", "currency", "euro euros eur"],
  ["GBP", "currency", "sterling gbp"],
  ["pound", "currency", "pound pounds"],
  ["RUB", "currency", "rouble roubles ruble rubles rub"],
  ["KZT", "currency", "tenge kzt"],
  ["CNY", "currency", "yuan renminbi cny rmb"],
  ["JPY", "currency", "yen jpy"],
  ["KGS", "currency", "som som soms somes kgs"],
  ["UZS", "currency", "soum soums sum sums uzs"],
  ["TRY", "currency", "lira liras try"],
  ["AZN", "currency", "manat manats azn"],
  ["INR", "currency", "rupee rupees inr"],
  ["UAH", "currency", "hryvnia hryvnias uah"],
  ["CHF", "currency", "franc francs chf"],
  ["KRW", "currency", "won krw"],
  ["BYN", "currency", "byn"],
  ["AED", "currency", "dirham dirhams aed"],
  ["SAR", "currency", "riyal riyals rial rials sar"],
  ["PLN", "currency", "zloty zlotys zloties pln"],
  ["GEL", "currency", "lari lari laris gel"],
  ["TJS", "currency", "somoni somoni somonis tjs"],
  ["AMD", "currency", "dram drams amd"],
  ["CZK", "currency", "koruna korunas krona kronor kroner krone crowns czk"],
  ["MNT", "currency", "tugrik tugriks tögrög mnt"],
  ["ILS", "currency", "shekel shekels ils"],
  ["HUF", "currency", "forint forints huf"],
  ["BRL", "currency", "reals reais brl"],
  ["VND", "currency", "dong dongs vnd"],
  ["ZAR", "currency", "rand rand zar"],
  ["cent", "currency", "cent cents"],
  ["tiyn", "currency", "tiyn tiyns tiyin tiyins"],
  ["kopeck", "currency", "kopeck kopecks kopek kopeks"],
  ["penny", "currency", "penny pence"],
  ["second", "unit", "second seconds sec secs"],
  ["minute", "unit", "minute minutes min mins"],
  ["hour", "unit", "hour hours hr hrs"],
  ["day", "unit", "day days"],
  ["week", "unit", "week weeks"],
  ["month", "unit", "month months"],
  ["year", "unit", "year years yr yrs yo"],
  ["mm", "unit", "millimetre millimetres millimeter millimeters mm"],
  ["cm", "unit", "centimetre centimetres centimeter centimeters cm"],
  ["m", "unit", "metre metres meter meters m"],
  ["km", "unit", "kilometre kilometres kilometer kilometers km kms kph kmh"],
  ["in", "unit", "inch inches"],
  ["ft", "unit", "foot feet ft"],
  ["yd", "unit", "yard yards yd yds"],
  ["mi", "unit", "mile miles mph"],
  ["mg", "unit", "milligram milligrams mg"],
  ["g", "unit", "gram grams gramme grammes g"],
  ["kg", "unit", "kilogram kilograms kilogramme kilogrammes kilo kilos kg"],
  ["c", "unit", "centner centners quintal quintals"],
  ["t", "unit", "tonne tonnes ton tons"],
  ["lb", "unit", "lb lbs"],
  ["oz", "unit", "ounce ounces oz"],
  ["st", "unit", "stone stones"],
  ["ha", "unit", "hectare hectares ha"],
  ["ac", "unit", "acre acres"],
  ["ml", "unit", "millilitre millilitres milliliter milliliters ml"],
  ["l", "unit", "litre litres liter liters"],
  ["gal", "unit", "gallon gallons"],
  ["bbl", "unit", "barrel barrels"],
  ["deg", "unit", "degree degrees"],
  ["degC", "unit", "celsius centigrade"],
  ["degF", "unit", "fahrenheit"],
  ["kW", "unit", "kilowatt kilowatts kw"],
  ["MW", "unit", "megawatt megawatts mw"],
  ["GW", "unit", "gigawatt gigawatts gw"],
  ["TW", "unit", "terawatt terawatts tw"],
  ["kWh", "unit", "kwh"],
  ["MWh", "unit", "mwh"],
  ["GWh", "unit", "gwh"],
  ["TWh", "unit", "twh"],
  ["V", "unit", "volt volts"],
  ["kV", "unit", "kilovolt kilovolts kv"],
  ["MB", "unit", "megabyte megabytes mb"],
  ["GB", "unit", "gigabyte gigabytes gb"],
  ["TB", "unit", "terabyte terabytes tb"],
  ["Mbit", "unit", "megabit megabits mbps mbit"],
  ["Gbit", "unit", "gigabit gigabits gbps gbit"],
  ["times", "noun", "times time"],
  ["person", "noun", "person people persons"],
  ["country", "noun", "country countries states nations"],
  ["point", "noun", "point points"],
  ["game", "noun", "game games match matches"],
];

/** Adds unit words to a reading table. */
export function addEnglishUnits(table: Map<string, WordReading[]>): void {
  for (const [code, kind, words] of UNITS) {
    addReadings(table, words.split(" "), { role: "unit", code, kind });
  }
}

/** The word for a unit code after `value`: singular for one, else plural; null when unknown. */
export function englishUnitWord(code: string, value: number): string | null {
  const words = UNITS.find(([known]) => known === code)?.[2].split(" ");
  if (words === undefined) return null;
  const [first, second] = words;
  if (value === 1 || second === undefined || !second.startsWith((first ?? "").slice(0, 1))) {
    return first ?? null;
  }
  return second.length > 3 ? second : (first ?? null);
}
