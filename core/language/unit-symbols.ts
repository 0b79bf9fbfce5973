/** Symbols of measured units, as the press of each language writes them beside the number. */

import type { Language } from "@/core/language/language";

/** Unit code, Cyrillic symbol (Kazakh and Russian), Latin symbol. */
const SYMBOLS: readonly (readonly [code: string, cyrillic: string, latin: string])[] = [
  ["mm", "мм", "mm"],
  ["cm", "см", "cm"],
  ["m", "м", "m"],
  ["km", "км", "km"],
  ["mg", "мг", "mg"],
  ["g", "г", "g"],
  ["kg", "кг", "kg"],
  ["c", "ц", "q"],
  ["t", "т", "t"],
  ["ha", "га", "ha"],
  ["ml", "мл", "ml"],
  ["l", "л", "l"],
  ["kW", "кВт", "kW"],
  ["MW", "МВт", "MW"],
  ["GW", "ГВт", "GW"],
  ["TW", "ТВт", "TW"],
  ["kV", "кВ", "kV"],
  ["MB", "Мб", "MB"],
  ["GB", "Гб", "GB"],
  ["TB", "Тб", "TB"],
];

/** The symbol of a unit in a language, or null when it is written as a word. */
export function unitSymbol(code: string | null, language: Language): string | null {
  const found = SYMBOLS.find(([known]) => known === code);
  return found?.[language === "en" ? 2 : 1] ?? null;
}
