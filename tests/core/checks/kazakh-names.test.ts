/** Where a Russian text may keep Kazakh letters (docs/decisions/kazakh-letters-in-russian.md). */
import { describe, expect, it } from "vitest";
import { checkSegment } from "@/core/checks/check-segment";
import { hasStrayKazakh } from "@/core/checks/scripts";
import { pairInput } from "./check-input";

const severities = (text: string) =>
  checkSegment(pairInput("kk-ru", "Бұл туралы айтылды.", text))
    .filter(({ code }) => code === "leftover-kazakh")
    .map(({ severity }) => severity);

describe("Kazakh letters in Russian", () => {
  it.each([
    "Об этом пишет газета «Егемен Қазақстан».",
    "АО «ҚТЖ» сообщило об этом.",
    "Журнал «Қазақ әдебиеті» вышел вчера.",
    "Партии «Ақ жол» и «Әділет және бірлік» договорились.",
    "Фонд «Қазақстан халқына» помог семье.",
  ])("are a warning in a name in quotation marks: %s", (text) => {
    expect(new Set(severities(text))).toEqual(new Set(["warning"]));
    expect(hasStrayKazakh(text, "ru")).toBe(false);
  });

  it.each([
    "Министр Әбдіқалықова выступила.",
    "Он сказал: «Қазақстан алға».",
    "Он ответил «жақсы» и ушёл.",
    "Газета «Егемен Қазақстан» пишет: Қазақстан растёт.",
  ])("are an error in running text and in a quoted sentence: %s", (text) => {
    expect(severities(text)).toContain("error");
    expect(hasStrayKazakh(text, "ru")).toBe(true);
  });

  it("have no place in English, and every place in Kazakh", () => {
    expect(hasStrayKazakh("The newspaper “Егемен Қазақстан” reports.", "en")).toBe(true);
    expect(hasStrayKazakh("«Егемен Қазақстан» газеті жазды.", "kk")).toBe(false);
  });
});
