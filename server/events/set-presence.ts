import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";

/** Where somebody is; null when they left the article. */
export type Place = { readonly segmentId: string; readonly language: Language } | null;

/** Tells the others where the actor is. Not audited: it is gone in a minute. @throws AppError `not-allowed`. */
export async function setPresence(actor: Actor, articleId: string, place: Place): Promise<void> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const key = { personId: actor.personId, articleId };
  if (place === null) {
    await database().presence.deleteMany({ where: key });
    return;
  }
  const now = { ...place, at: new Date() };
  await database().presence.upsert({
    where: { personId_articleId: key },
    create: { ...key, ...now },
    update: now,
  });
}
