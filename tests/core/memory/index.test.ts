import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_WEIGHT } from "@/core/memory/byte-counts";
import { askedProbes, chooseProbes, tallyWeights, worthOfWeight } from "@/core/memory/candidates";
import { indexFeatures, probesOf } from "@/core/memory/features";
import { foldCodes } from "@/core/memory/fold";
import { FrequencyCounter, frequentLists, RunFrequencies } from "@/core/memory/frequencies";
import {
  FAR,
  listOfPlaces,
  type PlaceDistances,
  placeList,
  placeListWith,
} from "@/core/memory/place-list";
import {
  blockKey,
  bucketOfKey,
  decodeRow,
  FREQUENT_BASE,
  featureOfKey,
  frequentKeys,
  lengthClass,
  lengthWindow,
  type PostingRow,
} from "@/core/memory/posting-codec";
import { eachRow, PostingLists, wantedFeatures } from "@/core/memory/posting-lists";
import { bestOfBoth, Ranking } from "@/core/memory/ranking";
import { blockRanges, PostingMerger, RunBuilder } from "@/core/memory/run-builder";
import { type Tallied, Tally } from "@/core/memory/tally";
import { BUCKETS, bucketOf, TextPlaces } from "@/core/memory/text-places";

/** All texts with a sum of `least` or more are of interest. */
const floor = (least: number) => {
  const all = new Uint16Array(256).fill(least);
  return { likely: all, certain: all };
};

const hashes = (text: string, language = "kk"): readonly number[] =>
  indexFeatures(foldCodes(text), language);

function shared(a: string, b: string): number {
  const left = new Set(hashes(a));
  return hashes(b).filter((hash) => left.has(hash)).length;
}

describe("features", () => {
  it("shares stems and pairs between inflected forms", () => {
    const rest = "сондай-ақ өңірлердің әлеуметтік жағдайы";
    const a = `Қаржы министрлігінің бюджеттік жобасын бүгін талқылады, ${rest}`;
    const b = `Қаржы министрлігіне бюджеттік жобасы бүгін талқыланды, ${rest}`;
    expect(shared(a, b)).toBe(hashes(a).length);
  });

  it("keeps languages apart and ignores figures and marks", () => {
    const text =
      "Бүгін үкімет кеңейтілген отырыс өткізіп, өңірлердің әлеуметтік жағдайын талқылады, шешім қабылдады";
    expect(new Set([...hashes(text), ...hashes(text, "ru")]).size).toBe(hashes(text).length * 2);
    expect(hashes(`${text}, 2025!`)).toEqual(hashes(text));
  });

  it("gives a text without letters something to be found by", () => {
    expect(hashes("2025-2026").length).toBeGreaterThan(0);
    expect(hashes("")).toEqual([]);
  });

  it("samples a very long text", () => {
    const long = Array.from(
      { length: 500 },
      (_, at) => `сөз${String.fromCodePoint(0x430 + (at % 32))}${"қ".repeat(at % 7)}`,
    );
    expect(probesOf(indexFeatures(foldCodes(long.join(" ")), "kk")).length).toBeLessThanOrEqual(96);
  });
});

const postingsOf = (rows: Iterable<PostingRow>): readonly string[] => {
  const found: string[] = [];
  for (const { key, data } of rows)
    decodeRow(key, data, (feature, id, length) => found.push(`${feature} ${id} ${length}`));
  return found.toSorted((a, b) => a.localeCompare(b));
};

