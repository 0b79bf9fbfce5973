import { resolve } from "node:path";
import { publishEnvironment, readEnvironment } from "@/server/env";
import { JOB_KINDS } from "@/server/jobs/kinds";
import { prepareJobs } from "@/server/jobs/prepare-jobs";
import { disconnect } from "./client";
import { dataFolder } from "./embedded/data-folder";
import { checkServer, isOurServer } from "./embedded/probe";
import { databaseUrl, readSettings } from "./embedded/settings";
import { startEmbeddedDatabase } from "./embedded/supervisor";
import { migrate, readMigrations } from "./migrate";

/**
 * For commands: runs `work` with the product's database, and sets DATABASE_URL
 * for it. That is the PostgreSQL of DATABASE_URL, else the embedded one that
 * `npm start` runs right now, else the embedded one, started for the command.
 *
 * @throws StartupError with one sentence for the person at the terminal
 */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  const { url, stop } = await findOrStart();
  publishEnvironment({ DATABASE_URL: url });
  try {
    return await work();
  } finally {
    await disconnect();
    await stop();
  }
}

async function findOrStart(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { DATABASE_URL: given, AUDARMA_DATA_DIR: configured } = readEnvironment();
  const nothing = async () => undefined;
  if (given !== undefined) {
    await checkServer(given);
    return { url: given, stop: nothing };
  }
  const folder = dataFolder(configured);
  const settings = await readSettings(folder);
  if (settings !== undefined && (await isOurServer(settings, resolve(folder, settings.folder)))) {
    return { url: databaseUrl(settings), stop: nothing };
  }
  const started = await startEmbeddedDatabase(folder);
  try {
    await migrate(started.url, await readMigrations());
    await prepareJobs(started.url, JOB_KINDS);
  } catch (error) {
    await started.stop();
    throw error;
  }
  return started;
}
