import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import { requireRight } from "./require-right";

/** The longest that an exception may hold, in hours: a night shift, not a habit. */
export const OVERRIDE_HOURS = 24;

/** A wish for an exception from four eyes. */
export type NewOverride = {
  readonly personId: string;
  readonly reason: string;
  /** 1 to 24. */
  readonly hours: number;
};

/**
 * Lets a person approve their own text for some hours, with the reason on record. Nobody grants it
 * to themselves: that would make one pair of eyes out of four.
 * @throws AppError `not-allowed`, `own-account`, `reason-required`, `not-found`.
 */
export async function grantOverride(
  actor: Actor,
  { personId, reason, hours }: NewOverride,
): Promise<{ readonly id: string }> {
  if (reason.trim() === "") throw new AppError("reason-required");
  return database().$transaction(async (tx) => {
    await requireRight(tx, actor, "override.grant");
    if (personId === actor.personId) throw new AppError("own-account");
    const person = await tx.person.findUnique({ where: { id: personId, disabledAt: null } });
    if (!person) throw new AppError("not-found");
    const expiresAt = new Date(Date.now() + Math.min(hours, OVERRIDE_HOURS) * 3_600_000);
    const { id } = await tx.fourEyesOverride.create({
      data: { personId, grantedById: actor.personId, reason: reason.trim(), expiresAt },
    });
    await recordAudit(tx, actor, {
      action: "override.granted",
      subjectType: "person",
      subjectId: personId,
      data: { reason: reason.trim(), until: expiresAt.toISOString() },
    });
    return { id };
  });
}

/** Takes an exception back before its end. @throws AppError `not-allowed`, `not-found`. */
export async function revokeOverride(actor: Actor, id: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await requireRight(tx, actor, "override.grant");
    const override = await tx.fourEyesOverride.findUnique({ where: { id } });
    if (!override) throw new AppError("not-found");
    const { count } = await tx.fourEyesOverride.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return;
    await recordAudit(tx, actor, {
      action: "override.revoked",
      subjectType: "person",
      subjectId: override.personId,
    });
  });
}
