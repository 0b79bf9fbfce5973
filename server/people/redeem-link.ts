import { AppError } from "@/core/errors";
import { recordAudit } from "@/server/audit/record-audit";
import { countNetworkAttempt, forgetAccount } from "@/server/auth/attempt-limits";
import { hashPassword } from "@/server/auth/password";
import { findToken, spendToken, type WaitingToken } from "@/server/auth/person-token";
import { database } from "@/server/db/client";

/** Whom a link is for, so that its page can greet them; null when it holds no more. Uses nothing up. */
export async function readLink(token: string): Promise<WaitingToken | null> {
  return database().$transaction((tx) => findToken(tx, token));
}

/**
 * Sets the password of a link's person and uses the link up, in one transaction. Every session of
 * theirs ends: whoever had the old password is out.
 * @throws AppError `token-invalid`, `password-weak`, `password-common`, `too-many-attempts`, `busy`.
 */
export async function redeemLink(
  { token, password }: { readonly token: string; readonly password: string },
  address: string,
): Promise<{ readonly login: string }> {
  // Before any work: a hash costs a fifth of a second of one core.
  if (!(await readLink(token))) {
    await countNetworkAttempt(address);
    throw new AppError("token-invalid");
  }
  const passwordHash = await hashPassword(password);
  const { login } = await database().$transaction(async (tx) => {
    const used = await spendToken(tx, token);
    if (!used) throw new AppError("token-invalid");
    const { personId, purpose } = used;
    await tx.person.update({ where: { id: personId }, data: { passwordHash } });
    await tx.session.updateMany({
      where: { personId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    await recordAudit(
      tx,
      { personId, sessionId: null },
      {
        action: "person.password-changed",
        subjectType: "person",
        subjectId: personId,
        data: { by: purpose },
      },
    );
    return used;
  });
  await forgetAccount(login);
  return { login };
}
