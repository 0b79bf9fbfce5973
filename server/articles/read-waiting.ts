import type { Actor } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** How much waits for a person, in segments. */
export type Waiting = {
  /** Texts of others that this person may approve. */
  readonly review: number;
  /** Texts that came back to this person. */
  readonly returned: number;
};

/** Beyond this a number says no more than "many", and counting would cost more than it tells. */
const MOST = 1_000;

/** What waits for the actor, counted by index and up to a thousand. */
export async function readWaiting(actor: Actor): Promise<Waiting> {
  const languages = (...roles: readonly string[]) =>
    actor.roles.filter(({ role }) => roles.includes(role)).map(({ language }) => language);
  const reviewed = languages("reviewer", "editor");
  const translated = languages("translator");
  const open = { article: { archivedAt: null }, segment: { removedAt: null } };
  const inLanguages = (list: readonly string[]) =>
    list.includes("*") ? {} : { language: { in: [...list] } };
  const [review, returned] = await Promise.all([
    reviewed.length === 0
      ? 0
      : database().translation.count({
          where: {
            ...open,
            ...inLanguages(reviewed),
            state: "translated",
            NOT: { authorId: actor.personId },
          },
          take: MOST,
        }),
    translated.length === 0
      ? 0
      : database().translation.count({
          where: {
            ...open,
            ...inLanguages(translated),
            state: "draft",
            returned: { not: Prisma.DbNull },
          },
          take: MOST,
        }),
  ]);
  return { review, returned };
}
