import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { reloadActor } from "@/server/auth/load-actor";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";

/**
 * Ends a session, which is refused from its next request on. One's own sessions are one's own to
 * end; those of others need the right to manage people. A session that ended already is no error.
 * @throws AppError `not-found` (also for somebody else's session without that right).
 */
export async function revokeSession(actor: Actor, sessionId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    const present = await reloadActor(tx, actor);
    const session = await tx.session.findUnique({ where: { id: sessionId } });
    const isAllowed =
      present && (session?.personId === actor.personId || may(present, "people.manage"));
    if (!session || !isAllowed) throw new AppError("not-found");
    await revoke(tx, actor, session);
  });
}

/** Ends all of one's own sessions but this one; answers with how many. */
export async function revokeOtherSessions(actor: Actor): Promise<{ readonly ended: number }> {
  return database().$transaction(async (tx) => {
    const others = await tx.session.findMany({
      where: {
        personId: actor.personId,
        revokedAt: null,
        NOT: { id: actor.sessionId ?? actor.personId },
      },
    });
    for (const session of others) await revoke(tx, actor, session);
    return { ended: others.length };
  });
}

async function revoke(
  tx: Transaction,
  actor: Actor,
  session: { readonly id: string; readonly personId: string },
): Promise<void> {
  const { count } = await tx.session.updateMany({
    where: { id: session.id, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) return;
  await recordAudit(tx, actor, {
    action: "session.revoked",
    subjectType: "person",
    subjectId: session.personId,
    data: { sessionId: session.id },
  });
}
