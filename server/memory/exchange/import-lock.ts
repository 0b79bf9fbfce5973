import type { Sql } from "../index/sql";

/**
 * Whoever does an import holds an advisory lock on it for as long as it lives: an import that is under
 * way by its state and held by nobody was broken off, however the process ended. A lock goes with
 * its connection, so nothing has to be swept up.
 */

/**
 * What the lock of a row `i` of `memory_import` is on: the bank and the file, so that no file goes into
 * a bank twice at a time; before these are known, the row itself.
 */
const KEY = "coalesce(i.bank_id::text || i.file_hash, i.id::text)";

/** Whether somebody holds the lock of a row `i`: PostgreSQL tells the one number of a lock in two halves. */
export const IS_HELD = `exists (
  select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
  where l.locktype = 'advisory' and l.objsubid = 1 and l.granted
    and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended(${KEY}, 5))`;

/** Takes the lock for as long as the connection lives; false when another has it. */
export async function holdImport(sql: Sql, key: string): Promise<boolean> {
  const [lock] = await sql<{ taken: boolean }>(
    "select pg_try_advisory_lock(hashtextextended($1, 5)) as taken",
    [key],
  );
  return lock?.taken ?? false;
}
