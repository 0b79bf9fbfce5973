import { AppError } from "@/core/errors";
import type { Actor, RoleGrant } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import { lockAdministrators, requireAdministrator } from "./guard-administrators";
import { requireRight } from "./require-right";

/**
 * Gives a person exactly these roles; holds from their next request on.
 * @throws AppError `not-allowed`, `not-found`, `last-administrator`.
 */
export async function changeRoles(
  actor: Actor,
  personId: string,
  roles: readonly RoleGrant[],
): Promise<void> {
  await database().$transaction(async (tx) => {
    await lockAdministrators(tx);
    await requireRight(tx, actor, "people.manage");
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { roles: { select: { role: true, language: true } } },
    });
    if (!person) throw new AppError("not-found");
    await tx.roleAssignment.deleteMany({ where: { personId } });
    await tx.roleAssignment.createMany({ data: roles.map((grant) => ({ ...grant, personId })) });
    await requireAdministrator(tx);
    await recordAudit(tx, actor, {
      action: "person.roles-changed",
      subjectType: "person",
      subjectId: personId,
      data: { before: person.roles, after: roles.map((grant) => ({ ...grant })) },
    });
  });
}
