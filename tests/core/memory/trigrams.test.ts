import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  indexFeatures,
  isShort,
  SHORT_LENGTH,
  TRIGRAM_LENGTH,
  trigramsOf,
} from "@/core/memory/features";
import { foldCodes } from "@/core/memory/fold";
import { decodeRow, lengthClass, lengthWindow } from "@/core/memory/posting-codec";
import { Ranking } from "@/core/memory/ranking";
import { RunBuilder } from "@/core/memory/run-builder";
import { baseScore, query, scorable } from "@/core/memory/score";
import { Tally } from "@/core/memory/tally";
import { TextPlaces } from "@/core/memory/text-places";
import { chooseGrams, fewestShared, worthOfOne } from "@/core/memory/trigrams";

const LETTERS = "аәбдеғжзиікқлмнңоөпрстуұүыіш";
const letter = fc.constantFrom(...LETTERS, ..."аеннры ", ".", "7");
/** Few letters make many equal trigrams, which is where counting them can go wrong. */
const text = fc.oneof(
  fc.string({ unit: letter, minLength: 1, maxLength: SHORT_LENGTH + 30 }),
  fc.string({ unit: fc.constantFrom("а", "б", " "), minLength: 1, maxLength: SHORT_LENGTH + 30 }),
);

/** An edit at a place (a share of the length): leave out, put in, change, or a whole word put in. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom("out", "in", "change", "word"),
  letter,
});
type Edit = { at: number; kind: string; letter: string };

function apply(before: string, { at, kind, letter: put }: Edit): string {
  const place = Math.floor(at * before.length);
  const [head, tail] = [before.slice(0, place), before.slice(place)];
  if (kind === "out") return head + tail.slice(1);
  if (kind === "in") return head + put + tail;
  if (kind === "word") return `${head} ${put}${LETTERS.slice(0, 4)} ${tail}`;
  return head + put + tail.slice(1);
}

const pair = fc
  .tuple(text, fc.array(edit, { maxLength: 16 }))
  .map(([a, edits]) => ({ a, b: edits.reduce(apply, a) }));

const RUNS = { numRuns: 4000 };

describe("trigrams of short texts", () => {
  it("are in the index of every text that a short one can match", () => {
    fc.assert(
      fc.property(pair, ({ a, b }) => {
        const [left, right] = [foldCodes(a), foldCodes(b)];
        if (!isShort(left) || baseScore(query(a), scorable(b), 70) < 70) return;
        expect(right.length).toBeLessThanOrEqual(TRIGRAM_LENGTH);
        const indexed = new Set(indexFeatures(right, "kk"));
        for (const gram of trigramsOf(right, "kk")) expect(indexed).toContain(gram);
      }),
      RUNS,
    );
  });

  it.each([70, 85])("lose no text that reaches %i percent", (minimum) => {
    let reached = 0;
    fc.assert(
      fc.property(pair, ({ a, b }) => {
        const [left, right] = [foldCodes(a), foldCodes(b)];
        if (!isShort(left) || left.length === 0 || right.length === 0) return;
        if (baseScore(query(a), scorable(b), minimum) < minimum) return;
        reached += 1;
        const grams = trigramsOf(left, "kk");
        const other = new Set(trigramsOf(right, "kk"));
        const shared = grams.filter((gram) => other.has(gram)).length;
        const own = lengthClass(right.length);
        const { from, to } = lengthWindow(left.length, minimum);
        expect(own).toBeGreaterThanOrEqual(from);
        expect(own).toBeLessThanOrEqual(to);
        const fewest = fewestShared(left.length, grams.length, 0, minimum)[own] ?? 0;
        expect(shared).toBeGreaterThanOrEqual(fewest);
      }),
      RUNS,
    );
    expect(reached).toBeGreaterThan(200);
  });

  it("find among many texts each one that reaches the threshold, by way of the index", () => {
    const few = fc.array(pair, { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(few, (pairs) => {
        const builder = new RunBuilder();
        pairs.forEach(({ b }, at) => {
          const fold = foldCodes(b);
          builder.add({ id: at + 1, length: fold.length, features: indexFeatures(fold, "kk") });
        });
        const rows = [...builder.rows()];
        for (const { a } of pairs) {
          const fold = foldCodes(a);
          if (!isShort(fold) || fold.length === 0) continue;
          const grams = new Set(trigramsOf(fold, "kk"));
          const { from, to } = lengthWindow(fold.length, 70);
          const tally = new Tally(new TextPlaces(), from, to);
          const certain = fewestShared(fold.length, grams.size, 0, 70);
          for (const { key, data } of rows)
            decodeRow(key, data, (feature, id, length) => {
              if (grams.has(feature) && length >= from && length <= to) tally.add(id, length, 1);
            });
          const worth = worthOfOne(fold.length, grams.size);
          const found = new Ranking(tally.finish({ likely: certain, certain }), worth).best(
            0,
            pairs.length,
            0,
          );
          pairs.forEach(({ b }, at) => {
            if (foldCodes(b).length > 0 && baseScore(query(a), scorable(b), 70) >= 70)
              expect(found).toContain(at + 1);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("meet across the number of words", () => {
    const a = "Өңірлік инвестициясы заыттар қайтарылддағы";
    const b = "Өңірлік металлның инвестициясы зауыттар қайтарылды.";
    expect(baseScore(query(a), scorable(b))).toBe(70);
    const other = new Set(indexFeatures(foldCodes(b), "kk"));
    const shared = trigramsOf(foldCodes(a), "kk").filter((gram) => other.has(gram));
    expect(shared.length).toBeGreaterThan(20);
  });

  it("are read rarest first, as far as the budget goes", () => {
    const grams = [900, 3, 40, 700].map((count, hash) => ({ hash, count }));
    const { read, unread } = chooseGrams(grams, 800);
    expect(read.map(({ count }) => count)).toEqual([3, 40, 700]);
    expect(unread).toBe(1);
    expect(chooseGrams(grams, 1).read).toHaveLength(2);
  });
});
