import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import type { OverrideView } from "@/core/workflow/people-view";
import { database } from "@/server/db/client";

/** Exceptions from four eyes, the newest first: those in force and the last hundred of the past. @throws AppError `not-allowed`. */
export async function readOverrides(actor: Actor): Promise<readonly OverrideView[]> {
  if (!may(actor, "override.grant")) throw new AppError("not-allowed");
  const rows = await database().fourEyesOverride.findMany({
    orderBy: { createdAt: "desc" },
    take: 100,
    include: { person: { select: { name: true } } },
  });
  const givers = await database().person.findMany({
    where: { id: { in: rows.map(({ grantedById }) => grantedById) } },
    select: { id: true, name: true },
  });
  const names = new Map(givers.map(({ id, name }) => [id, name]));
  const now = Date.now();
  return rows.map((row) => ({
    id: row.id,
    personId: row.personId,
    personName: row.person.name,
    grantedByName: names.get(row.grantedById) ?? "",
    reason: row.reason,
    createdAt: row.createdAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    revokedAt: row.revokedAt?.getTime() ?? null,
    isInForce: row.revokedAt === null && row.expiresAt.getTime() > now,
  }));
}
