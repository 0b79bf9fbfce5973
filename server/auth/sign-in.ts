import { v7 as uuid } from "uuid";
import { AppError } from "@/core/errors";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import { clearAttempts, countAttempt } from "./attempt-limits";
import { verifyPassword } from "./password";

/** Where a sign-in comes from, for the list of sessions. */
export type SignInOrigin = { readonly address: string; readonly userAgent: string | null };

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
  const person = await database().person.findUnique({ where: { login } });
  const fits = await verifyPassword(person?.passwordHash ?? null, credentials.password);
  if (!person || !fits || person.disabledAt) {
    await database().$transaction((tx) =>
      recordAudit(tx, null, {
        action: "session.failed",
        subjectType: "login",
        subjectId: login.slice(0, 100),
      }),
    );
    throw new AppError("wrong-credentials");
  }
  await clearAttempts(login);
  return startSession(person, "credentials", origin);
}

/**
 * Starts a session for an identity that a provider vouched for. The account must have been linked
 * before: an e-mail address that happens to be equal is no proof.
 * @throws AppError `wrong-credentials` for an unknown identity or a disabled person.
 */
export async function signInWithProvider(
  identity: { readonly issuer: string; readonly subject: string },
  origin: SignInOrigin,
): Promise<StartedSession> {
  const account = await database().externalAccount.findUnique({
    where: { issuer_subject: identity },
    include: { person: true },
  });
  if (!account || account.person.disabledAt) throw new AppError("wrong-credentials");
  return startSession(account.person, "oidc", origin);
}

async function startSession(
  person: { readonly id: string; readonly name: string },
  provider: keyof typeof SESSION_LIFE,
  origin: SignInOrigin,
): Promise<StartedSession> {
  const sessionId = uuid();
  await database().$transaction(async (tx) => {
    await tx.session.create({
      data: {
        id: sessionId,
        personId: person.id,
        provider,
        address: origin.address,
        userAgent: origin.userAgent?.slice(0, 300) ?? null,
        expiresAt: new Date(Date.now() + SESSION_LIFE[provider]),
      },
    });
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
  });
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
