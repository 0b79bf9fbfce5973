import type { Actor } from "@/core/workflow/actor";
import type { Prisma } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";

/** Everything the audit log can tell: a closed list, translated on the administration screen. */
export type AuditAction =
  | "session.started"
  | "session.failed"
  | "session.ended"
  | "session.revoked"
  | "person.created"
  | "person.changed"
  | "person.disabled"
  | "person.enabled"
  | "person.roles-changed"
  | "person.password-changed"
  | "person.link-issued"
  | "person.account-linked"
  | "override.granted"
  | "override.revoked"
  | "setting.changed"
  | "article.created"
  | "article.source-changed"
  | "article.restructured"
  | "article.assigned"
  | "article.archived"
  | "article.restored"
  | "article.exported"
  | "translation.saved"
  | "translation.confirmed"
  | "translation.approved"
  | "translation.approved-override"
  | "translation.returned"
  | "translation.reopened"
  | "translation.signed-off"
  | "translation.locked"
  | "translation.unlocked"
  | "translation.propagated"
  | "translation.pretranslated"
  | "finding.ignored"
  | "finding.unignored"
  | "comment.written"
  | "comment.edited"
  | "comment.deleted"
  | "comment.resolved"
  | "comment.reopened"
  | "release.scheduled"
  | "release.published"
  | "release.cancelled"
  | "release.failed"
  | "publication.withdrawn"
  | "publication.restored"
  | "concept.created"
  | "concept.changed"
  | "concept.approved"
  | "concept.deleted"
  | "concept.restored"
  | "concept.merged"
  | "glossary.imported"
  | "glossary.exported"
  | "memory.imported"
  | "memory.exported"
  | "memory.changed"
  | "memory.deleted"
  | "memory.restored"
  | "memory.bank-changed";

/** One line of the log. `data` holds identifiers and codes, never passwords or tokens. */
export type AuditEntry = {
  readonly action: AuditAction;
  readonly subjectType: string;
  readonly subjectId?: string;
  readonly articleId?: string;
  readonly data?: Prisma.InputJsonObject;
};

/** Writes one line of the log in the transaction of the change that it tells of. */
export async function recordAudit(
  tx: Transaction,
  actor: Pick<Actor, "personId" | "sessionId"> | null,
  entry: AuditEntry,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      actorId: actor?.personId ?? null,
      sessionId: actor?.sessionId ?? null,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId ?? null,
      articleId: entry.articleId ?? null,
      data: entry.data ?? {},
    },
  });
}
