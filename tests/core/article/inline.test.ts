import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Content,
  normalizeContent,
  plainText,
  sliceContent,
  tagSignature,
} from "@/core/article/inline";
import { contentWithCodes } from "@/tests/support/article-arbitraries";

const bold = (text: string): Content => [
  { t: "open", c: "1" },
  { t: "text", v: text },
  { t: "close", c: "1" },
];

describe("sliceContent", () => {
  it("gives a code that closes at the cut to the first part and one that opens there to the second", () => {
    const content: Content = [...bold("Астана"), { t: "ph", c: "2" }, { t: "text", v: " бүгін" }];
    expect(sliceContent(content, 0, 6)).toEqual(bold("Астана"));
    expect(sliceContent(content, 6, 12)).toEqual([
      { t: "ph", c: "2" },
      { t: "text", v: " бүгін" },
    ]);
  });

  it("keeps a pair without text in its order at a cut", () => {
    const content: Content = [
      { t: "text", v: "аб" },
      { t: "open", c: "1" },
      { t: "ph", c: "2" },
      { t: "close", c: "1" },
      { t: "text", v: "вг" },
    ];
    expect(tagSignature(sliceContent(content, 0, 2))).toBe("");
    expect(tagSignature(sliceContent(content, 2, 4))).toBe("+1 *2 -1");
  });

  it("clamps offsets and gives nothing for an empty range", () => {
    expect(sliceContent(bold("сөз"), -4, 99)).toEqual(bold("сөз"));
    expect(sliceContent(bold("сөз"), 2, 1)).toEqual([]);
    expect(sliceContent([{ t: "ph", c: "1" }], 0, 0)).toEqual([{ t: "ph", c: "1" }]);
  });

  it("cuts into slices that join to the content again", () => {
    fc.assert(
      fc.property(contentWithCodes(), fc.array(fc.nat(40)), ({ content }, cuts) => {
        const total = plainText(content).length;
        fc.pre(total > 0);
        const inner = cuts.filter((cut) => cut > 0 && cut < total);
        const edges = [...new Set([0, ...inner, total])].sort((a, b) => a - b);
        const parts = edges
          .slice(1)
          .flatMap((end, index) => sliceContent(content, edges[index] ?? 0, end));
        expect(normalizeContent(parts)).toEqual(normalizeContent(content));
      }),
    );
  });
});
