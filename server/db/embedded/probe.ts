import { realpath } from "node:fs/promises";
import { Client } from "pg";
import { type DatabaseSettings, databaseUrl } from "./settings";
import { StartupError } from "./startup-error";

/** The oldest PostgreSQL that the schema and the queries are written for. */
const OLDEST_POSTGRESQL = 15;

/** Runs `work` on one connection that gives up quickly. */
async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 2_000,
    query_timeout: 5_000,
  });
  // A server that goes away mid-question is an answer, not a crash.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether our user gets in and the server works in our folder. */
export async function isOurServer(settings: DatabaseSettings, folder: string): Promise<boolean> {
  try {
    const shown = await withClient(databaseUrl(settings, "postgres"), (client) =>
      client.query<{ data_directory: string }>("SHOW data_directory"),
    );
    const theirs = shown.rows[0]?.data_directory;
    return theirs !== undefined && (await realpath(theirs)) === (await realpath(folder));
  } catch {
    return false;
  }
}

/** Creates the application's database when the cluster is new. */
export async function ensureDatabase(settings: DatabaseSettings): Promise<void> {
  await withClient(databaseUrl(settings, "postgres"), async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [
      settings.database,
    ]);
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(settings.database)}`);
    }
  });
}

/**
 * Checks a PostgreSQL that someone else runs (DATABASE_URL).
 *
 * @throws StartupError "unsupported-postgresql" or "database-unreachable"; the
 * message never contains the URL, which holds a password
 */
export async function checkServer(url: string): Promise<void> {
  const number = await withClient(url, async (client) => {
    const shown = await client.query<{ server_version_num: string }>("SHOW server_version_num");
    return Number(shown.rows[0]?.server_version_num);
  }).catch((cause: Error) => {
    throw new StartupError(
      "database-unreachable",
      `The PostgreSQL that DATABASE_URL names cannot be used: ${withoutSecret(cause.message, url)}`,
      cause,
    );
  });
  refuseOld(number);
}

/**
 * @param versionNumber PostgreSQL's server_version_num, e.g. 150018 for 15.18
 * @throws StartupError "unsupported-postgresql"
 */
export function refuseOld(versionNumber: number): void {
  const major = Math.floor(versionNumber / 10_000);
  if (major >= OLDEST_POSTGRESQL) return;
  throw new StartupError(
    "unsupported-postgresql",
    `PostgreSQL ${major} is too old: version ${OLDEST_POSTGRESQL} or newer is needed.`,
  );
}

function withoutSecret(message: string, url: string): string {
  const password = URL.canParse(url) ? decodeURIComponent(new URL(url).password) : "";
  const safe = message.replaceAll(url, "…");
  return password === "" ? safe : safe.replaceAll(password, "…");
}
