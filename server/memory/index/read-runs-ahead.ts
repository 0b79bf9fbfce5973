import { setTimeout as pause } from "node:timers/promises";
import type { ListName } from "@/core/memory/frequencies";
import { placeListWith } from "@/core/memory/place-list";
import { BLOCKS } from "@/core/memory/posting-codec";
import { eachRow } from "@/core/memory/posting-lists";
import { prepared } from "@/server/db/prepared";
import { MEGABYTE, shareOfMemory } from "@/server/machine-memory";
import { KeptBlocks } from "./kept-blocks";
import type { KnownRuns, Rows, Run } from "./known-runs";
import { MAX_PARTS, PACKED_ROW } from "./packed-rows";
import { numbers } from "./sql";

/**
 * Reads large runs in the background before a look-up asks for them: their rows of rare features, and the
 * lists of frequent ones. Nothing depends on it: what was not read, or has no room, is asked for.
 */

/** Texts of a run from which on it is read ahead; smaller ones are merged away within days. */
const READ_FROM = 100_000;

/** Bytes of rare features kept: 57 MB hold those of a million units in two languages. */
const BLOCK_ROOM = shareOfMemory(1 / 128, 16 * MEGABYTE, 512 * MEGABYTE);

/** Blocks, and postings of lists, that one statement reads: the program is busy with them for some 5 ms. */
const BLOCK_STRIDE = 512;
const POSTING_STRIDE = 40_000;

const READ_BLOCKS = prepared(
  "memory_read_blocks",
  `select encode(string_agg(${PACKED_ROW}, '' order by key), 'base64') from memory_posting
where key >= $1::bigint and key < $2::bigint and run = $3::int`,
);

const READ_LISTS = prepared(
  "memory_read_lists",
  `select encode(string_agg(${PACKED_ROW}, '' order by key, part), 'base64')
from unnest($1::bigint[]) as list(of_key) join memory_posting on key = of_key and run = $2::int and part < ${MAX_PARTS}`,
);

/** Whether a text is of a language that is looked up. */
type Knows = (id: number) => boolean;

/** Rests as long as the program was at work, so that whoever looks up meanwhile goes first. */
async function rest(began: number): Promise<void> {
  await pause(performance.now() - began);
}

/** The rows of rare features of a run; null when they have no room. */
async function readBlocks(run: Run, room: number, rows: Rows): Promise<KeptBlocks | null> {
  const blocks = new KeptBlocks();
  for (let from = 0; from < BLOCKS; from += BLOCK_STRIDE) {
    const [row] = await rows(READ_BLOCKS, [from, from + BLOCK_STRIDE, run.id]);
    const began = performance.now();
    eachRow(Buffer.from(row?.[0] ?? "", "base64"), (key, _, data) => blocks.add(key, data));
    if (blocks.size > room) return null;
    await rest(began);
  }
  blocks.seal();
  return blocks;
}

/** The lists of a run, so many at a time that they hold POSTING_STRIDE postings together. */
function* listsOfRun({ frequencies }: Run): Generator<readonly number[]> {
  const all: (readonly [key: number, count: number])[] = [];
  frequencies.each((key, count) => all.push([key, count]));
  let keys: number[] = [];
  let postings = 0;
  for (const [key, count] of all) {
    keys.push(key);
    postings += count;
    if (postings < POSTING_STRIDE) continue;
    yield keys;
    keys = [];
    postings = 0;
  }
  yield keys;
}

/** Reads lists of the languages that are looked up, until there is no more room. */
async function readLists(
  run: Run,
  { kept, places }: KnownRuns,
  rows: Rows,
  knows: Knows,
): Promise<void> {
  for (const keys of listsOfRun(run)) {
    const asked = keys.filter((key) => !kept.has({ run: run.id, key }));
    const [row] = await rows(READ_LISTS, [numbers(asked), run.id]);
    const began = performance.now();
    const lists = new Map<number, Uint8Array[]>();
    eachRow(Buffer.from(row?.[0] ?? "", "base64"), (key, _, data) => {
      const parts = lists.get(key);
      if (parts) parts.push(data);
      else lists.set(key, [data]);
    });
    for (const [key, parts] of lists) {
      const name: ListName = { run: run.id, key };
      const list = placeListWith(parts, places, knows);
      if (list && !kept.keepAhead(name, list)) return;
    }
    await rest(began);
  }
}

/**
 * Reads the runs that were not read before and hold `from` texts or more. `current` tells what is known by
 * now: runs may go meanwhile.
 */
export async function readRunsAhead(
  current: () => KnownRuns,
  rows: Rows,
  knows: Knows,
  from = READ_FROM,
): Promise<void> {
  const runs = [...current().runs.values()].filter((run) => run.texts >= from && !run.isRead);
  for (const run of runs) {
    if (!current().runs.has(run.id)) continue;
    run.blocks ??= await readBlocks(run, BLOCK_ROOM - bytesOfBlocks(current()), rows);
    await readLists(run, current(), rows, knows);
    // Only now: what a lost connection broke off is begun again.
    run.isRead = true;
  }
}

function bytesOfBlocks({ runs }: KnownRuns): number {
  return [...runs.values()].reduce((sum, { blocks }) => sum + (blocks?.size ?? 0), 0);
}
