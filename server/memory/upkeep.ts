import type { Upkeep } from "@/server/jobs/upkeep";
import { maintainIndex } from "./index/ingest";
import { upgradeIndex } from "./index/rebuild-index";
import { withMaintenance } from "./index/sql";

/**
 * Keeps the index in shape: one that an earlier version made is made anew (minutes for a million
 * texts, while the old one answers; a server that is stopped meanwhile begins again at its next
 * start), and fresh entries are merged if there are enough of them; a desk confirms a few hundred
 * texts in a minute at most. One server does the work; while none does, look-ups only get a little
 * slower.
 */
export const memoryUpkeep: Upkeep = {
  name: "memory index",
  every: 60_000,
  round: async () => {
    const upgraded = await withMaintenance(upgradeIndex);
    const done = await withMaintenance((sql) => maintainIndex(sql));
    const { freshTexts = 0, merges = 0 } = done ?? {};
    return upgraded === null && freshTexts + merges === 0
      ? null
      : { freshTexts, merges, ...(upgraded !== null && { upgraded }) };
  },
};
