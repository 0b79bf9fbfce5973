import { describe, expect, it } from "vitest";
import type { RussianAnalyser } from "@/core/language/ru/morphology";
import { analyze, bandOf, countWords } from "@/core/memory/bands";
import {
  phraseFeatures,
  phraseReadings,
  phraseSpans,
  readPhrase,
  wordFeatures,
} from "@/core/memory/concordance";
import { indexFeatures, pairFeature, stemFeature } from "@/core/memory/features";
import { foldCodes } from "@/core/memory/fold";
import { compareMatches, equalNeighbours, finalScore, type Standing } from "@/core/memory/match";
import {
  type PlannedSegment,
  planPretranslation,
  planPropagation,
} from "@/core/memory/propagation";
import { sourceDiffs } from "@/core/memory/source-diff";
import { loadRussian } from "@/server/language/load-russian";

const standing = (change: Partial<Standing>): Standing => ({
  base: 100,
  provenance: "approved",
  penalty: 0,
  neighbours: 0,
  sameKey: false,
  ...change,
});

describe("final score", () => {
  it.each([
    [{}, 100],
    [{ neighbours: 2 }, 101],
    [{ neighbours: 1 }, 100],
    [{ sameKey: true }, 101],
    [{ neighbours: 2, base: 99 }, 99],
    [{ neighbours: 2, provenance: "unreviewed" }, 95],
    [{ provenance: "machine", base: 80 }, 75],
    [{ penalty: 10 }, 90],
    [{ penalty: 1, neighbours: 2 }, 99],
    [{ penalty: 50, base: 30 }, 0],
  ] as const)("%j → %i", (change, score) => {
    expect(finalScore(standing(change))).toBe(score);
  });

  it("orders by score, context, approval, age", () => {
    const match = (
      score: number,
      neighbours: number,
      provenance: "approved" | "machine",
      at: number,
    ) => ({ score, neighbours, provenance, at });
    const [a, b, c, d] = [
      match(100, 1, "machine", 1),
      match(100, 0, "approved", 5),
      match(100, 0, "approved", 3),
      match(99, 2, "approved", 9),
    ];
    expect([d, c, b, a].sort(compareMatches)).toEqual([a, b, c, d]);
  });

  it("counts known neighbours only", () => {
    expect(equalNeighbours({ previous: 0, next: 7 }, { previous: 0, next: 7 })).toBe(2);
    expect(equalNeighbours({ previous: null, next: 7 }, { previous: null, next: 8 })).toBe(0);
  });
});

describe("analysis", () => {
  it("counts words as people do", () => {
    expect(countWords("Премьер-министр $37,3 млрд-ты 2026-2035 жылдарға бөлді.")).toBe(6);
    expect(countWords(" — ")).toBe(0);
  });

  it.each([
    [101, "101"],
    [100, "100"],
    [95, "95–99"],
    [94, "85–94"],
    [75, "75–84"],
    [50, "50–74"],
    [49, "none"],
  ])("puts %i in %s", (score, band) => {
    expect(bandOf(score)).toBe(band);
  });

  it("counts a repetition once it is one, but not what the memory has", () => {
    const { bands, segments, words } = analyze([
      { text: "бір екі", score: 0 },
      { text: "бір екі", score: 0 },
      { text: "үш", score: 100 },
      { text: "үш", score: 100 },
    ]);
    const count = (name: string) => bands.find(({ band }) => band === name);
    expect(count("none")).toMatchObject({ segments: 1, words: 2 });
    expect(count("repetition")).toMatchObject({ segments: 1, words: 2 });
    expect(count("100")).toMatchObject({ segments: 2, words: 2 });
    expect([segments, words]).toEqual([4, 6]);
  });
});

const segment = (translationId: string, change: Partial<PlannedSegment> = {}): PlannedSegment => ({
  translationId,
  source: "Сурет: primeminister.kz",
  signature: "",
  state: "untranslated",
  hasText: false,
  locked: false,
  ...change,
});

