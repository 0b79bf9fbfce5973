import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { JobKind, JobWorker } from "@/server/jobs/job-kind";

/** A job of three steps, each of which adds one row to the table «effect» of a test's database. */
export const COUNTING: JobKind<{ readonly pauseAt?: number | undefined }> = {
  name: "counting",
  data: z.object({ pauseAt: z.number().optional() }),
  leaseSeconds: 2,
  retries: 5,
};

/** @param pause milliseconds to wait inside step `pauseAt`, between its effect and its commit */
export function countingWorker(
  pause: number,
): JobWorker<{ readonly pauseAt?: number | undefined }> {
  return {
    kind: COUNTING,
    run: async ({ pauseAt }, { step }) => {
      for (const number of [1, 2, 3]) {
        await step(number, async (tx) => {
          await tx.$executeRaw`INSERT INTO effect (step) VALUES (${number})`;
          if (number !== pauseAt) return;
          process.send?.("paused");
          await sleep(pause);
        });
      }
    },
  };
}
