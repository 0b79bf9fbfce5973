import { inScreenOrder, type Language } from "@/core/language/language";
import type { PublishedBlock } from "@/core/publication/localized-article";
import { database } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";

/**
 * What readers may see, and nothing else: every query starts at a publication that is not withdrawn
 * and reads only the immutable version it points to.
 */

/** An article in a list of the public site. Instants are ISO. */
export type PublicSummary = {
  readonly articleId: string;
  readonly slug: string;
  readonly headline: string;
  readonly summary: string;
  readonly firstPublishedAt: string;
  readonly updatedAt: string;
  readonly corrected: boolean;
};

/** An article as readers see it. */
export type PublicArticle = PublicSummary & {
  readonly language: Language;
  readonly blocks: readonly PublishedBlock[];
  /** Correction notices, newest first, with the time they were given. */
  readonly corrections: readonly { readonly at: string; readonly notice: string }[];
  /** Every language in which it can be read, this one among them. */
  readonly versions: readonly { readonly language: Language; readonly slug: string }[];
  readonly sourceLanguage: Language;
};

/** Articles on one page of a list. */
export const LIST_SIZE = 20;

const visible = { withdrawnAt: null, versionId: { not: null } } as const;
const order = [{ firstPublishedAt: "desc" }, { articleId: "desc" }] as const;

/** A page of published articles of a language, newest first; `after` is the last article of the page before. */
export async function readFrontPage(
  language: Language,
  after?: string,
  limit: number = LIST_SIZE,
): Promise<{ readonly articles: readonly PublicSummary[]; readonly next: string | null }> {
  const rows = await database().publication.findMany({
    where: { language, ...visible, ...(after && (await cameBefore(language, after))) },
    orderBy: [...order],
    take: limit + 1,
    include: { version: { select: { headline: true, summary: true, number: true } } },
  });
  const page = rows.slice(0, limit);
  return {
    articles: page.map(toSummary),
    next: rows.length > limit ? (page.at(-1)?.articleId ?? null) : null,
  };
}

/**
 * What stands after an article in the list. The first condition says nothing new, but it is the one
 * that the index on (language, first_published_at, article_id) can start at: a cursor of the query
 * builder reads all pages before.
 */
async function cameBefore(
  language: Language,
  articleId: string,
): Promise<Prisma.PublicationWhereInput> {
  const last = await database().publication.findUnique({
    where: { articleId_language: { articleId, language } },
    select: { firstPublishedAt: true },
  });
  if (!last) return { articleId: { in: [] } };
  const { firstPublishedAt } = last;
  return {
    firstPublishedAt: { lte: firstPublishedAt },
    OR: [{ firstPublishedAt: { lt: firstPublishedAt } }, { articleId: { lt: articleId } }],
  };
}

/** A published article by its address, or null. */
export async function readPublicArticle(
  language: Language,
  slug: string,
): Promise<PublicArticle | null> {
  const row = await database().publication.findUnique({
    where: { language_slug: { language, slug } },
    include: { version: true, article: { select: { sourceLanguage: true } } },
  });
  if (!row?.version || row.withdrawnAt) return null;
  const { articleId, version } = row;
  const [others, corrections] = await Promise.all([
    database().publication.findMany({
      where: { articleId, ...visible },
      select: { language: true, slug: true },
    }),
    database().publishedVersion.findMany({
      where: { articleId, language, notice: { not: null } },
      select: { notice: true, publishedAt: true },
      orderBy: { number: "desc" },
      take: 50,
    }),
  ]);
  return {
    ...toSummary({ ...row, version }),
    language,
    blocks: version.blocks as unknown as readonly PublishedBlock[],
    corrections: corrections.map(({ notice, publishedAt }) => ({
      at: publishedAt.toISOString(),
      notice: notice ?? "",
    })),
    versions: inScreenOrder(others as PublicArticle["versions"]),
    sourceLanguage: row.article.sourceLanguage as Language,
  };
}

/** Addresses for the sitemap: at most 50,000 (sitemaps.org), newest first, with every language of each article. */
export async function readSitemap(): Promise<
  readonly {
    readonly articleId: string;
    readonly language: Language;
    readonly slug: string;
    readonly updatedAt: Date;
  }[]
> {
  const rows = await database().publication.findMany({
    where: visible,
    orderBy: [...order],
    take: 50_000,
    select: { articleId: true, language: true, slug: true, updatedAt: true },
  });
  return rows as ((typeof rows)[number] & { language: Language })[];
}

type Row = {
  readonly articleId: string;
  readonly slug: string;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
  readonly version: {
    readonly headline: string;
    readonly summary: string;
    readonly number: number;
  } | null;
};

function toSummary({ articleId, slug, firstPublishedAt, updatedAt, version }: Row): PublicSummary {
  return {
    articleId,
    slug,
    headline: version?.headline ?? "",
    summary: version?.summary ?? "",
    firstPublishedAt: firstPublishedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    corrected: (version?.number ?? 1) > 1,
  };
}
