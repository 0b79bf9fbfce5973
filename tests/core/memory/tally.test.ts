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
  fc.oneof(fc.nat(40), fc.nat(3 * FAR - 1), fc.constantFrom(FAR - 1, FAR, FAR + 1, 2 * FAR)),
  { maxLength: 40 },
);

describe("a tally", () => {
  it("has of every text the sum of its lists' weights, from what is asked on", () => {
    const texts = manyTexts();
    const lists = fc.array(fc.tuple(places, fc.integer({ min: 1, max: 63 })), { maxLength: 4 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 255 }), (weighted, least) => {
        const tally = new Tally(texts, CLASS, CLASS);
        const expected = new Map<number, number>();
        for (const [list, weight] of weighted) {
          const ascending = Uint32Array.from(list).sort();
          tally.addList(bucketOf(CLASS), listOfPlaces(ascending), weight);
          for (const place of list) expected.set(place, (expected.get(place) ?? 0) + weight);
        }
        const floor = new Uint16Array(256).fill(least);
        const { places: found, sums } = tally.finish({ likely: floor, certain: floor });
        const told = Array.from(found, (place, at) => [place, sums[at] ?? 0]);
        const reached = [...expected].filter(([, sum]) => sum >= least).sort(([a], [b]) => a - b);
        expect(told).toEqual(reached);
      }),
    );
  });
});
