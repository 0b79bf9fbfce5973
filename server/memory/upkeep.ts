import type { Upkeep } from "@/server/jobs/upkeep";
import { maintainIndex } from "./index/ingest";
import { withMaintenance } from "./index/sql";

/**
 * Keeps the index in shape: fresh entries are merged if there are enough of them; a desk confirms a
 * few hundred texts in a minute at most. One server does the work; while none does, look-ups only
 * get a little slower.
 */
export const memoryUpkeep: Upkeep = {
  name: "memory index",
  every: 60_000,
  round: async () => {
    const done = await withMaintenance((sql) => maintainIndex(sql));
    return done && done.freshTexts + done.merges > 0 ? { ...done } : null;
  },
};
