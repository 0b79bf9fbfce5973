/** Kazakh words of dates and clock times, as stems. */

import type { WordReading } from "@/core/language/figure-words";
import { attachKazakhEnding } from "@/core/language/kk/figure-suffixes";

const MONTHS =
  "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" ");

/** Adds months, year words, parts of a day and of a year to a table of stems. */
export function addKazakhDates(add: (stem: string, reading: WordReading) => void): void {
  MONTHS.forEach((stem, index) => {
    add(stem, { role: "month", value: index + 1, form: "month" });
  });
  for (const stem of ["жыл", "ж", "жж"]) add(stem, { role: "year" });
  add("ай", { role: "month-word" });
  add("тоқсан", { role: "quarter" });
  add("ширек", { role: "quarter" });
  for (const stem of ["жарты", "жартыжылдық", "жартыжылдығ"]) add(stem, { role: "half-year" });
  for (const stem of ["ғасыр", "ғ", "ғғ"]) add(stem, { role: "century" });
  add("ғасыр", { role: "measure", value: 100, code: "year" });
  for (const stem of ["онжылдық", "онжылдығ"]) {
    add(stem, { role: "measure", value: 10, code: "year" });
  }
  for (const stem of ["бесжылдық", "бесжылдығ"]) {
    add(stem, { role: "measure", value: 5, code: "year" });
  }
  for (const stem of ["жүзжылдық", "жүзжылдығ"]) {
    add(stem, { role: "measure", value: 100, code: "year" });
  }
  for (const stem of ["мыңжылдық", "мыңжылдығ"]) {
    add(stem, { role: "measure", value: 1000, code: "year" });
  }
  for (const stem of ["тәулік", "тәуліг"]) add(stem, { role: "measure", value: 1, code: "day" });
  add("сағат", { role: "clock" });
  for (const stem of ["таңғы", "таңертеңгі"]) add(stem, { role: "day-part", part: "morning" });
  for (const stem of ["түскі", "кешкі"]) add(stem, { role: "day-part", part: "evening" });
  add("түнгі", { role: "day-part", part: "night" });
}

/** The name of a month, 1–12, with the ending slot of `form` ("month:loc"). */
export function kazakhMonthName(month: number, form: string): string {
  const stem = MONTHS[month - 1] ?? "";
  return attachKazakhEnding(stem, form.split(":")[1] ?? "nom") ?? stem;
}
