import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Client } from "pg";

/** Applies migrations without Prisma's engine, in Prisma's own layout and bookkeeping. */

/** Key of the lock that `prisma migrate` takes too, so that both exclude each other. */
const LOCK_KEY = 72_707_369;

/** Waiting time for another instance that is migrating, in milliseconds. */
const PATIENCE = 120_000;

const BOOKKEEPING = `
CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`;

/** One folder of prisma/migrations. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, in hexadecimal, as Prisma stores it. */
  readonly checksum: string;
}

interface AppliedRow {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/** Why the database cannot be brought to this version. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

/** The migrations of a folder, oldest first. */
export async function readMigrations(
  folder = resolve("prisma", "migrations"),
): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/**
 * Brings the database to the state of `migrations`: each in a transaction of
 * its own with its bookkeeping row, under a lock, so that a kill at any point
 * leaves whole migrations only, and of two instances that start at once one
 * waits for the other. A transaction-level lock, because it also holds behind
 * a connection pooler.
 *
 * @returns the names applied now, in order
 * @throws MigrationError when the database is newer, or a migration was edited or has failed
 */
export async function migrate(
  url: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await inLockedTransaction(client, () => client.query(BOOKKEEPING));
    const applied: string[] = [];
    for (const migration of migrations) {
      if (await inLockedTransaction(client, () => applyOne(client, migration, migrations))) {
        applied.push(migration.name);
      }
    }
    refuseUnsound(await readApplied(client), migrations);
    return applied;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function inLockedTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    await client.query(`SET LOCAL lock_timeout = ${PATIENCE}`);
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK_KEY]);
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function applyOne(
  client: Client,
  migration: Migration,
  known: readonly Migration[],
): Promise<boolean> {
  const rows = await readApplied(client);
  refuseUnsound(rows, known);
  if (rows.some((row) => row.migration_name === migration.name)) return false;
  const startedAt = new Date();
  await client.query(migration.sql).catch((cause: Error) => {
    throw new MigrationError(`The migration ${migration.name} failed: ${cause.message}`, { cause });
  });
  await client.query(
    `INSERT INTO "_prisma_migrations"
       (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
    [randomUUID(), migration.checksum, migration.name, startedAt],
  );
  return true;
}

async function readApplied(client: Client): Promise<readonly AppliedRow[]> {
  const found = await client.query<AppliedRow>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return found.rows;
}

function refuseUnsound(rows: readonly AppliedRow[], known: readonly Migration[]): void {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const migration = byName.get(row.migration_name);
    if (migration === undefined) {
      throw new MigrationError(
        `The database was made by a newer version (it has the migration ${row.migration_name}): start that version or a later one.`,
      );
    }
    if (row.finished_at === null) {
      throw new MigrationError(
        `The migration ${row.migration_name} was begun by another tool and did not finish: resolve it with prisma migrate resolve.`,
      );
    }
    if (row.checksum !== migration.checksum) {
      throw new MigrationError(
        `The migration ${row.migration_name} was changed after it had been applied: restore its file.`,
      );
    }
  }
}
