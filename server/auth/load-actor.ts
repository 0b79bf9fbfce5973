import { isLanguage } from "@/core/language/language";
import { type Actor, ROLES, type Role, type RoleGrant } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";

/**
 * The only maker of actors. Roles are read from the database at every request, so that a change of
 * rights and a sign-out hold from the next request on.
 */

/** Sessions end after this long without a request, in milliseconds. */
export const IDLE_LIMIT = 8 * 60 * 60 * 1000;
const TOUCH_EVERY = 60_000;

/** A person with the settings that the frame of the desk needs. */
export type SignedIn = {
  readonly actor: Actor;
  readonly uiLanguage: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly login: string;
};

/** The person of a live session, or null when it ended, was revoked, or its person was disabled. */
export async function loadSignedIn(sessionId: string): Promise<SignedIn | null> {
  const session = await database().session.findUnique({
    where: { id: sessionId },
    include: { person: { include: { roles: true } } },
  });
  const now = Date.now();
  if (!session || session.revokedAt || session.person.disabledAt) return null;
  if (session.expiresAt.getTime() <= now || session.lastSeenAt.getTime() + IDLE_LIMIT <= now)
    return null;
  if (session.lastSeenAt.getTime() + TOUCH_EVERY < now) {
    await database().session.updateMany({
      where: { id: sessionId },
      data: { lastSeenAt: new Date(now) },
    });
  }
  const { person } = session;
  return {
    actor: { personId: person.id, sessionId, name: person.name, roles: toGrants(person.roles) },
    uiLanguage: person.uiLanguage,
    settings: person.settings as Record<string, unknown>,
    login: person.login,
  };
}

/**
 * The actor as the database knows it inside a running transaction: used right before a write, so
 * that rights taken away a moment ago do not hold.
 */
export async function reloadActor(tx: Transaction, actor: Actor): Promise<Actor | null> {
  const person = await tx.person.findUnique({
    where: { id: actor.personId },
    include: { roles: true, sessions: { where: { id: actor.sessionId ?? actor.personId } } },
  });
  if (!person || person.disabledAt) return null;
  if (actor.sessionId !== null) {
    const session = person.sessions[0];
    if (!session || session.revokedAt || session.expiresAt.getTime() <= Date.now()) return null;
  }
  return { ...actor, roles: toGrants(person.roles) };
}

function toGrants(
  rows: readonly { readonly role: string; readonly language: string }[],
): readonly RoleGrant[] {
  return rows.flatMap(({ role, language }) => {
    const known = (ROLES as readonly string[]).includes(role);
    if (!known || !(language === "*" || isLanguage(language))) return [];
    return [{ role: role as Role, language }];
  });
}
