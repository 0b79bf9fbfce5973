import { Worker, type WorkerOptions } from "node:worker_threads";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { runInThread, ThreadLimitError, type ThreadLimits } from "@/server/threads/run-in-thread";
import { takeTurns } from "@/server/threads/take-turns";
import type { ImportOutcome, ImportTask } from "./import-thread";
import type { ImportPreview, ImportSource } from "./read-import";

/** The thread that reads, and what it may take. */
export type ImportReading = {
  readonly start: (options: WorkerOptions) => Worker;
  readonly limits: ThreadLimits;
};

const READING: ImportReading = {
  // Written as it is so that the bundler builds the file as the entry of a thread.
  start: (options) => new Worker(new URL("./import-thread.ts", import.meta.url), options),
  limits: { time: 20_000, memory: 512 },
};

const inTurn = takeTurns({ atOnce: 2, mayWait: 20 });

/**
 * Reads a text as an import would, in a thread of its own; nothing is stored.
 * @throws AppError `not-allowed`, `file-type`, the refusals of the readers, `import-too-demanding`
 *   when the document needs more time or memory than it may have, `busy`.
 */
export async function previewImport(
  actor: Actor,
  source: ImportSource,
  language: Language,
  { start, limits } = READING,
): Promise<ImportPreview> {
  if (!may(actor, "article.create")) throw new AppError("not-allowed");
  const task: ImportTask = { source, language };
  const outcome = await inTurn(() => runInThread<ImportOutcome>(start, task, limits)).catch(
    (error: unknown) => {
      if (!(error instanceof ThreadLimitError)) throw error;
      const { time, memory } = limits;
      throw new AppError("import-too-demanding", { seconds: time / 1_000, megabytes: memory });
    },
  );
  if (outcome.ok) return outcome.preview;
  throw new AppError(outcome.code, outcome.params);
}
