/** Russian words of dates and clock times, in all cases. */

import { addReadings, type WordReading } from "@/core/language/figure-words";

const SOFT_MONTHS =
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");

function monthForms(name: string): readonly (readonly [string, string])[] {
  if (name === "май")
    return [
      ["nom", "май"],
      ["gen", "мая"],
      ["dat", "маю"],
      ["ins", "маем"],
      ["pre", "мае"],
    ];
  const hard = !name.endsWith("ь");
  const stem = hard ? name : name.slice(0, -1);
  const ends = hard ? ["а", "у", "ом", "е"] : ["я", "ю", "ем", "е"];
  return [
    ["nom", name],
    ...["gen", "dat", "ins", "pre"].map((form, i) => [form, stem + ends[i]] as const),
  ];
}

const MONTHS = SOFT_MONTHS.map(monthForms);

const forms = (stem: string, ends: string): string[] => ends.split(",").map((end) => stem + end);

/** Adds months, year words, parts of a day and of a year to a reading table. */
export function addRussianDates(table: Map<string, WordReading[]>): void {
  MONTHS.forEach((list, index) => {
    for (const [form, word] of list) {
      addReadings(table, [word], { role: "month", value: index + 1, form });
    }
  });
  for (const [index, short] of "янв фев апр авг сен сент окт ноя нояб дек".split(" ").entries()) {
    const month = [1, 2, 4, 8, 9, 9, 10, 11, 11, 12][index] ?? 1;
    addReadings(table, [short], { role: "month", value: month, form: "gen" });
  }
  const year = ["г", "гг", ...forms("год", ",а,у,ом,е,ы,ов,ам,ами,ах")];
  addReadings(table, year, { role: "year" });
  addReadings(table, forms("квартал", ",а,у,ом,е,ы,ов,ам,ах"), { role: "quarter" });
  addReadings(table, forms("половин", "а,ы,е,у,ой"), { role: "half-year" });
  addReadings(table, forms("полугоди", "е,я,ю,ем,и"), { role: "half-year" });
  addReadings(table, ["в", "вв", ...forms("век", ",а,у,ом,е,и,ов,ах")], { role: "century" });
  addReadings(table, forms("столети", "е,я,ю,ем,и,й"), { role: "century" });
  const decade = forms("десятилети", "е,я,ю,ем,и,й,ями,ях");
  addReadings(table, decade, { role: "measure", value: 10, code: "year" });
  const halfYear = ["полгода", "полугода"];
  addReadings(table, halfYear, { role: "measure", value: 0.5, code: "year" });
  addReadings(table, ["полчаса", "получаса"], { role: "measure", value: 0.5, code: "hour" });
  addReadings(table, forms("сут", "ки,ок,кам,ками,ках"), {
    role: "unit",
    code: "day",
    kind: "unit",
  });
  addReadings(table, ["полдень", "полудню", "полудня"], { role: "moment", minutes: 720 });
  addReadings(table, ["полночь", "полуночи"], { role: "moment", minutes: 0 });
  addReadings(table, ["час"], { role: "moment", minutes: 60 });
  addReadings(table, ["веков", "столетий"], { role: "measure", value: 100, code: "year" });
  addReadings(table, ["сутки"], { role: "measure", value: 1, code: "day" });
  addReadings(table, ["утра", "пополуночи"], { role: "day-part", part: "morning" });
  addReadings(table, ["дня", "вечера", "пополудни"], { role: "day-part", part: "evening" });
  addReadings(table, ["ночи"], { role: "day-part", part: "night" });
}

/** The name of a month, 1–12, in the case `form` (genitive after a day). */
export function russianMonthName(month: number, form: string): string {
  const list = MONTHS[month - 1] ?? [];
  const found = list.find(([key]) => key === form) ?? list[0];
  return found?.[1] ?? "";
}
