import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { expect, it } from "vitest";

/** Says that it runs, and what happens to it; lives until its standard input is closed. */
const CHILD = `
  import { whenOrphaned } from "./scripts/orphaned.mjs";
  process.stdin.resume().on("end", () => process.exit(0));
  whenOrphaned(() => console.log("orphaned"));
  console.log("started");
`;

it.skipIf(process.platform === "win32")("a process notices that its shell has gone", async () => {
  const script = '"$0" --input-type=module -e "$1" <&3; true';
  const shell = spawn("sh", ["-c", script, process.execPath, CHILD], {
    stdio: ["ignore", "pipe", "inherit", "pipe"],
  });
  const [, output, , input] = shell.stdio;
  if (!(output instanceof Readable)) throw new Error("The shell has no output.");
  const lines = createInterface({ input: output })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe("started");
  shell.kill("SIGTERM");
  await once(shell, "exit");
  expect((await lines.next()).value).toBe("orphaned");
  input?.destroy();
});
