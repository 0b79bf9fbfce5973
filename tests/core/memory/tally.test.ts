import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAR, listOfPlaces, PlaceBits } from "@/core/memory/place-list";
import { Tally } from "@/core/memory/tally";
import { BUCKETS, bucketOf, TextPlaces } from "@/core/memory/text-places";

/** A class of texts that are looked up by words, and one of short texts. */
const LONG = 180;
const SHORT = 100;

/** Places of more texts than a distance of 16 bits reaches. */
function manyTexts(): TextPlaces {
  const texts = new TextPlaces();
  for (let id = 0; id < 3 * FAR; id += 1) texts.placeOf(id, LONG);
  for (let id = 0; id < 3 * FAR; id += 1) texts.placeOf(3 * FAR + id, SHORT);
  return texts;
}

const texts = manyTexts();

/** A list's places: near ones, any, and such as are just as far as a distance reaches. */
const scattered = fc.uniqueArray(
  fc.oneof(fc.nat(400), fc.nat(3 * FAR - 1), fc.constantFrom(FAR - 1, FAR, FAR + 1, 2 * FAR)),
  { maxLength: 200, size: "max" },
);

/** Places close together somewhere: bits, where trigrams are looked up. */
const dense = fc
  .tuple(fc.nat(2000), fc.uniqueArray(fc.nat(700), { minLength: 1, maxLength: 120, size: "max" }))
  .map(([from, places]) => places.map((place) => from + place));

type WeightedList = readonly [places: readonly number[], weight: number];

function expectSums(
  lengthClass: number,
  weighted: readonly WeightedList[],
  single: readonly number[],
  least: number,
  ones: boolean,
): void {
  const bucket = bucketOf(lengthClass);
  const tally = new Tally(texts, lengthClass, lengthClass, ones);
  const expected = new Map<number, number>();
  const expectMore = (place: number, weight: number) => {
    expected.set(place, (expected.get(place) ?? 0) + weight);
  };
  for (const [list, weight] of weighted) {
    tally.addList(bucket, listOfPlaces(Uint32Array.from(list).sort(), bucket), weight);
    for (const place of list) expectMore(place, weight);
  }
  for (const place of single) {
    tally.add(texts.idAt(place, lengthClass), lengthClass, 1);
    expectMore(place, 1);
  }
  const floor = new Uint16Array(256).fill(least);
  const { places: found, sums } = tally.finish({ likely: floor, certain: floor });
  const told = new Map(Array.from(found, (place, at) => [place, sums[at]]));
  expect(told.size).toBe(found.length);
  expect(told).toEqual(new Map([...expected].filter(([, sum]) => sum >= least)));
}

describe("a tally", () => {
  it.each([LONG, SHORT])(
    "has of every text the sum of its lists' weights, from what is asked on (class %i)",
    (own) => {
      const weight = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 50 }));
      const list = fc.tuple(fc.oneof(scattered, dense), weight);
      const lists = fc.array(list, { maxLength: 4, size: "max" });
      const single = fc.array(fc.nat(2500), { maxLength: 20 });
      const asked = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 255 }));
      fc.assert(
        fc.property(lists, single, asked, (weighted, places, least) => {
          expectSums(own, weighted, places, least, false);
        }),
        { numRuns: 150 },
      );
    },
  );

  it("has of every text in how many lists it is, however many and wherever they begin", () => {
    const list = fc.oneof(dense, dense, dense, scattered);
    const lists = fc.array(list, { maxLength: 96, size: "max" });
    const single = fc.array(fc.nat(2500), { maxLength: 20 });
    const asked = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(lists, single, asked, (places, more, least) => {
        const weighted = places.map((own): WeightedList => [own, 1]);
        expectSums(SHORT, weighted, more, least, true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a list of places", () => {
  it("is bits where there are many and trigrams are looked up, and distances elsewhere", () => {
    const many = Uint32Array.from({ length: 100 }, (_, at) => 500 + at * 31);
    const few = Uint32Array.from({ length: 100 }, (_, at) => 500 + at * 33);
    const isBits = (places: Uint32Array, bucket: number) =>
      listOfPlaces(places, bucket) instanceof PlaceBits;
    expect(isBits(many, bucketOf(SHORT))).toBe(true);
    expect(isBits(few, bucketOf(SHORT))).toBe(false);
    expect(isBits(many, bucketOf(LONG))).toBe(false);
    expect(isBits(many, BUCKETS - 1)).toBe(false);
  });
});
