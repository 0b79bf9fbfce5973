import { setTimeout as sleep } from "node:timers/promises";
import { logError, logInfo } from "@/server/log";
import { maintainIndex } from "./index/ingest";
import { withMaintenance } from "./index/sql";

/** Between two looks at the index, in milliseconds: a desk confirms a few hundred texts in that time at most. */
const EVERY = 60_000;

/** Upkeep that runs until `stop`. */
export interface RunningUpkeep {
  stop(): Promise<void>;
}

/**
 * Keeps the index in shape while the server runs: once a minute, fresh entries are merged if there
 * are enough of them. Any number of servers may do so at once, one of them does the work; nothing
 * is lost or wrong while none does, look-ups only get a little slower.
 */
export function startMemoryUpkeep(): RunningUpkeep {
  const ended = new AbortController();
  const running = (async () => {
    while (!ended.signal.aborted) {
      await sleep(EVERY, undefined, { signal: ended.signal, ref: false }).catch(() => undefined);
      if (ended.signal.aborted) return;
      try {
        const done = await withMaintenance((sql) => maintainIndex(sql));
        if (done && done.freshTexts + done.merges > 0) logInfo("memory index", { ...done });
      } catch (error) {
        logError("memory index", error);
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
