import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import type { SessionView } from "@/core/workflow/people-view";
import { IDLE_LIMIT } from "@/server/auth/load-actor";
import { database } from "@/server/db/client";
import { describeBrowser } from "./describe-browser";

const MOST = 200;

/** One's own live sessions, the latest seen first. */
export function readOwnSessions(actor: Actor): Promise<readonly SessionView[]> {
  return liveSessions(actor, actor.personId);
}

/** Everybody's live sessions, the latest seen first, at most 200. @throws AppError `not-allowed`. */
export async function readSessions(actor: Actor): Promise<readonly SessionView[]> {
  if (!may(actor, "people.manage")) throw new AppError("not-allowed");
  return liveSessions(actor);
}

async function liveSessions(actor: Actor, personId?: string): Promise<readonly SessionView[]> {
  const now = Date.now();
  const rows = await database().session.findMany({
    where: {
      revokedAt: null,
      expiresAt: { gt: new Date(now) },
      lastSeenAt: { gt: new Date(now - IDLE_LIMIT) },
      person: { disabledAt: null },
      ...(personId && { personId }),
    },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: MOST,
    include: { person: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    personId: row.personId,
    personName: row.person.name,
    provider: row.provider,
    ...describeBrowser(row.userAgent),
    address: row.address === "direct" ? "" : (row.address ?? ""),
    createdAt: row.createdAt.getTime(),
    lastSeenAt: row.lastSeenAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    isOwn: row.id === actor.sessionId,
  }));
}
