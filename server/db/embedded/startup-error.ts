import { statfsSync } from "node:fs";
import { dirname } from "node:path";

/** Why a start failed. Closed list: each has one sentence for the person at the terminal. */
export type StartupCode =
  | "port-in-use"
  | "address-unusable"
  | "disk-full"
  | "read-only"
  | "unreachable-folder"
  | "unsupported-postgresql"
  | "database-unreachable"
  | "already-running"
  | "no-binaries"
  | "no-system-user"
  | "broken-folder"
  | "database-failed"
  | "web-server-failed"
  | "unsafe-settings";

/** A start that cannot go on; `message` is one sentence that says what to do. */
export class StartupError extends Error {
  override readonly name = "StartupError";
  readonly code: StartupCode;

  constructor(code: StartupCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/**
 * Turns what the operating system or PostgreSQL said into a StartupError.
 * PostgreSQL's output is in the C locale, so its English sentences are stable.
 *
 * @param said an Error of Node, or the tail of a program's output
 * @param folder the folder that was being used
 */
export function explain(said: unknown, folder: string): StartupError {
  if (said instanceof StartupError) return said;
  const text = said instanceof Error ? said.message : String(said);
  if (/ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/u.test(text)) {
    return new StartupError(
      "disk-full",
      `The disk that holds ${folder} is full${freeSpace(folder)}: free some space and start again.`,
      said,
    );
  }
  if (/EROFS|Read-only file system|EACCES|EPERM|Permission denied|not permitted/u.test(text)) {
    return new StartupError(
      "read-only",
      `The folder ${folder} cannot be written to by this user: make it writable, or set AUDARMA_DATA_DIR to one that is.`,
      said,
    );
  }
  const last = text.trim().split("\n").filter(Boolean).at(-1) ?? "no reason given";
  return new StartupError(
    "database-failed",
    `The embedded PostgreSQL in ${folder} did not start: ${last.trim()}`,
    said,
  );
}

/** « (12 MB left)» for the disk of the nearest existing parent, or nothing when unknown. */
function freeSpace(folder: string): string {
  for (let path = folder; ; path = dirname(path)) {
    try {
      const { bavail, bsize } = statfsSync(path);
      return ` (${Math.floor((bavail * bsize) / 1_048_576)} MB left)`;
    } catch {
      if (path === dirname(path)) return "";
    }
  }
}
