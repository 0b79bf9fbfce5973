import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { issueToken } from "@/server/auth/person-token";
import { database } from "@/server/db/client";
import { inviteAddress } from "@/server/site/site-address";
import type { IssuedLink } from "./create-person";
import { requireRight } from "./require-right";

/**
 * Makes a new link for a person: an invitation for somebody who has never signed in, else a link
 * for a new password. Earlier links are void.
 * @throws AppError `not-allowed`, `not-found` (also for a disabled person).
 */
export async function issueLink(actor: Actor, personId: string): Promise<IssuedLink> {
  return database().$transaction(async (tx) => {
    await requireRight(tx, actor, "people.manage");
    const person = await tx.person.findUnique({
      where: { id: personId, disabledAt: null },
      include: { _count: { select: { accounts: true } } },
    });
    if (!person) throw new AppError("not-found");
    const isNew = person.passwordHash === null && person._count.accounts === 0;
    const purpose = isNew ? "invitation" : "reset";
    const { token, expiresAt } = await issueToken(tx, personId, purpose);
    await recordAudit(tx, actor, {
      action: "person.link-issued",
      subjectType: "person",
      subjectId: personId,
      data: { purpose },
    });
    return { personId, purpose, address: inviteAddress(token), expiresAt };
  });
}
