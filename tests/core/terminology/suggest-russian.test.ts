import { describe, expect, it } from "vitest";
import { RUSSIAN_CASES } from "@/core/language/ru/morphology";
import { declineRussianTerm, suggestRussianForms } from "@/core/terminology/suggest-russian-forms";
import { suggestRussianName } from "@/core/terminology/suggest-russian-name";
import { loadRussian } from "@/server/language/load-russian";

describe("declineRussianTerm by rule", () => {
  it.each([
    [
      "sg",
      "Премьер-министр",
      "Премьер-министра",
      "Премьер-министру",
      "Премьер-министра",
      "Премьер-министром",
      "Премьер-министре",
    ],
    [
      "sg",
      "Министерство иностранных дел",
      "Министерства иностранных дел",
      "Министерству иностранных дел",
      "Министерство иностранных дел",
      "Министерством иностранных дел",
      "Министерстве иностранных дел",
    ],
    [
      "sg",
      "Касым-Жомарт Токаев",
      "Касым-Жомарта Токаева",
      "Касым-Жомарту Токаеву",
      "Касым-Жомарта Токаева",
      "Касым-Жомартом Токаевым",
      "Касым-Жомарте Токаеве",
    ],
    [
      "sg",
      "общая стратегия",
      "общей стратегии",
      "общей стратегии",
      "общую стратегию",
      "общей стратегией",
      "общей стратегии",
    ],
    [
      "pl",
      "генеральный секретарь",
      "генеральных секретарей",
      "генеральным секретарям",
      "генеральных секретарей",
      "генеральными секретарями",
      "генеральных секретарях",
    ],
    [
      "sg",
      "Вооружённые силы",
      "Вооруженных сил",
      "Вооруженным силам",
      "Вооруженные силы",
      "Вооруженными силами",
      "Вооруженных силах",
    ],
    [
      "sg",
      "страна-участница",
      "страны-участницы",
      "стране-участнице",
      "страну-участницу",
      "страной-участницей",
      "стране-участнице",
    ],
    ["sg", "СНГ", "СНГ", "СНГ", "СНГ", "СНГ", "СНГ"],
    ["sg", "Баку", "Баку", "Баку", "Баку", "Баку", "Баку"],
  ] as const)("%s %s", (number, term, ...forms) => {
    const declined = RUSSIAN_CASES.slice(1).map((one) => declineRussianTerm(term, one, number));
    expect(declined).toEqual(forms);
  });
});

describe("declineRussianTerm by the dictionary", () => {
  it.each([
    ["соглашение", "соглашения", "соглашению", "соглашение", "соглашением", "соглашении"],
    [
      "страны-участницы",
      "стран-участниц",
      "странам-участницам",
      "страны-участницы",
      "странами-участницами",
      "странах-участницах",
    ],
    [
      "государство-участник",
      "государства-участника",
      "государству-участнику",
      "государство-участник",
      "государством-участником",
      "государстве-участнике",
    ],
  ])("%s", async (term, ...forms) => {
    const analyser = await loadRussian();
    const declined = RUSSIAN_CASES.slice(1).map((one) =>
      declineRussianTerm(term, one, "sg", { analyser }),
    );
    expect(declined).toEqual(forms);
  });
});

describe("suggestRussianForms", () => {
  it.each([
    ["встреча с", null, "ins"],
    ["приехал в", "dat", "acc"],
    ["находится в", "loc", "loc"],
    ["благодаря", null, "dat"],
    ["под руководством", "gen", "gen"],
    ["", "acc", "acc"],
    ["", "ins", "ins"],
    ["", null, "nom"],
    ["состоялась встреча с новым", null, "ins"],
    ["из-за", "nom", "gen"],
    ["сказал,", "nom", "nom"],
  ] as const)("after %j with the Kazakh %s offers the %s first", (before, kazakhCase, first) => {
    const forms = suggestRussianForms("Премьер-министр", { before, kazakhCase });
    expect(forms).toHaveLength(6);
    expect(forms[0]?.case).toBe(first);
  });

  it("offers plural forms for a Kazakh plural", () => {
    const forms = suggestRussianForms("министр", { before: "встреча с", plural: true });
    expect(forms[0]).toMatchObject({ number: "pl", text: "министрами" });
  });
});

describe("suggestRussianName", () => {
  it.each([
    ["Қасым-Жомарт Тоқаев", "Касым-Жомарт Токаев"],
    ["Әли Асқарұлы", "Али Аскарулы"],
    ["Тайыр", "Таир"],
    ["Өмірбек Һасенов", "Омирбек Хасенов"],
    ["ҒАНИ", "ГАНИ"],
    ["Олжас Бектенов", "Олжас Бектенов"],
    ["", ""],
  ])("%s → %s", (kazakh, russian) => {
    expect(suggestRussianName(kazakh)).toEqual({ text: russian, isSuggestion: true });
  });
});
