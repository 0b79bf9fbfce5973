import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { prepareDataFolder } from "@/server/db/embedded/data-folder";
import { readPostmaster } from "@/server/db/embedded/postmaster";
import { checkServer, refuseOld } from "@/server/db/embedded/probe";
import { readSettings } from "@/server/db/embedded/settings";
import { explain, StartupError } from "@/server/db/embedded/startup-error";
import { type RunningDatabase, startEmbeddedDatabase } from "@/server/db/embedded/supervisor";
import { childEnvironment } from "@/server/env";

// Each test makes a cluster on the real disk, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
const running: RunningDatabase[] = [];
const children: ChildProcess[] = [];
const listeners: Server[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "audarma-embedded-"));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const listener of listeners.splice(0)) listener.close();
  await Promise.all(running.splice(0).map((database) => database.stop()));
  // A test that left its server to itself: take it over once more, to stop it.
  if ((await readPostmaster(join(folder, "postgres"))) !== undefined) await (await start()).stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<RunningDatabase> {
  const database = await startEmbeddedDatabase(folder);
  running.push(database);
  return database;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown> | undefined> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

/** A starter of its own, as `npm start` is. */
async function startElsewhere(): Promise<{ child: ChildProcess; adopted: boolean; url: string }> {
  const child = fork("tests/support/hold-database.ts", [folder], {
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    env: childEnvironment({ NODE_OPTIONS: "" }),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  children.push(child);
  const [{ adopted, url }] = (await once(child, "message")) as [{ adopted: boolean; url: string }];
  return { child, adopted, url };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function postmasterPid(): Promise<number> {
  return (await readPostmaster(join(folder, "postgres")))?.pid ?? 0;
}

/** Unique number that initdb gives a cluster. */
const IDENTITY = "SELECT system_identifier::text AS id FROM pg_control_system()";

describe("the first and later starts", () => {
  test("make one cluster, in UTF-8, with a password of its own, and keep it", async () => {
    const first = await start();
    const encoding = "SELECT current_setting('server_encoding') AS e, lower('ӘҒҚҢӨҰҮҺІ') AS low";
    expect(await ask(first.url, encoding)).toEqual({ e: "UTF8", low: "әғқңөұүһі" });
    await ask(first.url, "CREATE TABLE kept (id int)");
    const identity = await ask(first.url, IDENTITY);
    const { mode } = await stat(join(folder, "database.json"));
    expect(mode & 0o777).toBe(0o600);
    await first.stop();
    expect(await postmasterPid()).toBe(0);

    const second = await start();
    expect(second).toMatchObject({ url: first.url, adopted: false });
    expect(await ask(second.url, IDENTITY)).toEqual(identity);
    expect(await ask(second.url, "SELECT count(*)::int AS n FROM kept")).toEqual({ n: 0 });
  });

  test("a wrong password is refused: nobody gets in by default", async () => {
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = "postgres";
    await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow(/password authentication failed/u);
  });

  test("throw away what a killed initdb left", async () => {
    await mkdir(join(folder, "postgres.draft"));
    await writeFile(join(folder, "postgres.draft", "PG_VERSION"), "18\n");
    const { url } = await start();
    expect(await ask(url, "SELECT 1 AS one")).toEqual({ one: 1 });
  });

  test("finish what was killed between initdb and the renaming", async () => {
    const first = await start();
    const identity = await ask(first.url, IDENTITY);
    await first.stop();
    await rename(join(folder, "postgres"), join(folder, "postgres.draft"));
    expect(await ask((await start()).url, IDENTITY)).toEqual(identity);
  });

  test("take another port when a stranger has the remembered one", async () => {
    const first = await start();
    await first.stop();
    const port = Number(new URL(first.url).port);
    const stranger = createServer().listen(port, "127.0.0.1");
    listeners.push(stranger);
    await once(stranger, "listening");
    const second = await start();
    expect(new URL(second.url).port).not.toBe(`${port}`);
    expect((await readSettings(folder))?.port).toBe(Number(new URL(second.url).port));
  });

  test("a second start on the same folder is told so", async () => {
    await startElsewhere();
    await expect(startEmbeddedDatabase(folder)).rejects.toMatchObject({ code: "already-running" });
  });
});

describe("after a crash", () => {
  test("of the starter: the orphaned server is adopted, again and again", async () => {
    const first = await startElsewhere();
    const identity = await ask(first.url, IDENTITY);
    const pid = await postmasterPid();
    await kill(first.child);
    for (let round = 0; round < 5; round += 1) {
      const next = await startElsewhere();
      expect(next).toMatchObject({ adopted: true, url: first.url });
      await kill(next.child);
    }
    expect(await postmasterPid()).toBe(pid);
    const last = await start();
    expect(last.adopted).toBe(true);
    expect(await ask(last.url, IDENTITY)).toEqual(identity);
  });

  test("of starter and server: the next start recovers what was committed", async () => {
    const { child, url } = await startElsewhere();
    await ask(url, "CREATE TABLE committed (id int)");
    process.kill(await postmasterPid(), "SIGKILL");
    await kill(child);
    const next = await start();
    expect(await ask(next.url, "SELECT count(*)::int AS n FROM committed")).toEqual({ n: 0 });
  });

  test("of the server alone: it is back at the same address", async () => {
    const { url } = await start();
    const before = await postmasterPid();
    process.kill(before, "SIGKILL");
    await vi.waitFor(async () => expect(await ask(url, "SELECT 1 AS one")).toEqual({ one: 1 }), {
      timeout: 15_000,
      interval: 200,
    });
    expect(await postmasterPid()).not.toBe(before);
  });

  test("a lock that names a process which got a dead one's number does not block", async () => {
    await writeFile(join(folder, "lock"), `${process.ppid} some-earlier-boot/1`);
    expect(await ask((await start()).url, "SELECT 1 AS one")).toEqual({ one: 1 });
  });

  test("a pid file that names another program does not block", async () => {
    const first = await start();
    await first.stop();
    const pidFile = join(folder, "postgres", "postmaster.pid");
    await writeFile(pidFile, `${process.pid}\n${folder}\n0\n1\n\n\n\nready\n`);
    expect(await ask((await start()).url, "SELECT 1 AS one")).toEqual({ one: 1 });
  });
});

describe("what goes wrong is said in one sentence", () => {
  test("damaged settings", async () => {
    await writeFile(join(folder, "database.json"), "{");
    await expect(startEmbeddedDatabase(folder)).rejects.toMatchObject({ code: "broken-folder" });
  });

  test("a database without its settings is not overwritten", async () => {
    await (await start()).stop();
    const version = await readFile(join(folder, "postgres", "PG_VERSION"), "utf8");
    await rm(join(folder, "database.json"));
    await expect(startEmbeddedDatabase(folder)).rejects.toMatchObject({ code: "broken-folder" });
    expect(await readFile(join(folder, "postgres", "PG_VERSION"), "utf8")).toBe(version);
  });

  test("a data folder that is a file", async () => {
    const path = join(folder, "file");
    await writeFile(path, "");
    await chmod(path, 0o400);
    await expect(startEmbeddedDatabase(path)).rejects.toBeInstanceOf(StartupError);
  });

  test.each([
    ["initdb: error: could not write: No space left on device", "disk-full"],
    ["ENOSPC: no space left on device, write", "disk-full"],
    ["EROFS: read-only file system, mkdir '/x'", "read-only"],
    ["EACCES: permission denied, open '/x'", "read-only"],
    ['FATAL:  could not create lock file "postmaster.pid": Read-only file system', "read-only"],
    ["FATAL:  something else", "database-failed"],
  ])("%s", (said, code) => {
    const error = explain(new Error(said), "/some/folder");
    expect(error.code).toBe(code);
    expect(error.message).toContain("/some/folder");
    expect(error.message).not.toContain("\n");
  });

  test.skipIf(process.platform !== "linux")("a file system that takes no new folder", async () => {
    const refused = prepareDataFolder("/proc/audarma/data", undefined);
    await expect(refused).rejects.toMatchObject({ code: "read-only" });
  });

  test("a PostgreSQL that is too old, and one that cannot be reached", async () => {
    expect(() => refuseOld(140_012)).toThrow(/PostgreSQL 14 is too old: version 15/u);
    expect(() => refuseOld(150_000)).not.toThrow();
    const unreachable = "postgresql://someone:very-secret@127.0.0.1:1/none";
    await expect(checkServer(unreachable)).rejects.toMatchObject({ code: "database-unreachable" });
    await expect(checkServer(unreachable)).rejects.not.toThrow(/very-secret/u);
  });
});
