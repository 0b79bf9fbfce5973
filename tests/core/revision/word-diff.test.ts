import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordDiff } from "@/core/revision/word-diff";

const side = (parts: ReturnType<typeof wordDiff>, gone: "insert" | "delete") =>
  parts
    .filter(({ kind }) => kind !== gone)
    .map(({ text }) => text)
    .join("");

describe("wordDiff", () => {
  test.each([
    ["ru", "Объём вырос на 5 %.", "Объём вырос на 7 %.", ["5"], ["7"]],
    ["kk", "Үкімет отырысы өтті.", "Үкіметтің отырысы өтті.", ["Үкімет"], ["Үкіметтің"]],
    [
      "en",
      "The price rose to 37.3 billion.",
      "The price fell to 37.3 billion.",
      ["rose"],
      ["fell"],
    ],
  ] as const)("%s: whole words change", (language, before, after, gone, come) => {
    const parts = wordDiff(before, after, language);
    const texts = (kind: string) => parts.filter((part) => part.kind === kind).map((p) => p.text);
    expect(texts("delete")).toEqual(gone);
    expect(texts("insert")).toEqual(come);
  });

  test("texts with little in common are replaced as a whole", () => {
    expect(wordDiff("Совсем другое предложение.", "Nothing alike at all here", "ru")).toEqual([
      { kind: "delete", text: "Совсем другое предложение." },
      { kind: "insert", text: "Nothing alike at all here" },
    ]);
  });

  test("both versions can be read out of the parts", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const parts = wordDiff(before, after, "kk");
        expect(side(parts, "insert")).toBe(before);
        expect(side(parts, "delete")).toBe(after);
      }),
    );
  });
});
