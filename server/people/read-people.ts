import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may, type Role } from "@/core/workflow/actor";
import { database } from "@/server/db/client";

/** Somebody who may be given work. */
export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly language: Language | "*" }[];
};

/** Everybody who can sign in, by name, for the choice of translators and reviewers. At most 500. @throws AppError `not-allowed`. */
export async function readColleagues(actor: Actor): Promise<readonly Colleague[]> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const people = await database().person.findMany({
    where: { disabledAt: null },
    orderBy: { name: "asc" },
    take: 500,
    select: { id: true, name: true, roles: { select: { role: true, language: true } } },
  });
  return people as unknown as readonly Colleague[];
}
