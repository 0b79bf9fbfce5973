import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Content, codePositions, plainText } from "@/core/article/inline";
import {
  applyEdit,
  type EditResult,
  type KeyedSegment,
  mergeSegments,
  splitSegment,
} from "@/core/segmentation/edit-segments";
import { contentWithCodes } from "@/tests/support/article-arbitraries";

const keyed = (id: string, text: string, gapAfter = " "): KeyedSegment => ({
  id,
  content: [{ t: "text", v: text }],
  gapAfter,
});
const THREE = [keyed("a", "Бірі екі."), keyed("b", "Үш.", "  "), keyed("c", "Төрт.", "")];

function done(result: EditResult) {
  if ("refused" in result) throw new Error(result.refused);
  return result;
}

const sketch = (segments: readonly KeyedSegment[]) =>
  segments.map(({ id, content, gapAfter }) => `${id}:${plainText(content)}[${gapAfter}]`).join("|");

const blockText = (segments: readonly KeyedSegment[]) =>
  segments.map(({ content, gapAfter }) => plainText(content) + gapAfter).join("");

const blockCodes = (segments: readonly KeyedSegment[]) =>
  segments.flatMap(({ content }) => codePositions(content).map(({ kind, code }) => kind + code));

describe("splitSegment", () => {
  test("splits at white space, which becomes the gap, and back", () => {
    const { segments, inverse } = done(splitSegment(THREE, "a", 5, "n"));
    expect(sketch(segments)).toBe("a:Бірі[ ]|n:екі.[ ]|b:Үш.[  ]|c:Төрт.[]");
    expect(done(applyEdit(segments, inverse)).segments).toEqual(THREE);
  });

  test("splits inside a word when asked to", () => {
    expect(sketch(done(splitSegment(THREE, "c", 2, "n")).segments)).toMatch(
      /c:Тө\[\]\|n:рт\.\[\]$/,
    );
  });

  test.each([
    ["x", 1, "no-such-segment"],
    ["b", 0, "empty-part"],
    ["b", 3, "empty-part"],
    ["b", 99, "empty-part"],
    ["b", -1, "empty-part"],
  ])("refuses %s at %d", (id, at, refused) => {
    expect(splitSegment(THREE, id, at, "n")).toEqual({ refused });
  });

  test("never cuts a character in two", () => {
    const segments = [keyed("a", "а🙂е\u0301б")];
    expect(splitSegment(segments, "a", 2, "n")).toEqual({ refused: "inside-character" });
    expect(splitSegment(segments, "a", 4, "n")).toEqual({ refused: "inside-character" });
  });
});

describe("mergeSegments", () => {
  test("merges neighbours with the gap between them, and back", () => {
    const { segments, inverse } = done(mergeSegments(THREE, "b", "c"));
    expect(sketch(segments)).toBe("a:Бірі екі.[ ]|b:Үш.  Төрт.[]");
    expect(done(applyEdit(segments, inverse)).segments).toEqual(THREE);
    expect(sketch(done(mergeSegments(THREE, "a", "c")).segments)).toBe("a:Бірі екі. Үш.  Төрт.[]");
  });

  test.each([
    ["b", "a"],
    ["a", "a"],
    ["a", "x"],
    ["x", "a"],
  ])("refuses %s to %s", (first, last) => {
    expect(mergeSegments(THREE, first, last)).toEqual({ refused: "no-such-segment" });
  });
});

test("an edit is refused when its segments have changed meanwhile", () => {
  const { segments, inverse } = done(mergeSegments(THREE, "a", "b"));
  const changed = segments.map((each) => ({ ...each, gapAfter: "" }));
  expect(applyEdit(changed, inverse)).toEqual({ refused: "stale-edit" });
});

test("any sequence of edits keeps text and codes and is undone step by step", () => {
  const content = contentWithCodes().map(({ content: each }): Content => each);
  const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(9), fc.nat(30)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 4 }), steps, (contents, moves) => {
      let segments: readonly KeyedSegment[] = contents.map((each, index) => ({
        id: `s${index}`,
        content: each,
        gapAfter: index % 2 === 0 ? " " : "",
      }));
      const states = [segments];
      const inverses: Parameters<typeof applyEdit>[1][] = [];
      for (const [step, [splits, which, at]] of moves.entries()) {
        const index = which % segments.length;
        const id = segments[index]?.id ?? "";
        const result = splits
          ? splitSegment(segments, id, at, `n${step}`)
          : mergeSegments(segments, id, segments[index + 1]?.id ?? "");
        if ("refused" in result) continue;
        expect(blockText(result.segments)).toBe(blockText(segments));
        expect(blockCodes(result.segments)).toEqual(blockCodes(segments));
        segments = result.segments;
        states.push(segments);
        inverses.push(result.inverse);
      }
      for (const [index, inverse] of inverses.toReversed().entries()) {
        segments = done(applyEdit(segments, inverse)).segments;
        expect(segments).toEqual(states[states.length - 2 - index]);
      }
    }),
  );
});
