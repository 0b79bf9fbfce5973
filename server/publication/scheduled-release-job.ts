import { z } from "zod";
import type { JobKind } from "@/server/jobs/job-kind";

/** A release at its set time. Apart from its worker, because the use case that enqueues it is called by it. */
export const SCHEDULED_RELEASE: JobKind<{ readonly releaseId: string }> = {
  name: "scheduled-release",
  data: z.strictObject({ releaseId: z.uuid() }),
  leaseSeconds: 120,
  retries: 20,
};
