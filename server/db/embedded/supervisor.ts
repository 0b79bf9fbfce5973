import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, stat, truncate } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { databaseEnvironment } from "@/server/env";
import { type Binaries, locateBinaries } from "./binaries";
import { lockDataFolder, prepareDataFolder } from "./data-folder";
import { findFreePort, isFree } from "./free-port";
import { ensureInitialised } from "./initialise";
import { memoryOptions } from "./memory-options";
import { forgetPostmaster, isAlive, readPostmaster, stopPostmaster, worksIn } from "./postmaster";
import { ensureDatabase, isOurServer } from "./probe";
import { type DatabaseSettings, databaseUrl, rememberPort } from "./settings";
import { explain } from "./startup-error";
import { databaseUser, type SystemUser } from "./system-user";

/** A database that runs until `stop` is called. */
export interface RunningDatabase {
  readonly url: string;
  /** True when a server left by an earlier, crashed start was taken over. */
  readonly adopted: boolean;
  /** Stops the server in order; safe to call twice. */
  stop(): Promise<void>;
}

interface Cluster {
  readonly folder: string;
  readonly log: string;
  readonly binaries: Binaries;
  readonly user: SystemUser | undefined;
  readonly extra: readonly string[];
}

/** How long a start or a recovery after a crash may take, in milliseconds. */
const PATIENCE = 60_000;
const LOG_LIMIT = 10 * 1_048_576;

/** For throw-away clusters: nothing survives a power cut, everything is quicker. */
export const THROW_AWAY = ["-c", "fsync=off", "-c", "full_page_writes=off"] as const;

/**
 * Starts the embedded PostgreSQL of a data folder: makes it when there is none,
 * adopts one that an earlier start left running, otherwise starts it, and
 * starts it again on the same port if it dies. The folder is locked meanwhile.
 *
 * @param dataFolder absolute path
 * @param extra options for the `postgres` program
 * @throws StartupError with one sentence for the person at the terminal
 */
export async function startEmbeddedDatabase(
  dataFolder: string,
  extra: readonly string[] = [],
): Promise<RunningDatabase> {
  const user = databaseUser();
  await prepareDataFolder(dataFolder, user);
  const unlock = await lockDataFolder(dataFolder);
  try {
    const binaries = await locateBinaries(user);
    let settings = await ensureInitialised(dataFolder, binaries, user, findFreePort);
    const cluster: Cluster = {
      folder: resolve(dataFolder, settings.folder),
      log: join(dataFolder, "postgres.log"),
      binaries,
      user,
      extra,
    };
    const adopted = await adoptOrClear(cluster, settings);
    if (!adopted) {
      const port = (await isFree(settings.port)) ? settings.port : await findFreePort();
      settings = await rememberPort(dataFolder, settings, port);
      await startServer(cluster, settings);
    }
    await ensureDatabase(settings);
    const endWatch = watch(cluster, settings);
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      await endWatch();
      const running = await readPostmaster(cluster.folder);
      if (running !== undefined) await stopPostmaster(cluster.folder, running.pid);
      await unlock();
    };
    return {
      url: databaseUrl(settings),
      adopted,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (cause) {
    await unlock();
    throw explain(cause, dataFolder);
  }
}

/** True when the folder's own server runs and answers; otherwise nothing runs in the folder. */
async function adoptOrClear(cluster: Cluster, settings: DatabaseSettings): Promise<boolean> {
  const left = await readPostmaster(cluster.folder);
  if (left === undefined) return false;
  const own = (await isAlive(left.pid)) && (await worksIn(left.pid, cluster.folder)) !== false;
  if (own && left.port === settings.port && (await answers(cluster, settings, 5_000))) return true;
  // Without /proc only the answer proves whose process it is; an unproven one is left alone.
  if (own && (await worksIn(left.pid, cluster.folder)) === true) {
    await stopPostmaster(cluster.folder, left.pid);
  }
  await forgetPostmaster(cluster.folder);
  return false;
}

async function answers(
  cluster: Cluster,
  settings: DatabaseSettings,
  patience: number,
): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await isOurServer(settings, cluster.folder)) return true;
    await sleep(100);
  }
  return false;
}

/**
 * Starts the server in a session of its own: a Ctrl-C in the terminal reaches
 * this process only, which then ends the application before the database.
 */
async function startServer(cluster: Cluster, settings: DatabaseSettings): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const offset = await shortenLog(cluster.log);
    const child = launch(cluster, settings.port);
    const failure = await untilReady(child, cluster, settings, end);
    if (failure === undefined) return;
    const said = failure === "" ? (await readFile(cluster.log, "utf8")).slice(offset) : failure;
    // The last backends of a killed server need a moment to notice and leave.
    if (!/shared memory block .* still in use/u.test(said) || Date.now() > end) {
      throw explain(fatalLine(said), cluster.folder);
    }
    await sleep(250);
  }
}

function launch(cluster: Cluster, port: number): ChildProcess {
  const log = openSync(cluster.log, "a", 0o600);
  try {
    const options = ["-D", cluster.folder, "-p", `${port}`, "-c", "listen_addresses=127.0.0.1"];
    const child = spawn(
      cluster.binaries.postgres,
      [...options, "-c", "unix_socket_directories=", ...memoryOptions(), ...cluster.extra],
      {
        ...cluster.user,
        cwd: "/",
        env: databaseEnvironment(),
        detached: true,
        stdio: ["ignore", log, log],
      },
    );
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** `undefined` when the server answers, else why not ("" = read the log). */
async function untilReady(
  child: ChildProcess,
  cluster: Cluster,
  settings: DatabaseSettings,
  end: number,
): Promise<string | undefined> {
  let ended: string | undefined;
  child.once("error", (error) => {
    ended = error.message;
  });
  child.once("exit", () => {
    ended ??= "";
  });
  while (ended === undefined) {
    const current = await readPostmaster(cluster.folder);
    if (current?.ready && (await isOurServer(settings, cluster.folder))) return undefined;
    if (Date.now() > end) return "it did not become ready within a minute";
    await sleep(20);
  }
  return ended;
}

/** Keeps the log below its limit; returns where this start's lines will begin. */
async function shortenLog(path: string): Promise<number> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= LOG_LIMIT) return size;
  await truncate(path);
  return 0;
}

function fatalLine(text: string): string {
  const fatal = text.split("\n").filter((line) => /FATAL|PANIC|ERROR|No space/u.test(line));
  return fatal.find((line) => /No space|Permission|Read-only/u.test(line)) ?? fatal.at(-1) ?? text;
}

/** Looks every half second whether the server lives, and starts it again if not. */
function watch(cluster: Cluster, settings: DatabaseSettings): () => Promise<void> {
  let current: Promise<void> | undefined;
  let ended = false;
  const look = async () => {
    const running = await readPostmaster(cluster.folder);
    if (ended || (running !== undefined && (await isAlive(running.pid)))) return;
    await forgetPostmaster(cluster.folder);
    await startServer(cluster, settings);
  };
  const timer = setInterval(() => {
    current ??= look()
      // The reason is in postgres.log; the next look tries again.
      .catch(() => sleep(2_000))
      .finally(() => {
        current = undefined;
      });
  }, 500);
  timer.unref();
  return async () => {
    ended = true;
    clearInterval(timer);
    await current;
  };
}
