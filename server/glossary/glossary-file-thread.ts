import { parentPort } from "node:worker_threads";
import { AppError, type ErrorCode, type ErrorParams } from "@/core/errors";
import { type GlossaryFile, readGlossaryFile } from "./read-glossary-file";

/** What the thread is given. */
export type GlossaryFileTask = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly meanings?: readonly string[];
};

/** What it answers: errors lose their class on the way between threads, so a refusal is a value. */
export type GlossaryFileOutcome =
  | { readonly ok: true; readonly file: GlossaryFile }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

async function outcome({ name, bytes, meanings }: GlossaryFileTask): Promise<GlossaryFileOutcome> {
  try {
    return { ok: true, file: await readGlossaryFile(name, bytes, meanings) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, code: error.code, params: error.params };
  }
}

parentPort?.on("message", async (task: GlossaryFileTask) => {
  parentPort?.postMessage(await outcome(task));
});
