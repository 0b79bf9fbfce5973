import { readFile, readlink, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * The postmaster's own record of itself, postmaster.pid in its folder
 * (src/include/utils/pidfile.h): line 1 the process id, line 4 the port,
 * line 8 the status.
 */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The postmaster that the folder's pid file names, whether it lives or not. */
export async function readPostmaster(folder: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split("\n");
  const pid = Number.parseInt(lines[0] ?? "", 10);
  const port = Number.parseInt(lines[3] ?? "", 10);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number.isInteger(port) ? port : 0, ready: lines[7]?.trim() === "ready" };
}

/** True while the process runs; a zombie (dead, not yet collected by its parent) counts as dead. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return !/\)\s+[ZX]\s/u.test(stat);
}

/**
 * Whether the live process is PostgreSQL in this very folder, and not another
 * program that got the same number after a reboot. Where /proc does not tell
 * (macOS, Windows), the connection test decides instead: `undefined`.
 */
export async function worksIn(pid: number, folder: string): Promise<boolean | undefined> {
  const [cwd, own] = await Promise.all([
    readlink(`/proc/${pid}/cwd`).catch(() => undefined),
    realpath(folder).catch(() => folder),
  ]);
  return cwd === undefined ? undefined : cwd === own;
}

/** Removes a pid file that names a dead process; PostgreSQL itself would stop at a zombie's. */
export async function forgetPostmaster(folder: string): Promise<void> {
  await rm(join(folder, "postmaster.pid"), { force: true });
}

/**
 * Stops the postmaster: "fast" first (open transactions are rolled back, data
 * is flushed), after `patience` milliseconds "immediate" (the next start
 * recovers from the log). PostgreSQL manual, section 18.5.
 */
export async function stopPostmaster(
  folder: string,
  pid: number,
  patience = 15_000,
): Promise<void> {
  for (const [signal, wait] of [
    ["SIGINT", patience],
    ["SIGQUIT", 10_000],
    ["SIGKILL", 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      break;
    }
    if (await gone(folder, pid, wait)) return;
  }
}

async function gone(folder: string, pid: number, wait: number): Promise<boolean> {
  const end = Date.now() + wait;
  for (;;) {
    const current = await readPostmaster(folder);
    if (current?.pid !== pid || !(await isAlive(pid))) return true;
    if (Date.now() > end) return false;
    await sleep(20);
  }
}
