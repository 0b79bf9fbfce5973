import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldCodes } from "@/core/memory/fold";
import { comparison, PackedPage } from "@/core/memory/packed-texts";
import { baseScore, query, scorable } from "@/core/memory/score";

/** All letters of the three languages and what stands between them. */
const ALPHABET =
  "аәбвгғдеёжзийікқлмнңоөпрстуұүфхһцчшщъыьэюяabcdefghijklmnopqrstuvwxyz0 .,-\"'!?:;()%";

const pageOf = (text: string, place = 7): PackedPage => {
  const page = new PackedPage();
  page.add(place, foldCodes(text));
  page.seal();
  return page;
};

describe("packed texts", () => {
  it("are told apart in every letter", () => {
    for (const one of ALPHABET)
      for (const other of ALPHABET) {
        const compare = comparison(foldCodes(`қ${one}қ`), 100);
        expect(compare(pageOf(`қ${other}қ`), 7), `${one} ${other}`).toBe(one === other ? 100 : 0);
      }
  });

  it("promise never less than the base score", () => {
    const unit = fc.oneof(fc.constantFrom(...ALPHABET), fc.constantFrom("Ә", "ß", "ї", "日", "😀"));
    const text = fc.string({ unit, maxLength: 200 });
    let [reached, turned] = [0, 0];
    fc.assert(
      fc.property(
        text,
        text,
        fc.nat(190),
        fc.integer({ min: 50, max: 99 }),
        (a, b, at, minimum) => {
          const other = a.slice(0, at) + b.slice(0, 6) + a.slice(at + 4);
          const bound = comparison(foldCodes(a), minimum)(pageOf(other), 7);
          const score = baseScore(query(a), scorable(other), minimum);
          if (foldCodes(other).length === 0) expect(bound).toBeUndefined();
          else expect(bound).toBeGreaterThanOrEqual(score);
          if (score >= minimum) reached += 1;
          else if (bound === 0) turned += 1;
        },
      ),
      { numRuns: 1500 },
    );
    expect(reached).toBeGreaterThan(100);
    expect(turned).toBeGreaterThan(100);
  });

  it("are exact for the letters of the three languages", () => {
    const text = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(text, text, fc.nat(80), (a, b, at) => {
        const other = a.slice(0, at) + b.slice(0, 6) + a.slice(at + 4);
        fc.pre(foldCodes(other).length > 0 && foldCodes(a).join() !== foldCodes(other).join());
        const bound = comparison(foldCodes(a), 50)(pageOf(other), 7);
        expect(bound).toBe(baseScore(query(a), scorable(other), 50));
      }),
    );
  });

  it("leave out what is longer than segments are", () => {
    const long = "Қазақ ".repeat(400);
    expect(comparison(foldCodes(long), 70)(pageOf(long), 7)).toBeUndefined();
    expect(comparison(foldCodes(long), 70)(pageOf(long.slice(0, 1900)), 7)).toBeGreaterThan(70);
  });

  it("are known at their own places, however many there are", () => {
    const page = new PackedPage();
    const texts = Array.from({ length: 3000 }, (_, at) => `Мәтін ${"қ".repeat(at % 60)} бітті`);
    texts.forEach((text, at) => {
      page.add(at * 2, foldCodes(text));
    });
    page.seal();
    texts.forEach((text, at) => {
      const compare = comparison(foldCodes(text), 100);
      expect(compare(page, at * 2)).toBe(100);
      expect(compare(page, at * 2 + 1)).toBeUndefined();
    });
  });
});
