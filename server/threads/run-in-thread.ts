import type { Worker, WorkerOptions } from "node:worker_threads";

/** What a thread may take before it is ended. */
export type ThreadLimits = {
  /** Wall-clock time, in milliseconds. */
  readonly time: number;
  /** Size of its heap, in MiB. */
  readonly memory: number;
};

/** The thread needed more time or memory than it was given, and was ended. */
export class ThreadLimitError extends Error {
  override readonly name = "ThreadLimitError";
}

/**
 * Runs one piece of work in a thread of its own and answers with the first message that it posts.
 * Work that can take seconds would otherwise hold up every other request of the process. The thread
 * is made anew each time: that costs some tens of milliseconds, and nothing of one document can
 * stay behind for the next.
 *
 * @param task handed over as a copy, the thread's `workerData`
 * @throws ThreadLimitError, and whatever the thread threw
 */
export async function runInThread<Output>(
  start: (options: WorkerOptions) => Worker,
  task: unknown,
  limits: ThreadLimits,
): Promise<Output> {
  const worker = start({
    workerData: task,
    // What this process preloads has no business in a thread.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Output>((resolve, reject) => {
      timer = setTimeout(() => reject(new ThreadLimitError("time")), limits.time);
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) =>
        reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new ThreadLimitError("memory") : error),
      );
      worker.once("exit", (code) => reject(new Error(`The thread ended with code ${code}.`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
