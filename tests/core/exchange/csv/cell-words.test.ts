import { describe, expect, it } from "vitest";
import {
  type CellWords,
  CONCEPT_STATUS_WORDS,
  cellLanguage,
  cellValue,
  GENDER_WORDS,
  KIND_WORDS,
  STATUS_WORDS,
  TYPE_WORDS,
} from "@/core/exchange/csv/cell-words";
import { readGlossaryTable, splitTable } from "@/core/exchange/csv/glossary-table";
import { LONG_COLUMNS, longColumnOf } from "@/core/exchange/csv/long-columns";
import en from "@/locales/en/glossary.json";
import kk from "@/locales/kk/glossary.json";
import ru from "@/locales/ru/glossary.json";

type Case = readonly [string, CellWords<string>, Readonly<Record<string, string>>];

const cases: readonly Case[] = [kk, ru, en].flatMap((texts): readonly Case[] => [
  ["kind", KIND_WORDS, texts.kind],
  ["status", STATUS_WORDS, texts.termStatus],
  ["type", TYPE_WORDS, texts.termType],
  ["status of a concept", CONCEPT_STATUS_WORDS, pick(texts.conceptStatus)],
  ["gender", GENDER_WORDS, genders(texts.form.genders)],
]);

function pick({ proposed, approved }: typeof en.conceptStatus) {
  return { proposed, approved };
}

function genders({ m, f, n }: typeof en.form.genders) {
  return { m, f, n };
}

describe("cells of a glossary", () => {
  it.each(cases)("name a %s as the screen does, in capitals too", (_, words, labels) => {
    for (const [value, label] of Object.entries(labels)) {
      expect(cellValue(label, words), label).toBe(value);
      expect(cellValue(` ${label.toUpperCase()} `, words), label).toBe(value);
      expect(cellValue(label.normalize("NFD"), words), label).toBe(value);
      expect(cellValue(value, words)).toBe(value);
    }
  });

  it.each([kk, ru, en])("name a language by tag and by name", ({ languages }) => {
    for (const [language, name] of Object.entries(languages))
      expect([cellLanguage(language), cellLanguage(name.toUpperCase())]).toEqual([
        language,
        language,
      ]);
  });

  it.each([kk, ru, en])("stand under the headings of the screens", ({ importing }) => {
    for (const column of LONG_COLUMNS) {
      const label = importing.meaning[column];
      expect(longColumnOf(label.toUpperCase()), label).toBe(column);
      expect(longColumnOf(column)).toBe(column);
    }
    expect(longColumnOf("constructor")).toBeUndefined();
  });

  it("know no other words", () => {
    for (const word of ["constructor", "best", "негізгі термин", "0"]) {
      expect(cellValue(word, STATUS_WORDS)).toBeUndefined();
      expect(cellLanguage(word)).toBeNull();
    }
    expect(cellValue("  ", STATUS_WORDS)).toBeNull();
  });

  it.each([
    [
      "one wording per row",
      "Тіл;Термин;Түрі;Мәртебесі;concept_status\nҚазақша;төраға;ЛАУАЗЫМ, АТАҚ;Тыйым салынған;Бекітілген\n",
    ],
    ["one concept per row", "kk;Вид;Статус\nтөраға;должность, титул;ЗАПРЕЩЁН\n"],
  ])("are read so with %s", (_, text) => {
    const { concepts, findings } = readGlossaryTable(splitTable(text).rows);
    expect(findings).toEqual([]);
    expect(concepts).toMatchObject([
      { kind: "office", terms: [{ text: "төраға", status: "forbidden" }] },
    ]);
  });

  it("of an unknown status of a concept are told", () => {
    const text = "language,term,concept_status\nkk,төраға,дайын\n";
    const { concepts, findings } = readGlossaryTable(splitTable(text).rows);
    expect(findings).toMatchObject([{ code: "cell-bad-status", params: { value: "дайын" } }]);
    expect(concepts[0]?.status).toBe("proposed");
  });
});
