import { setTimeout as sleep } from "node:timers/promises";
import type PgBoss from "pg-boss";
import { database } from "@/server/db/client";
import { readEnvironment } from "@/server/env";
import { logError, logInfo } from "@/server/log";
import { createBoss } from "./boss";
import type { AnyJobWorker } from "./job-kind";
import { prepareJobs } from "./prepare-jobs";
import { runStep } from "./run-step";

/** How soon a waiting job is noticed. Seconds. */
const LOOK_SECONDS = 2;

/** Workers that run until `stop`. */
export interface RunningJobs {
  /** Waits for running jobs up to 5 s; what is cut off is taken up again after its lease. */
  stop(): Promise<void>;
}

/**
 * Starts the workers of this process.
 *
 * @param watchSeconds how often jobs of dead workers are looked for
 */
export async function startJobs(
  workers: readonly AnyJobWorker[],
  watchSeconds?: number,
): Promise<RunningJobs> {
  const { DATABASE_URL: url } = readEnvironment();
  if (url === undefined) throw new Error("DATABASE_URL is not set.");
  await prepareJobs(
    url,
    workers.map((worker) => worker.kind),
  );
  const boss = createBoss(url, watchSeconds);
  boss.on("error", (error) => logError("jobs", error));
  await boss.start();
  for (const worker of workers) await register(boss, worker);
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) };
}

async function register(boss: PgBoss, worker: AnyJobWorker): Promise<void> {
  const { kind, run } = worker;
  await boss.work(kind.name, { pollingIntervalSeconds: LOOK_SECONDS }, async ([job]) => {
    if (job === undefined) return;
    const jobId = job.id;
    try {
      await run(kind.data.parse(job.data) as never, {
        jobId,
        step: (number, effect) => runStep(database(), jobId, number, effect),
      });
      logInfo("job done", { job: kind.name, jobId });
    } catch (error) {
      logError("job", error, { job: kind.name, jobId });
      throw error;
    }
  });
}

/**
 * As `startJobs`, for a server that must also come up while its database is
 * away: tries again until it succeeds or is stopped.
 */
export function startJobsEventually(workers: readonly AnyJobWorker[]): RunningJobs {
  const ended = new AbortController();
  const running = (async () => {
    for (let pause = 500; !ended.signal.aborted; pause = Math.min(pause * 2, 10_000)) {
      try {
        return await startJobs(workers);
      } catch (error) {
        logError("jobs", error);
        await sleep(pause, undefined, { signal: ended.signal }).catch(() => undefined);
      }
    }
    return undefined;
  })();
  return {
    stop: async () => {
      ended.abort();
      await (await running)?.stop();
    },
  };
}
