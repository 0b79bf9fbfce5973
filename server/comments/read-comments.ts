import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import type { CommentView } from "@/core/workflow/article-view";
import { database } from "@/server/db/client";
import { namesOf } from "@/server/translation/read-translation";

/** Most comments of one answer. */
const COMMENT_LIMIT = 500;

/** The comments of an article, or of one of its segments, oldest first. @throws AppError `not-allowed`. */
export async function readComments(
  actor: Actor,
  articleId: string,
  segmentId?: string,
): Promise<readonly CommentView[]> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const db = database();
  const rows = await db.comment.findMany({
    where: { articleId, deletedAt: null, ...(segmentId && { segmentId }) },
    orderBy: { createdAt: "asc" },
    take: COMMENT_LIMIT,
    include: { segment: { select: { position: true } } },
  });
  const names = await namesOf(
    db,
    rows.flatMap(({ authorId, resolvedById }) => [authorId, resolvedById]),
  );
  return rows.map((row) => ({
    id: row.id,
    segmentId: row.segmentId,
    position: row.segment?.position ?? null,
    language: row.language as Language | null,
    parentId: row.parentId,
    author: { id: row.authorId, name: names.get(row.authorId) ?? "" },
    body: row.body,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: row.resolvedById === null ? null : (names.get(row.resolvedById) ?? ""),
  }));
}
