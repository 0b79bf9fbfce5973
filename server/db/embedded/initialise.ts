import { spawn } from "node:child_process";
import { chown, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { databaseEnvironment } from "@/server/env";
import type { Binaries } from "./binaries";
import { placeForDatabase } from "./data-folder";
import { createSettings, type DatabaseSettings, readSettings } from "./settings";
import { explain, StartupError } from "./startup-error";
import type { SystemUser } from "./system-user";

/** Bytes that a new cluster, its first log files and the demo need. */
const NEEDED = "160 MB";

/**
 * The settings of the folder's database, which is made when there is none.
 *
 * initdb works in `…/postgres.draft`; the settings are written when it is
 * done, and only then is the draft renamed. So a kill at any point leaves
 * either nothing, a draft to be thrown away, or a finished draft to be renamed:
 * never a half-made cluster and never a second initdb over an existing one.
 */
export async function ensureInitialised(
  dataFolder: string,
  binaries: Binaries,
  user: SystemUser | undefined,
  freePort: () => Promise<number>,
): Promise<DatabaseSettings> {
  const existing = await readSettings(dataFolder);
  if (existing !== undefined) {
    await finishRename(resolve(dataFolder, existing.folder), dataFolder);
    return existing;
  }
  const place = await placeForDatabase(dataFolder, user);
  const folder = resolve(dataFolder, place);
  if (await exists(folder)) {
    throw new StartupError(
      "broken-folder",
      `${folder} holds a database but ${join(dataFolder, "database.json")} with its password is missing: restore that file, or move the folder away to begin anew.`,
    );
  }
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  const created = await makeCluster(dataFolder, place, draft, binaries, user, await freePort());
  await rename(draft, folder);
  return created;
}

async function finishRename(folder: string, dataFolder: string): Promise<void> {
  if (await exists(folder)) return;
  if (!(await exists(`${folder}.draft`))) {
    throw new StartupError(
      "broken-folder",
      `The database folder ${folder} is missing: restore it, or remove ${join(dataFolder, "database.json")} to begin anew.`,
    );
  }
  await rename(`${folder}.draft`, folder);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw explain(error, path);
    },
  );
}

async function makeCluster(
  dataFolder: string,
  place: string,
  draft: string,
  binaries: Binaries,
  user: SystemUser | undefined,
  port: number,
): Promise<DatabaseSettings> {
  const passwordFile = `${draft}.password`;
  const plan = createSettings(place, port);
  try {
    await rm(passwordFile, { force: true });
    await writeFile(passwordFile, `${plan.settings.password}\n`, { mode: 0o600, flag: "wx" });
    if (user !== undefined) {
      await chown(passwordFile, user.uid, user.gid);
      // The parent may belong to root alone, so initdb gets an empty folder of its own.
      await makeOwnFolder(draft, user);
    }
    await runInitdb(binaries.initdb, draft, plan.settings.user, passwordFile, user);
    await plan.write(dataFolder);
    return plan.settings;
  } catch (cause) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    const error = explain(cause, dataFolder);
    if (error.code !== "disk-full") throw error;
    throw new StartupError(
      "disk-full",
      `${error.message.replace(/: free.*$/u, "")}: a new database needs about ${NEEDED}; free some space and start again.`,
      cause,
    );
  } finally {
    await rm(passwordFile, { force: true }).catch(() => undefined);
  }
}

async function makeOwnFolder(folder: string, user: SystemUser): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  await chown(folder, user.uid, user.gid);
}

/**
 * The options, each measured: without an explicit encoding and the built-in
 * C.UTF-8 locale, an environment without LANG gives an SQL_ASCII cluster, in
 * which lower('Ә') is wrong.
 */
async function runInitdb(
  program: string,
  folder: string,
  owner: string,
  passwordFile: string,
  user: SystemUser | undefined,
): Promise<void> {
  const options = [
    `--pgdata=${folder}`,
    `--username=${owner}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
    "--set=timezone=UTC",
    "--set=log_timezone=UTC",
  ];
  const child = spawn(program, options, {
    ...user,
    cwd: "/",
    env: databaseEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (part: Buffer) => {
    output = (output + part.toString("utf8")).slice(-8_000);
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const status = await new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("close", done);
  });
  if (status !== 0) throw new Error(output);
}
