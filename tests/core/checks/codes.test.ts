/** Inline codes: what a translation may do with them and what not. */
import { describe, expect, it } from "vitest";
import type { Content, InlineCode } from "@/core/article/inline";
import { checkSegment } from "@/core/checks/check-segment";

// «+1 Сөз -1 *2»: opening and closing codes and placeholders by id, words as they stand.
function content(notation: string): Content {
  return notation.split(" ").map((part) => {
    const kind = { "+": "open", "-": "close", "*": "ph" }[part.charAt(0)];
    if (kind === undefined) return { t: "text", v: `${part} ` };
    return { t: kind as "open" | "close" | "ph", c: part.slice(1) };
  });
}

const bold: InlineCode = { id: "1", type: "fmt" };
const image: InlineCode = { id: "2", type: "image" };

function found(
  source: string,
  target: string,
  codes: readonly InlineCode[] = [bold, image],
): readonly string[] {
  const input = { source: content(source), target: content(target), codes };
  return checkSegment({ ...input, sourceLanguage: "kk", targetLanguage: "ru" })
    .filter(({ code }) => code.startsWith("codes-"))
    .map(({ code, severity }) => `${code.slice(6)} ${severity}`);
}

describe("codes", () => {
  it.each([
    ["as in the source", "+1 Жиын -1 *2", "+1 Собрание -1 *2", []],
    ["a placeholder left out", "+1 Жиын -1 *2", "+1 Собрание -1", ["missing error"]],
    ["a pair left out", "+1 Жиын -1 *2", "Собрание *2", ["missing error", "missing error"]],
    ["one too many", "Жиын *2", "Собрание *2 *2", ["extra error"]],
    ["one of another segment", "Жиын *2", "Собрание *2 *9", ["extra error"]],
    [
      "closed before it opens",
      "+1 Жиын -1",
      "-1 Собрание +1",
      ["order warning", "unbalanced error", "unbalanced error"],
    ],
    ["an end left out", "+1 Жиын -1", "+1 Собрание", ["missing error", "unbalanced error"]],
    ["another order", "*2 Жиын *3", "*3 Собрание *2", ["order warning"]],
    ["open here and closed in a later segment", "+1 Жиын", "+1 Собрание", []],
  ] as const)("%s", (_, source, target, expected) => {
    expect(found(source, target)).toHaveLength(expected.length);
    expect(new Set(found(source, target))).toEqual(new Set(expected));
  });

  it("follows the rights the file gives", () => {
    expect(found("Жиын *2", "Собрание", [{ ...image, canDelete: true }])).toEqual(["missing note"]);
    expect(found("Жиын *2", "Собрание *2 *2", [{ ...image, canCopy: true }])).toEqual([]);
    expect(found("*2 Жиын *3", "*3 Собрание *2", [{ ...image, canReorder: "no" }])).toEqual([
      "order error",
    ]);
    expect(
      found("*2 Жиын *3", "*3 Собрание *2", [
        { ...image, canReorder: "yes" },
        { ...image, id: "3", canReorder: "yes" },
      ]),
    ).toEqual([]);
    const over = [
      { ...bold, canOverlap: true },
      { id: "3", type: "fmt", canOverlap: true } as const,
    ];
    expect(found("+1 +3 Жиын -3 -1", "+1 +3 Собрание -1 -3", over)).toEqual(["order warning"]);
    expect(found("+1 +3 Жиын -3 -1", "+1 +3 Собрание -1 -3")).toContain("unbalanced error");
  });
});
