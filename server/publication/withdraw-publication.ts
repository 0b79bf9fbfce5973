import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { gateLine } from "@/server/articles/gate-content";
import { recordAudit } from "@/server/audit/record-audit";
import { reloadActor } from "@/server/auth/load-actor";
import { database } from "@/server/db/client";

/**
 * Takes languages of an article off the public site in one act. The versions stay in the archive;
 * a new release brings the article back under its old address.
 * @throws AppError `not-allowed`, `reason-required`, `not-published`.
 */
export async function withdrawPublication(
  actor: Actor,
  articleId: string,
  languages: readonly Language[],
  reason: string,
): Promise<void> {
  const why = gateLine(reason).trim();
  if (why === "") throw new AppError("reason-required");
  await database().$transaction(async (tx) => {
    const present = await reloadActor(tx, actor);
    if (!present || !may(present, "publication.withdraw")) throw new AppError("not-allowed");
    const { count } = await tx.publication.updateMany({
      where: { articleId, language: { in: [...languages] }, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnById: actor.personId, withdrawnReason: why },
    });
    if (count === 0 || count !== new Set(languages).size) throw new AppError("not-published");
    await recordAudit(tx, actor, {
      action: "publication.withdrawn",
      subjectType: "article",
      subjectId: articleId,
      articleId,
      data: { languages: [...languages], reason: why },
    });
  });
}
