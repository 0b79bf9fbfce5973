import { canonicalJson, hashText } from "@/core/article/content-hash";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { localizeArticle } from "@/core/publication/localized-article";
import { freeSlug, slugOf } from "@/core/publication/slug";
import { recordAudit } from "@/server/audit/record-audit";
import type { Article, Prisma, Release } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { type LanguageReadiness, readPublishable } from "./read-publishable";

/**
 * The act itself: immutable versions of every language of the release and the pointers that readers
 * follow, in the caller's transaction. Either all of it is out or nothing is.
 * @throws AppError `not-ready` with the blockers of each language, `nothing-to-publish`, `wrong-state`.
 */
export async function publishRelease(tx: Transaction, release: Release): Promise<Release> {
  const article = await tx.article.findUniqueOrThrow({ where: { id: release.articleId } });
  const languages = release.languages as Language[];
  const judged = await readPublishable(tx, article, languages);
  const blocked = judged.filter(({ blockers }) => blockers.length > 0);
  if (blocked.length > 0) {
    const details = blocked.map(({ language, blockers }) => ({ language, blockers }));
    throw new AppError(
      "not-ready",
      { languages: blocked.map(({ language }) => language).join(", ") },
      details,
    );
  }
  const at = new Date();
  const { count } = await tx.release.updateMany({
    where: { id: release.id, state: "scheduled" },
    data: { state: "published", publishedAt: at },
  });
  if (count !== 1) throw new AppError("wrong-state");
  const changed = [];
  for (const readiness of judged)
    changed.push(await publishLanguage(tx, article, release, readiness, at));
  if (!changed.includes(true)) throw new AppError("nothing-to-publish");
  await tx.article.update({ where: { id: article.id }, data: { updatedAt: at } });
  await recordAudit(
    tx,
    { personId: release.createdById, sessionId: null },
    {
      action: "release.published",
      subjectType: "release",
      subjectId: release.id,
      articleId: article.id,
      data: { languages, number: release.number, kind: release.kind },
    },
  );
  return { ...release, state: "published", publishedAt: at };
}

/** Writes one language; answers whether readers will see anything new. */
async function publishLanguage(
  tx: Transaction,
  article: Article,
  release: Release,
  { language, units }: LanguageReadiness,
  at: Date,
): Promise<boolean> {
  const localized = localizeArticle(units);
  const before = await tx.publication.findUnique({
    where: { articleId_language: { articleId: article.id, language } },
    include: { version: { select: { sha256: true } } },
  });
  const last = await tx.publishedVersion.aggregate({
    where: { articleId: article.id, language },
    _max: { number: true },
  });
  const sha256 = hashText(canonicalJson(localized.blocks));
  const notices = release.notices as Partial<Record<Language, string>>;
  const version = await tx.publishedVersion.create({
    data: {
      articleId: article.id,
      releaseId: release.id,
      language,
      number: (last._max.number ?? 0) + 1,
      headline: localized.headline,
      summary: localized.summary,
      blocks: localized.blocks as unknown as Prisma.InputJsonValue,
      parts: localized.parts as unknown as Prisma.InputJsonValue,
      sha256,
      sourceVersion: article.sourceVersion,
      notice: notices[language] || null,
      publishedAt: at,
    },
  });
  const shown = {
    versionId: version.id,
    updatedAt: at,
    withdrawnAt: null,
    withdrawnById: null,
    withdrawnReason: null,
  };
  await tx.publication.upsert({
    where: { articleId_language: { articleId: article.id, language } },
    update: shown,
    create: {
      ...shown,
      articleId: article.id,
      language,
      slug: await newSlug(tx, localized.headline, language),
      firstPublishedAt: at,
    },
  });
  return before?.withdrawnAt !== null || before.version?.sha256 !== sha256;
}

/** An address that no other article of this language has. */
async function newSlug(tx: Transaction, headline: string, language: Language): Promise<string> {
  const slug = slugOf(headline, language);
  const taken = await tx.publication.findMany({
    where: { language, slug: { startsWith: slug } },
    select: { slug: true },
    take: 1_000,
  });
  return freeSlug(slug, new Set(taken.map((row) => row.slug)));
}
