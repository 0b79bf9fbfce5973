import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { reloadActor } from "@/server/auth/load-actor";
import { database } from "@/server/db/client";
import { type AssignmentInput, writeAssignments } from "./assign-people";

/** How many articles were given to the person, and how many are not translated into the language. */
export type BulkAnswer = { readonly assigned: number; readonly skipped: number };

/**
 * Gives one role in one language of many articles to a person, in one act. Whoever had it there is
 * replaced; other roles and languages stay. Articles without the language are skipped.
 * @throws AppError `not-allowed`, `not-found`, `invalid-input` for a person without that role.
 */
export async function assignRole(
  actor: Actor,
  articleIds: readonly string[],
  { language, role, personId }: AssignmentInput,
): Promise<BulkAnswer> {
  const ids = [...new Set(articleIds)];
  return database().$transaction(async (tx) => {
    const present = await reloadActor(tx, actor);
    if (!present || !may(present, "article.assign")) throw new AppError("not-allowed");
    const articles = await tx.article.findMany({ where: { id: { in: ids } } });
    if (articles.length !== ids.length) throw new AppError("not-found");
    const fitting = articles.filter(({ targetLanguages }) => targetLanguages.includes(language));
    for (const { id } of fitting) {
      await tx.assignment.deleteMany({ where: { articleId: id, language, role } });
      await writeAssignments(tx, id, [language], [{ language, role, personId }]);
      await recordAudit(tx, actor, {
        action: "article.assigned",
        subjectType: "article",
        subjectId: id,
        articleId: id,
        data: { language, role, personId },
      });
    }
    return { assigned: fitting.length, skipped: articles.length - fitting.length };
  });
}
