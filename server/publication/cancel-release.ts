import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";

/** Calls off a release that waits for its time. @throws AppError `not-allowed`, `not-found`, `wrong-state`. */
export async function cancelRelease(actor: Actor, id: string): Promise<void> {
  if (!may(actor, "release.cancel")) throw new AppError("not-allowed");
  await database().$transaction(async (tx) => {
    const release = await tx.release.findUnique({ where: { id } });
    if (!release) throw new AppError("not-found");
    const { count } = await tx.release.updateMany({
      where: { id, state: "scheduled" },
      data: { state: "cancelled" },
    });
    if (count !== 1) throw new AppError("wrong-state");
    await recordAudit(tx, actor, {
      action: "release.cancelled",
      subjectType: "release",
      subjectId: id,
      articleId: release.articleId,
    });
  });
}
