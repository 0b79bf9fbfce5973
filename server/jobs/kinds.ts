import { SCHEDULED_RELEASE } from "@/server/publication/scheduled-release-job";
import type { JobKind } from "./job-kind";

/** Every kind of job. Apart from the workers, so that a queue can be made without loading what works on it. */
export const JOB_KINDS: readonly JobKind<unknown>[] = [SCHEDULED_RELEASE];
