import { describe, expect, it } from "vitest";
import { outcome, tableRows } from "@/tests/support/language-fixtures";
import { cut, segmenterOf } from "./rules";

/** Paragraphs of the table, cut where `¦` stands. */
const paragraphsOf = (language: string) =>
  tableRows(`${language}-segmentation`).map(([text = ""]) => text.replaceAll("\\n", "\n"));

describe("paragraphs of the held-out tables", () => {
  it.each([
    ["kk", 97],
    ["ru", 95],
    ["en", 95],
  ] as const)("cuts %s", (language, floor) => {
    const segmenter = segmenterOf(language);
    const { percent, misses } = outcome(paragraphsOf(language), (marked) => {
      const found = cut(marked, segmenter);
      return found === marked ? null : `${marked}\n  ${found}`;
    });
    expect(percent, misses.join("\n")).toBeGreaterThanOrEqual(floor);
  });
});
