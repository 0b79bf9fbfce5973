import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { childEnvironment } from "@/server/env";
import { fingerprint, unlessDone } from "./fingerprint";

/** Everything that the built application is made from. */
const SOURCES = [
  "app",
  "core",
  "locales",
  "public",
  "server",
  "ui",
  "instrumentation-client.ts",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
  "tsconfig.json",
];

/** A step of the preparation failed; `output` is what its program said. */
export class PreparationError extends Error {
  override readonly name = "PreparationError";
  readonly output: string;

  constructor(message: string, output: string) {
    super(message);
    this.output = output;
  }
}

/** Generates the Prisma client when schema.prisma changed. */
export async function prepareClient(root: string, signal: AbortSignal): Promise<boolean> {
  const wanted = await fingerprint(root, ["prisma/schema.prisma", "package-lock.json"]);
  const stamp = join(root, "server", "db", "generated", ".made-from");
  const program = ["node_modules/prisma/build/index.js", "generate"];
  return unlessDone(stamp, wanted, () =>
    runProgram(root, program, "The Prisma client", signal),
  ).catch((error: unknown) => refuse(error, root));
}

/** Builds the application when a source changed since the last build. */
export async function prepareBuild(
  root: string,
  signal: AbortSignal,
  announce: () => void,
): Promise<boolean> {
  const wanted = await fingerprint(root, SOURCES);
  const stamp = join(root, ".next", "made-from");
  return unlessDone(stamp, wanted, async () => {
    announce();
    await rm(stamp, { force: true });
    await runProgram(root, ["node_modules/next/dist/bin/next", "build"], "The application", signal);
  }).catch((error: unknown) => refuse(error, root));
}

/** A full disk or a folder without rights is told in one sentence, whoever met it. */
function refuse(error: unknown, root: string): never {
  const said = error instanceof PreparationError ? error.output : String(error);
  if (/ENOSPC|No space left on device/u.test(said)) {
    const sentence = `The disk that holds ${root} is full: free some space and start again.`;
    throw new PreparationError(sentence, "");
  }
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only file system/u.test(said)) {
    const sentence = `The folder ${root} cannot be written to by this user: make it and what is in it writable.`;
    throw new PreparationError(sentence, "");
  }
  throw error;
}

async function runProgram(
  root: string,
  options: readonly string[],
  what: string,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(process.execPath, options, {
    cwd: root,
    signal,
    // The conditions that this process runs with are not for programs that it starts.
    env: childEnvironment({ NODE_ENV: "production", NODE_OPTIONS: "" }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (part: Buffer) => {
    output += part.toString("utf8");
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status !== 0) throw new PreparationError(`${what} could not be built.`, output);
}
