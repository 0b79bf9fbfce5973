import { once } from "node:events";
import type { Worker, WorkerOptions } from "node:worker_threads";
import { takeTurns } from "./take-turns";

/** What one piece of work may take before its thread is ended. */
export type ThreadLimits = {
  /** Wall-clock time, in milliseconds. */
  readonly time: number;
  /** Size of the thread's heap, in MiB. */
  readonly memory: number;
};

/** The work needed more time or memory than it was given, and its thread was ended. */
export class ThreadLimitError extends Error {
  override readonly name = "ThreadLimitError";
  readonly limits: ThreadLimits;

  constructor(limits: ThreadLimits) {
    super(`more than ${limits.time} ms or ${limits.memory} MiB`);
    this.limits = limits;
  }
}

/**
 * Runs work that can take seconds in threads of its own, where it holds up no other request of the
 * process: two at a time, twenty more may wait. A thread answers each message with one message; one
 * is kept for the next task, because loading its code takes longer than an ordinary document.
 *
 * @param start makes a thread
 * @throws the returned function: ThreadLimitError, AppError `busy`, and whatever a thread threw
 */
export function threadPool<Task, Answer>(
  start: (options: WorkerOptions) => Worker,
  limits: ThreadLimits,
): (task: Task) => Promise<Answer> {
  const inTurn = takeTurns({ atOnce: 2, mayWait: 20 });
  let spare: Worker | undefined;
  const take = () => {
    const kept = spare;
    spare = undefined;
    // What this process preloads has no business in a thread.
    const options = { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: limits.memory } };
    return kept ?? start(options);
  };
  return (task) =>
    inTurn(async () => {
      const worker = take();
      try {
        const answer = await ask<Answer>(worker, task, limits);
        if (spare === undefined) {
          spare = worker;
          // It alone does not keep the process alive.
          worker.unref();
        }
        return answer;
      } finally {
        if (spare !== worker) await worker.terminate();
      }
    });
}

async function ask<Answer>(worker: Worker, task: unknown, limits: ThreadLimits): Promise<Answer> {
  worker.ref();
  const listening = new AbortController();
  const timer = setTimeout(() => listening.abort(), limits.time);
  try {
    // Rejects when the thread throws, also for want of memory.
    const asked = Promise.race([once(worker, "message", listening), endOf(worker, listening)]);
    worker.postMessage(task);
    return (await asked)[0] as Answer;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isLimit = listening.signal.aborted || code === "ERR_WORKER_OUT_OF_MEMORY";
    throw isLimit ? new ThreadLimitError(limits) : error;
  } finally {
    clearTimeout(timer);
    listening.abort();
  }
}

async function endOf(worker: Worker, listening: AbortController): Promise<never> {
  const [code] = await once(worker, "exit", listening);
  throw new Error(`The thread ended with code ${code}.`);
}
