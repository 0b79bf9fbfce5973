import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { StartupError } from "./startup-error";

/**
 * What must be remembered about the embedded database: database.json in the
 * data folder, readable by its owner only. Commands find the running database
 * through it.
 */
const settings = z.object({
  /** PostgreSQL's own folder, relative to the data folder when it is inside. */
  folder: z.string().min(1),
  user: z.string().min(1),
  password: z.string().min(24),
  database: z.string().min(1),
  port: z.number().int().min(1).max(65_535),
});

export type DatabaseSettings = Readonly<z.infer<typeof settings>>;

const fileIn = (dataFolder: string) => join(dataFolder, "database.json");

/** The settings, or `undefined` before the first start. */
export async function readSettings(dataFolder: string): Promise<DatabaseSettings | undefined> {
  const path = fileIn(dataFolder);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return settings.parse(JSON.parse(text));
  } catch (cause) {
    throw new StartupError(
      "broken-folder",
      `${path} is damaged: restore it from a backup, because the database's password is in it.`,
      cause,
    );
  }
}

/**
 * The settings of a new database: a random user and password, so that no
 * default opens it. `write` keeps them, and refuses (EEXIST) when another first
 * start was quicker.
 */
export function createSettings(
  folder: string,
  port: number,
): { readonly settings: DatabaseSettings; write(dataFolder: string): Promise<void> } {
  const created: DatabaseSettings = {
    folder,
    user: `audarma_${randomBytes(4).toString("hex")}`,
    password: randomBytes(24).toString("base64url"),
    database: "audarma",
    port,
  };
  return { settings: created, write: (dataFolder) => writeNew(fileIn(dataFolder), created) };
}

/** Written beside, then linked: the file appears whole or not at all, and never over another. */
async function writeNew(path: string, value: DatabaseSettings): Promise<void> {
  const draft = await writeDraft(path, value);
  try {
    await link(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(path: string, value: DatabaseSettings): Promise<string> {
  const draft = `${path}.${process.pid}`;
  await rm(draft, { force: true });
  await writeFile(draft, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600, flag: "wx" });
  return draft;
}

/** Remembers another port. Written beside and renamed: a crash leaves the old file or the new one. */
export async function rememberPort(
  dataFolder: string,
  current: DatabaseSettings,
  port: number,
): Promise<DatabaseSettings> {
  if (current.port === port) return current;
  const next = { ...current, port };
  await rename(await writeDraft(fileIn(dataFolder), next), fileIn(dataFolder));
  return next;
}

/** Connection URL; `database` overrides the application's own. */
export function databaseUrl(current: DatabaseSettings, database = current.database): string {
  return `postgresql://${current.user}:${current.password}@127.0.0.1:${current.port}/${database}`;
}
