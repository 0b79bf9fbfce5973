import { indexFeatures } from "@/core/memory/features";
import { foldCodes } from "@/core/memory/fold";
import { decodeRow, frequentRange, lengthClass } from "@/core/memory/posting-codec";
import { blockRanges } from "@/core/memory/run-builder";
import { outdatedRuns, textPages, withFrozenIndex } from "./rebuild-index";
import type { Sql } from "./sql";

/**
 * Proves that the index says of every text exactly what its words say: each feature once, with the
 * right length, in a run or among the fresh postings, and nothing else. Compares counts and sums
 * of hashes, so that a million texts need a few megabytes.
 */

/** What was found. `wrong` lists numbers of texts whose postings are missing, doubled or false. */
export type IndexReport = {
  readonly texts: number;
  readonly postings: number;
  readonly runs: number;
  readonly freshTexts: number;
  readonly wrong: readonly string[];
  readonly wrongTexts: number;
  /** Postings of texts that exist no more: harmless, gone after a rebuild. */
  readonly deadPostings: number;
  /** Runs that an earlier version of the program made: a rebuild makes them anew. */
  readonly outdatedRuns: number;
};

/** Wrong texts that are listed. */
const LISTED = 20;

/** What the postings of one text add up to. */
type Sum = { count: number; hash: number };

function mark(feature: number, length: number): number {
  let mixed = Math.imul(feature ^ (length << 23), 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca6b) >>> 0;
}

class Sums {
  private readonly sums = new Map<number, Sum>();
  postings = 0;

  add(feature: number, id: number, length: number): void {
    this.postings += 1;
    const sum = this.sums.get(id);
    if (sum) {
      sum.count += 1;
      sum.hash = (sum.hash + mark(feature, length)) % 4294967296;
    } else this.sums.set(id, { count: 1, hash: mark(feature, length) });
  }

  take(id: number): Sum {
    const sum = this.sums.get(id) ?? { count: 0, hash: 0 };
    this.sums.delete(id);
    return sum;
  }

  get rest(): number {
    let rest = 0;
    for (const { count } of this.sums.values()) rest += count;
    return rest;
  }
}

function expected(language: string, plain: string): Sum {
  const fold = foldCodes(plain);
  const length = lengthClass(fold.length);
  const features = indexFeatures(fold, language);
  let hash = 0;
  for (const feature of features) hash = (hash + mark(feature, length)) % 4294967296;
  return { count: features.length, hash };
}

async function readPostings(sql: Sql): Promise<Sums> {
  const sums = new Sums();
  const add = (feature: number, id: number, length: number): void => sums.add(feature, id, length);
  for (const { from, to } of blockRanges(256))
    for (const range of [{ from, to }, frequentRange(from, to)]) {
      const rows = await sql<{ key: string; data: Buffer }>(
        "select key::text, data from memory_posting where key >= $1::bigint and key < $2::bigint",
        [range.from, range.to],
      );
      for (const { key, data } of rows) decodeRow(Number(key), data, add);
    }
  const fresh = await sql<{ feature: number; id: string; length: number }>(
    "select feature, variant_id::text as id, length from memory_fresh_posting",
  );
  for (const { feature, id, length } of fresh) add(feature, Number(id), length);
  return sums;
}

async function compare(
  sql: Sql,
  sums: Sums,
): Promise<Pick<IndexReport, "texts" | "wrong" | "wrongTexts">> {
  const wrong: string[] = [];
  let wrongTexts = 0;
  let texts = 0;
  for await (const page of textPages(sql))
    for (const { id, language, plain } of page) {
      texts += 1;
      const should = expected(language, plain);
      const is = sums.take(Number(id));
      if (is.count === should.count && is.hash === should.hash) continue;
      wrongTexts += 1;
      if (wrong.length < LISTED) wrong.push(id);
    }
  return { texts, wrong, wrongTexts };
}

const COUNTS = `
select (select count(*) from memory_run)::int as runs,
       (select count(distinct variant_id) from memory_fresh_posting)::int as "freshTexts"`;

/** Verifies the index as of one moment. `sql` must be a plain connection of one's own. */
export async function verifyIndex(sql: Sql): Promise<IndexReport> {
  return withFrozenIndex(sql, async () => {
    const [counts] = await sql<{ runs: number; freshTexts: number }>(COUNTS);
    const sums = await readPostings(sql);
    const compared = await compare(sql, sums);
    const { runs = 0, freshTexts = 0 } = counts ?? {};
    const found = { postings: sums.postings, runs, freshTexts, deadPostings: sums.rest };
    return { ...compared, ...found, outdatedRuns: await outdatedRuns(sql) };
  });
}
