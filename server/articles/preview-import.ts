import { Worker } from "node:worker_threads";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { houseChecks } from "@/server/settings/judging-settings";
import { ThreadLimitError, threadPool } from "@/server/threads/thread-pool";
import type { ImportOutcome, ImportTask } from "./import-thread";
import type { ImportPreview, ImportSource } from "./read-import";

const readInThread = threadPool<ImportTask, ImportOutcome>(
  // Written as it is, with an object literal: only so the bundler builds the file as a thread's entry.
  (options) => new Worker(new URL("./import-thread.ts", import.meta.url), { ...options }),
  { time: 20_000, memory: 512 },
);

/**
 * Reads a text as an import would, in a thread; nothing is stored.
 * @throws AppError `not-allowed`, `file-type`, the refusals of the readers, `import-too-demanding`
 *   when the document needs more time or memory than it may have, `busy`.
 */
export async function previewImport(
  actor: Actor,
  source: ImportSource,
  language: Language,
  read: (task: ImportTask) => Promise<ImportOutcome> = readInThread,
): Promise<ImportPreview> {
  if (!may(actor, "article.create")) throw new AppError("not-allowed");
  const checks = await houseChecks(database());
  const outcome = await read({ source, language, checks }).catch((error: unknown) => {
    if (!(error instanceof ThreadLimitError)) throw error;
    const { time, memory } = error.limits;
    throw new AppError("import-too-demanding", { seconds: time / 1_000, megabytes: memory });
  });
  if (outcome.ok) return outcome.preview;
  throw new AppError(outcome.code, outcome.params);
}
