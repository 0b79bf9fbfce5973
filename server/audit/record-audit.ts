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

type LogActor = Pick<Actor, "personId" | "sessionId"> | null;

function toRow(actor: LogActor, entry: AuditEntry) {
  return {
    actorId: actor?.personId ?? null,
    sessionId: actor?.sessionId ?? null,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId ?? null,
    articleId: entry.articleId ?? null,
    data: entry.data ?? {},
  };
}

/** Writes one line of the log in the transaction of the change that it tells of. */
export async function recordAudit(
  tx: Transaction,
  actor: LogActor,
  entry: AuditEntry,
): Promise<void> {
  await tx.auditEvent.create({ data: toRow(actor, entry) });
}

/** Writes a line for each of many changes that one transaction makes. */
export async function recordAudits(
  tx: Transaction,
  actor: LogActor,
  entries: readonly AuditEntry[],
): Promise<void> {
  await tx.auditEvent.createMany({ data: entries.map((entry) => toRow(actor, entry)) });
}
