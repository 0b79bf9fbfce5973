import type { Language } from "@/core/language/language";
import type { Actor } from "@/core/workflow/actor";
import type { NextSegment, OwnWork } from "@/core/workflow/desk-view";
import type { ReturnNote } from "@/core/workflow/translation-state";
import { database } from "@/server/db/client";
import { namesOf } from "@/server/translation/read-translation";

/** Most articles of one answer: a person with more has no overview either way. */
const MOST = 20;

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
  readonly returned_at: number | null;
  readonly open_at: number | null;
};

/**
 * The articles that the actor translates, with the segment to go on with in each: a returned one
 * first, else the first that is untranslated or a draft. What came back and what is due soonest
 * stands first; finished articles stand last.
 */
export async function readOwnWork(actor: Actor): Promise<readonly OwnWork[]> {
  const rows = await database().$queryRaw<readonly WorkRow[]>`
    select g.article_id, a.title, a.source_language, g.language, a.deadline_at,
      count(*)::int as total,
      count(*) filter (where t.state in ('approved', 'signed-off'))::int as approved,
      count(*) filter (where t.state = 'translated')::int as translated,
      count(*) filter (where t.state = 'draft')::int as draft,
      count(*) filter (where t.state = 'draft' and t.returned is not null)::int as returned,
      min(s.position) filter (where t.state = 'draft' and t.returned is not null) as returned_at,
      min(s.position) filter (where t.state in ('untranslated', 'draft')) as open_at
    from assignment g
      join article a on a.id = g.article_id and a.archived_at is null
      join translation t on t.article_id = g.article_id and t.language = g.language
      join segment s on s.id = t.segment_id and s.removed_at is null
    where g.person_id = ${actor.personId}::uuid and g.role = 'translator'
    group by g.article_id, a.title, a.source_language, g.language, a.deadline_at, a.updated_at
    order by (min(s.position) filter (where t.state in ('untranslated', 'draft'))) is null,
      (count(*) filter (where t.state = 'draft' and t.returned is not null)) = 0,
      a.deadline_at nulls last, a.updated_at desc, g.language
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
