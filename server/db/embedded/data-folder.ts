import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { access, chmod, constants, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { SHARED_FOLDER } from "./binaries";
import { isAlive } from "./postmaster";
import { explain, StartupError } from "./startup-error";
import type { SystemUser } from "./system-user";

/** The data folder of a checkout, unless AUDARMA_DATA_DIR names another. */
export function dataFolder(configured: string | undefined, root = process.cwd()): string {
  return resolve(root, configured ?? ".data");
}

/**
 * Makes the data folder and proves that it can be written to.
 *
 * @throws StartupError "read-only" or "disk-full"
 */
export async function prepareDataFolder(
  folder: string,
  user: SystemUser | undefined,
): Promise<void> {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    await makeFolder(folder);
    // The database's own user must be able to pass through, and no one to look in.
    await chmod(folder, user === undefined ? 0o700 : 0o711);
    await access(folder, constants.W_OK);
    await writeFile(probe, "probe");
    await rm(probe);
  } catch (cause) {
    await rm(probe, { force: true }).catch(() => undefined);
    throw explain(cause, folder);
  }
}

/**
 * Makes a folder and those above it, one by one: Node's recursive mkdir says of a read-only file
 * system that there is no such folder, and never ends where none can be made (measured, 20.20).
 */
async function makeFolder(folder: string): Promise<void> {
  const isMissing = await mkdir(folder).then(
    () => false,
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === "EEXIST") return false;
      if (cause.code === "ENOENT") return true;
      throw cause;
    },
  );
  if (!isMissing) return;
  const parent = dirname(folder);
  if (!(await exists(parent))) await makeFolder(parent);
  await mkdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "EEXIST") return;
    throw cause.code === "ENOENT" ? new Error(`EROFS: ${cause.message}`, { cause }) : cause;
  });
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Where a new database goes: `postgres` in the data folder, or, when the
 * database's user cannot reach that (root with a checkout below a 0700 home),
 * a new folder in /var/lib/audarma.
 */
export async function placeForDatabase(
  folder: string,
  user: SystemUser | undefined,
): Promise<string> {
  if (user === undefined || canPass(folder, user)) return "postgres";
  const parent = join(SHARED_FOLDER, `data-${randomBytes(6).toString("hex")}`);
  await mkdir(parent, { recursive: true, mode: 0o711 }).catch((cause) => {
    throw explain(cause, SHARED_FOLDER);
  });
  return join(parent, "postgres");
}

function canPass(folder: string, user: SystemUser): boolean {
  return spawnSync("test", ["-x", folder], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}

/**
 * Takes the data folder for this process until the returned function is
 * called. A lock left by a crash is recognised by its dead process.
 *
 * @throws StartupError "already-running"
 */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "lock");
  const mine = `${process.pid} ${await birthOf(process.pid)}`;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await writeFile(path, mine, { flag: "wx", mode: 0o600 });
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw explain(error, folder);
    }
    await removeStaleLock(path, folder);
  }
  throw new StartupError("already-running", `Another start is using ${folder}: try again shortly.`);
}

async function removeStaleLock(path: string, folder: string): Promise<void> {
  const held = await readFile(path, "utf8").catch(() => "");
  const pid = Number.parseInt(held, 10);
  if (pid > 0 && (await isAlive(pid)) && held === `${pid} ${await birthOf(pid)}`) {
    throw new StartupError(
      "already-running",
      `Audarma is already running on ${folder} (process ${pid}): stop it first, or set AUDARMA_DATA_DIR to another folder.`,
    );
  }
  // Moved aside first: of two starters that see the same stale lock, one wins the move.
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, "utf8").catch(() => held);
  if (moved !== held) await writeFile(path, moved, { flag: "wx" }).catch(() => undefined);
  await rm(aside, { force: true });
}

/**
 * When a process began, in a form that only serves to compare: numbers of dead
 * processes are given out again, after a restart of a container even at once.
 */
async function birthOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (stat !== undefined) {
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
    // The name in brackets may hold spaces; starttime is the 20th field after it (proc(5)).
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${boot.trim()}/${ticks}`;
  }
  const listed = spawnSync("ps", ["-o", "lstart=", "-p", `${pid}`], { encoding: "utf8" });
  return listed.stdout?.trim() ?? "";
}
