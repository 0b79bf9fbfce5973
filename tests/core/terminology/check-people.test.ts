import { describe, expect, it } from "vitest";
import { checkPeople, type Holding } from "@/core/terminology/check-people";
import { type ConceptKind, type ConceptRecord, termEntries } from "@/core/terminology/concept";
import { buildTermIndex } from "@/core/terminology/term-index";

const concept = (id: string, kind: ConceptKind, kk: string, en: string): ConceptRecord => ({
  id,
  kind,
  definition: "",
  domain: "",
  note: "",
  source: "",
  terms: (["kk", "en"] as const).map((language) => ({
    id: `${id}-${language}`,
    language,
    text: language === "kk" ? kk : en,
    type: "full",
    status: "preferred",
    caseSensitive: false,
    exactForm: false,
    hints: {},
    validFrom: null,
    validTo: null,
    note: "",
  })),
});

const concepts = [
  concept("rector", "office", "ректор", "rector"),
  concept("dean", "office", "декан", "dean"),
  concept("guest", "office", "қонақ", "guest"),
  concept("asan", "person", "Асан Серіков", "Asan Serikov"),
  concept("marat", "person", "Марат Омаров", "Marat Omarov"),
  concept("dana", "person", "Дана Қалиева", "Dana Kalieva"),
];
const holdings: readonly Holding[] = [
  { officeId: "rector", holderId: "asan", validFrom: "2020-01-01", validTo: null },
  { officeId: "rector", holderId: "marat", validFrom: null, validTo: "2019-12-31" },
  { officeId: "dean", holderId: "marat", validFrom: "2020-01-01", validTo: null },
];
const [sourceIndex, targetIndex] = (["kk", "en"] as const).map((language) =>
  buildTermIndex(termEntries(concepts, language), language),
);

function codes(
  sourceText: string,
  targetText: string,
  day = "2025-01-01",
  register: readonly Holding[] = holdings,
) {
  if (!sourceIndex || !targetIndex) throw new Error("no index");
  return checkPeople({
    sourceText,
    targetText,
    sourceIndex,
    targetIndex,
    concepts: new Map(concepts.map((one) => [one.id, one])),
    holdings: register,
    day,
  }).map(({ code, params }) => `${code}: ${params.term}, ${params.found}, ${params.expected}`);
}

describe("offices beside names", () => {
  it.each([
    ["ректор Асан Серіков келді", "rector Asan Serikov came", "2025-01-01", []],
    [
      "ректор Асан Серіков келді",
      "dean Asan Serikov came",
      "2025-01-01",
      ["office-disagrees: Asan Serikov, dean, rector"],
    ],
    ["ректор Марат Омаров келді", "rector Marat Omarov came", "2018-05-05", []],
    [
      "ректор Марат Омаров келді",
      "rector Marat Omarov came",
      "2025-01-01",
      [
        "office-disagrees: Марат Омаров, ректор, декан",
        "office-disagrees: Marat Omarov, rector, dean",
      ],
    ],
    ["ректор Асан Серіков келді", "Asan Serikov, the rector, came", "2025-01-01", []],
    [
      "ректор Асан Серіков келді",
      "Asan Serikov, the dean, came",
      "2025-01-01",
      ["office-disagrees: Asan Serikov, dean, rector"],
    ],
    ["Асан Серіков, декан Марат Омаров", "Asan Serikov, dean Marat Omarov", "2025-01-01", []],
    ["Асан Серіков, декан Ерлан Оспан", "Asan Serikov, dean Yerlan Ospan", "2025-01-01", []],
    ["қонақ Асан Серіков келді", "guest Asan Serikov came", "2025-01-01", []],
    ["Дана Қалиева келді", "rector Dana Kalieva came", "2025-01-01", []],
  ])("%s → %s on %s", (source, target, day, expected) => {
    expect(codes(source, target, day)).toEqual(expected);
  });
});

describe("the order of names", () => {
  const source = "Асан Серіков, Марат Омаров, Дана Қалиева келді";
  it.each([
    ["Asan Serikov, Marat Omarov, Dana Kalieva came", []],
    [
      "Marat Omarov, Asan Serikov, Dana Kalieva came",
      ["participants-order: Marat Omarov, Marat Omarov, Асан Серіков"],
    ],
    ["Asan Serikov and Dana Kalieva came", []],
  ])("%s", (target, expected) => {
    expect(codes(source, target)).toEqual(expected);
  });

  it("is protocol also where nobody is registered for an office", () => {
    const target = "Marat Omarov, Asan Serikov, Dana Kalieva came";
    expect(codes(source, target, "2025-01-01", [])).toHaveLength(1);
  });

  it("is free where two people are named", () => {
    expect(codes("Асан Серіков пен Марат Омаров", "Marat Omarov and Asan Serikov")).toEqual([]);
  });
});
