import { Client, type QueryResultRow } from "pg";
import { database } from "@/server/db/client";
import { preparedName } from "@/server/db/prepared";
import type { Transaction } from "@/server/db/transaction";
import { readEnvironment } from "@/server/env";

/**
 * One way to run the memory's SQL on either connection: the Prisma client of a use case (and its
 * transactions), or a plain connection of one's own for work that takes minutes, which the limits
 * of the shared pool rightly forbid.
 */

/** Runs one statement; `values` are bound, never spliced. */
export type Sql = <Row extends QueryResultRow>(
  text: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

/** The statements of a use case or of its transaction. */
export function sqlOf(db: Pick<Transaction, "$queryRawUnsafe">): Sql {
  return <Row>(text: string, values: readonly unknown[] = []) =>
    db.$queryRawUnsafe<Row[]>(text, ...values);
}

/** The statements of the process's own client, for pages and route handlers. */
export function memorySql(): Sql {
  return sqlOf(database());
}

/** The statements of a plain connection. */
export function sqlOfClient(client: Client): Sql {
  return async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) => {
    const name = preparedName(text);
    const { rows } = await client.query<Row>({ text, values: [...values], ...(name && { name }) });
    return rows;
  };
}

/** Numbers as one PostgreSQL array parameter: far cheaper to send than a parameter each. */
export function numbers(values: Iterable<number | bigint>): string {
  return `{${Array.from(values).join(",")}}`;
}

/** Identifiers (UUIDs) as one PostgreSQL array parameter. */
export function uuids(values: Iterable<string>): string {
  return `{${Array.from(values).join(",")}}`;
}

/**
 * A connection of one's own without the time limits of the pool, closed afterwards: for imports,
 * merges, rebuilds and verification.
 */
export async function withMaintenance<T>(
  work: (sql: Sql, client: Client) => Promise<T>,
): Promise<T> {
  const { DATABASE_URL: url } = readEnvironment();
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: "audarma memory",
  });
  // A lost connection rejects the running statement; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(sqlOfClient(client), client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs `work` in one transaction of a plain connection. */
export async function inTransaction<T>(
  sql: Sql,
  work: () => Promise<T>,
  isolation = "READ COMMITTED",
): Promise<T> {
  await sql(
    `BEGIN ISOLATION LEVEL ${isolation === "REPEATABLE READ" ? "REPEATABLE READ" : "READ COMMITTED"}`,
  );
  try {
    const result = await work();
    await sql("COMMIT");
    return result;
  } catch (error) {
    await sql("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
