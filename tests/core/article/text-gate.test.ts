import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gateText } from "@/core/article/text-gate";

const refused = [
  ["NUL", "аб\0в", "text-has-nul", 2],
  ["high surrogate alone", "а\uD800", "text-not-well-formed", 1],
  ["low surrogate alone", "\uDC00б", "text-not-well-formed", 0],
  ["surrogates the wrong way round", "\uDC00\uD800", "text-not-well-formed", 0],
  ["form feed", "а\fб", "text-has-control", 1],
  ["escape", "\u001B[31m", "text-has-control", 0],
  ["carriage return alone", "а\rб", "text-has-control", 1],
  ["U+FFFE", "а\uFFFE", "text-has-noncharacter", 1],
  ["U+FDD0", "\uFDD0", "text-has-noncharacter", 0],
  ["U+10FFFF", "🙂\u{10FFFF}", "text-has-noncharacter", 2],
  ["the editor's own code characters", "а\uE000б", "text-has-private-use", 1],
  ["plane 15", "\u{F0000}", "text-has-private-use", 0],
] as const;

describe("gateText", () => {
  it.each(refused)("refuses %s", (_, text, code, at) => {
    expect(gateText(text)).toEqual({ ok: false, code, at });
  });

  it("turns CRLF into LF and composes letters", () => {
    expect(gateText("и\u0306\r\nё\t1")).toEqual({ ok: true, text: "й\nё\t1" });
  });

  it("decides on every code point as the categories of Unicode say", () => {
    const wrong: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const forbidden =
        (point < 0x20 && point !== 9 && point !== 10) ||
        (point >= 0xd800 && point <= 0xf8ff) ||
        (point >= 0xfdd0 && point <= 0xfdef) ||
        point % 0x10000 >= 0xfffe ||
        point >= 0xf0000;
      const result = gateText(`қ${String.fromCodePoint(point)}`);
      if (result.ok === forbidden) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it("gives back a text that it would accept unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const first = gateText(text);
        if (first.ok) expect(gateText(first.text)).toEqual(first);
        else expect(first.at).toBeLessThan(text.length);
      }),
    );
  });
});
