/**
 * English words of dates and clock times. "May" and "March" are also verbs, "second" is also a
 * unit of time: the reader of figures settles that by capitals and neighbours.
 */

import { addReadings, type WordReading } from "@/core/language/figure-words";

const MONTHS = [
  "January February March April May June July August September October November December",
]
  .join(" ")
  .split(" ");

/** Adds months, year words, parts of a day and of a year to a reading table. */
export function addEnglishDates(table: Map<string, WordReading[]>): void {
  MONTHS.forEach((name, index) => {
    const lower = name.toLowerCase();
    const short = lower === "september" ? ["sept", "sep"] : [lower.slice(0, 3)];
    const reading: WordReading = { role: "month", value: index + 1, form: "nom" };
    addReadings(table, new Set([lower, ...short]), reading);
  });
  addReadings(table, ["quarter"], { role: "quarter" });
  addReadings(table, ["half"], { role: "half-year" });
  addReadings(table, ["century", "centuries"], { role: "century" });
  addReadings(table, ["noon", "midday"], { role: "moment", minutes: 720 });
  addReadings(table, ["midnight"], { role: "moment", minutes: 0 });
  addReadings(table, ["centuries"], { role: "measure", value: 100, code: "year" });
  addReadings(table, ["decade", "decades"], { role: "measure", value: 10, code: "year" });
  addReadings(table, ["fortnight"], { role: "measure", value: 2, code: "week" });
  addReadings(table, ["am", "morning"], { role: "day-part", part: "morning" });
  addReadings(table, ["pm", "afternoon", "evening"], { role: "day-part", part: "evening" });
}

/** The name of a month, 1–12. */
export function englishMonthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}
