import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedDatabase, THROW_AWAY } from "./supervisor";

/** A throw-away database server; `stop` removes it with all its data. */
export interface TemporaryDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an empty PostgreSQL in a temporary folder: for tests and for working out migrations. */
export async function startTemporaryDatabase(): Promise<TemporaryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "audarma-"));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  const database = await startEmbeddedDatabase(folder, THROW_AWAY).catch(async (error) => {
    await remove();
    throw error;
  });
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      await remove();
    },
  };
}
