import { scheduledReleaseWorker } from "@/server/publication/run-scheduled-release";
import type { AnyJobWorker } from "./job-kind";

/** Every worker of the product; each stands in a file of its own. */
export const WORKERS: readonly AnyJobWorker[] = [scheduledReleaseWorker];
