import { createHash, randomBytes } from "node:crypto";
import type { Transaction } from "@/server/db/transaction";

/**
 * Links for invitations and new passwords: 256 random bits, of which only the SHA-256 is stored, so
 * that a reader of the database cannot use them. Single use, judged by the database's clock.
 */

/** What a link is for, and for how long it holds, in seconds. */
export const TOKEN_LIFE = { invitation: 24 * 60 * 60, reset: 60 * 60 } as const;
/** What a link is for. */
export type TokenPurpose = keyof typeof TOKEN_LIFE;

/** A link that waits to be used. */
export type WaitingToken = {
  readonly purpose: TokenPurpose;
  readonly personId: string;
  readonly login: string;
  readonly name: string;
};

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Makes a token for a person; every earlier one of theirs is void from now on. */
export async function issueToken(
  tx: Transaction,
  personId: string,
  purpose: TokenPurpose,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const token = randomBytes(32).toString("base64url");
  await voidTokens(tx, personId);
  const [row] = await tx.$queryRaw<{ expires_at: Date }[]>`
    INSERT INTO person_token (token_hash, person_id, purpose, expires_at)
    VALUES (${hashToken(token)}, ${personId}::uuid, ${purpose},
            now() + make_interval(secs => ${TOKEN_LIFE[purpose]}))
    RETURNING expires_at`;
  return { token, expiresAt: (row?.expires_at ?? new Date()).toISOString() };
}

/** Makes all unused links of a person void. */
export async function voidTokens(tx: Transaction, personId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE person_token SET used_at = now() WHERE person_id = ${personId}::uuid AND used_at IS NULL`;
}

/** Whom a link is for, or null when it is unknown, used or over, or its person disabled. */
export async function findToken(tx: Transaction, token: string): Promise<WaitingToken | null> {
  const [row] = await tx.$queryRaw<WaitingToken[]>`
    SELECT t.purpose, t.person_id AS "personId", p.login, p.name
    FROM person_token t JOIN person p ON p.id = t.person_id
    WHERE t.token_hash = ${hashToken(token)} AND t.used_at IS NULL AND t.expires_at > now()
      AND p.disabled_at IS NULL`;
  return row ?? null;
}

/** Uses a link up; of two requests with the same link, one gets null. */
export async function spendToken(tx: Transaction, token: string): Promise<WaitingToken | null> {
  const waiting = await findToken(tx, token);
  if (!waiting) return null;
  const count = await tx.$executeRaw`
    UPDATE person_token SET used_at = now()
    WHERE token_hash = ${hashToken(token)} AND used_at IS NULL AND expires_at > now()`;
  return count === 1 ? waiting : null;
}
