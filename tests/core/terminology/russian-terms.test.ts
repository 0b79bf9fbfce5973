import { describe, expect, it } from "vitest";
import { declineAdjective, looksAdjectival } from "@/core/language/ru/adjectives";
import { caseMask, RUSSIAN_CASES } from "@/core/language/ru/morphology";
import { declineNoun } from "@/core/language/ru/nouns";
import { mark, unmark } from "./marked-text";
import { RUSSIAN_CASES_OF_TERMS } from "./russian-cases";

describe("Russian terms by rule alone", () => {
  it.each(RUSSIAN_CASES_OF_TERMS.filter(([, how]) => how === "rules"))(
    "%s",
    (term, _, ...sentences) => {
      for (const marked of sentences) expect(mark("ru", [term], unmark(marked))).toBe(marked);
    },
  );
});

/** All forms of a noun: singular and plural, six cases each, by hand. */
describe("declension by rule", () => {
  it.each([
    "министр министра министру министром министре министры министров министрам министрами министрах",
    "договор договора договору договором договоре",
    "участок участка участку участком участке участки участков",
    "казахстанец казахстанца казахстанцу казахстанцы казахстанцев",
    "критерий критерия критерию критерием критерии критериев критериями",
    "комиссия комиссии комиссию комиссией комиссий комиссиям комиссиями комиссиях",
    "область области областью областей областям областями областях",
    "страна страны стране страну страной стран странам странами странах",
    "сделка сделки сделке сделку сделкой сделок сделкам",
    "государство государства государству государством государстве государств государствам",
    "решение решения решению решением решении решений решениям решениями решениях",
    "гражданин гражданина гражданину граждане граждан гражданам",
    "Токаев Токаева Токаеву Токаевым Токаеве",
    "Валиханова Валихановой Валиханову",
  ])("%s", (forms) => {
    const [lemma = "", ...rest] = forms.toLowerCase().split(" ");
    const known = declineNoun(lemma).forms.map(({ text }) => text);
    expect(rest.filter((form) => !known.includes(form))).toEqual([]);
  });

  it.each(["Баку", "Алматы", "Лукашенко", "бюро", "радио"])("%s does not decline", (word) => {
    expect(declineNoun(word.toLowerCase()).forms.map(({ text }) => text)).toContain(
      word.toLowerCase(),
    );
    expect(declineNoun(word.toLowerCase()).forms.length).toBeLessThan(8);
  });

  it.each([
    "государственный государственного государственному государственным государственном государственная государственной государственную государственные государственных государственными",
    "высокий высокого высокому высоким высокая высокую высокие высоких",
    "общий общего общему общим общая общей общую общие",
    "внешний внешнего внешнему внешним внешняя внешней внешнюю внешние внешних",
    "городской городского городскому городским городская городские",
  ])("%s", (forms) => {
    const [lemma = "", ...rest] = forms.split(" ");
    const known = (declineAdjective(lemma)?.forms ?? []).map(({ text }) => text);
    expect(rest.filter((form) => !known.includes(form))).toEqual([]);
  });

  it("gives an adjective a form in every case and number", () => {
    const mask = declineAdjective("новый")?.forms.reduce((all, form) => all | form.mask, 0) ?? 0;
    for (const russianCase of RUSSIAN_CASES)
      expect(mask & caseMask(russianCase)).toBe(caseMask(russianCase));
  });

  it.each([
    ["внешние", true],
    ["последние", true],
    ["государственное", true],
    ["решение", false],
    ["критерий", false],
    ["комментарий", false],
    ["развитие", false],
    ["министр", false],
  ])("%s looks adjectival: %s", (word, answer) => {
    expect(looksAdjectival(word)).toBe(answer);
  });
});
