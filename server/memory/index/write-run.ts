import type { PostingRow } from "@/core/memory/posting-codec";
import { numbers, type Sql } from "./sql";

/** Writes the rows of a run, many to a statement. */

/** Rows and bytes of one statement at most. */
const BATCH_ROWS = 8_000;
const BATCH_BYTES = 4_000_000;

/** One parameter holds the bytes of all rows: an array of byte strings would be sent as text. */
const INSERT = `
insert into memory_posting (key, run, part, total, data)
select key, $1::int, part, total, substring($2::bytea from at + 1 for size)
from unnest($3::bigint[], $4::smallint[], $5::int[], $6::int[], $7::int[]) as row(key, part, total, at, size)`;

/** Makes a run of `texts` texts; inside the caller's transaction. */
export async function startRun(sql: Sql, texts: number): Promise<number> {
  const [row] = await sql<{ id: number }>(
    "insert into memory_run (texts) values ($1::int) returning id",
    [texts],
  );
  return row?.id ?? 0;
}

/** Writes rows of a run as they are generated; inside the caller's transaction. */
export async function writeRows(sql: Sql, run: number, rows: Iterable<PostingRow>): Promise<void> {
  let batch: PostingRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    batch.push(row);
    bytes += row.data.length;
    if (batch.length < BATCH_ROWS && bytes < BATCH_BYTES) continue;
    await insertRows(sql, run, batch, bytes);
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) await insertRows(sql, run, batch, bytes);
}

async function insertRows(
  sql: Sql,
  run: number,
  rows: readonly PostingRow[],
  bytes: number,
): Promise<void> {
  const data = Buffer.allocUnsafe(bytes);
  const places: number[] = [];
  let at = 0;
  for (const row of rows) {
    places.push(at);
    data.set(row.data, at);
    at += row.data.length;
  }
  await sql(INSERT, [
    run,
    data,
    numbers(rows.map(({ key }) => key)),
    numbers(rows.map(({ part }) => part)),
    numbers(rows.map(({ total }) => total)),
    numbers(places),
    numbers(rows.map(({ data: { length } }) => length)),
  ]);
}
