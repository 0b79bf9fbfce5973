import type { Language } from "@/core/language/language";
import type { Actor } from "@/core/workflow/actor";
import type { NextSegment, OwnWork } from "@/core/workflow/desk-view";
import type { ReturnNote } from "@/core/workflow/translation-state";
import { database } from "@/server/db/client";
import { namesOf } from "@/server/translation/read-translation";

/** Most articles of one answer: a person with more has no overview either way. */
const MOST = 20;
/** Finished articles are shown when they are among the newest of the desk. */
const NEWEST = 200;
/** Threads without an answer that bring their article back, the newest of the desk. */
const NEWEST_THREADS = 200;

type WorkRow = {
  readonly article_id: string;
  readonly title: string;
  readonly source_language: Language;
  readonly language: Language;
  readonly deadline_at: Date | null;
  readonly total: number;
  readonly approved: number;
  readonly translated: number;
  readonly draft: number;
  readonly returned: number;
  readonly threads: number;
  readonly thread_at: number | null;
  readonly returned_at: number | null;
  readonly open_at: number | null;
};

/**
 * The articles that the actor translates, with the segment to go on with in each: a returned one
 * first, else the first that is untranslated or a draft. What came back, what is asked about and
 * what is due soonest stands first; finished articles stand last. It starts at what is open on the desk, by the index on
 * (state, language, article_id): somebody who has worked for years is assigned to tens of thousands
 * of finished articles.
 */
export async function readOwnWork(actor: Actor): Promise<readonly OwnWork[]> {
  const rows = await database().$queryRaw<readonly WorkRow[]>`
    with candidate as materialized (
      select article_id, language from translation where state in ('untranslated', 'draft')
      union
      select newest.id, language from (
        select id, target_languages from article where archived_at is null
        order by updated_at desc, id desc limit ${NEWEST}
      ) newest, unnest(newest.target_languages) language
      union
      select article_id, language from (
        select article_id, language from comment
        where resolved_at is null and deleted_at is null and parent_id is null
        order by created_at desc limit ${NEWEST_THREADS}
      ) thread where language is not null
    )
    select c.article_id, a.title, a.source_language, c.language, a.deadline_at, p.*, w.*
    from candidate c
      join lateral (
        select 1 from assignment where article_id = c.article_id and language = c.language
          and role = 'translator' and person_id = ${actor.personId}::uuid limit 1
      ) mine on true
      join lateral (
        select * from article where id = c.article_id and archived_at is null limit 1
      ) a on true
      join lateral (
        select count(*)::int as total,
          count(*) filter (where t.state in ('approved', 'signed-off'))::int as approved,
          count(*) filter (where t.state = 'translated')::int as translated,
          count(*) filter (where t.state = 'draft')::int as draft,
          count(*) filter (where t.state = 'draft' and t.returned is not null)::int as returned,
          min(s.position) filter (where t.state = 'draft' and t.returned is not null) as returned_at,
          min(s.position) filter (where t.state in ('untranslated', 'draft')) as open_at
        from translation t join segment s on s.id = t.segment_id and s.removed_at is null
        where t.article_id = c.article_id and t.language = c.language
      ) p on p.total > 0
      join lateral (
        select count(*)::int as threads, min(about.position) as thread_at
        from comment left join segment about on about.id = segment_id and removed_at is null
        where comment.article_id = c.article_id and language = c.language
          and resolved_at is null and deleted_at is null and parent_id is null
      ) w on true
    order by p.open_at is null and w.threads = 0, p.returned = 0, w.threads = 0, a.deadline_at nulls last, a.updated_at desc, c.language
    limit ${MOST}`;
  return rows.map(toWork);
}

function toWork(row: WorkRow): OwnWork {
  const next = row.returned_at ?? row.open_at;
  return {
    articleId: row.article_id,
    title: row.title,
    sourceLanguage: row.source_language,
    language: row.language,
    deadlineAt: row.deadline_at?.toISOString() ?? null,
    total: row.total,
    approved: row.approved,
    translated: row.translated,
    draft: row.draft,
    returned: row.returned,
    threads: row.threads,
    threadAt: row.thread_at === null ? null : row.thread_at + 1,
    next: next === null ? null : next + 1,
  };
}

/** What the "Continue" card shows for the first of one's articles; null when nothing is open. */
export async function readNextSegment(work: readonly OwnWork[]): Promise<NextSegment | null> {
  const first = work.find(({ next }) => next !== null);
  if (!first || first.next === null) return null;
  const db = database();
  const row = await db.translation.findFirst({
    where: {
      articleId: first.articleId,
      language: first.language,
      segment: { position: first.next - 1, removedAt: null },
    },
    select: { returned: true, segment: { select: { plain: true } } },
  });
  if (!row) return null;
  const note = row.returned as ReturnNote | null;
  const names = await namesOf(db, [note?.byId]);
  return {
    work: first,
    number: first.next,
    text: row.segment.plain,
    returned: note && {
      category: note.category,
      reason: note.reason,
      by: names.get(note.byId) ?? "",
    },
  };
}
