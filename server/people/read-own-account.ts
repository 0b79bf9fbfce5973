import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { database } from "@/server/db/client";

/** What the settings page needs to know of one's own account. */
export type OwnAccount = { readonly hasPassword: boolean };

/** Whether one signs in with a password here. @throws AppError `not-found`. */
export async function readOwnAccount(actor: Actor): Promise<OwnAccount> {
  const person = await database().person.findUnique({
    where: { id: actor.personId },
    select: { passwordHash: true },
  });
  if (!person) throw new AppError("not-found");
  return { hasPassword: person.passwordHash !== null };
}
