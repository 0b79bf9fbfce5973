import { BlockWriter } from "@/core/memory/block-writer";
import { INDEX_FORMAT } from "@/core/memory/features";
import {
  decodeRow,
  frequentRange,
  type PostingRow,
  type PostingSink,
} from "@/core/memory/posting-codec";
import { blockRanges, PostingMerger } from "@/core/memory/run-builder";
import { numbers, type Sql } from "./sql";
import { RunWriter } from "./write-run";

/**
 * Keeps the index small in number of parts: fresh postings become a run, and runs of like size
 * become one. Each merge is one transaction under a lock that nobody waits for, so that a crash
 * undoes it whole, readers see the parts before or after and never between, and two servers never
 * merge at once. Writers are not held up: they only add fresh postings, and a merge takes exactly
 * those that it can see.
 */

/** Lock that merges, imports' runs and rebuilds take; held to the end of the transaction. */
export const INDEX_LOCK = 72_707_401;

/** Fresh texts from which on a merge is worth its while. */
export const FRESH_LIMIT = 2_000;

/** This many runs of like size (within a factor of four) become one. */
const FAN_IN = 4;

/** Takes the index lock if it is free; to be called first in a transaction. */
export async function tryIndexLock(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ taken: boolean }>(
    "select pg_try_advisory_xact_lock($1::bigint) as taken",
    [INDEX_LOCK],
  );
  return row?.taken ?? false;
}

type FreshRow = {
  readonly feature: number;
  readonly ids: readonly string[];
  readonly lengths: readonly number[];
};

function* encodeFresh(rows: readonly FreshRow[]): Generator<PostingRow> {
  const writer = new BlockWriter();
  for (const { feature, ids, lengths } of rows) {
    if (writer.isDone(feature)) yield* writer.rows();
    for (const [at, id] of ids.entries()) writer.push(feature, lengths[at] ?? 0, Number(id));
  }
  yield* writer.rows();
}

/**
 * Moves all fresh postings that this transaction sees into a run. Returns the number of texts.
 * Postings of texts that are gone for good are dropped on the way.
 */
export async function mergeFresh(sql: Sql): Promise<number> {
  const rows = await sql<FreshRow>(`
    with taken as (delete from memory_fresh_posting returning feature, variant_id, length)
    select feature, array_agg(variant_id::text order by length, variant_id) as ids,
      array_agg(length::int order by length, variant_id) as lengths
    from taken group by feature order by feature`);
  if (rows.length === 0) return 0;
  const texts = new Set(rows.flatMap(({ ids }) => ids));
  const run = await RunWriter.start(sql, texts.size, INDEX_FORMAT);
  await run.write(encodeFresh(rows));
  await run.finish();
  return texts.size;
}

type Run = { readonly id: number; readonly texts: number; readonly format: number };

function sizeClass({ texts }: Run): number {
  return Math.max(0, Math.floor(Math.log(texts / FRESH_LIMIT) / Math.log(4)));
}

/** The runs to merge next: the smallest class that is full, with everything below it; empty when there is none. */
export function runsToMerge(runs: readonly Run[]): readonly Run[] {
  const classes = new Map<number, number>();
  for (const run of runs) classes.set(sizeClass(run), (classes.get(sizeClass(run)) ?? 0) + 1);
  const full = Array.from(classes)
    .filter(([, count]) => count >= FAN_IN)
    .map(([each]) => each);
  if (full.length === 0) return [];
  const lowest = Math.min(...full);
  return runs.filter((run) => sizeClass(run) <= lowest);
}

/**
 * Texts whose postings are merged at a time: some 20 ms of work, because the process that merges
 * also answers people.
 */
const TEXTS_PER_RANGE = 2_000;

type StoredRow = { readonly key: string; readonly data: Buffer };

/** Reads and removes a range of blocks of some runs. */
async function takeRange(
  sql: Sql,
  runs: string,
  from: number,
  to: number,
  sink: PostingSink,
): Promise<void> {
  const frequent = frequentRange(from, to);
  for (const range of [{ from, to }, frequent]) {
    const rows = await sql<StoredRow>(
      `delete from memory_posting where key >= $1::bigint and key < $2::bigint and run = any($3::int[]) returning key, data`,
      [range.from, range.to, runs],
    );
    for (const { key, data } of rows) decodeRow(Number(key), data, sink);
  }
}

/** Merges some runs into one, a range of blocks at a time, so that memory stays bounded. */
async function mergeRuns(sql: Sql, merged: readonly Run[]): Promise<void> {
  const texts = merged.reduce((sum, run) => sum + run.texts, 0);
  const format = Math.min(...merged.map((run) => run.format));
  const ids = numbers(merged.map(({ id }) => id));
  const run = await RunWriter.start(sql, texts, format);
  const merger = new PostingMerger();
  for (const { from, to } of blockRanges(Math.ceil(texts / TEXTS_PER_RANGE) + 8)) {
    await takeRange(sql, ids, from, to, merger.add);
    await run.write(merger.rows());
  }
  await run.finish();
  await sql("delete from memory_run where id = any($1::int[])", [ids]);
}

/** Merges runs of like size until few are left; inside the caller's transaction, under the index lock. */
export async function compactRuns(sql: Sql): Promise<number> {
  let merges = 0;
  for (;;) {
    const runs = await sql<Run>("select id, texts, format from memory_run");
    const next = runsToMerge(runs);
    if (next.length === 0) return merges;
    await mergeRuns(sql, next);
    merges += 1;
  }
}
