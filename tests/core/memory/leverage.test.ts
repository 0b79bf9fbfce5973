import { describe, expect, it } from "vitest";
import { countLeverage, type WorkedSegment } from "@/core/memory/leverage";

const segment = (text: string, more: Partial<WorkedSegment> = {}): WorkedSegment => ({
  text,
  isTranslated: true,
  match: null,
  isRepetition: false,
  ...more,
});

describe("leverage", () => {
  it("counts what was put in, by band, and what of it was left as it came", () => {
    const leverage = countLeverage([
      segment("бір екі үш", { match: { score: 102, edited: false } }),
      segment("бір екі", { match: { score: 84, edited: true } }),
      segment("бір", { match: { score: 80, edited: false } }),
      segment("төрт бес", { isRepetition: true }),
      segment("алты жеті сегіз тоғыз"),
      segment("аударылмаған", { isTranslated: false, match: { score: 100, edited: false } }),
    ]);
    expect(leverage).toMatchObject({ segments: 5, words: 12, untranslated: 1 });
    const rows = leverage.rows.filter(({ segments }) => segments > 0);
    expect(rows).toEqual([
      { band: "101", segments: 1, words: 3, unchanged: 1 },
      { band: "75–84", segments: 2, words: 3, unchanged: 1 },
      { band: "none", segments: 1, words: 4, unchanged: 0 },
      { band: "repetition", segments: 1, words: 2, unchanged: 1 },
    ]);
  });

  it("is empty before work starts", () => {
    expect(countLeverage([])).toMatchObject({ segments: 0, words: 0, untranslated: 0 });
  });
});
