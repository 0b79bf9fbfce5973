import { Prisma, type PrismaClient } from "@/server/db/generated/client";
import type { StepEffect } from "./job-kind";

/**
 * The exactly-once step of JobContext. Effect and note commit together. Of two
 * runs that are in the same step at once (a lease that ran out while its worker
 * only slept), the second fails at the note's unique key, which takes its
 * effect back, and answers with the first one's result.
 */
export async function runStep<Result>(
  client: PrismaClient,
  jobId: string,
  step: number,
  effect: StepEffect<Result>,
): Promise<Result> {
  const where = { jobId_step: { jobId, step } };
  const earlier = await client.jobStep.findUnique({ where });
  if (earlier !== null) return earlier.result as Result;
  try {
    return await client.$transaction(async (tx) => {
      const result = await effect(tx);
      const noted = (result ?? {}) as Prisma.InputJsonValue;
      await tx.jobStep.create({ data: { jobId, step, result: noted } });
      return result;
    });
  } catch (error) {
    if (!isNoteTaken(error)) throw error;
    const first = await client.jobStep.findUniqueOrThrow({ where });
    return first.result as Result;
  }
}

/** A unique violation of the note itself; one inside the effect is the effect's own failure. */
function isNoteTaken(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === "P2002" &&
    error.meta?.modelName === "JobStep"
  );
}
