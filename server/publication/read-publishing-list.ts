import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import type { ArticleView } from "@/core/workflow/article-view";
import { type PublishingStatus, publishingStatus } from "@/core/workflow/desk-view";
import { readArticleViews } from "@/server/articles/read-articles";
import { database } from "@/server/db/client";

/** An article on its way to readers. The publishing page of the article has the last word. */
export type PublishingItem = {
  readonly article: ArticleView;
  readonly status: PublishingStatus;
};

/** The articles that changed last, and whether there are more than are told. */
export type PublishingList = {
  readonly items: readonly PublishingItem[];
  readonly more: boolean;
};

/** Articles of one answer: the desk of a day, many times over. */
const MOST = 100;

type FactsRow = {
  readonly id: string;
  readonly scheduled: boolean;
  readonly failed: boolean;
  readonly complete: boolean;
  readonly all_out: boolean;
  readonly changed: boolean;
};

/**
 * Where the articles of the desk stand on their way to readers, by their counts: nothing is
 * rendered or checked here.
 * @throws AppError `not-allowed`.
 */
export async function readPublishingList(actor: Actor): Promise<PublishingList> {
  if (!may(actor, "release.read")) throw new AppError("not-allowed");
  const rows = await database().$queryRaw<readonly FactsRow[]>`
    select a.id,
      exists (select 1 from release r where r.article_id = a.id and r.state = 'scheduled') as scheduled,
      coalesce((
        select r.state = 'failed' from release r where r.article_id = a.id order by r.number desc limit 1
      ), false) as failed,
      not exists (
        select 1 from translation t join segment s on s.id = t.segment_id
        where t.article_id = a.id and s.removed_at is null
          and t.language = any(a.target_languages)
          and (t.state not in ('approved', 'signed-off') or t.open_errors > 0
            or t.source_version <> s.source_version)
      ) as complete,
      (
        select count(*) from publication p where p.article_id = a.id and p.withdrawn_at is null
      ) > cardinality(a.target_languages) as all_out,
      exists (
        select 1 from publication p join published_version v on v.id = p.version_id
        where p.article_id = a.id and (
          v.source_version < a.source_version
          or exists (
            select 1 from translation t
            where t.article_id = a.id and t.language = p.language and t.updated_at > p.updated_at
          )
        )
      ) as changed
    from article a
    where a.archived_at is null
    order by a.updated_at desc, a.id desc
    limit ${MOST + 1}`;
  const shown = rows.slice(0, MOST);
  const views = await readArticleViews(shown.map(({ id }) => id));
  return {
    items: shown.flatMap((row) => {
      const article = views.get(row.id);
      const facts = { ...row, allOut: row.all_out };
      return article ? [{ article, status: publishingStatus(facts) }] : [];
    }),
    more: rows.length > MOST,
  };
}
