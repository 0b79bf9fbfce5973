import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type InsertedMatch, matchUse } from "@/core/memory/inserted-match";
import { countLeverage, type Leverage } from "@/core/memory/leverage";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";

/** How much of an article's translation into one language came from the memory. */

/** @throws AppError not-found, also for a language that the article is not translated into; not-allowed */
export async function readLeverage(
  actor: Actor,
  articleId: string,
  language: Language,
): Promise<Leverage> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const article = await database().article.findUnique({
    where: { id: articleId },
    select: { targetLanguages: true },
  });
  if (!article?.targetLanguages.includes(language)) throw new AppError("not-found");
  const rows = await database().translation.findMany({
    where: { articleId, language, segment: { removedAt: null } },
    select: {
      state: true,
      plain: true,
      sha256: true,
      origin: true,
      insertedMatch: true,
      segment: { select: { plain: true } },
    },
  });
  return countLeverage(
    rows.map((row) => {
      const match = matchUse(row.insertedMatch as InsertedMatch | null, row.sha256);
      return {
        text: row.segment.plain,
        isTranslated: row.state !== "untranslated" && row.plain.trim() !== "",
        match,
        isRepetition: match === null && row.origin === "memory",
      };
    }),
  );
}
