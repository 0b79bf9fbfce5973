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
 * theirs, and written by somebody else. Those given to the actor stand first, then what is due.
 */
export async function readReviewWork(actor: Actor): Promise<readonly ReviewWork[]> {
  const languages = actor.roles
    .filter(({ role }) => role === "reviewer" || role === "editor")
    .map(({ language }) => language);
  if (languages.length === 0) return [];
  const all = languages.includes("*");
  const rows = await database().$queryRaw<readonly ReviewRow[]>`
    select t.article_id, a.title, a.source_language, t.language, a.deadline_at,
      count(*)::int as count, min(s.position) + 1 as first,
      exists (
        select 1 from assignment g
        where g.article_id = t.article_id and g.language = t.language
          and g.role = 'reviewer' and g.person_id = ${actor.personId}::uuid
      ) as assigned
    from translation t
      join segment s on s.id = t.segment_id and s.removed_at is null
      join article a on a.id = t.article_id and a.archived_at is null
    where t.state = 'translated'
      and (${all} or t.language = any(${[...languages]}::text[]))
      and t.author_id is distinct from ${actor.personId}::uuid
    group by t.article_id, a.title, a.source_language, t.language, a.deadline_at, a.updated_at
    order by assigned desc, a.deadline_at nulls last, a.updated_at desc, t.language
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
