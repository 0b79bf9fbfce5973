import { isLanguage } from "@/core/language/language";
import { type Actor, ROLES, type Role, type RoleGrant } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";

/**
 * The only maker of actors. Roles are read from the database at every request, so that a change of
 * rights and a sign-out hold from the next request on. Whether a session lives is judged by the
 * database's clock, the only one that all instances share.
 */

/** Sessions end after this long without a request, in milliseconds. */
export const IDLE_LIMIT = 8 * 60 * 60 * 1000;
const TOUCH_EVERY_SECONDS = 60;

/** A person with the settings that the frame of the desk needs. */
export type SignedIn = {
  readonly actor: Actor;
  readonly uiLanguage: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly login: string;
};

type SessionRow = {
  readonly person_id: string;
  readonly login: string;
  readonly name: string;
  readonly ui_language: string;
  readonly settings: Record<string, unknown>;
  readonly roles: readonly GrantRow[];
  readonly unseen: boolean;
};

type GrantRow = { readonly role: string; readonly language: string };

/** The person of a live session, or null when it ended, was revoked, or its person was disabled. */
export async function loadSignedIn(sessionId: string): Promise<SignedIn | null> {
  if (!UUID.test(sessionId)) return null;
  const [row] = await database().$queryRaw<SessionRow[]>`
    SELECT p.id AS person_id, p.login, p.name, p.ui_language, p.settings,
           s.last_seen_at < now() - make_interval(secs => ${TOUCH_EVERY_SECONDS}) AS unseen,
           coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'language', r.language))
                     FROM role_assignment r WHERE r.person_id = p.id), '[]') AS roles
    FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND p.disabled_at IS NULL
      AND s.expires_at > now()
      AND s.last_seen_at > now() - make_interval(secs => ${IDLE_LIMIT / 1000})`;
  if (!row) return null;
  if (row.unseen) {
    await database().$executeRaw`
      UPDATE session SET last_seen_at = now() WHERE id = ${sessionId}::uuid`;
  }
  return {
    actor: { personId: row.person_id, sessionId, name: row.name, roles: toGrants(row.roles) },
    uiLanguage: row.ui_language,
    settings: row.settings,
    login: row.login,
  };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The actor as the database knows it inside a running transaction: used right before a write, so
 * that rights taken away a moment ago do not hold.
 */
export async function reloadActor(tx: Transaction, actor: Actor): Promise<Actor | null> {
  const rows = await tx.$queryRaw<GrantRow[]>`
    SELECT coalesce(r.role, '') AS role, coalesce(r.language, '') AS language
    FROM person p LEFT JOIN role_assignment r ON r.person_id = p.id
    WHERE p.id = ${actor.personId}::uuid AND p.disabled_at IS NULL
      AND (${actor.sessionId}::uuid IS NULL OR EXISTS (
        SELECT 1 FROM session s WHERE s.id = ${actor.sessionId}::uuid AND s.person_id = p.id
          AND s.revoked_at IS NULL AND s.expires_at > now()))`;
  return rows.length === 0 ? null : { ...actor, roles: toGrants(rows) };
}

function toGrants(rows: readonly GrantRow[]): readonly RoleGrant[] {
  return rows.flatMap(({ role, language }) => {
    const known = (ROLES as readonly string[]).includes(role);
    if (!known || !(language === "*" || isLanguage(language))) return [];
    return [{ role: role as Role, language }];
  });
}
