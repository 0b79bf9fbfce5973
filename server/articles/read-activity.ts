import { AppError } from "@/core/errors";
import { isLanguage, type Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { type ActivityLine, groupActivity } from "@/core/workflow/desk-view";
import type { AuditAction } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import { namesOf } from "@/server/translation/read-translation";

/** Saves are left out: a draft kept every few seconds is no news. */
const SHOWN: readonly AuditAction[] = [
  "article.created",
  "article.source-changed",
  "article.assigned",
  "article.archived",
  "article.restored",
  "article.exported",
  "translation.confirmed",
  "translation.approved",
  "translation.approved-override",
  "translation.returned",
  "translation.reopened",
  "translation.signed-off",
  "finding.ignored",
  "comment.written",
  "comment.resolved",
  "release.scheduled",
  "release.published",
  "release.cancelled",
  "release.failed",
  "publication.withdrawn",
];

/** Lines of the log that are read to make the lines of the list. */
const DEPTH = 200;

/**
 * What happened to the given articles lately, newest first, lines that say the same joined.
 * Three queries, each by index: the log by (article_id, seq).
 * @throws AppError `not-allowed`.
 */
export async function readActivity(
  actor: Actor,
  articleIds: readonly string[],
  limit = 12,
): Promise<readonly ActivityLine[]> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  if (articleIds.length === 0) return [];
  const db = database();
  const rows = await db.auditEvent.findMany({
    where: { articleId: { in: [...articleIds] }, action: { in: [...SHOWN] } },
    orderBy: { seq: "desc" },
    take: DEPTH,
  });
  const [articles, names] = await Promise.all([
    db.article.findMany({
      where: { id: { in: [...articleIds] } },
      select: { id: true, title: true, sourceLanguage: true },
    }),
    namesOf(
      db,
      rows.map(({ actorId }) => actorId),
    ),
  ]);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const lines = rows.flatMap((row): readonly ActivityLine[] => {
    const article = row.articleId === null ? undefined : byId.get(row.articleId);
    if (!article) return [];
    return [
      {
        seq: row.seq.toString(),
        at: row.at.toISOString(),
        by: row.actorId === null ? null : (names.get(row.actorId) ?? null),
        action: row.action,
        articleId: article.id,
        title: article.title,
        sourceLanguage: article.sourceLanguage as Language,
        languages: languagesOf(row.data),
        count: 1,
      },
    ];
  });
  return groupActivity(lines).slice(0, limit);
}

/** The languages that a line of the log names: `language` of a text, `languages` of a release. */
function languagesOf(data: unknown): readonly Language[] {
  const { language, languages } = (data ?? {}) as {
    readonly language?: unknown;
    readonly languages?: unknown;
  };
  const named = Array.isArray(languages) ? languages : [language];
  return named.filter((one): one is Language => typeof one === "string" && isLanguage(one));
}
