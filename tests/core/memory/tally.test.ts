import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAR, listOfPlaces } from "@/core/memory/place-list";
import { Tally } from "@/core/memory/tally";
import { bucketOf, TextPlaces } from "@/core/memory/text-places";

const CLASS = 60;

/** Places of more texts than a distance of 16 bits reaches. */
function manyTexts(): TextPlaces {
  const texts = new TextPlaces();
  for (let id = 0; id < 3 * FAR; id += 1) texts.placeOf(id, CLASS);
  return texts;
}

/** A list's places: near ones, any, and such as are just as far as a distance reaches. */
const places = fc.uniqueArray(
  fc.oneof(fc.nat(400), fc.nat(3 * FAR - 1), fc.constantFrom(FAR - 1, FAR, FAR + 1, 2 * FAR)),
  { maxLength: 200, size: "max" },
);

describe("a tally", () => {
  it("has of every text the sum of its lists' weights, from what is asked on", () => {
    const texts = manyTexts();
    const weight = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 63 }));
    const lists = fc.array(fc.tuple(places, weight), { maxLength: 4, size: "max" });
    const asked = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(lists, asked, (weighted, least) => {
        const tally = new Tally(texts, CLASS, CLASS);
        const expected = new Map<number, number>();
        for (const [list, weight] of weighted) {
          const ascending = Uint32Array.from(list).sort();
          tally.addList(bucketOf(CLASS), listOfPlaces(ascending), weight);
          for (const place of list) expected.set(place, (expected.get(place) ?? 0) + weight);
        }
        const floor = new Uint16Array(256).fill(least);
        const { places: found, sums } = tally.finish({ likely: floor, certain: floor });
        const told = new Map(Array.from(found, (place, at) => [place, sums[at]]));
        expect(told.size).toBe(found.length);
        expect(told).toEqual(new Map([...expected].filter(([, sum]) => sum >= least)));
      }),
      { numRuns: 200 },
    );
  });
});
