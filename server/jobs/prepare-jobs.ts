import { Client } from "pg";
import { createBoss } from "./boss";
import type { JobKind } from "./job-kind";

/** Key of the lock under which the queue's tables are made: any constant of our own. */
const LOCK_KEY = 1_635_083_361;

/**
 * Makes or upgrades the queue's tables and one queue per kind. The library
 * alone does not bear two first starts at once (both create the schema, one
 * fails half-way), so they queue up for a lock here.
 */
export async function prepareJobs(url: string, kinds: readonly JobKind<unknown>[]): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK_KEY]);
    const boss = createBoss(url);
    boss.on("error", () => undefined);
    await boss.start();
    try {
      for (const { name, leaseSeconds, retries } of kinds) {
        const options = {
          name,
          // At most one waiting job per key: see `enqueue`.
          policy: "short" as const,
          expireInSeconds: leaseSeconds,
          retryLimit: retries,
          retryDelay: 1,
          retryBackoff: true,
        };
        await boss.createQueue(name, options);
        await boss.updateQueue(name, options);
      }
    } finally {
      await boss.stop({ graceful: false });
    }
    await client.query("COMMIT");
  } finally {
    await client.end().catch(() => undefined);
  }
}
