import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchSegments, textLikeness } from "@/core/segmentation/match-segments";

const A = "Премьер-министр жиынға қатысты.";
const B = "Тауар айналымы бес пайызға өсті.";
const C = "Келесі отырыс Ашхабадта өтеді.";
const B2 = "Тауар айналымы алты пайызға өсті.";
const NEW = "Кездесу соңында құжаттарға қол қойылды.";

/** Old texts get the ids 0, 1, 2…; the answer reads `=0 ~1 + -2`. */
function sketch(olds: readonly string[], news: readonly string[]): string {
  const marks = { unchanged: "=", changed: "~", added: "+", removed: "-" } as const;
  return matchSegments(
    olds.map((text, index) => ({ id: String(index), text })),
    news.map((text) => ({ text })),
  )
    .map(({ kind, id }) => marks[kind] + (id ?? ""))
    .join(" ");
}

describe("matchSegments", () => {
  test.each([
    ["nothing changed", [A, B, C], [A, B, C], "=0 =1 =2"],
    ["one edited", [A, B, C], [A, B2, C], "=0 ~1 =2"],
    ["one added", [A, C], [A, NEW, C], "=0 + =1"],
    ["one removed", [A, B, C], [A, C], "=0 -1 =2"],
    ["one replaced by another", [A, B, C], [A, NEW, C], "=0 + -1 =2"],
    ["moved", [A, B, C], [C, A, B], "=2 =0 =1"],
    ["repeated text keeps its order", [A, B, A], [B, A], "-0 =1 =2"],
    ["white space and composition do not matter", [`${A} ${B}`], [`${A}\u00A0 ${B}`], "=0"],
    ["split in two: the larger part keeps the id", [`${A} ${B} ${C}`], [`${A} ${B}`, C], "~0 +"],
    ["merged: the nearest keeps its id", [`${A} ${B}`, "Иә."], [`${A} ${B} Иә.`], "~0 -1"],
    ["all new", [], [A, B], "+ +"],
    ["all gone", [A, B], [], "-0 -1"],
    ["nothing at all", [], [], ""],
  ])("%s", (_, olds, news, expected) => {
    expect(sketch(olds, news)).toBe(expected);
  });

  test("the same text with other codes has changed", () => {
    const [match] = matchSegments([{ id: "a", text: A, signature: "+1 -1" }], [{ text: A }]);
    expect(match).toMatchObject({ kind: "changed", id: "a", similarity: 99 });
  });

  test("every old and every new segment is answered exactly once", () => {
    const texts = fc.array(fc.constantFrom(A, B, B2, C, NEW, "", "Иә."), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (olds, news) => {
        const matches = matchSegments(
          olds.map((text, index) => ({ id: String(index), text })),
          news.map((text) => ({ text })),
        );
        const ids = matches.flatMap(({ id }) => id ?? []);
        expect(new Set(ids)).toEqual(new Set(olds.map((_, index) => String(index))));
        expect(ids.length).toBe(olds.length);
        const places = matches.flatMap(({ at }) => at ?? []);
        expect(places).toEqual(news.map((_, index) => index));
        for (const match of matches)
          if (match.kind === "unchanged") expect(news[match.at]).toBe(olds[Number(match.id)]);
      }),
    );
  });

  test("two long unlike texts are matched in reasonable time", () => {
    const texts = (seed: string) =>
      Array.from({ length: 3_000 }, (_, at) => `${seed} ${at * 7919}`);
    expect(
      matchSegments(
        texts("бір").map((text, at) => ({ id: `${at}`, text })),
        texts("two").map((text) => ({ text })),
      ),
    ).not.toEqual([]);
  });
});

test.each([
  [A, A, 100],
  [A, "", 0],
  ["", "", 100],
])("likeness of %j and %j is %d", (one, two, expected) => {
  expect(textLikeness(one, two)).toBe(expected);
});
