import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { voidTokens } from "@/server/auth/person-token";
import { database } from "@/server/db/client";
import { lockAdministrators, requireAdministrator } from "./guard-administrators";
import { requireRight } from "./require-right";

/**
 * Shuts a person out at once: sessions end, links are void, what they wrote stays under their name.
 * @throws AppError `not-allowed`, `not-found`, `own-account`, `last-administrator`.
 */
export async function disablePerson(actor: Actor, personId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await lockAdministrators(tx);
    await requireRight(tx, actor, "people.manage");
    if (personId === actor.personId) throw new AppError("own-account");
    const now = new Date();
    const { count } = await tx.person.updateMany({
      where: { id: personId, disabledAt: null },
      data: { disabledAt: now },
    });
    if (count === 0) return refuseUnknown(await tx.person.count({ where: { id: personId } }));
    await requireAdministrator(tx);
    await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
    await voidTokens(tx, personId);
    await recordAudit(tx, actor, {
      action: "person.disabled",
      subjectType: "person",
      subjectId: personId,
    });
  });
}

/** Lets a disabled person in again. @throws AppError `not-allowed`, `not-found`. */
export async function enablePerson(actor: Actor, personId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await requireRight(tx, actor, "people.manage");
    const { count } = await tx.person.updateMany({
      where: { id: personId, disabledAt: { not: null } },
      data: { disabledAt: null },
    });
    if (count === 0) return refuseUnknown(await tx.person.count({ where: { id: personId } }));
    await recordAudit(tx, actor, {
      action: "person.enabled",
      subjectType: "person",
      subjectId: personId,
    });
  });
}

/** Nothing was changed: either it was so already, or there is no such person. */
function refuseUnknown(found: number): void {
  if (found === 0) throw new AppError("not-found");
}
