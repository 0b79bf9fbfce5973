import { Worker } from "node:worker_threads";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import type { AlignedRow } from "@/core/memory/memory-view";
import { type Actor, may } from "@/core/workflow/actor";
import { ThreadLimitError, threadPool } from "@/server/threads/thread-pool";
import type { PublishedTriple } from "./align-texts";
import type { AlignOutcome, AlignTask } from "./align-thread";

/** What takes seconds for long texts is done in threads, where it holds up nobody else. */

const inThread = threadPool<AlignTask, AlignOutcome>(
  // Written as it is, with an object literal: only so the bundler builds the file as a thread's entry.
  (options) => new Worker(new URL("./align-thread.ts", import.meta.url), { ...options }),
  { time: 30_000, memory: 512 },
);

type Done = Extract<AlignOutcome, { ok: true }>;

async function done(
  actor: Actor,
  task: AlignTask,
  run: (task: AlignTask) => Promise<AlignOutcome>,
): Promise<Done> {
  if (!may(actor, "memory.import")) throw new AppError("not-allowed");
  const outcome = await run(task).catch((error: unknown) => {
    if (!(error instanceof ThreadLimitError)) throw error;
    const { time, memory } = error.limits;
    throw new AppError("import-too-demanding", { seconds: time / 1_000, megabytes: memory });
  });
  if (outcome.ok) return outcome;
  throw new AppError(outcome.code, outcome.params);
}

/**
 * Aligns published texts; changes nothing.
 * @throws AppError not-allowed, text-empty, too-many-segments, the refusals of the text reader,
 *   `import-too-demanding` when the texts need more time or memory than they may have, `busy`
 */
export async function alignPublished(
  actor: Actor,
  texts: PublishedTriple,
  run = inThread,
): Promise<readonly AlignedRow[]> {
  return (await done(actor, { kind: "align", texts }, run)).rows;
}

/** A file with a published text, of any encoding that an article may come in. */
export type PublishedFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly language: Language;
};

/**
 * The text of a file, to be aligned; nothing is stored.
 * @throws AppError as `alignPublished`; `file-type`
 */
export async function readPublished(
  actor: Actor,
  file: PublishedFile,
  run = inThread,
): Promise<{ readonly text: string }> {
  const { text } = await done(actor, { kind: "read", ...file }, run);
  return { text };
}
