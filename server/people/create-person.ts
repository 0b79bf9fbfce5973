import { v7 as uuid } from "uuid";
import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { issueToken } from "@/server/auth/person-token";
import { database } from "@/server/db/client";
import { inviteAddress } from "@/server/site/site-address";
import type { NewPerson } from "./person-schema";
import { requireRight } from "./require-right";

/** A link that is shown once and never again. */
export type IssuedLink = {
  readonly personId: string;
  readonly purpose: "invitation" | "reset";
  readonly address: string;
  readonly expiresAt: string;
};

/**
 * Adds a person who cannot sign in yet, and makes the invitation by which they choose a password
 * or link an account of the identity provider.
 * @throws AppError `not-allowed`, `login-taken`.
 */
export async function createPerson(actor: Actor, person: NewPerson): Promise<IssuedLink> {
  return database().$transaction(async (tx) => {
    await requireRight(tx, actor, "people.manage");
    const { roles, ...details } = person;
    const id = uuid();
    const created = await tx.person.createMany({
      data: { id, ...details },
      skipDuplicates: true,
    });
    if (created.count === 0) throw new AppError("login-taken");
    await tx.roleAssignment.createMany({
      data: roles.map((grant) => ({ ...grant, personId: id })),
    });
    const { token, expiresAt } = await issueToken(tx, id, "invitation");
    await recordAudit(tx, actor, {
      action: "person.created",
      subjectType: "person",
      subjectId: id,
      data: {
        login: details.login,
        roles: roles.map(({ role, language }) => ({ role, language })),
      },
    });
    return { personId: id, purpose: "invitation", address: inviteAddress(token), expiresAt };
  });
}
