/**
 * Next calls this once when a server process starts: the place where the
 * workers of background jobs and the upkeep of memory and glossary begin. The condition stands as it is so that the
 * bundler leaves this code out of anything that is not the Node server.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startJobsEventually } = await import("@/server/jobs/start-jobs");
  const { WORKERS } = await import("@/server/jobs/workers");
  const { startUpkeep } = await import("@/server/jobs/upkeep");
  const { memoryUpkeep } = await import("@/server/memory/upkeep");
  const { usageUpkeep } = await import("@/server/glossary/usage-upkeep");
  const { logError } = await import("@/server/log");
  const { readAheadGlossary } = await import("@/server/glossary/read-ahead");
  const { readAheadMemory } = await import("@/server/memory/read-ahead");
  const { loadRussian } = await import("@/server/language/load-russian");
  // Half a second of reading, which the first save would otherwise spend inside its transaction.
  loadRussian().catch((error: unknown) => logError("start", error));
  // So that the first list and the first article of the day do not wait for it. A database that is
  // not there yet is no fault: who asks first reads then.
  readAheadGlossary()
    .then(readAheadMemory)
    .catch((error: unknown) => logError("start", error));
  const jobs = startJobsEventually(WORKERS);
  const upkeep = [memoryUpkeep, usageUpkeep].map(startUpkeep);
  process.once("SIGTERM", () => {
    void jobs.stop();
    for (const one of upkeep) void one.stop();
  });
}