describe("plans", () => {
  it("propagates to untouched twins only", () => {
    const confirmed = segment("a", { state: "translated", hasText: true });
    const article = [
      confirmed,
      segment("b"),
      segment("c", { state: "draft", hasText: true }),
      segment("d", { state: "approved", hasText: true }),
      segment("e", { source: "Сурет: akorda.kz" }),
      segment("f", { signature: "+1 -1" }),
      segment("g", { locked: true }),
    ];
    expect(planPropagation(confirmed, article)).toEqual(["b"]);
  });

  it("pre-translates what nobody has typed in, and says why not", () => {
    const segments = [
      segment("a"),
      segment("b", { hasText: true, state: "draft" }),
      segment("c"),
      segment("d"),
      segment("e"),
      segment("f", { locked: true }),
    ];
    const match = { score: 96, fits: true };
    const plan = planPretranslation(
      segments,
      [match, match, null, { score: 80, fits: true }, { score: 99, fits: false }, match],
      90,
    );
    expect(plan.map((step) => (step.insert ? step.score : step.why))).toEqual([
      96,
      "has-text",
      "no-match",
      "below-threshold",
      "codes-differ",
      "locked",
    ]);
  });
});

describe("difference of sources", () => {
  it("cuts at whole words in all scripts", () => {
    expect(sourceDiffs("Үкімет отырысында бүгін өтті", "kk")("Үкімет отырысы бүгін өтті")).toEqual([
      { kind: "same", text: "Үкімет " },
      { kind: "removed", text: "отырысы" },
      { kind: "added", text: "отырысында" },
      { kind: "same", text: " бүгін өтті" },
    ]);
    expect(sourceDiffs("a", "kk")("a")).toEqual([{ kind: "same", text: "a" }]);
  });
});

