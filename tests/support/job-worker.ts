import { startJobs } from "@/server/jobs/start-jobs";
import { countingWorker } from "./counting-job";

/** A worker process that a test can kill in the middle of a job. */
await startJobs([countingWorker(60_000)]);
process.send?.("ready");
