import type { z } from "zod";
import type { Transaction } from "@/server/db/transaction";

/**
 * A kind of job: what whoever enqueues it and whoever runs it must agree on. It
 * stands apart from the worker, so that a use case can enqueue a job that will
 * call that use case again.
 */
export interface JobKind<Data> {
  /** Queue name: lower case, words joined by hyphens. Never renamed: jobs outlive releases. */
  readonly name: string;
  readonly data: z.ZodType<Data>;
  /** How long a run may take before another worker may begin it again. Seconds. */
  readonly leaseSeconds: number;
  /** How often a failing job is tried again, with growing pauses. */
  readonly retries: number;
}

/** What a worker gets. */
export interface JobContext {
  readonly jobId: string;
  /**
   * Runs the effect of a numbered step exactly once over all runs of this job,
   * also when an earlier run was killed: the effect and the note that it
   * happened are one transaction. A later run gets the noted result.
   */
  readonly step: <Result>(number: number, effect: StepEffect<Result>) => Promise<Result>;
}

/** Does the work of a step, in its transaction; the result must survive JSON. */
export type StepEffect<Result> = (tx: Transaction) => Promise<Result>;

/** A kind with the function that does it. One file per worker. */
export interface JobWorker<Data> {
  readonly kind: JobKind<Data>;
  readonly run: (data: Data, context: JobContext) => Promise<void>;
}

/** Any worker, whatever its data: its kind checks the data before `run` gets it. */
export interface AnyJobWorker {
  readonly kind: JobKind<unknown>;
  readonly run: (data: never, context: JobContext) => Promise<void>;
}
