import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import type { TranslationView } from "@/core/workflow/article-view";
import { database } from "@/server/db/client";
import { namesOf, peopleOf, toTranslationView, translationParts } from "./read-translation";

/** Some translations of an article by identifier, for a screen that was told they changed. At most 100. */
export async function readTranslations(
  actor: Actor,
  articleId: string,
  ids: readonly string[],
): Promise<readonly TranslationView[]> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const db = database();
  const rows = await db.translation.findMany({
    where: { articleId, id: { in: ids.slice(0, 100) } },
    include: translationParts,
  });
  const names = await namesOf(db, rows.flatMap(peopleOf));
  return rows.map((row) => toTranslationView(row, names));
}
