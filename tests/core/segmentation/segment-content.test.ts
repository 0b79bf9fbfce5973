import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Content, codePositions, plainText, tagSignature } from "@/core/article/inline";
import { joinParts, segmentContent } from "@/core/segmentation/segment-content";
import { segmenterOf } from "@/tests/core/segmentation/rules";
import { contentWithCodes } from "@/tests/support/article-arbitraries";

const kk = segmenterOf("kk");
const text = (v: string) => ({ t: "text", v }) as const;
const open = (c: string) => ({ t: "open", c }) as const;
const close = (c: string) => ({ t: "close", c }) as const;
const ph = (c: string) => ({ t: "ph", c }) as const;

/** The parts as one line: `+1`, `-1`, `*1` for codes, `|` between segments, gaps in brackets. */
function sketch(content: Content, codes = segmentContent(content, kk)): string {
  const one = (part: Content) =>
    part.map((t) => (t.t === "text" ? t.v : "c" in t ? `{${tagSignature([t])}}` : "")).join("");
  return codes.parts.map(({ content: part, gapAfter }) => `${one(part)}[${gapAfter}]`).join("|");
}

describe("segmentContent", () => {
  test.each([
    [[text("Бірі. Екі.")], "Бірі.[ ]|Екі.[]"],
    [[open("1"), text("Бірі."), close("1"), text(" Екі.")], "{+1}Бірі.{-1}[ ]|Екі.[]"],
    [[open("1"), text("Бірі. "), close("1"), text("Екі.")], "{+1}Бірі.{-1}[ ]|Екі.[]"],
    [[text("Бірі."), open("1"), text(" Екі."), close("1")], "Бірі.[ ]|{+1}Екі.{-1}[]"],
    [[text("Бірі. "), open("1"), text("Екі."), close("1")], "Бірі.[ ]|{+1}Екі.{-1}[]"],
    [[text("Бірі."), open("1"), text(" "), close("1"), text("Екі.")], "Бірі.[ ]|{+1}{-1}Екі.[]"],
    [[open("1"), text("Бірі. Екі."), close("1")], "{+1}Бірі.[ ]|Екі.{-1}[]"],
    [[text("Бірі. "), ph("2"), text(" Екі. "), ph("3")], "Бірі.[  ]|{*2}Екі.{*3}[ ]"],
    [[ph("1"), text(" Бірі.")], "{*1}Бірі.[]"],
    [[ph("1"), text(" ")], "{*1} []"],
  ] as const)("%j", (content, expected) => {
    expect(sketch(content)).toBe(expected);
  });

  test("a line break among the codes ends a segment", () => {
    const content: Content = [text("Тақырып"), ph("1"), text("жалғасы")];
    const codes = [{ id: "1", type: "fmt", subType: "xlf:lb" } as const];
    expect(sketch(content, segmentContent(content, kk, codes))).toBe("Тақырып[]|{*1}жалғасы[]");
    expect(sketch(content)).toBe("Тақырып{*1}жалғасы[]");
  });

  test("an empty content has no segments", () => {
    expect(segmentContent([], kk)).toEqual({ leading: "", parts: [] });
  });

  test("text comes back and no code is lost, doubled or turned round", () => {
    fc.assert(
      fc.property(contentWithCodes(), ({ content, codes }) => {
        const joined = joinParts(segmentContent(content, kk, codes));
        if (plainText(content).trim() === "" && content.every(({ t }) => t === "text")) return;
        expect(plainText(joined)).toBe(plainText(content));
        const order = (each: Content) => codePositions(each).map(({ kind, code }) => kind + code);
        expect(order(joined)).toEqual(order(content));
      }),
    );
  });
});
