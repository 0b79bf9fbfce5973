import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import type { PersonDetails } from "./person-schema";
import { requireRight } from "./require-right";

/** Changes a person's name and e-mail address. @throws AppError `not-allowed`, `not-found`. */
export async function changePerson(
  actor: Actor,
  personId: string,
  details: PersonDetails,
): Promise<void> {
  await database().$transaction(async (tx) => {
    await requireRight(tx, actor, "people.manage");
    const { count } = await tx.person.updateMany({ where: { id: personId }, data: details });
    if (count === 0) throw new AppError("not-found");
    await recordAudit(tx, actor, {
      action: "person.changed",
      subjectType: "person",
      subjectId: personId,
      data: { name: details.name },
    });
  });
}
