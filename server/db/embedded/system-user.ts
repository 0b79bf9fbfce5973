import { spawnSync } from "node:child_process";
import { StartupError } from "./startup-error";

/** Numeric ids to start a program with; the shape of spawn's options. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const NAME = "postgres";

/**
 * Who runs PostgreSQL: `undefined` for "whoever runs this process", or, since
 * PostgreSQL refuses to run as root, the system user `postgres`, created when
 * the machine has none.
 *
 * @throws StartupError "no-system-user" when root cannot find or make one
 */
export function databaseUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp();
  if (existing !== undefined) return existing;
  const created =
    // Debian, Red Hat, SUSE, Arch; then Alpine's BusyBox.
    run("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/bin/false",
      NAME,
    ]) ||
    (run("addgroup", ["-S", NAME]) &&
      run("adduser", ["-S", "-D", "-H", "-s", "/bin/false", "-G", NAME, NAME]));
  const user = created ? lookUp() : undefined;
  if (user === undefined) {
    throw new StartupError(
      "no-system-user",
      "PostgreSQL refuses to run as root, and a system user «postgres» could not be created: start as an ordinary user, or set DATABASE_URL.",
    );
  }
  return user;
}

function lookUp(): SystemUser | undefined {
  const uid = numericId("-u");
  const gid = numericId("-g");
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}

function numericId(option: "-u" | "-g"): number | undefined {
  const { status, stdout } = spawnSync("id", [option, NAME], { encoding: "utf8" });
  const id = Number.parseInt(stdout, 10);
  return status === 0 && Number.isInteger(id) ? id : undefined;
}

function run(program: string, options: readonly string[]): boolean {
  return spawnSync(program, options, { stdio: "ignore" }).status === 0;
}
