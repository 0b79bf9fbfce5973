/** Checks between segments: wording, lists, and marks that pair over a paragraph. */
import { describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import type { ArticleInput, ArticleSegment } from "@/core/checks/article-input";
import { checkArticle, checkSourceArticle } from "@/core/checks/check-article";

type Row = readonly [source: string, target: string, block?: string, list?: string];

function segmentsOf(rows: readonly Row[]): readonly ArticleSegment[] {
  return rows.map(([source, target, block, list], index) => ({
    id: `s${index + 1}`,
    block: block ?? `b${index + 1}`,
    ...(list === undefined ? {} : { list }),
    source: textContent(source),
    target: textContent(target),
  }));
}

function found(rows: readonly Row[], more: Partial<ArticleInput> = {}): readonly string[] {
  const input = { segments: segmentsOf(rows), sourceLanguage: "kk", targetLanguage: "ru" } as const;
  return checkArticle({ ...input, ...more }).map(
    ({ segment, finding }) => `${segment} ${finding.code}`,
  );
}

describe("wording", () => {
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    [
      "same source, other target",
      [
        ["Жиын өтті.", "Заседание прошло."],
        ["Жиын өтті.", "Состоялось заседание."],
      ],
      ["s2 inconsistent-target"],
    ],
    [
      "same source but for case and spaces",
      [
        ["Жиын  өтті", "Заседание прошло."],
        ["жиын өтті.", "Собрание прошло."],
      ],
      ["s2 inconsistent-target"],
    ],
    [
      "same source, same target",
      [
        ["Жиын өтті.", "Заседание прошло."],
        ["Жиын өтті.", "Заседание прошло"],
      ],
      [],
    ],
    [
      "one target for two sources",
      [
        ["Жиын өтті.", "Заседание уже прошло."],
        ["Кеңес аяқталды.", "Заседание уже прошло."],
      ],
      ["s2 inconsistent-source"],
    ],
    [
      "a short target may repeat",
      [
        ["Сурет", "Фото"],
        ["Фотосурет", "Фото"],
      ],
      [],
    ],
    [
      "untranslated repeats say nothing",
      [
        ["Жиын өтті.", "Заседание прошло."],
        ["Жиын өтті.", ""],
      ],
      [],
    ],
  ])("%s", (_, rows, expected) => {
    expect(found(rows)).toEqual(expected);
  });

  it("follows approved text", () => {
    const approved = [{ source: "Жиын өтті.", target: "Заседание состоялось сегодня." }];
    expect(found([["Жиын өтті.", "Прошло собрание."]], { approved })).toEqual([
      "s1 inconsistent-target",
    ]);
    expect(found([["Жиын өтті.", "Заседание состоялось сегодня."]], { approved })).toEqual([]);
    expect(found([["Кеңес бітті.", "Заседание состоялось сегодня."]], { approved })).toEqual([
      "s1 inconsistent-source",
    ]);
  });
});

describe("lists", () => {
  const list = (targets: readonly [string, string, string]): readonly Row[] => [
    ["2030 жылға дейінгі стратегия;", targets[0], "i1", "l"],
    ["Microsoft келісімі;", targets[1], "i2", "l"],
    ["15 құжат.", targets[2], "i3", "l"],
  ];

  it.each<readonly [string, readonly [string, string, string], readonly string[]]>([
    [
      "whole and in order",
      ["стратегия до 2030 года;", "соглашение с Microsoft;", "15 документов."],
      [],
    ],
    ["an item left out", ["стратегия до 2030 года;", "", "15 документов."], ["s2 list-integrity"]],
    [
      "two items exchanged",
      ["соглашение с Microsoft;", "стратегия до 2030 года;", "15 документов."],
      ["s1 list-integrity", "s2 list-integrity"],
    ],
    ["a list nobody has begun", ["", "", ""], []],
  ])("%s", (_, targets, expected) => {
    expect(found(list(targets))).toEqual(expected);
  });
});

describe("marks over a paragraph", () => {
  const source: readonly string[] = ["«Біз дайынбыз.", "Жұмыс басталды», – деді министр."];
  const over = (first: string, second: string) =>
    found([
      [source[0] ?? "", first, "p"],
      [source[1] ?? "", second, "p"],
    ]);

  it("may open in one segment and close in a later one", () => {
    expect(over("«Мы готовы.", "Работа началась»,\u00A0— сказал министр.")).toEqual([]);
  });

  it("must close in the end", () => {
    expect(over("«Мы готовы.", "Работа началась,\u00A0— сказал министр.")).toEqual([
      "s1 quotes-unbalanced",
    ]);
    expect(over("Мы готовы.", "Работа началась»,\u00A0— сказал министр.")).toEqual([
      "s2 quotes-unbalanced",
    ]);
    expect(over("«Мы (готовы.", "Работа началась»,\u00A0— сказал министр.")).toEqual([
      "s1 brackets-unbalanced",
    ]);
  });

  it("waits while a segment of the paragraph is empty", () => {
    expect(over("«Мы готовы.", "")).toEqual([]);
  });

  it("lets a fault of the source pass in its translation", () => {
    expect(
      found([["Жұмыс басталды», – деді ол.", "Работа началась»,\u00A0— сказал он.", "p"]]),
    ).toEqual([]);
  });

  it("lets a quotation run over paragraphs", () => {
    const article = (...texts: string[]) =>
      checkSourceArticle(segmentsOf(texts.map((text) => [text, ""] as const)), "kk").length;
    expect(article("«Біз дайынбыз.", "Жұмыс басталды», – деді министр.")).toBe(0);
    expect(article("«Біз дайынбыз.", "«Жұмыс басталды», – деді министр.")).toBe(0);
    expect(article("«Біз дайынбыз.", "Жұмыс басталды, – деді министр.")).toBe(1);
  });
});
