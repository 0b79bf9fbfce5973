import { AppError } from "@/core/errors";
import { inScreenOrder, type Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import type { ArticleView, AssignmentView, Progress } from "@/core/workflow/article-view";
import { database } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { namesOf } from "@/server/translation/read-translation";

/** What a list of articles may be narrowed to. */
export type ArticleFilter = {
  readonly text?: string | undefined;
  readonly personId?: string | undefined;
  readonly language?: Language | undefined;
  readonly archived?: boolean | undefined;
  readonly published?: boolean | undefined;
  /** Identifier of the last article of the page before. */
  readonly after?: string | undefined;
  /** 1 to 100, 25 when left out. */
  readonly limit?: number | undefined;
};

/** A page of articles, newest change first; `next` goes into `after`. */
export type ArticlePage = {
  readonly articles: readonly ArticleView[];
  readonly next: string | null;
};

/** A page of articles with their progress. Seven queries whatever the page. @throws AppError `not-allowed`. */
export async function readArticles(actor: Actor, filter: ArticleFilter = {}): Promise<ArticlePage> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const take = Math.min(Math.max(filter.limit ?? 25, 1), 100);
  const rows = await database().article.findMany({
    where: toWhere(filter),
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: take + 1,
    ...(filter.after && { cursor: { id: filter.after }, skip: 1 }),
    include: articleParts,
  });
  const page = rows.slice(0, take);
  const articles = await toViews(page);
  return { articles, next: rows.length > take ? (page.at(-1)?.id ?? null) : null };
}

/** One article. @throws AppError `not-allowed`, `not-found`. */
export async function readArticle(actor: Actor, id: string): Promise<ArticleView> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const row = await database().article.findUnique({ where: { id }, include: articleParts });
  const [view] = row ? await toViews([row]) : [];
  if (!view) throw new AppError("not-found");
  return view;
}

/** Articles by identifier, for lists that were chosen elsewhere; the caller has asked for rights. */
export async function readArticleViews(
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleView>> {
  const rows = await database().article.findMany({
    where: { id: { in: [...ids] } },
    include: articleParts,
  });
  return new Map((await toViews(rows)).map((view) => [view.id, view]));
}

const articleParts = {
  assignments: true,
  publications: true,
  releases: { where: { state: "scheduled" }, orderBy: { scheduledFor: "asc" }, take: 1 },
} as const;

type ArticleRow = Prisma.ArticleGetPayload<{ include: typeof articleParts }>;

function toWhere(filter: ArticleFilter): Prisma.ArticleWhereInput {
  const { personId, language } = filter;
  return {
    archivedAt: filter.archived ? { not: null } : null,
    ...(filter.text && { title: { contains: filter.text, mode: "insensitive" as const } }),
    ...(language && { targetLanguages: { has: language } }),
    ...(personId && { assignments: { some: { personId, ...(language && { language }) } } }),
    ...(filter.published !== undefined && {
      publications: filter.published ? { some: { withdrawnAt: null } } : { none: {} },
    }),
  };
}

async function toViews(rows: readonly ArticleRow[]): Promise<readonly ArticleView[]> {
  if (rows.length === 0) return [];
  const db = database();
  const [names, progress, segments] = await Promise.all([
    namesOf(
      db,
      rows.flatMap(({ assignments }) => assignments.map(({ personId }) => personId)),
    ),
    countProgress(rows.map(({ id }) => id)),
    countSegments(rows.map(({ id }) => id)),
  ]);
  return rows.map((row) => toView(row, names, progress, segments.get(row.id) ?? 0));
}

function toView(
  row: ArticleRow,
  names: ReadonlyMap<string, string>,
  progress: ReadonlyMap<string, Progress>,
  segments: number,
): ArticleView {
  return {
    id: row.id,
    title: row.title,
    sourceLanguage: row.sourceLanguage as Language,
    targetLanguages: row.targetLanguages as Language[],
    date: row.date.toISOString().slice(0, 10),
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
    archived: row.archivedAt !== null,
    sourceVersion: row.sourceVersion,
    segments,
    updatedAt: row.updatedAt.toISOString(),
    progress: row.targetLanguages.map(
      (language) => progress.get(`${row.id} ${language}`) ?? noProgress(language as Language),
    ),
    assignments: row.assignments.map(
      (one): AssignmentView => ({
        language: one.language as Language,
        role: one.role as AssignmentView["role"],
        person: { id: one.personId, name: names.get(one.personId) ?? "" },
      }),
    ),
    publications: inScreenOrder(row.publications).map((one) => ({
      language: one.language as Language,
      slug: one.slug,
      firstPublishedAt: one.firstPublishedAt.toISOString(),
      updatedAt: one.updatedAt.toISOString(),
      withdrawn: one.withdrawnAt !== null,
    })),
    scheduledFor: row.releases[0]?.scheduledFor?.toISOString() ?? null,
  };
}

function noProgress(language: Language): Progress {
  const none = { untranslated: 0, draft: 0, translated: 0, approved: 0, signedOff: 0 };
  return { language, total: 0, ...none, returned: 0, stale: 0, openErrors: 0, draftErrors: 0 };
}

/**
 * Segments by article. Asked for by itself: as a count inside the query of the articles it groups the
 * whole table of segments first.
 */
async function countSegments(articleIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await database().segment.groupBy({
    by: ["articleId"],
    where: { articleId: { in: [...articleIds] }, removedAt: null },
    _count: true,
  });
  return new Map(rows.map((row) => [row.articleId, row._count]));
}

type CountRow = {
  readonly article_id: string;
  readonly language: Language;
  readonly total: number;
  readonly untranslated: number;
  readonly draft: number;
  readonly translated: number;
  readonly approved: number;
  readonly signed_off: number;
  readonly returned: number;
  readonly stale: number;
  readonly open_errors: number;
  readonly draft_errors: number;
};

/** Progress by `"<article> <language>"`, counted in one pass over the index on (article_id, language, state). */
export async function countProgress(
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, Progress>> {
  const rows = await database().$queryRaw<readonly CountRow[]>`
    select t.article_id, t.language,
      count(*)::int as total,
      count(*) filter (where t.state = 'untranslated')::int as untranslated,
      count(*) filter (where t.state = 'draft')::int as draft,
      count(*) filter (where t.state = 'translated')::int as translated,
      count(*) filter (where t.state = 'approved')::int as approved,
      count(*) filter (where t.state = 'signed-off')::int as signed_off,
      count(*) filter (where t.returned is not null)::int as returned,
      count(*) filter (where t.source_version <> s.source_version and t.state <> 'untranslated')::int as stale,
      coalesce(sum(t.open_errors) filter (where t.state <> 'draft'), 0)::int as open_errors,
      coalesce(sum(t.open_errors) filter (where t.state = 'draft'), 0)::int as draft_errors
    from translation t join segment s on s.id = t.segment_id
    where t.article_id = any(${[...articleIds]}::uuid[]) and s.removed_at is null
    group by t.article_id, t.language`;
  return new Map(
    rows.map((row) => [
      `${row.article_id} ${row.language}`,
      {
        language: row.language,
        total: row.total,
        untranslated: row.untranslated,
        draft: row.draft,
        translated: row.translated,
        approved: row.approved,
        signedOff: row.signed_off,
        returned: row.returned,
        stale: row.stale,
        openErrors: row.open_errors,
        draftErrors: row.draft_errors,
      },
    ]),
  );
}
