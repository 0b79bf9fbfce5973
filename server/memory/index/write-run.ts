import { FrequencyCounter } from "@/core/memory/frequencies";
import type { PostingRow } from "@/core/memory/posting-codec";
import { numbers, type Sql } from "./sql";

/** Writes the rows of a run, many to a statement. */

/** Rows and bytes of one statement at most. */
const BATCH_ROWS = 4_000;
const BATCH_BYTES = 1_000_000;

/** One parameter holds the bytes of all rows: an array of byte strings would be sent as text. */
const INSERT = `
insert into memory_posting (key, run, part, total, data)
select key, $1::int, part, total, substring($2::bytea from at + 1 for size)
from unnest($3::bigint[], $4::smallint[], $5::int[], $6::int[], $7::int[]) as row(key, part, total, at, size)`;

/** Writes one run, in the caller's transaction: any number of `write`, then `finish`. */
export class RunWriter {
  private readonly counter = new FrequencyCounter();
  private readonly sql: Sql;
  private readonly run: number;

  private constructor(sql: Sql, run: number) {
    this.sql = sql;
    this.run = run;
  }

  /** Makes a run of `texts` texts, whose features are those of `format` (core/memory/features.ts). */
  static async start(sql: Sql, texts: number, format: number): Promise<RunWriter> {
    const [row] = await sql<{ id: number }>(
      "insert into memory_run (texts, format) values ($1::int, $2::int) returning id",
      [texts, format],
    );
    return new RunWriter(sql, row?.id ?? 0);
  }

  /** Writes rows as they are generated: while the database stores some, the next are made. */
  async write(rows: Iterable<PostingRow>): Promise<void> {
    let batch: PostingRow[] = [];
    let bytes = 0;
    let storing: Promise<void> = Promise.resolve();
    for (const row of rows) {
      this.counter.add(row);
      batch.push(row);
      bytes += row.data.length;
      if (batch.length < BATCH_ROWS && bytes < BATCH_BYTES) continue;
      await storing;
      storing = insertRows(this.sql, this.run, batch, bytes);
      // Whoever waits for it next hears of a failure; until then it is not unheard of.
      storing.catch(() => undefined);
      batch = [];
      bytes = 0;
    }
    await storing;
    if (batch.length > 0) await insertRows(this.sql, this.run, batch, bytes);
  }

  /** Notes how often the frequent features of the run occur. */
  async finish(): Promise<void> {
    await this.sql("update memory_run set frequent = $2::bytea where id = $1::int", [
      this.run,
      Buffer.from(this.counter.encode()),
    ]);
  }
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
