import { describe, expect, it } from "vitest";
import { compareFigurePair, compareFigures } from "@/core/figures/compare";

const wrongOf = (kk: string, ru: string, en: string) =>
  compareFigures({ texts: { kk, ru, en } }).findings.map(
    ({ language, text, expected }) => `${language}: ${text} → ${expected}`,
  );

describe("minus signs", () => {
  it.each([
    ["Түнде −15 градус.", "Ночью 15 градусов.", "−15 degrees at night.", ["ru: 15 → −15"]],
    ["Түнде -15 градус.", "Ночью -15 градусов.", "15 degrees at night.", ["en: 15 → -15"]],
    ["Түнде 15 градус.", "Ночью -15 градусов.", "15 degrees at night.", ["ru: -15 → 15"]],
    [
      "Баланс -3,5 млрд доллар.",
      "Баланс 3,5 млрд долларов.",
      "A balance of -$3.5 billion.",
      ["ru: 3,5 → -3,5"],
    ],
    ["15 градус аяз.", "15 градусов.", "It is -15 degrees.", ["ru: 15 → -15"]],
  ])("are missed or too many: %s | %s | %s", (kk, ru, en, wrong) => {
    expect(wrongOf(kk, ru, en)).toEqual(wrong);
  });

  it.each([
    ["Түнде −15 градус.", "Ночью минус 15 градусов.", "Minus 15 degrees at night."],
    ["Түнде 15 градус аяз.", "Ночью 15 градусов мороза.", "-15 degrees at night."],
    ["ЖІӨ -0,3%.", "ВВП -0,3%.", "GDP fell 0.3%."],
    ["Түнде -5...-10 градус.", "Ночью -5...-10 градусов.", "From -5 to -10 degrees at night."],
    ["2026-2030 жылдары", "2026–2030 годы", "2026–2030"],
  ])("may be said in words: %s | %s | %s", (kk, ru, en) => {
    expect(wrongOf(kk, ru, en)).toEqual([]);
  });

  it("are judged by the source in a pair", () => {
    const [finding, more] = compareFigurePair(
      "Түнде -15 градус.",
      "kk",
      "Ночью 15 градусов.",
      "ru",
    );
    expect(more).toBeUndefined();
    expect(finding).toMatchObject({ type: "changed", expected: "-15", targetSpan: [6, 8] });
  });
});

it("leaves the order of equal kinds to the language: it differs between right translations", () => {
  expect(
    wrongOf(
      "Жалақы 350 мың теңгеден 420 мың теңгеге өсті.",
      "Зарплата выросла до 420 тысяч тенге с 350 тысяч.",
      "Wages rose to 420,000 tenge from 350,000.",
    ),
  ).toEqual([]);
});
