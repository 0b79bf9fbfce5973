import { INDEX_FORMAT, indexFeatures } from "@/core/memory/features";
import { foldCodes } from "@/core/memory/fold";
import { RunBuilder } from "@/core/memory/run-builder";
import { compactRuns, INDEX_LOCK } from "./merge-runs";
import { inTransaction, type Sql } from "./sql";
import { RunWriter } from "./write-run";

/**
 * Makes the index anew from the texts, while everybody works on: one transaction that sees one
 * moment. Look-ups use the old index until it commits; texts that are approved meanwhile are not
 * seen, keep their fresh postings, and stay findable. A crash leaves the old index.
 */

/** Texts of one run: some 60 MB of postings in memory. */
const TEXTS_PER_RUN = 100_000;
const PAGE = 5_000;

/** A text as the index is made from it. */
export type TextRow = { readonly id: string; readonly language: string; readonly plain: string };

/** All texts in the order of their numbers, a page at a time. */
export async function* textPages(sql: Sql): AsyncGenerator<readonly TextRow[]> {
  let after = "0";
  for (;;) {
    const rows = await sql<TextRow>(
      "select id::text, language, plain from memory_variant where id > $1::bigint order by memory_variant.id limit $2::int",
      [after, PAGE],
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows;
  }
}

/** Runs `work` under the index lock in a transaction whose view begins after the lock was taken. */
export async function withFrozenIndex<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  // Taken outside the transaction: a wait inside it would make the view older than the lock.
  await sql("select pg_advisory_lock($1::bigint)::text", [INDEX_LOCK]);
  try {
    return await inTransaction(sql, work, "REPEATABLE READ");
  } finally {
    await sql("select pg_advisory_unlock($1::bigint)", [INDEX_LOCK]);
  }
}

/** Rebuilds the index. `sql` must be a plain connection of one's own. Returns the number of texts. */
export async function rebuildIndex(
  sql: Sql,
  onProgress: (texts: number) => void = () => undefined,
): Promise<number> {
  return withFrozenIndex(sql, () => makeAnew(sql, onProgress));
}

const OUTDATED = "select count(*)::int as runs from memory_run where format < $1::int";

/** Runs whose texts lack features that they would have today. */
export async function outdatedRuns(sql: Sql): Promise<number> {
  const [row] = await sql<{ runs: number }>(OUTDATED, [INDEX_FORMAT]);
  return row?.runs ?? 0;
}

/**
 * Rebuilds an index that an earlier version of the program made; null when there is nothing to do.
 * Of several servers that start at once, one rebuilds and the others find it done.
 */
export async function upgradeIndex(sql: Sql): Promise<number | null> {
  if ((await outdatedRuns(sql)) === 0) return null;
  return withFrozenIndex(sql, async () =>
    (await outdatedRuns(sql)) === 0 ? null : makeAnew(sql, () => undefined),
  );
}

async function makeAnew(sql: Sql, onProgress: (texts: number) => void): Promise<number> {
  await sql("delete from memory_posting");
  await sql("delete from memory_run");
  await sql("delete from memory_fresh_posting");
  const builder = new RunBuilder();
  let texts = 0;
  const flush = async (): Promise<void> => {
    if (builder.size === 0) return;
    const run = await RunWriter.start(sql, builder.size, INDEX_FORMAT);
    await run.write(builder.rows());
    await run.finish();
  };
  for await (const page of textPages(sql)) {
    for (const { id, language, plain } of page) {
      const fold = foldCodes(plain);
      const features = indexFeatures(fold, language);
      builder.add({ id: Number(id), length: fold.length, features });
    }
    texts += page.length;
    if (builder.size >= TEXTS_PER_RUN) await flush();
    onProgress(texts);
  }
  await flush();
  await compactRuns(sql);
  return texts;
}
