/**
 * A database of the peers' own on the same server. The product asks nothing of a database's locale;
 * pg_trgm does: in a database that counts only ASCII letters as letters it finds no trigrams in
 * Kazakh at all.
 */

import { Client } from "pg";
import { type Sql, sqlOfClient } from "@/server/memory/index/sql";

const NAME = "audarma_bench_peers";

async function withClient<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(sqlOfClient(client));
  } finally {
    await client.end();
  }
}

/** Runs `work` on the peers' database, which is made when it is missing. */
export async function withPeers<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  await withClient(url, async (sql) => {
    const have = await sql("select 1 from pg_database where datname = $1", [NAME]);
    if (have.length === 0)
      await sql(
        `create database ${NAME} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8' locale_provider libc`,
      );
  });
  const own = new URL(url);
  own.pathname = `/${NAME}`;
  return withClient(own.href, async (sql) => {
    await sql("create extension if not exists pg_trgm");
    const [found] = await sql<{ trigrams: number }>(
      "select cardinality(show_trgm('Үкімет')) as trigrams",
    );
    if ((found?.trigrams ?? 0) < 5)
      throw new Error("This server's C.UTF-8 has no Kazakh letters: the peers cannot be measured.");
    return work(sql);
  });
}
