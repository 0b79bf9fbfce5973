import { AppError } from "@/core/errors";
import { may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { reloadActor } from "@/server/auth/load-actor";
import { database } from "@/server/db/client";
import type { Prisma, Release } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import type { JobWorker } from "@/server/jobs/job-kind";
import { publishRelease } from "./publish-release";
import { SCHEDULED_RELEASE } from "./scheduled-release-job";

/**
 * Publishes a release at its time: with the rights its editor has now, and only if every language
 * is still ready. A release that cannot go out is marked failed with the reason, for the editor to
 * see; it never goes out in part. The state of the row makes a second run do nothing.
 */
export const scheduledReleaseWorker: JobWorker<{ readonly releaseId: string }> = {
  kind: SCHEDULED_RELEASE,
  run: ({ releaseId }) => runScheduledRelease(releaseId),
};

/** Runs one scheduled release; does nothing when it was cancelled, published or failed already. */
export async function runScheduledRelease(releaseId: string): Promise<void> {
  try {
    await database().$transaction(
      async (tx) => {
        const release = await lockRelease(tx, releaseId);
        if (release?.state !== "scheduled") return;
        const editor = await reloadActor(tx, {
          personId: release.createdById,
          sessionId: null,
          name: "",
          roles: [],
        });
        if (!editor || !may(editor, "release.create")) throw new AppError("not-allowed");
        await publishRelease(tx, release);
      },
      { isolationLevel: "RepeatableRead", timeout: 30_000 },
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await markFailed(releaseId, error);
  }
}

async function lockRelease(tx: Transaction, id: string): Promise<Release | null> {
  await tx.$queryRaw`select 1 from release where id = ${id}::uuid for update`;
  return tx.release.findUnique({ where: { id } });
}

async function markFailed(releaseId: string, error: AppError): Promise<void> {
  const failure = { code: error.code, details: error.details } as Prisma.InputJsonObject;
  await database().$transaction(async (tx) => {
    const { count } = await tx.release.updateMany({
      where: { id: releaseId, state: "scheduled" },
      data: { state: "failed", failure },
    });
    if (count === 0) return;
    const release = await tx.release.findUniqueOrThrow({ where: { id: releaseId } });
    await recordAudit(
      tx,
      { personId: release.createdById, sessionId: null },
      {
        action: "release.failed",
        subjectType: "release",
        subjectId: releaseId,
        articleId: release.articleId,
        data: { code: error.code },
      },
    );
  });
}
