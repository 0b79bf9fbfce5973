import { setTimeout as sleep } from "node:timers/promises";
import { logError, logInfo } from "@/server/log";
import { countUsage } from "./count-usage";

/** Between two looks at what is not counted yet, in milliseconds. */
const EVERY = 20_000;

/** Counting that goes on until `stop`. */
export interface RunningUsageUpkeep {
  stop(): Promise<void>;
}

/**
 * Counts the uses of concepts while the server runs. Any number of servers may do so at once: they
 * take turns, and what one has counted the other finds done.
 */
export function startUsageUpkeep(): RunningUsageUpkeep {
  const ended = new AbortController();
  const running = (async () => {
    while (!ended.signal.aborted) {
      await sleep(EVERY, undefined, { signal: ended.signal, ref: false }).catch(() => undefined);
      if (ended.signal.aborted) return;
      try {
        const done = await countUsage();
        if (done.articles + done.concepts > 0) logInfo("concept usage", { ...done });
      } catch (error) {
        logError("concept usage", error);
      }
    }
  })();
  return {
    stop: async () => {
      ended.abort();
      await running;
    },
  };
}
