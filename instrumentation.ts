/**
 * Next calls this once when a server process starts: the place where the
 * workers of background jobs begin. The condition stands as it is so that the
 * bundler leaves this code out of anything that is not the Node server.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startJobsEventually } = await import("@/server/jobs/start-jobs");
  const { WORKERS } = await import("@/server/jobs/workers");
  const jobs = startJobsEventually(WORKERS);
  process.once("SIGTERM", () => void jobs.stop());
}