describe("runs", () => {
  it("hold exactly the postings put in, also those of frequent features", () => {
    const text = fc.record({
      id: fc.integer({ min: 1, max: 2 ** 40 }),
      length: fc.integer({ min: 1, max: 900 }),
      features: fc.uniqueArray(fc.oneof(fc.nat(0x7fffffff), fc.nat(300), fc.constant(0x7fffffff)), {
        maxLength: 12,
      }),
    });
    const texts = fc.uniqueArray(text, { maxLength: 700, minLength: 0, selector: ({ id }) => id });
    fc.assert(
      fc.property(texts, (all) => {
        const builder = new RunBuilder();
        for (const each of all) builder.add(each);
        const expected = all.flatMap(({ id, length, features }) =>
          features.map((feature) => `${feature} ${id} ${lengthClass(length)}`),
        );
        expect(postingsOf(builder.rows())).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });

  it("put a frequent feature under keys by length that a look-up can name", () => {
    const builder = new RunBuilder();
    for (let id = 1; id <= 5000; id += 1)
      builder.add({ id, length: 20 + (id % 200), features: [77, 1000 + id] });
    const rows = [...builder.rows()];
    const { from, to } = lengthWindow(100, 70);
    const keys = new Set(frequentKeys(77, from, to));
    const frequent = rows.filter(({ key }) => key >= FREQUENT_BASE);
    expect(frequent.every(({ key }) => featureOfKey(key) === 77)).toBe(true);
    const lengths: number[] = [];
    for (const row of frequent)
      if (keys.has(row.key)) decodeRow(row.key, row.data, (_, id) => lengths.push(20 + (id % 200)));
    for (let length = 70; length <= 142; length += 1) expect(lengths).toContain(length);
    expect(lengths.length).toBeLessThan(5000);
    expect(
      rows.filter(({ key }) => key < FREQUENT_BASE).every(({ key }) => key <= blockKey(6000)),
    ).toBe(true);
  });

  it("cover all blocks in ranges without overlap", () => {
    const ranges = blockRanges(7);
    expect(ranges[0]?.from).toBe(0);
    expect(ranges.at(-1)?.to).toBe(2 ** 18);
    for (const [at, { from }] of ranges.entries())
      if (at > 0) expect(from).toBe(ranges[at - 1]?.to);
  });
});

describe("candidates", () => {
  it("reads the rarest features up to the budget, two at least", () => {
    const probe = (hash: number, count: number) => ({ hash, weight: 5, count });
    const chosen = chooseProbes([probe(1, 900), probe(2, 0), probe(3, 5), probe(4, 300)], 400);
    expect(chosen.map(({ hash }) => hash)).toEqual([3, 4]);
    expect(chooseProbes([probe(1, 900), probe(2, 9000)], 10)).toHaveLength(2);
  });

  it("ranks by what is shared, relative to the longer text", () => {
    const tally = new Tally(new TextPlaces(), 0, 255);
    tally.add(1, lengthClass(100), 20);
    tally.add(2, lengthClass(400), 20);
    tally.add(3, lengthClass(100), 20);
    tally.add(3, lengthClass(100), 5);
    tally.add(9, lengthClass(101), 20);
    const ranking = new Ranking(tally.finish(floor(1)), worthOfWeight(102));
    expect(ranking.best(0, 10, 0)).toEqual([3, 9, 1, 2]);
    expect(ranking.best(1, 2, 0)).toEqual([9, 1]);
    expect(ranking.best(1, 3, 0.1)).toEqual([9, 1]);
  });

  it("are the best of thousands, in order", () => {
    const worth = worthOfWeight(60);
    const weight = fc.integer({ min: 1, max: MOST_WEIGHT });
    const text = fc.tuple(weight, fc.integer({ min: 20, max: 30 }));
    const many = fc.array(text, { maxLength: 2_000, size: "max" });
    fc.assert(
      fc.property(many, fc.array(fc.nat(900), { maxLength: 3 }), (texts, skips) => {
        const tally = new Tally(new TextPlaces(), 0, 255);
        const own = lengthClass(60);
        texts.forEach(([weight, length], id) => {
          tally.add(id, own + length - 25, weight);
        });
        const expected = texts
          .map(([weight, length], id) => {
            const lengthClass = own + length - 25;
            return { id, bucket: bucketOf(lengthClass), value: weight * (worth[lengthClass] ?? 0) };
          })
          .sort((a, b) => b.value - a.value || b.bucket - a.bucket || b.id - a.id)
          .map(({ id }) => id);
        const ranking = new Ranking(tally.finish(floor(1)), worth);
        for (const skip of skips)
          expect(ranking.best(skip, 20, 0)).toEqual(expected.slice(skip, skip + 20));
      }),
      { numRuns: 50 },
    );
  });

  it("of two rankings are the best of both, whatever their tallies' units are", () => {
    const own = lengthClass(100);
    const ranked = (scale: number, texts: readonly (readonly [id: number, sum: number])[]) => {
      const tally = new Tally(new TextPlaces(), 0, 255);
      for (const [id, sum] of texts) tally.add(id, own, sum);
      return new Ranking(tally.finish(floor(1)), worthOfWeight(100, scale));
    };
    const both = [
      ranked(1, [
        [1, 50],
        [2, 20],
      ]),
      ranked(4, [
        [3, 160],
        [4, 40],
      ]),
    ] as const;
    expect(bestOfBoth(both, 0, 10, [0, 0])).toEqual([1, 3, 2, 4]);
    expect(bestOfBoth(both, 1, 2, [0, 0])).toEqual([3, 2]);
    expect(bestOfBoth(both, 0, 10, [0.3, 0])).toEqual([1, 3, 4]);
  });

  it("weigh as whole numbers, rare features more", () => {
    const probes = [2.5, 5, 5].map((weight, hash) => ({ hash, weight, count: hash * 10 }));
    const { weighted, likely } = tallyWeights(chooseProbes(probes, 4000));
    expect(weighted.map(({ hash }) => hash)).toEqual([1, 2]);
    expect(weighted.every(({ weight }) => Number.isInteger(weight) && weight > likely)).toBe(true);
  });

  it("weigh together no more than a tally holds", () => {
    const feature = fc.record({
      hash: fc.nat(),
      weight: fc.double({ min: 0.4, max: 10, noNaN: true }),
      count: fc.integer({ min: 1, max: 90_000 }),
    });
    fc.assert(
      fc.property(fc.array(feature, { minLength: 1, maxLength: 96 }), (probes) => {
        const { weighted } = tallyWeights(chooseProbes(probes, 1_000_000));
        expect(weighted.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(255);
        expect(weighted.every(({ weight }) => weight >= 1)).toBe(true);
      }),
    );
  });
});

describe("lists of a look-up", () => {
  /** As the database hands rows over: key, run and size before the data. */
  const withHeaders = (rows: readonly PostingRow[]): Buffer =>
    Buffer.concat(
      rows.map(({ key, data }) => {
        const header = Buffer.alloc(16);
        header.writeBigInt64BE(BigInt(key));
        header.writeUInt32BE(9, 8);
        header.writeUInt32BE(data.length, 12);
        return Buffer.concat([header, data]);
      }),
    );

  const run = (): readonly PostingRow[] => {
    const builder = new RunBuilder();
    for (let id = 1; id <= 4000; id += 1)
      builder.add({ id: id * 3, length: 20 + (id % 90), features: [77, 1000 + (id % 500), 5] });
    return [...builder.rows()];
  };

  const read = (lists: PostingLists, rows: Buffer): void =>
    eachRow(rows, (key, number, data) => {
      expect(number).toBe(9);
      if (key < FREQUENT_BASE) lists.readBlock(key, data);
      else lists.readList(featureOfKey(key), data);
    });

  const told = ({ places, classes, sums, texts }: Tallied): readonly string[] =>
    Array.from(
      places,
      (place, at) => `${texts.idAt(place, classes[at] ?? 0)} ${classes[at]} ${sums[at]}`,
    ).sort((a, b) => a.localeCompare(b));

  it("hold the wanted postings of fitting length, as the codec reads them", () => {
    const rows = run();
    const { from, to } = lengthWindow(60, 70);
    for (const wanted of [[77], [5, 1200, 1300], [1499, 1000], [2_000_000]]) {
      const expected = new Map<number, number[]>();
      for (const { key, data } of rows)
        decodeRow(key, data, (feature, id, length) => {
          if (!wanted.includes(feature) || length < from || length > to) return;
          expected.set(feature, [...(expected.get(feature) ?? []), id]);
        });
      const lists = new PostingLists(wantedFeatures(wanted), from, to);
      read(lists, withHeaders(rows));
      for (const feature of wanted) {
        const found: number[] = [];
        lists.addTo({ add: (id) => void found.push(id) }, feature, 1, from, to);
        expect(found).toEqual(expected.get(feature) ?? []);
        expect(lists.count(feature, from, to)).toBe(found.length);
      }
    }
  });

  it("end at damaged bytes", () => {
    const lists = new PostingLists(wantedFeatures([77, 5, 1200]), 0, 255);
    for (const { key, data } of run()) {
      const damaged = data.map((byte, at) => (at % 5 === 0 ? 255 : byte));
      if (key < FREQUENT_BASE) expect(() => lists.readBlock(key, damaged)).not.toThrow();
      else {
        expect(() => lists.readList(featureOfKey(key), damaged)).not.toThrow();
        expect(() => placeList([damaged], new TextPlaces())).not.toThrow();
      }
    }
  });

  it("are counted as lists of places as one by one", () => {
    const id = fc.oneof(fc.integer({ min: 1, max: 400_000 }), fc.integer({ min: 1, max: 2 ** 33 }));
    const list = fc.uniqueArray(id, { minLength: 260, maxLength: 700 });
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), fc.nat(4), (lists, least) => {
        const places = new TextPlaces();
        const [from, to] = [lengthClass(22), lengthClass(45)];
        const [listed, loose] = [new Tally(places, from, to), new Tally(places, from, to)];
        lists.forEach((texts, feature) => {
          const builder = new RunBuilder();
          for (const id of texts) {
            // A text has one length, whatever list names it.
            const length = 20 + (id % 31);
            builder.add({ id, length, features: [feature] });
            loose.add(id, lengthClass(length), 1);
          }
          for (const { key, data } of builder.rows())
            if (key < FREQUENT_BASE)
              decodeRow(key, data, (_, text, own) => void listed.add(text, own, 1));
            else listed.addList(bucketOfKey(key), placeList([data], places), 1);
        });
        expect(told(listed.finish(floor(least)))).toEqual(told(loose.finish(floor(least))));
      }),
      { numRuns: 30 },
    );
  });

  it("go by distances, however far", () => {
    const place = fc.oneof(
      fc.nat(200),
      fc.nat(1_000_000),
      fc.constantFrom(FAR - 2, FAR - 1, FAR, FAR + 1, 2 * FAR - 1, 2 * FAR),
    );
    fc.assert(
      fc.property(fc.uniqueArray(place, { maxLength: 50 }), (some) => {
        const ascending = Uint32Array.from(some).sort();
        const read: number[] = [];
        let at = -1;
        for (const distance of listOfPlaces(ascending, BUCKETS - 1) as PlaceDistances) {
          at += distance;
          if (distance !== FAR) read.push(at);
        }
        expect(read).toEqual([...ascending]);
      }),
    );
  });

  it("are taken only where a text of theirs is wanted, whichever it is", () => {
    const places = new TextPlaces();
    const rows = run().flatMap(({ key, data }) => (key >= FREQUENT_BASE ? [data] : []));
    expect(placeListWith(rows.slice(0, 1), places, () => false)).toBeNull();
    const bucket = bucketOf(lengthClass(21));
    expect(places.bucket(bucket).size).toBe(0);
    const all = placeList(rows.slice(0, 1), places);
    const last = Math.max(...places.bucket(bucket).ids.subarray(0, places.bucket(bucket).size));
    expect(placeListWith(rows.slice(0, 1), places, (id) => id === last)).toEqual(all);
  });

  it("tell the unlikely texts only where the likely ones are few, and none of what was counted before", () => {
    const places = new TextPlaces();
    const least = { likely: new Uint16Array(256).fill(3), certain: new Uint16Array(256).fill(2) };
    const own = lengthClass(40);
    const tallied = (likely: number): Tallied => {
      const tally = new Tally(places, own, own);
      for (let id = 1; id <= 1000; id += 1) tally.add(id, own, id <= likely ? 3 : (id % 2) + 1);
      return tally.finish(least);
    };
    expect(tallied(500)).toMatchObject({ isComplete: false });
    expect(told(tallied(500))).toHaveLength(500);
    expect(tallied(100)).toMatchObject({ isComplete: true });
    expect(told(tallied(100))).toHaveLength(100 + 450);
    expect(told(tallied(500))).toHaveLength(500);
  });

  it("are found by what a run says of them, and only those that are there", () => {
    const rows = run();
    const counter = new FrequencyCounter();
    for (const row of rows) counter.add(row);
    const frequencies = new RunFrequencies(counter.encode());
    const { from, to } = lengthWindow(60, 70);
    const runs = [4, 9].map((id) => ({ id, frequencies }));
    const { lists, count } = frequentLists(runs, 77, from, to);
    const present = new Set(rows.map(({ key }) => key));
    expect(lists.length).toBeGreaterThan(0);
    expect(lists.every(({ key, run }) => present.has(key) && (run === 4 || run === 9))).toBe(true);
    expect(frequentLists(runs.slice(1), 77, 0, 255).count).toBe(4000);
    expect(count).toBeLessThan(8000);
    expect(frequentLists(runs, 1200, 0, 255)).toEqual({ lists: [], count: 0 });
    const probes = [77, 1200, 1300].map((hash) => ({
      hash,
      weight: 5,
      count: frequentLists(runs.slice(1), hash, 0, 255).count,
    }));
    expect(askedProbes(probes, 100).map(({ hash }) => hash)).toEqual([1200, 1300]);
    expect(askedProbes(probes, 4000)).toHaveLength(3);
  });

  it("of several runs are merged in order, also when their texts interleave", () => {
    const merger = new PostingMerger();
    const all = Array.from({ length: 3000 }, (_, at) => ({
      id: ((at * 7919) % 3000) + 1,
      length: 20 + (at % 40),
      features: [77, 1000 + (at % 900), (at % 5) * 2 ** 28],
    }));
    const whole = new RunBuilder();
    for (const text of all) whole.add(text);
    for (const part of [0, 1, 2]) {
      const builder = new RunBuilder();
      for (const text of all.filter((_, at) => at % 3 === part)) builder.add(text);
      for (const { key, data } of builder.rows()) decodeRow(key, data, merger.add);
    }
    expect([...merger.rows()]).toEqual([...whole.rows()]);
  });
});
