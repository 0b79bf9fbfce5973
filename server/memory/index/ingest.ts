import { INDEX_FORMAT } from "@/core/memory/features";
import { RunBuilder } from "@/core/memory/run-builder";
import { insertUnits, type ReadyUnit } from "./insert-units";
import { compactRuns, FRESH_LIMIT, mergeFresh, tryIndexLock } from "./merge-runs";
import { inTransaction, type Sql } from "./sql";
import { RunWriter } from "./write-run";

/**
 * Brings many units in: units, texts and their part of the index in one transaction of bounded
 * size. A kill loses the transaction under way and nothing else; index and data never part.
 */

/** Texts after which a transaction is closed: some seconds of work, some 20 MB of postings in memory. */
const TEXTS_PER_RUN = 48_000;

/** What a transaction has brought in. */
export type Ingested = { readonly added: number; readonly known: number };

/** Notes what a transaction has brought in, in that transaction. */
export type Recorder = (ingested: Ingested) => Promise<void>;

/**
 * Writes batch after batch. While the database works on one, the caller makes the next; no more
 * than these two are held.
 */
export class Ingest {
  private readonly sql: Sql;
  private readonly builder = new RunBuilder();
  private writing: Promise<void> = Promise.resolve();
  private open = false;
  private added = 0;
  private known = 0;

  /** `sql` must be a plain connection of one's own. */
  constructor(sql: Sql) {
    this.sql = sql;
  }

  /** Waits for the batch before, and begins to write this one. `record` is called when its transaction closes with it. */
  async add(units: readonly ReadyUnit[], record: Recorder): Promise<void> {
    await this.writing;
    this.writing = this.write(units, record);
    // Whoever waits for it next hears of a failure; until then it is not unheard of.
    this.writing.catch(() => undefined);
  }

  /** Waits for all batches and closes the last transaction. */
  async finish(record: Recorder): Promise<void> {
    await this.writing;
    await this.begin();
    await this.commit(record);
  }

  /** Gives up the transaction under way. */
  async abandon(): Promise<void> {
    await this.writing.catch(() => undefined);
    if (this.open) await this.sql("rollback").catch(() => undefined);
    this.open = false;
  }

  private async begin(): Promise<void> {
    if (!this.open) await this.sql("begin");
    this.open = true;
  }

  private async write(units: readonly ReadyUnit[], record: Recorder): Promise<void> {
    await this.begin();
    const { texts, known } = await insertUnits(this.sql, units, "run");
    for (const text of texts) this.builder.add(text);
    this.known += known;
    this.added += units.length - known;
    if (this.builder.size >= TEXTS_PER_RUN) await this.commit(record);
  }

  /** Writes the run, lets `record` note the progress in the same transaction, and commits. */
  private async commit(record: Recorder): Promise<void> {
    if (this.builder.size > 0) {
      const run = await RunWriter.start(this.sql, this.builder.size, INDEX_FORMAT);
      await run.write(this.builder.rows());
      await run.finish();
    }
    await record({ added: this.added, known: this.known });
    await this.sql("commit");
    this.open = false;
    this.added = 0;
    this.known = 0;
  }
}

/** What maintenance did; null when another process is at it. */
export type Maintained = { readonly freshTexts: number; readonly merges: number } | null;

/**
 * Merges fresh postings when there are enough of them, and runs of like size. Cheap to call when
 * there is nothing to do: to be called every minute, and by commands that import.
 */
export async function maintainIndex(sql: Sql, force = false): Promise<Maintained> {
  const maintained = await inTransaction(sql, async () => {
    if (!(await tryIndexLock(sql))) return null;
    const [fresh] = await sql<{ texts: number }>(
      "select count(distinct variant_id)::int as texts from memory_fresh_posting",
    );
    const enough = (fresh?.texts ?? 0) >= (force ? 1 : FRESH_LIMIT);
    return { freshTexts: enough ? await mergeFresh(sql) : 0, merges: await compactRuns(sql) };
  });
  // Look-ups step over what a merge has taken out until it is swept up; autovacuum comes late.
  if (maintained && maintained.freshTexts > 0)
    await sql("vacuum (truncate false) memory_fresh_posting");
  return maintained;
}
