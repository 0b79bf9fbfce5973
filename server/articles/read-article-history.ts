import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import type { ArticleEvent, ArticleEventPage } from "@/core/workflow/desk-view";
import { database } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** What the history of an article may be narrowed to. */
export type HistoryFilter = {
  readonly language?: Language | undefined;
  /** Go on from this event: the `next` of the page before. */
  readonly before?: string | undefined;
};

/** Events of one page. */
const PAGE = 50;

type EventRow = {
  readonly seq: bigint;
  readonly kind: string;
  readonly language: Language;
  readonly position: number;
  readonly text: string;
  readonly before: string | null;
  readonly state_before: string;
  readonly state_after: string;
  readonly reason: string | null;
  readonly actor: string | null;
  readonly at: Date;
};

/**
 * What happened to the translations of an article, newest first, each with the text before it. One
 * query by the index on (article_id, seq); the earlier text comes by (translation_id, version).
 * @throws AppError `not-allowed`, `not-found`.
 */
export async function readArticleHistory(
  actor: Actor,
  articleId: string,
  { language, before }: HistoryFilter = {},
): Promise<ArticleEventPage> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const db = database();
  if ((await db.article.count({ where: { id: articleId } })) === 0) throw new AppError("not-found");
  const rows = await db.$queryRaw<readonly EventRow[]>`
    select e.seq, e.kind, t.language, s.position, e.plain as text, p.plain as before,
      e.state_before, e.state_after, e.data->>'reason' as reason, n.name as actor, e.at
    from translation_event e
      join translation t on t.id = e.translation_id
      join segment s on s.id = t.segment_id
      left join translation_event p on p.translation_id = e.translation_id and p.version = e.version - 1
      left join person n on n.id = e.actor_id
    where e.article_id = ${articleId}::uuid
      ${before === undefined ? Prisma.empty : Prisma.sql`and e.seq < ${BigInt(before)}`}
      ${language === undefined ? Prisma.empty : Prisma.sql`and t.language = ${language}`}
    order by e.seq desc
    limit ${PAGE + 1}`;
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    events: page.map(toEvent),
    next: rows.length > PAGE && last ? last.seq.toString() : null,
  };
}

function toEvent(row: EventRow): ArticleEvent {
  return {
    seq: row.seq.toString(),
    kind: row.kind,
    language: row.language,
    segment: row.position + 1,
    before: row.before ?? "",
    after: row.text,
    stateBefore: row.state_before,
    stateAfter: row.state_after,
    reason: row.reason,
    by: row.actor ?? "",
    at: row.at.toISOString(),
  };
}
