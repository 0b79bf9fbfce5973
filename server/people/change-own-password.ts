import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { countAttempt, forgetAccount } from "@/server/auth/attempt-limits";
import { hashPassword, verifyPassword } from "@/server/auth/password";
import { voidTokens } from "@/server/auth/person-token";
import { database } from "@/server/db/client";

/**
 * Changes one's own password. Asks for the present one, because an unlocked desk is not proof of
 * who sits at it; every other session of the person ends.
 * @throws AppError `password-wrong`, `password-same`, `password-weak`, `password-common`,
 *   `too-many-attempts`, `busy`.
 */
export async function changeOwnPassword(
  actor: Actor,
  change: { readonly current: string; readonly next: string },
  address: string,
): Promise<void> {
  const person = await database().person.findUnique({ where: { id: actor.personId } });
  if (!person) throw new AppError("not-found");
  await countAttempt(person.login, address);
  if (!(await verifyPassword(person.passwordHash, change.current)))
    throw new AppError("password-wrong");
  await forgetAccount(person.login);
  if (change.current.normalize("NFC") === change.next.normalize("NFC"))
    throw new AppError("password-same");
  const passwordHash = await hashPassword(change.next);
  await database().$transaction(async (tx) => {
    // The hash that was checked must still be the one that is replaced.
    const { count } = await tx.person.updateMany({
      where: { id: person.id, passwordHash: person.passwordHash, disabledAt: null },
      data: { passwordHash },
    });
    if (count === 0) throw new AppError("password-wrong");
    await tx.session.updateMany({
      where: { personId: person.id, revokedAt: null, NOT: { id: actor.sessionId ?? person.id } },
      data: { revokedAt: new Date() },
    });
    await voidTokens(tx, person.id);
    await recordAudit(tx, actor, {
      action: "person.password-changed",
      subjectType: "person",
      subjectId: person.id,
      data: { by: "self" },
    });
  });
}
