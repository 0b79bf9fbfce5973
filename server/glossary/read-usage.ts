import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import type { ConceptUsageView, UsageCount } from "@/core/terminology/glossary-view";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { isoDay } from "./concept-rows";

/** Articles listed on the page of a concept. */
const LISTED = 20;

/** The counts of some concepts, or of all; concepts that stand nowhere are not in it. */
export async function usageCounts(
  ids?: readonly string[],
): Promise<ReadonlyMap<string, UsageCount>> {
  const rows = await database().conceptUsage.findMany({
    where: { segments: { gt: 0 }, ...(ids && { conceptId: { in: [...ids] } }) },
  });
  return new Map(rows.map(({ conceptId, ...count }) => [conceptId, count]));
}

/** How often a concept stands in the sources, and in which articles, newest first. @throws AppError `not-allowed`. */
export async function readConceptUsage(actor: Actor, id: string): Promise<ConceptUsageView> {
  if (!may(actor, "glossary.read")) throw new AppError("not-allowed");
  const [counts, uses] = await Promise.all([
    usageCounts([id]),
    database().conceptUse.findMany({
      where: { conceptId: id },
      // Identifiers grow with time, and the key of the table is in their order.
      orderBy: { articleId: "desc" },
      take: LISTED,
      include: { article: true },
    }),
  ]);
  const { segments, articles } = counts.get(id) ?? { segments: 0, articles: 0 };
  return {
    segments,
    articles,
    newest: uses.map((use) => ({
      articleId: use.articleId,
      title: use.article.title,
      date: isoDay(use.article.date) ?? "",
      sourceLanguage: use.article.sourceLanguage as Language,
      targetLanguage: (use.article.targetLanguages[0] ?? "ru") as Language,
      segments: use.segments,
      first: use.first,
    })),
  };
}
