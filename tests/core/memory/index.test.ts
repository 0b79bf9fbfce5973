import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedProbes, chooseProbes, Overlap } from "@/core/memory/candidates";
import { featuresOf, probesOf } from "@/core/memory/features";
import { foldCodes } from "@/core/memory/fold";
import { Frequencies, FrequencyCounter } from "@/core/memory/frequencies";
import {
  blockKey,
  decodeRow,
  FREQUENT_BASE,
  featureOfKey,
  frequentKeys,
  lengthClass,
  lengthWindow,
  type PostingRow,
} from "@/core/memory/posting-codec";
import { PostingLists } from "@/core/memory/posting-lists";
import { blockRanges, RunBuilder } from "@/core/memory/run-builder";

const hashes = (text: string, language = "kk"): readonly number[] =>
  featuresOf(foldCodes(text), language).map(({ hash }) => hash);

function shared(a: string, b: string): number {
  const left = new Set(hashes(a));
  return hashes(b).filter((hash) => left.has(hash)).length;
}

describe("features", () => {
  it("shares stems and pairs between inflected forms", () => {
    const a = "Қаржы министрлігінің бюджеттік жобасын бүгін талқылады";
    const b = "Қаржы министрлігіне бюджеттік жобасы бүгін талқыланды";
    expect(shared(a, b)).toBe(hashes(a).length);
  });

  it("keeps languages apart and ignores figures and marks", () => {
    const text = "Бүгін үкімет кеңейтілген отырыс өткізді";
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
    expect(probesOf(featuresOf(foldCodes(long.join(" ")), "kk")).length).toBeLessThanOrEqual(96);
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
    const overlap = new Overlap(8);
    overlap.add(1, lengthClass(100), 20);
    overlap.add(2, lengthClass(400), 20);
    overlap.add(3, lengthClass(100), 20);
    overlap.add(3, lengthClass(100), 5);
    overlap.add(9, lengthClass(90), 20);
    expect(overlap.best(lengthClass(100), 0, 10)).toEqual([3, 9, 1, 2]);
    expect(overlap.best(lengthClass(100), 1, 2)).toEqual([9, 1]);
  });
});

describe("lists of a look-up", () => {
  /** As the database hands rows over: key, total and size before the data. */
  const withHeaders = (rows: readonly PostingRow[]): Buffer =>
    Buffer.concat(
      rows.map(({ key, total, data }) => {
        const header = Buffer.alloc(16);
        header.writeBigInt64BE(BigInt(key));
        header.writeUInt32BE(total, 8);
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
      const lists = new PostingLists(wanted, from, to);
      lists.readRows(withHeaders(rows));
      for (const feature of wanted) {
        const found: number[] = [];
        const into = { add: (id: number) => found.push(id) } as unknown as Overlap;
        lists.addTo(into, feature, 1, from, to);
        expect(found).toEqual(expected.get(feature) ?? []);
        expect(lists.count(feature, from, to)).toBe(found.length);
      }
    }
  });

  it("end at damaged bytes", () => {
    const damaged = withHeaders(run()).map((byte, at) =>
      at % 16 > 7 && at % 5 === 0 ? 255 : byte,
    );
    const lists = new PostingLists([77, 5, 1200], 0, 255);
    expect(() => lists.readRows(Buffer.from(damaged))).not.toThrow();
  });

  it("are not asked of words that a run says are common", () => {
    const counter = new FrequencyCounter();
    for (const row of run()) counter.add(row);
    const frequencies = new Frequencies();
    expect(frequencies.unknown([4])).toEqual([4]);
    frequencies.update([4], new Map([[4, counter.encode()]]));
    expect(frequencies.unknown([4])).toEqual([]);
    expect(frequencies.total(77)).toBe(4000);
    expect(frequencies.total(1200)).toBe(0);
    const probes = [77, 1200, 1300].map((hash) => ({
      hash,
      weight: 5,
      count: frequencies.total(hash),
    }));
    expect(askedProbes(probes, 100).map(({ hash }) => hash)).toEqual([1200, 1300]);
    expect(askedProbes(probes, 4000)).toHaveLength(3);
    frequencies.update([9], new Map([[9, counter.encode()]]));
    expect(frequencies.unknown([4])).toEqual([4]);
    expect(frequencies.total(77)).toBe(4000);
  });
});
