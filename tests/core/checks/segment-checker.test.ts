/** While someone types, what stands still is not done again, and the answers stay the same. */
import { describe, expect, it } from "vitest";
import { textContent } from "@/core/article/inline";
import { checkSegment } from "@/core/checks/check-segment";
import { createSegmentChecker } from "@/core/checks/segment-checker";
import { DEFAULT_CHECK_SETTINGS } from "@/core/checks/settings";
import { pairInput } from "./check-input";

describe("createSegmentChecker", () => {
  it("answers as checkSegment does, key by key", () => {
    const checker = createSegmentChecker();
    const target = "Премьер -министр прибыл  в в Астану";
    for (let length = 0; length <= target.length; length += 1) {
      const input = pairInput("kk-ru", "Премьер-министр Астанаға келді.", target.slice(0, length));
      expect(checker.check("s", input)).toEqual(checkSegment(input));
    }
  });

  it("gives the same array while nothing changes", () => {
    const checker = createSegmentChecker();
    const input = pairInput("kk-ru", "Жиын өтті.", "Заседание  прошло.");
    const first = checker.check("s", input);
    expect(checker.check("s", { ...input, target: textContent("Заседание  прошло.") })).toBe(first);
    expect(checker.check("other", input)).not.toBe(first);
    const settings = { ...DEFAULT_CHECK_SETTINGS, disabled: ["space-double"] } as const;
    expect(checker.check("s", { ...input, settings })).toEqual([]);
    checker.forget("s");
    expect(checker.check("s", input)).toEqual(first);
  });
});
