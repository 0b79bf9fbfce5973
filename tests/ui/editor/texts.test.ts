import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeCharacter } from "@/core/article/coded-text";
import { cycleCase } from "@/ui/editor/acts/cycle-case";
import { insertionOf, missingItems } from "@/ui/editor/acts/missing-items";
import { occurrences, replaceOccurrences } from "@/ui/editor/find/occurrences";
import { retryDelay } from "@/ui/editor/saving/retry-delay";
import { chipLabel, toMark, toPieces } from "@/ui/editor/text/marks";
import { fromPlainField, toPlainField } from "@/ui/editor/text/plain-codes";

const OPEN = codeCharacter("open", 0);
const CLOSE = codeCharacter("close", 0);
const ALONE = codeCharacter("ph", 1);

describe("finding", () => {
  test.each([
    [
      "Астана, астана",
      "астана",
      false,
      [
        [0, 6],
        [8, 14],
      ],
    ],
    ["Астана, астана", "астана", true, [[8, 14]]],
    ["37,3\u00A0млрд", "37,3 млрд", false, [[0, 9]]],
    ["a.c abc", "a.c", false, [[0, 3]]],
    [
      "Өңір өңір",
      "ӨҢІР",
      false,
      [
        [0, 4],
        [5, 9],
      ],
    ],
    ["текст", "", false, []],
  ] as const)("%s: %s", (text, wanted, caseSensitive, spans) => {
    expect(occurrences(text, { text: wanted, caseSensitive })).toEqual(spans);
  });

  test("replacing leaves codes where they are", () => {
    const text = `${OPEN}Китай${CLOSE} и Китай`;
    expect(replaceOccurrences(text, { text: "Китай", caseSensitive: true }, "Қытай")).toBe(
      `${OPEN}Қытай${CLOSE} и Қытай`,
    );
  });

  test("any text that is looked for is found where it was put", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (wanted, before) => {
        const found = occurrences(before + wanted, { text: wanted, caseSensitive: true });
        expect(found.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("codes in a plain field", () => {
  test("are written out and read back", () => {
    const coded = `до ${OPEN}жирный${CLOSE} и ${ALONE} после`;
    expect(toPlainField(coded)).toBe("до ⟦1⟧жирный⟦/1⟧ и ⟦2/⟧ после");
    expect(fromPlainField(toPlainField(coded), 2)).toBe(coded);
  });

  test("one that the block does not have stays text", () => {
    expect(fromPlainField("⟦7⟧", 2)).toBe("⟦7⟧");
  });

  test("every text of an article survives", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!/[\uE000-\uF8FF⟦]/u.test(text));
        expect(fromPlainField(toPlainField(text), 5)).toBe(text);
      }),
    );
  });
});

describe("pieces", () => {
  test("cover the text exactly, with marks where they lie", () => {
    const text = `${OPEN}37,3 млрд${CLOSE} теңге`;
    const mark = toMark(text, { span: [0, 9], kind: "figure" });
    const pieces = toPieces(text, [mark]);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter(({ marks }) => marks.length > 0).map((piece) => piece.text)).toEqual([
      "37,3 млрд",
    ]);
  });

  test("chips are one character each, so that offsets on the screen are offsets in the text", () => {
    const labels = Array.from({ length: 60 }, (_, index) => chipLabel(index));
    expect(labels.every((label) => label.length === 1)).toBe(true);
    expect(labels.slice(0, 2)).toEqual(["①", "②"]);
    expect([labels[19], labels[20], labels[34], labels[35], labels[49]]).toEqual([
      "⑳",
      "㉑",
      "㉟",
      "㊱",
      "㊿",
    ]);
  });
});

describe("what is missing", () => {
  const finding = {
    code: "figures-missing",
    severity: "error",
    source: [0, 2],
    target: null,
    params: { source: "40%", expected: "40 %" },
    fix: null,
  } as const;

  test("codes in the order of the source, then figures as the language writes them", () => {
    const items = missingItems(`${OPEN}а${CLOSE} ${ALONE}`, `${ALONE}`, [finding]);
    expect(items.map(({ text }) => text)).toEqual([OPEN, CLOSE, "40 %"]);
  });

  test("a pair takes the selected words between its codes", () => {
    const items = missingItems(`${OPEN}а${CLOSE}`, "слово", []);
    const [first] = items;
    expect(first && insertionOf(first, items, "слово")).toBe(`${OPEN}слово${CLOSE}`);
  });
});

test.each([
  ["астана", "kk", "Астана"],
  ["Астана", "kk", "АСТАНА"],
  ["АСТАНА", "kk", "астана"],
  ["ілім", "kk", "Ілім"],
  ["5 %", "ru", "5 %"],
] as const)("case of %s (%s) becomes %s", (text, language, next) => {
  expect(cycleCase(text, language)).toBe(next);
});

test("tries are spread between a quarter of a second and fifteen seconds, and never come earlier", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, c) => {
        const delay = retryDelay(n, c);
        expect(delay).toBeGreaterThanOrEqual(250);
        expect(delay).toBeLessThanOrEqual(15_000);
        expect(retryDelay(n + 1, 0)).toBeGreaterThanOrEqual(retryDelay(n, 0));
      },
    ),
  );
});
