import type { Language } from "@/core/language/language";
import type { Actor } from "@/core/workflow/actor";
import type { ReviewWork } from "@/core/workflow/desk-view";
import { database } from "@/server/db/client";

/** Most articles and languages of one answer. */
const MOST = 100;

type ReviewRow = {
  readonly article_id: string;
  readonly title: string;
  readonly source_language: Language;
  readonly language: Language;
  readonly deadline_at: Date | null;
  readonly count: number;
  readonly first: number;
  readonly assigned: boolean;
};

/**
 * The texts that the actor may approve, by article and language: translated, in a language of
 * theirs, and written by somebody else. Those given to the actor stand first, then what is due. Read
 * from what waits, by the index on (state, language, article_id); "limit 1" keeps the planner from
 * reading the articles and assignments of years to join a few of them.
 */
export async function readReviewWork(actor: Actor): Promise<readonly ReviewWork[]> {
  const languages = actor.roles
    .filter(({ role }) => role === "reviewer" || role === "editor")
    .map(({ language }) => language);
  if (languages.length === 0) return [];
  const all = languages.includes("*");
  const rows = await database().$queryRaw<readonly ReviewRow[]>`
    with waiting as materialized (
      select t.article_id, t.language, count(*)::int as count, min(s.position) + 1 as first
      from translation t join segment s on s.id = t.segment_id and s.removed_at is null
      where t.state = 'translated'
        and (${all} or t.language = any(${[...languages]}::text[]))
        and t.author_id is distinct from ${actor.personId}::uuid
      group by t.article_id, t.language
    )
    select w.article_id, a.title, a.source_language, w.language, a.deadline_at, w.count, w.first,
      g.person_id is not null as assigned
    from waiting w
      join lateral (
        select * from article where id = w.article_id and archived_at is null limit 1
      ) a on true
      left join lateral (
        select person_id from assignment where article_id = w.article_id and language = w.language
          and role = 'reviewer' and person_id = ${actor.personId}::uuid limit 1
      ) g on true
    order by assigned desc, a.deadline_at nulls last, a.updated_at desc, w.language
    limit ${MOST}`;
  return rows.map((row) => ({
    articleId: row.article_id,
    title: row.title,
    sourceLanguage: row.source_language,
    language: row.language,
    deadlineAt: row.deadline_at?.toISOString() ?? null,
    count: row.count,
    first: row.first,
    assigned: row.assigned,
  }));
}
