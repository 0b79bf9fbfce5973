import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import type { Analysis } from "@/core/memory/bands";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { analyzeTexts, queriesOf } from "./analyze-file";
import { memoryReader } from "./index/reader";
import { readPlannedSegments } from "./read-planned-segments";

/**
 * How much of what is left of an article the memory knows, in one target language. Segments that
 * have a text do not count: the memory would know the approved ones by themselves.
 */

/** @throws AppError not-found, also for a language that the article is not translated into; not-allowed */
export async function analyzeArticle(
  actor: Actor,
  articleId: string,
  language: Language,
): Promise<Analysis> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const article = await database().article.findUnique({
    where: { id: articleId },
    select: { sourceLanguage: true, targetLanguages: true },
  });
  if (!article?.targetLanguages.includes(language)) throw new AppError("not-found");
  const segments = await readPlannedSegments(database(), articleId, language);
  const queries = queriesOf(segments).map((query, at) => ({
    ...query,
    isDone: segments[at]?.hasText ?? false,
  }));
  return analyzeTexts(memoryReader(), actor, queries, article.sourceLanguage, language);
}