describe("concordance", () => {
  const found = (
    phrase: string,
    text: string,
    language: string,
    russian: RussianAnalyser | null = null,
  ): boolean => {
    const features = new Set(indexFeatures(foldCodes(text), language));
    const read = readPhrase(phrase, language, russian);
    const groups =
      read.words.length < 2
        ? [...wordFeatures(read).values()]
        : phraseFeatures(read, (feature) => Number(features.has(feature)));
    return groups.every((group) => group.some((feature) => features.has(feature)));
  };

  it.each([
    ["қала", "Жаңа қалалардың құрылысы басталды", "kk"],
    ["ел", "Біздің елімізде жиын өтті", "kk"],
    ["кітап", "Оның кітабын көпшілік оқыды", "kk"],
    ["үкімет отырысы", "Бүгінгі Үкімет отырысында бірнеше мәселе қаралды", "kk"],
    ["су ресурсы", "Министр су ресурстарын үнемдеуді тапсырды", "kk"],
    ["жобаларына", "Министрлік жобаны аяқтады", "kk"],
    ["елдердің", "Бұл ел тұрғындары", "kk"],
    ["кітабы", "Жаңа кітаптар шықты", "kk"],
    ["халқына", "Қазақстан халық банкі", "kk"],
    ["су ресурстарын", "Министр су ресурсы туралы айтты", "kk"],
    ["банк", "Национальным банкам поручено снизить ставки", "ru"],
    ["рабочая группа", "Создана рабочей группой новая программа", "ru"],
    ["city", "The cities of the region are growing fast", "en"],
  ])("asks the index for every form of «%s»", (phrase, text, language) => {
    expect(found(phrase, text, language)).toBe(true);
  });

  it.each([
    ["министерство иностранных дел", "Переговоры с Министерством иностранных дел", "ru"],
    ["Министерством иностранных дел", "МИД (Министерство иностранных дел) сообщил", "ru"],
    ["человек", "В форуме участвовали сто людей", "ru"],
    ["день", "Дни культуры прошли в Астане", "ru"],
    ["ученые", "Казахстанский учёный удостоен премии", "ru"],
    ["учёный", "Ученого наградили", "ru"],
    ["agreement", "Two agreements were signed", "en"],
    ["child", "The children went to school", "en"],
    ["men", "A man was heard", "en"],
    ["prime minister's", "The Prime Minister’s Office said so", "en"],
    ["сондай-ақ", "Ол сондай–ақ бюджетті мақұлдады", "kk"],
    ["«Самұрық» қоры", "«Самұрық» қорының есебі", "kk"],
    ["2025 жылғы", "Бұл 2024 жылғы есеп", "kk"],
    ["а", "А тобының матчы", "kk"],
  ])("finds «%s» in «%s»", async (phrase, text, language) => {
    const read = readPhrase(phrase, language, await loadRussian());
    expect(phraseSpans(read, text)).toHaveLength(1);
    expect(phraseSpans(read, text, true)).toHaveLength(1);
    expect(found(phrase, text, language, await loadRussian())).toBe(true);
  });

  it.each([
    ["министерством", "Премьер-министр посетил завод"],
    ["министр", "Министерство сообщило"],
    ["правительство", "Правители древности"],
  ])("does not take another word of the dictionary for «%s»: «%s»", async (phrase, text) => {
    const read = readPhrase(phrase, "ru", await loadRussian());
    expect(phraseSpans(read, text)).toEqual([]);
    expect(phraseSpans(readPhrase(phrase, "ru"), text)).toHaveLength(1);
  });

  it.each([
    ["новый", "Открыты новые школы"],
    ["подписать", "Стороны подписали меморандум"],
    ["Токаев", "Встреча с Токаевым"],
    ["экспорт", "Объёмы экспорта выросли"],
  ])("takes every form of «%s» for it: «%s»", async (phrase, text) => {
    const read = readPhrase(phrase, "ru", await loadRussian());
    expect(phraseSpans(read, text)).toHaveLength(1);
  });

  it("does not take a word of one letter for the beginning of others", () => {
    expect(readPhrase("а", "kk").words[0]?.beginnings).toEqual(new Set(["а"]));
    expect(phraseSpans(readPhrase("су", "kk"), "Сурет көрмесі", false)).toEqual([]);
  });

  it("asks for pairs of what occurs, else for the rarest word, and for nothing where a word is missing", () => {
    const phrase = readPhrase("су жер", "kk");
    const has = new Set(["су", "суға", "жерде"].map((stem) => stemFeature(stem, "kk")));
    const count = (feature: number) => Number(has.has(feature));
    expect(phraseFeatures(phrase, count)).toEqual([
      [pairFeature("су", "жерде", "kk"), pairFeature("суға", "жерде", "kk")],
    ]);
    expect(
      phraseFeatures(phrase, (feature) => (feature === stemFeature("су", "kk") ? 1 : 0)),
    ).toEqual([]);
    // Where all beginnings occur, two short words have more pairs than may be asked for.
    expect(phraseFeatures(phrase, () => 1)).toEqual([[...wordFeatures(phrase).values()][0]]);
  });

  it("marks the phrase where it stands", () => {
    const text = "Кеше Үкімет отырысында бюджет қаралды";
    expect(
      phraseSpans(readPhrase("үкімет отырысы", "kk"), text).map(([start, end]) =>
        text.slice(start, end),
      ),
    ).toEqual(["Үкімет отырысында"]);
    expect(phraseSpans(readPhrase("отырысында", "kk"), text)).toHaveLength(1);
    expect(phraseSpans(readPhrase("жиындарға", "kk"), "Кеше жиын өтті")).toEqual([[5, 9]]);
    expect(phraseSpans(readPhrase("—", "kk"), text)).toEqual([]);
  });

  it("reads a phrase that was given with endings", () => {
    expect(phraseReadings("сауда айналымына", "kk")).toContain("сауда айналым");
    expect(phraseReadings("товарооборота", "ru")).toEqual(["товарооборота"]);
  });

  it("keeps the number of beginnings small", () => {
    for (const word of ["ел", "су", "бала", "министрлік", "елдеріміздегілердің"])
      expect(readPhrase(word, "kk").words[0]?.beginnings.size).toBeLessThan(700);
  });
});
