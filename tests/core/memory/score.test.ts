import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldCodes, foldHash, foldText, normalizeText, textHash } from "@/core/memory/fold";
import { compilePattern, distance } from "@/core/memory/levenshtein";
import { baseScore, differsInFiguresOnly, query, scorable } from "@/core/memory/score";

/** The textbook table, to judge the bit-parallel one by. */
function plainDistance(a: Int32Array, b: Int32Array): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  a.forEach((code, i) => {
    const next = [i + 1];
    b.forEach((other, j) => {
      const replace = (row[j] ?? 0) + (code === other ? 0 : 1);
      next.push(Math.min(replace, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row[b.length] ?? 0;
}

const scoreOf = (a: string, b: string, minimum = 0): number =>
  baseScore(query(a), scorable(b), minimum);

describe("fold", () => {
  it.each([
    ["ӘЛЕМ", "әлем"],
    ["2025 жылғы 12 қыркүйек", "0 жылғы 0 қыркүйек"],
    ["«Қазақстан»  —  “ел”", '"қазақстан" - "ел"'],
    ["37,3 млрд‑ты", "0,0 млрд-ты"],
    [" \u00A0Үкімет\u200B ", "үкімет"],
    ["и\u0306", "й"],
    ["", ""],
    ["😀 Күн", "😀 күн"],
  ])("folds %j to %j", (text, expected) => {
    expect(foldText(text)).toBe(expected);
  });

  it("keeps case and figures in the normal form", () => {
    expect(normalizeText("  «Ел»\u00A0 37,3 — Ә")).toBe('"Ел" 37,3 - Ә');
  });

  it("folds a fold to itself", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        (text) => foldText(foldText(text)) === foldText(text),
      ),
    );
  });

  it("hashes by fold and by text, apart for each language", () => {
    const hash = (text: string, language = "kk") => foldHash(foldCodes(text), language);
    expect(hash("2025 жыл")).toBe(hash("1999 ЖЫЛ"));
    expect(hash("ел")).not.toBe(hash("ел", "ru"));
    expect(textHash("2025 жыл", "kk")).not.toBe(textHash("1999 жыл", "kk"));
    expect(Number.isSafeInteger(hash("ел"))).toBe(true);
  });
});

describe("distance", () => {
  const letters = fc.string({
    unit: fc.constantFrom("а", "ә", "б", "қ", " ", "0", "😀"),
    maxLength: 150,
  });

  it("equals the textbook table", () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const [left, right] = [foldCodes(a), foldCodes(b)];
        expect(distance(compilePattern(left), right, 1000)).toBe(plainDistance(left, right));
      }),
    );
  });

  it("is the same both ways, and answers limit + 1 beyond the limit", () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(60), (a, b, limit) => {
        const [left, right] = [foldCodes(a), foldCodes(b)];
        const there = distance(compilePattern(left), right, limit);
        expect(distance(compilePattern(right), left, limit)).toBe(there);
        expect(there).toBe(Math.min(plainDistance(left, right), limit + 1));
      }),
    );
  });
});

describe("base score", () => {
  it.each([
    ["Үкімет отырысы өтті.", "Үкімет отырысы өтті.", 100],
    ["Үкімет отырысы өтті.", "үкімет отырысы өтті.", 99],
    ["«Ел» туралы", "“Ел” туралы", 99],
    ["2025 жылы 5 жоба", "2024 жылы 5 жоба", 99],
    ["2025 жылы 5 жоба", "2024 жылы 6 жоба", 98],
    ["2025 ЖЫЛЫ 5 жоба", "2024 жылы 6 жоба", 97],
    ["10 000 теңге, 5 млн", "20 500 теңге, 5 млн", 99],
    ["1; 2; 3; 4; 5; 6; 7", "2; 3; 4; 5; 6; 7; 8", 95],
    ["абвгд", "абвгж", 80],
    ["абвгд", "", 0],
    ["", "", 100],
  ])("of %j against %j is %i", (a, b, expected) => {
    expect(scoreOf(a, b)).toBe(expected);
  });

  it("takes one point for each differing code, five at most", () => {
    const at = query("Қазақстан", ["open fmt", "close fmt"]);
    expect(baseScore(at, scorable("Қазақстан", ["open fmt", "close fmt"]))).toBe(100);
    expect(baseScore(at, scorable("Қазақстан", ["close fmt", "open fmt"]))).toBe(99);
    expect(baseScore(at, scorable("Қазақстан", []))).toBe(98);
    expect(baseScore(at, scorable("Қазақстан", Array(9).fill("ph image")))).toBe(95);
  });

  it("is the same both ways and never 100 for texts that differ", () => {
    const words = fc.array(
      fc.constantFrom("үкімет", "отырысы", "2025", "37,3", "өтті", "Өтті", "—", "-"),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [a, b] = [left.join(" "), right.join(" ")];
        expect(scoreOf(a, b)).toBe(scoreOf(b, a));
        expect(scoreOf(a, b) === 100).toBe(a === b);
      }),
    );
  });

  it("gives the same answer with a threshold, or 0 below it", () => {
    const text = fc.string({ unit: fc.constantFrom("а", "б", "в", " "), maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 50, max: 95 }), (a, b, minimum) => {
        const full = scoreOf(a, b);
        expect(scoreOf(a, b, minimum)).toBe(full >= minimum ? full : 0);
      }),
    );
  });

  it("scores a changed ending as a small change", () => {
    expect(
      scoreOf(
        "Премьер-министр кеңес отырысына қатысты",
        "Премьер-министр кеңес отырысында қатысты",
      ),
    ).toBeGreaterThan(95);
  });

  it("knows a difference in figures only", () => {
    expect(differsInFiguresOnly(scorable("5 жоба"), scorable("6 жоба"))).toBe(true);
    expect(differsInFiguresOnly(scorable("5 жоба"), scorable("5 Жоба"))).toBe(false);
    expect(differsInFiguresOnly(scorable("5 жоба"), scorable("6 жобалар"))).toBe(false);
  });
});
