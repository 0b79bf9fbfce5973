import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "@/core/language/language";
import type { RussianAnalyser } from "@/core/language/ru/morphology";
import { checkTerms } from "@/core/terminology/check-terms";
import { type ConceptRecord, termEntries } from "@/core/terminology/concept";
import { buildTermIndex } from "@/core/terminology/term-index";
import { loadRussian } from "@/server/language/load-russian";

let russian: RussianAnalyser;
beforeAll(async () => {
  russian = await loadRussian();
});

const concept = (
  kind: ConceptRecord["kind"],
  wordings: Readonly<Record<Language, readonly string[]>>,
): ConceptRecord => ({
  id: wordings.kk[0] ?? "",
  kind,
  definition: "",
  domain: "",
  note: "",
  source: "",
  terms: (["kk", "ru", "en"] as const).flatMap((language) =>
    wordings[language].map((text) => ({
      id: `${language}:${text}`,
      language,
      text,
      type: "full" as const,
      status: "preferred" as const,
      caseSensitive: false,
      exactForm: false,
      hints: {},
      validFrom: null,
      validTo: null,
      note: "",
    })),
  ),
});

const GLOSSARY = [
  concept("organisation", {
    kk: ["Сыртқы істер министрлігі"],
    ru: ["Министерство иностранных дел"],
    en: ["Ministry of Foreign Affairs"],
  }),
  concept("organisation", {
    kk: ["Еуразиялық экономикалық одақ"],
    ru: ["Евразийский экономический союз"],
    en: ["Eurasian Economic Union"],
  }),
  concept("organisation", {
    kk: ["Үкімет басшылары кеңесі"],
    ru: ["Совет глав правительств", "Совет глав правительств СНГ"],
    en: ["Council of Heads of Government"],
  }),
  concept("organisation", {
    kk: ["Тәуелсіз Мемлекеттер Достастығы", "ТМД"],
    ru: ["Содружество Независимых Государств", "СНГ"],
    en: ["Commonwealth of Independent States", "CIS"],
  }),
  concept("office", {
    kk: ["Премьер-министр"],
    ru: ["Премьер-министр"],
    en: ["Prime Minister"],
  }),
  concept("office", {
    kk: ["Қазақстан Республикасының Президенті"],
    ru: ["Президент Республики Казахстан"],
    en: ["President of the Republic of Kazakhstan"],
  }),
  concept("common", {
    kk: ["цифрлық экономика"],
    ru: ["цифровая экономика"],
    en: ["digital economy"],
  }),
];

function found(sourceText: string, targetText: string, target: Language) {
  const index = (language: Language) =>
    buildTermIndex(termEntries(GLOSSARY, language), language, { russian });
  const concepts = new Map(GLOSSARY.map((one) => [one.id, one]));
  return checkTerms({
    sourceText,
    targetText,
    sourceIndex: index("kk"),
    targetIndex: index(target),
    concepts,
    day: null,
  }).map(({ code, severity, target: place, params, fix }) => {
    const fixed =
      fix && targetText.slice(0, fix.span[0]) + fix.text + targetText.slice(fix.span[1]);
    const words = place && targetText.slice(...place);
    return [code, severity, params.fault, words, fixed];
  });
}

const wrong = (
  severity: "warning" | "note",
  fault: string,
  words: string,
  fixed: string | null,
) => [["term-wrong-form", severity, fault, words, fixed]];

describe("a term in a wrong form", () => {
  it.each([
    [
      "Сыртқы істер министрлігі хабарлады",
      "Сообщили Министерством иностранными делами страны",
      wrong(
        "warning",
        "words",
        "Министерством иностранными делами",
        "Сообщили Министерством иностранных дел страны",
      ),
    ],
    [
      "Еуразиялық экономикалық одаққа мүше",
      "члены Евразийского экономическому союза",
      wrong("warning", "words", "Евразийского экономическому союза", null),
    ],
    [
      "Үкімет басшылары кеңесінде",
      "на Совете глав правительствам",
      wrong("warning", "words", "Совете глав правительствам", "на Совете глав правительств"),
    ],
    [
      "Премьер-министр келді",
      "приехал премьер министр",
      wrong("warning", "punctuation", "премьер министр", "приехал премьер-министр"),
    ],
    [
      "Қазақстан Республикасының Президенті",
      "слова президента Республики Казахстан",
      wrong(
        "note",
        "capitals",
        "президента Республики Казахстан",
        "слова Президента Республики Казахстан",
      ),
    ],
    [
      "Сыртқы істер министрлігінде",
      "в Министерстве Иностранных Дел",
      wrong("note", "capitals", "Министерстве Иностранных Дел", "в Министерстве иностранных дел"),
    ],
    ["ТМД-да", "в Снг", wrong("note", "capitals", "Снг", "в СНГ")],
  ])("%j → %j in Russian", (source, target, expected) => {
    expect(found(source, target, "ru")).toEqual(expected);
  });

  it.each([
    [
      "Үкімет басшылары кеңесі",
      "the Council of Head of Government",
      wrong(
        "warning",
        "words",
        "Council of Head of Government",
        "the Council of Heads of Government",
      ),
    ],
    [
      "Премьер-министр келді",
      "the Minister Prime came",
      wrong("warning", "order", "Minister Prime", null),
    ],
    [
      "Тәуелсіз Мемлекеттер Достастығы",
      "the Commonwealth of independent States",
      wrong(
        "note",
        "capitals",
        "Commonwealth of independent States",
        "the Commonwealth of Independent States",
      ),
    ],
  ])("%j → %j in English", (source, target, expected) => {
    expect(found(source, target, "en")).toEqual(expected);
  });

  it.each([
    ["Сыртқы істер министрлігімен", "с Министерством иностранных дел", "ru"],
    ["Сыртқы істер министрлігімен", "с МИНИСТЕРСТВОМ ИНОСТРАННЫХ ДЕЛ", "ru"],
    ["Сыртқы істер министрлігінде", "в министерстве иностранных дел", "ru"],
    ["Еуразиялық экономикалық одаққа мүше", "члены Евразийского экономического союза", "ru"],
    ["Үкімет басшылары кеңесінде", "на Совете глав правительств", "ru"],
    ["Премьер-министрлер кездесті", "Премьер-министры встретились", "ru"],
    ["Цифрлық экономика туралы", "о «Цифровой экономике»", "ru"],
    ["Премьер-министр келді", "the prime minister came", "en"],
    ["Премьер-министрлер", "Prime Ministers", "en"],
    ["Бүгін", "Министерством иностранными делами", "ru"],
  ] as const)("raises nothing on %j → %j", (source, target, language) => {
    expect(found(source, target, language)).toEqual([]);
  });

  it("is told once, for the longest wording", () => {
    const told = found("Үкімет басшылары кеңесінде", "на Совете глав правительствам СНГ", "ru");
    expect(told.map(([, , , words]) => words)).toEqual(["Совете глав правительствам СНГ"]);
  });

  it("is told beside a right form of the same term, once", () => {
    const target =
      "Министерство иностранных дел и Министерством иностранным делам; Министерство иностранных дел";
    expect(found("Сыртқы істер министрлігі", target, "ru")).toEqual([
      [
        "term-wrong-form",
        "warning",
        "words",
        "Министерством иностранным делам",
        target.replace("иностранным делам", "иностранных дел"),
      ],
    ]);
  });
});
