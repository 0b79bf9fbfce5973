import { setTimeout as sleep } from "node:timers/promises";
import { logError, logInfo } from "@/server/log";

/** Upkeep that runs until `stop`, which waits for a round that has begun. */
export interface RunningUpkeep {
  stop(): Promise<void>;
}

/** One kind of upkeep: what the log calls it, and a round of it, which answers with what it did; null for nothing. */
export interface Upkeep {
  readonly name: string;
  /** Milliseconds between two rounds. */
  readonly every: number;
  readonly round: () => Promise<Readonly<Record<string, number>> | null>;
}

/**
 * Repeats a round of upkeep while the server runs. Rounds must allow for any number of servers
 * doing the same, and for none doing it: nothing may be lost or wrong while a round fails, which is
 * logged and tried again. For work that is owed to somebody there is the queue.
 */
export function startUpkeep({ name, every, round }: Upkeep): RunningUpkeep {
  const ended = new AbortController();
  const running = (async () => {
    while (!ended.signal.aborted) {
      await sleep(every, undefined, { signal: ended.signal, ref: false }).catch(() => undefined);
      if (ended.signal.aborted) return;
      try {
        const done = await round();
        if (done) logInfo(name, { ...done });
      } catch (error) {
        logError(name, error);
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
