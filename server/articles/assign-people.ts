import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";

/** One person for one language of an article. */
export type AssignmentInput = {
  readonly language: Language;
  readonly role: "translator" | "reviewer";
  readonly personId: string;
};

/**
 * Sets who works on the given articles; replaces what was set for them.
 * @throws AppError `not-allowed`, `not-found`, `invalid-input` for a person without that role.
 */
export async function assignPeople(
  actor: Actor,
  articleIds: readonly string[],
  assignments: readonly AssignmentInput[],
): Promise<void> {
  if (!may(actor, "article.assign")) throw new AppError("not-allowed");
  await database().$transaction(async (tx) => {
    const articles = await tx.article.findMany({ where: { id: { in: [...articleIds] } } });
    if (articles.length !== new Set(articleIds).size) throw new AppError("not-found");
    for (const article of articles) {
      await tx.assignment.deleteMany({ where: { articleId: article.id } });
      await writeAssignments(tx, article.id, article.targetLanguages as Language[], assignments);
      await recordAudit(tx, actor, {
        action: "article.assigned",
        subjectType: "article",
        subjectId: article.id,
        articleId: article.id,
        data: { assignments: assignments.map((one) => ({ ...one })) },
      });
    }
  });
}

/** Writes assignments for the languages that the article has. @throws AppError `invalid-input`. */
export async function writeAssignments(
  tx: Transaction,
  articleId: string,
  targets: readonly Language[],
  assignments: readonly AssignmentInput[],
): Promise<void> {
  const wanted = assignments.filter(({ language }) => targets.includes(language));
  if (wanted.length === 0) return;
  const grants = await tx.roleAssignment.findMany({
    where: {
      personId: { in: wanted.map(({ personId }) => personId) },
      person: { disabledAt: null },
    },
  });
  const fits = wanted.every(({ personId, role, language }) =>
    grants.some(
      (grant) =>
        grant.personId === personId &&
        grant.role === role &&
        (grant.language === "*" || grant.language === language),
    ),
  );
  if (!fits) throw new AppError("invalid-input", { field: "assignments" });
  await tx.assignment.createMany({
    data: wanted.map((one) => ({ ...one, articleId })),
    skipDuplicates: true,
  });
}
