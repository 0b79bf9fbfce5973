import { v7 as uuid } from "uuid";
import { AppError } from "@/core/errors";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";
import { clearAttempts, countAttempt } from "./attempt-limits";
import { linkInvited } from "./link-invited";
import { isLogin } from "./login-name";
import { verifyPassword } from "./password";

/** Where a sign-in comes from: for the list of sessions, and the invitation it may carry. */
export type SignInOrigin = {
  readonly address: string;
  readonly userAgent: string | null;
  /** The token of an invitation that was opened in this browser, for linking a provider's account. */
  readonly invitation?: string | undefined;
};

/** A started session. */
export type StartedSession = {
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
};

const DAY = 24 * 60 * 60 * 1000;
/** How long a session lives at most, in milliseconds: a provider cannot call ours back, so its sessions are short. */
export const SESSION_LIFE = { credentials: 7 * DAY, oidc: DAY / 2 } as const;

/**
 * Checks login and password and starts a session. Unknown login, wrong password and disabled
 * person give one answer in one time.
 * @throws AppError `wrong-credentials`, `too-many-attempts`, `busy`.
 */
export async function signInWithPassword(
  credentials: { readonly login: string; readonly password: string },
  origin: SignInOrigin,
): Promise<StartedSession> {
  const login = credentials.login.trim().toLowerCase();
  await countAttempt(login, origin.address);
  // What cannot be a login is not asked for, but takes the same time.
  const person = isLogin(login) ? await database().person.findUnique({ where: { login } }) : null;
  const fits = await verifyPassword(person?.passwordHash ?? null, credentials.password);
  if (!person || !fits || person.disabledAt) {
    await database().$transaction((tx) =>
      recordAudit(tx, null, {
        action: "session.failed",
        subjectType: "login",
        subjectId: isLogin(login) ? login : "?",
      }),
    );
    throw new AppError("wrong-credentials");
  }
  await clearAttempts(login, origin.address);
  return database().$transaction((tx) => startSession(tx, person, "credentials", origin));
}

/**
 * Starts a session for an identity that a provider vouched for. The account must have been linked
 * before, or an invitation opened in this browser links it now: an e-mail address that happens to
 * be equal is no proof.
 * @throws AppError `wrong-credentials` for an unknown identity or a disabled person.
 */
export async function signInWithProvider(
  identity: { readonly issuer: string; readonly subject: string },
  origin: SignInOrigin,
): Promise<StartedSession> {
  return database().$transaction(async (tx) => {
    const account = await tx.externalAccount.findUnique({
      where: { issuer_subject: identity },
      include: { person: true },
    });
    const person =
      account?.person ??
      (origin.invitation && (await linkInvited(tx, identity, origin.invitation)));
    if (!person || person.disabledAt) throw new AppError("wrong-credentials");
    return startSession(tx, person, "oidc", origin);
  });
}

async function startSession(
  tx: Transaction,
  person: { readonly id: string; readonly name: string },
  provider: keyof typeof SESSION_LIFE,
  origin: SignInOrigin,
): Promise<StartedSession> {
  const sessionId = uuid();
  await tx.$executeRaw`
    INSERT INTO session (id, person_id, provider, address, user_agent, expires_at)
    VALUES (${sessionId}::uuid, ${person.id}::uuid, ${provider}, ${origin.address},
            ${origin.userAgent?.slice(0, 300) ?? null},
            now() + make_interval(secs => ${SESSION_LIFE[provider] / 1000}))`;
  await recordAudit(
    tx,
    { personId: person.id, sessionId },
    {
      action: "session.started",
      subjectType: "person",
      subjectId: person.id,
      data: { provider },
    },
  );
  return { personId: person.id, sessionId, name: person.name };
}

/** Ends a session for good: the cookie that points to it is worth nothing from now on. */
export async function endSession(sessionId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return;
    const session = await tx.session.findUniqueOrThrow({ where: { id: sessionId } });
    await recordAudit(
      tx,
      { personId: session.personId, sessionId },
      {
        action: "session.ended",
        subjectType: "session",
        subjectId: sessionId,
      },
    );
  });
}
