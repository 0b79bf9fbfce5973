import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";

/** Puts an article away, or takes it out again. Nothing is deleted. @throws AppError `not-allowed`, `not-found`. */
export async function archiveArticle(actor: Actor, id: string, archived: boolean): Promise<void> {
  if (!may(actor, "article.archive")) throw new AppError("not-allowed");
  await database().$transaction(async (tx) => {
    const { count } = await tx.article.updateMany({
      where: { id },
      data: { archivedAt: archived ? new Date() : null, updatedAt: new Date() },
    });
    if (count === 0) throw new AppError("not-found");
    await recordAudit(tx, actor, {
      action: archived ? "article.archived" : "article.restored",
      subjectType: "article",
      subjectId: id,
      articleId: id,
    });
  });
}
