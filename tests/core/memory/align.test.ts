import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignSentences, alignTriple } from "@/core/memory/align";

const KK = [
  "Үкімет 2026 жылғы бюджетті бекітті.",
  "Құжатқа Премьер-министр Олжас Бектенов қол қойды.",
  "Шығындар көлемі 27,4 трлн теңгеге жетеді, бұл былтырғыдан 9,2% артық.",
  "Қаражаттың басым бөлігі ауруханалар мен мектептерге бағытталады.",
  "Жиын соңында министр сұрақтарға жауап берді.",
];
const RU = [
  "Правительство утвердило бюджет на 2026 год. ",
  "Документ подписал Премьер-министр Олжас Бектенов.",
  "Объём расходов достигнет 27,4 трлн тенге.",
  "Это на 9,2% больше, чем в прошлом году.",
  "Основная часть средств пойдёт на больницы и школы.",
  "В конце заседания министр ответил на вопросы.",
];
const EN = [
  "The government has approved the 2026 budget; the document was signed by Prime Minister Olzhas Bektenov.",
  "Spending will reach 27.4 trillion tenge, 9.2% more than last year.",
  "Most of the money will go to hospitals and schools.",
];

const pairs = (source: readonly string[], target: readonly string[]) =>
  alignSentences(source, target).map((pair) => `${pair.source.join("+")}:${pair.target.join("+")}`);

describe("alignment", () => {
  it("joins a sentence with the two that it became", () => {
    expect(pairs(KK, RU)).toEqual(["0:0", "1:1", "2:2+3", "3:4", "4:5"]);
  });

  it("joins two sentences that became one and sees one left out", () => {
    expect(pairs(KK, EN)).toEqual(["0+1:0", "2:1", "3:2", "4:"]);
  });

  it("is sure of what it should be sure of", () => {
    for (const { source, target, confidence } of alignSentences(KK, RU))
      expect(confidence > 0.5).toBe(source.length > 0 && target.length > 0);
    expect(alignSentences(KK, EN).at(-1)?.confidence).toBe(0);
  });

  it("gives rows that read the same in three languages", () => {
    const rows = alignTriple(KK, RU, EN).map(({ first, second, third }) =>
      [first, second, third].map((part) => part.join("+")).join(":"),
    );
    expect(rows).toEqual(["0+1:0+1:0", "2:2+3:1", "3:4:2", "4:5:"]);
  });

  it("puts every sentence in exactly one row, in order", () => {
    const texts = fc.array(fc.constantFrom(...KK, ...RU, "", "1 2 3"), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, texts, (first, second, third) => {
        const rows = alignTriple(first, second, third);
        const all = (count: number) => Array.from({ length: count }, (_, at) => at);
        expect(rows.flatMap((row) => row.first)).toEqual(all(first.length));
        expect(rows.flatMap((row) => row.second)).toEqual(all(second.length));
        expect(rows.flatMap((row) => row.third)).toEqual(all(third.length));
      }),
    );
  });
});

describe("long and odd texts", () => {
  const sentence = (at: number) => `${at}-сөйлем осы ${"сөз ".repeat(at % 13)}`;
  const text = (count: number) => Array.from({ length: count }, (_, at) => sentence(at));

  it("finds its way where many sentences of one side are missing", () => {
    const source = text(700);
    const target = source.filter((_, at) => at < 100 || at >= 220);
    const aligned = alignSentences(source, target);
    const matched = aligned.filter((pair) => pair.source.length > 0 && pair.target.length > 0);
    const right = matched.filter(
      ({ source: [at = 0], target: [to = 0] }) => source[at] === target[to],
    );
    expect(right.length).toBeGreaterThan(570);
    expect(aligned.flatMap((pair) => pair.source)).toEqual(source.map((_, at) => at));
    expect(aligned.flatMap((pair) => pair.target)).toEqual(target.map((_, at) => at));
  });

  it("takes texts of very different lengths, and one that is empty", () => {
    for (const [from, to] of [
      [1, 700],
      [700, 1],
      [0, 400],
      [400, 0],
    ] as const) {
      const aligned = alignSentences(text(from), text(to));
      expect(aligned.flatMap((pair) => pair.source)).toHaveLength(from);
      expect(aligned.flatMap((pair) => pair.target)).toHaveLength(to);
    }
  });
});
