import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "@/core/article/block";
import { markBlock, mergeBlocks, splitBlock } from "@/core/article/edit-blocks";
import { codePositions, plainText } from "@/core/article/inline";
import { contentWithCodes } from "@/tests/support/article-arbitraries";

const bold: Block = {
  kind: "paragraph",
  content: [
    { t: "text", v: "Бұл " },
    { t: "open", c: "1" },
    { t: "text", v: "екі сөйлем. Екінші" },
    { t: "close", c: "1" },
    { t: "text", v: " осы." },
  ],
  codes: [{ id: "1", type: "fmt", subType: "xlf:b" }],
};

describe("editing blocks", () => {
  it("closes a torn pair in the first part and opens it in the second", () => {
    const parts = splitBlock(bold, 15);
    expect(parts?.map((part) => part.content)).toEqual([
      [
        { t: "text", v: "Бұл " },
        { t: "open", c: "1" },
        { t: "text", v: "екі сөйлем." },
        { t: "close", c: "1" },
      ],
      [
        { t: "open", c: "1" },
        { t: "text", v: "Екінші" },
        { t: "close", c: "1" },
        { t: "text", v: " осы." },
      ],
    ]);
  });

  it("does not split where one side would be empty or a character would be cut in two", () => {
    expect(splitBlock(bold, 0)).toBeNull();
    expect(splitBlock(bold, 99)).toBeNull();
    const smile: Block = { kind: "paragraph", content: [{ t: "text", v: "🙂" }], codes: [] };
    expect(splitBlock(smile, 1)).toBeNull();
  });

  it("gives codes of the second block new ids when it merges", () => {
    const merged = mergeBlocks(bold, bold);
    expect(merged.codes.map((code) => code.id)).toEqual(["1", "2"]);
    expect(plainText(merged.content)).toBe(
      "Бұл екі сөйлем. Екінші осы. Бұл екі сөйлем. Екінші осы.",
    );
    expect(codePositions(merged.content).map(({ code }) => code)).toEqual(["1", "1", "2", "2"]);
  });

  it("keeps a marker with list items only", () => {
    const item: Block = { ...bold, kind: "list-item", marker: "1." };
    expect(markBlock(item, "paragraph")).toEqual(bold);
    expect(markBlock(item, "list-item")).toEqual(item);
  });

  it("loses no text and no code when it splits anything anywhere", () => {
    fc.assert(
      fc.property(contentWithCodes(), fc.nat(40), ({ content, codes }, at) => {
        const block: Block = { kind: "paragraph", content, codes };
        const parts = splitBlock(block, at);
        if (!parts) return;
        const text = parts.map((part) => plainText(part.content)).join(" ");
        expect(text.replace(/\s+/g, "")).toBe(plainText(content).replace(/\s+/g, ""));
        for (const part of parts)
          for (const { code } of codePositions(part.content))
            expect(part.codes.some(({ id }) => id === code)).toBe(true);
      }),
    );
  });
});
