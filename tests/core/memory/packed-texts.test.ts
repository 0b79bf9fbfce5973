import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TRIGRAM_LENGTH } from "@/core/memory/features";
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
        expect(compare(pageOf(`қ${other}қ`), 7), `${one} ${other}`).toBe(one === other);
      }
  });

  it("are never turned away when they reach the threshold", () => {
    const unit = fc.oneof(fc.constantFrom(...ALPHABET), fc.constantFrom("Ә", "ß", "ї", "日", "😀"));
    const text = fc.string({ unit, maxLength: 100 });
    let [reached, turned] = [0, 0];
    fc.assert(
      fc.property(text, text, fc.nat(90), fc.integer({ min: 50, max: 99 }), (a, b, at, minimum) => {
        const other = a.slice(0, at) + b.slice(0, 6) + a.slice(at + 4);
        const fold = foldCodes(other);
        const found = comparison(foldCodes(a), minimum)(pageOf(other), 7);
        if (fold.length === 0 || fold.length > TRIGRAM_LENGTH) expect(found).toBeUndefined();
        else if (baseScore(query(a), scorable(other), minimum) >= minimum) {
          expect(found).toBe(true);
          reached += 1;
        } else if (found === false) turned += 1;
      }),
      { numRuns: 1500 },
    );
    expect(reached).toBeGreaterThan(100);
    expect(turned).toBeGreaterThan(100);
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
      expect(compare(page, at * 2)).toBe(true);
      expect(compare(page, at * 2 + 1)).toBeUndefined();
    });
  });
});
