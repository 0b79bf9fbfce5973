import type { Actor } from "@/core/workflow/actor";
import type { AuditAction } from "@/core/workflow/audit-action";
import type { Prisma } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";

export type { AuditAction };

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
