import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { localizeArticle } from "@/core/publication/localized-article";
import type { ReadinessView, ReleaseView } from "@/core/publication/readiness-view";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { namesOf } from "@/server/translation/read-translation";
import { readPublishable } from "./read-publishable";

/** Every language of an article side by side, and its releases, newest first (at most 50). */
export type Readiness = {
  readonly languages: readonly ReadinessView[];
  readonly releases: readonly ReleaseView[];
};

/** What the publishing screen shows. @throws AppError `not-allowed`, `not-found`. */
export async function readReadiness(actor: Actor, articleId: string): Promise<Readiness> {
  if (!may(actor, "release.read")) throw new AppError("not-allowed");
  return database().$transaction(
    async (tx) => {
      const article = await tx.article.findUnique({ where: { id: articleId } });
      if (!article) throw new AppError("not-found");
      const languages = [article.sourceLanguage, ...article.targetLanguages] as Language[];
      const judged = await readPublishable(tx, article, languages);
      const releases = await tx.release.findMany({
        where: { articleId },
        orderBy: { number: "desc" },
        take: 50,
      });
      const names = await namesOf(
        tx,
        releases.map(({ createdById }) => createdById),
      );
      return {
        languages: judged.map(({ language, units, blockers }) => ({
          language,
          blockers,
          blocks: localizeArticle(units).blocks,
        })),
        releases: releases.map((release) => ({
          id: release.id,
          number: release.number,
          languages: release.languages as Language[],
          kind: release.kind,
          state: release.state,
          scheduledFor: release.scheduledFor?.toISOString() ?? null,
          publishedAt: release.publishedAt?.toISOString() ?? null,
          notices: release.notices as ReleaseView["notices"],
          failure: release.failure as ReleaseView["failure"],
          by: names.get(release.createdById) ?? "",
        })),
      };
    },
    { isolationLevel: "RepeatableRead" },
  );
}
