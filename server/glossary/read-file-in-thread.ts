import { Worker } from "node:worker_threads";
import { AppError } from "@/core/errors";
import { ThreadLimitError, threadPool } from "@/server/threads/thread-pool";
import type { GlossaryFileOutcome, GlossaryFileTask } from "./glossary-file-thread";
import type { GlossaryFile, ReadGlossaryFile } from "./read-glossary-file";

const askThread = threadPool<GlossaryFileTask, GlossaryFileOutcome>(
  // Written as it is, with an object literal: only so the bundler builds the file as a thread's entry.
  (options) => new Worker(new URL("./glossary-file-thread.ts", import.meta.url), { ...options }),
  { time: 60_000, memory: 1_024 },
);

/**
 * `readGlossaryFile` in a thread of its own: a large glossary takes seconds to read, and nobody else
 * should wait for that. For servers; a command has its process to itself.
 * @throws AppError as `readGlossaryFile`, `glossary-too-demanding`, `busy`.
 */
export const readFileInThread = inThread(askThread);

/** Reads through the given threads. */
export function inThread(
  ask: (task: GlossaryFileTask) => Promise<GlossaryFileOutcome>,
): ReadGlossaryFile {
  return async (name, bytes, meanings): Promise<GlossaryFile> => {
    const task = { name, bytes, ...(meanings === undefined ? {} : { meanings }) };
    const outcome = await ask(task).catch((error: unknown) => {
      if (!(error instanceof ThreadLimitError)) throw error;
      const { time, memory } = error.limits;
      throw new AppError("glossary-too-demanding", { seconds: time / 1_000, megabytes: memory });
    });
    if (outcome.ok) return outcome.file;
    throw new AppError(outcome.code, outcome.params);
  };
}
