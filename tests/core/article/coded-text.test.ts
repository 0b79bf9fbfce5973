import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codeCharacter,
  codedPlainText,
  fromCodedText,
  offsetMap,
  readCodeCharacter,
  toCodedText,
} from "@/core/article/coded-text";
import { normalizeContent, plainText } from "@/core/article/inline";
import { contentWithCodes } from "@/tests/support/article-arbitraries";

describe("coded text", () => {
  it("gives each code one character by its place in the list", () => {
    const codes = [
      { id: "a", type: "fmt" },
      { id: "b", type: "fmt" },
    ] as const;
    const content = [
      { t: "open", c: "b" },
      { t: "text", v: "қала" },
      { t: "close", c: "b" },
      { t: "ph", c: "a" },
    ] as const;
    expect(toCodedText(content, codes)).toBe("\uE001қала\uE401\uE800");
  });

  it("drops characters of codes the block does not have, and codes it does not list", () => {
    expect(fromCodedText("а\uE005б\uEBFF", [])).toEqual([{ t: "text", v: "аб" }]);
    expect(toCodedText([{ t: "ph", c: "x" }], [])).toBe("");
    expect(toCodedText([{ t: "text", v: "а\uE000б" }], [])).toBe("аб");
  });

  it("reads every character it can write", () => {
    for (const kind of ["open", "close", "ph"] as const)
      for (const index of [0, 1, 511, 1023])
        expect(readCodeCharacter(codeCharacter(kind, index))).toEqual({ kind, index });
    expect(readCodeCharacter("ә")).toBeNull();
  });

  it("round-trips any content", () => {
    fc.assert(
      fc.property(contentWithCodes(), ({ content, codes }) => {
        const coded = toCodedText(content, codes);
        expect(fromCodedText(coded, codes)).toEqual(normalizeContent(content));
        expect(codedPlainText(coded)).toBe(plainText(content));
      }),
    );
  });

  it("maps offsets there and back, on either side of the chips", () => {
    fc.assert(
      fc.property(contentWithCodes(), fc.nat(60), ({ content, codes }, n) => {
        const coded = toCodedText(content, codes);
        const map = offsetMap(coded);
        const plain = Math.min(n, plainText(content).length);
        for (const side of ["before", "after"] as const) {
          const at = map.toCoded(plain, side);
          expect(map.toPlain(at)).toBe(plain);
          expect(codedPlainText(coded.slice(0, at))).toHaveLength(plain);
        }
        const before = coded.charAt(map.toCoded(plain, "before") - 1);
        const after = coded.charAt(map.toCoded(plain, "after"));
        expect(readCodeCharacter(before)).toBeNull();
        expect(readCodeCharacter(after)).toBeNull();
      }),
    );
  });
});
