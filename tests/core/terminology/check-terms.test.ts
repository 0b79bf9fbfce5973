import { describe, expect, it } from "vitest";
import type { Language } from "@/core/language/language";
import { checkTerms } from "@/core/terminology/check-terms";
import { type ConceptRecord, type TermRecord, termEntries } from "@/core/terminology/concept";
import { buildTermIndex } from "@/core/terminology/term-index";

const term = (language: Language, text: string, more: Partial<TermRecord> = {}): TermRecord => ({
  id: `${language}:${text}`,
  language,
  text,
  type: "full",
  status: "preferred",
  caseSensitive: false,
  exactForm: false,
  hints: {},
  validFrom: null,
  validTo: null,
  note: "",
  ...more,
});
const concept = (
  id: string,
  kind: ConceptRecord["kind"],
  ...terms: TermRecord[]
): ConceptRecord => ({
  id,
  kind,
  definition: "",
  domain: "",
  note: "",
  source: "",
  terms,
});

const GLOSSARY = [
  concept(
    "pm",
    "office",
    term("kk", "Премьер-министр"),
    term("ru", "Премьер-министр"),
    term("ru", "глава правительства", { status: "admitted" }),
    term("ru", "премьер", { status: "forbidden" }),
    term("en", "Prime Minister"),
    term("en", "premier", { status: "deprecated" }),
  ),
  concept(
    "president",
    "office",
    term("kk", "Президент"),
    term("ru", "Президент"),
    term("en", "President"),
  ),
  concept(
    "cis",
    "organisation",
    term("kk", "ТМД", { type: "abbreviation" }),
    term("kk", "Тәуелсіз Мемлекеттер Достастығы"),
    term("ru", "Содружество Независимых Государств"),
    term("ru", "СНГ", { type: "abbreviation" }),
    term("en", "CIS"),
  ),
  concept(
    "capital",
    "place",
    term("kk", "Нұр-Сұлтан", { validFrom: "2019-03-23", validTo: "2022-09-16" }),
    term("kk", "Астана", { validFrom: "2022-09-17" }),
    term("ru", "Нур-Султан", { validFrom: "2019-03-23", validTo: "2022-09-16" }),
    term("ru", "Астана", { validFrom: "2022-09-17" }),
  ),
];

function codes(
  sourceText: string,
  targetText: string,
  target: Language = "ru",
  day: string | null = null,
) {
  const concepts = new Map(GLOSSARY.map((one) => [one.id, one]));
  const index = (language: Language) => buildTermIndex(termEntries(GLOSSARY, language), language);
  return checkTerms({
    sourceText,
    targetText,
    sourceIndex: index("kk"),
    targetIndex: index(target),
    concepts,
    day,
  }).map(({ code, params }) => `${code} ${params.expected}`);
}

describe("checkTerms", () => {
  it.each([
    ["Премьер-министрімен кездесті", "встретился с Премьер-министром"],
    ["ТМД-ға мүше", "члены Содружества Независимых Государств"],
    ["ТМД-ға мүше", "страны СНГ"],
    ["Президенттің сөзі", "слова Президента"],
    ["Ел өмірі", "жизнь страны"],
  ])("raises nothing on %j → %j", (source, target) => {
    expect(codes(source, target)).toEqual([]);
  });

  it.each([
    ["ТМД-ға мүше", "члены союза", "ru", ["term-missing СНГ"]],
    [
      "Тәуелсіз Мемлекеттер Достастығында",
      "в союзе",
      "ru",
      ["term-missing Содружество Независимых Государств"],
    ],
    ["Премьер-министрі келді", "приехал премьер", "ru", ["term-forbidden Премьер-министр"]],
    [
      "Премьер-министрі келді",
      "прибыл глава правительства",
      "ru",
      ["term-not-preferred Премьер-министр"],
    ],
    ["Премьер-министрі келді", "the premier came", "en", ["term-deprecated Prime Minister"]],
    ["Премьер-министрі келді", "приехал Президент", "ru", ["term-other-concept Премьер-министр"]],
  ] as const)("%j → %j (%s)", (source, target, language, expected) => {
    expect(codes(source, target, language)).toEqual(expected);
  });

  it("judges by the article's date", () => {
    expect(codes("Астанада", "в Астане", "ru", "2026-03-14")).toEqual([]);
    expect(codes("Астанада", "в Нур-Султане", "ru", "2026-03-14")).toEqual([
      "term-deprecated Астана",
    ]);
    expect(codes("Нұр-Сұлтанда", "в Нур-Султане", "ru", "2020-01-01")).toEqual([]);
    expect(codes("Нұр-Сұлтанда", "в Нур-Султане", "ru", "2026-03-14")).toEqual([
      "term-deprecated Астана",
      "term-deprecated Астана",
    ]);
  });
});
