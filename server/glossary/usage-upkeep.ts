import type { Upkeep } from "@/server/jobs/upkeep";
import { countUsage } from "./count-usage";

/** Counts the uses of concepts. Servers take turns, and what one has counted the other finds done. */
export const usageUpkeep: Upkeep = {
  name: "concept usage",
  every: 20_000,
  round: async () => {
    const done = await countUsage();
    return done.articles + done.concepts > 0 ? { ...done } : null;
  },
};
