import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { gateLine } from "@/server/articles/gate-content";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";

/** Longest comment, in UTF-16 units. */
export const COMMENT_LENGTH = 4_000;

/** A comment on an article, on one of its segments, or in answer to another comment. */
export type NewComment = {
  readonly segmentId: string | null;
  readonly language: Language | null;
  readonly parentId: string | null;
  readonly body: string;
};

/** Writes a comment. @throws AppError `not-allowed`, `not-found`, `text-empty`, `text-too-long`. */
export async function writeComment(
  actor: Actor,
  articleId: string,
  comment: NewComment,
): Promise<{ readonly id: string }> {
  if (!may(actor, "comment.write")) throw new AppError("not-allowed");
  const body = gateBody(comment.body);
  return database().$transaction(async (tx) => {
    const article = await tx.article.findUnique({ where: { id: articleId }, select: { id: true } });
    const segment = comment.segmentId
      ? await tx.segment.findUnique({
          where: { id: comment.segmentId },
          select: { articleId: true },
        })
      : { articleId };
    const parent = comment.parentId
      ? await tx.comment.findUnique({ where: { id: comment.parentId } })
      : { articleId, segmentId: comment.segmentId, parentId: null };
    const fits = segment?.articleId === articleId && parent?.articleId === articleId;
    if (!article || !fits || parent.segmentId !== comment.segmentId)
      throw new AppError("not-found");
    const created = await tx.comment.create({
      data: {
        articleId,
        segmentId: comment.segmentId,
        language: comment.language,
        parentId: parent.parentId ?? comment.parentId,
        authorId: actor.personId,
        body,
      },
    });
    await recordAudit(tx, actor, {
      action: "comment.written",
      subjectType: "comment",
      subjectId: created.id,
      articleId,
    });
    return { id: created.id };
  });
}

function gateBody(raw: string): string {
  const body = gateLine(raw).trim();
  if (body === "") throw new AppError("text-empty");
  if (body.length > COMMENT_LENGTH) throw new AppError("text-too-long", { limit: COMMENT_LENGTH });
  return body;
}

/** What can be done to a comment that stands. */
export type CommentChange =
  | { readonly kind: "edit"; readonly body: string }
  | { readonly kind: "delete" }
  | { readonly kind: "resolve" }
  | { readonly kind: "reopen" };

const AUDIT = {
  edit: "comment.edited",
  delete: "comment.deleted",
  resolve: "comment.resolved",
  reopen: "comment.reopened",
} as const;

/** Edits or deletes one's own comment, resolves or reopens anybody's thread. @throws AppError `not-allowed`, `not-found`. */
export async function changeComment(
  actor: Actor,
  id: string,
  change: CommentChange,
): Promise<void> {
  if (!may(actor, "comment.resolve")) throw new AppError("not-allowed");
  const body = change.kind === "edit" ? gateBody(change.body) : null;
  await database().$transaction(async (tx) => {
    const comment = await tx.comment.findUnique({ where: { id } });
    if (!comment || comment.deletedAt) throw new AppError("not-found");
    const ownOnly = change.kind === "edit" || change.kind === "delete";
    if (ownOnly && comment.authorId !== actor.personId) throw new AppError("not-allowed");
    const now = new Date();
    await tx.comment.update({
      where: { id },
      data: {
        ...(body !== null && { body, editedAt: now }),
        ...(change.kind === "delete" && { deletedAt: now }),
        ...(change.kind === "resolve" && { resolvedAt: now, resolvedById: actor.personId }),
        ...(change.kind === "reopen" && { resolvedAt: null, resolvedById: null }),
      },
    });
    await recordAudit(tx, actor, {
      action: AUDIT[change.kind],
      subjectType: "comment",
      subjectId: id,
      articleId: comment.articleId,
    });
  });
}
