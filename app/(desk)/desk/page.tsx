import type { Actor, Role } from "@/core/workflow/actor";
import { readActivity } from "@/server/articles/read-activity";
import { readArticles } from "@/server/articles/read-articles";
import { readNextSegment, readOwnWork } from "@/server/dashboard/read-own-work";
import { readReviewWork } from "@/server/dashboard/read-review-work";
import { readPublishingList } from "@/server/publication/read-publishing-list";
import { siteSettings } from "@/server/settings/house-settings";
import { Dashboard } from "@/ui/dashboard/dashboard";
import { deskPage } from "../desk-page";
import { deskTitle } from "../desk-title";

export const generateMetadata = deskTitle("shell", (t) => t("nav.dashboard"));

/** My desk: the way on into one's own work, then what waits for one's other roles. */
export default deskPage({ needs: "person", namespaces: [] }, async ({ actor, language }) => {
  const has = (...roles: readonly Role[]) => roles.some((role) => holds(actor, role));
  const [work, review, publishing, articles, { timeZone }] = await Promise.all([
    has("translator") ? readOwnWork(actor) : null,
    has("reviewer", "editor") ? readReviewWork(actor) : null,
    has("editor") ? readPublishingList(actor) : null,
    has("editor", "administrator", "terminologist") ? readArticles(actor, { limit: 10 }) : null,
    siteSettings(),
  ]);
  const shown = [
    ...(work ?? []).map(({ articleId }) => articleId),
    ...(review ?? []).map(({ articleId }) => articleId),
    ...(articles?.articles ?? []).map(({ id }) => id),
  ];
  const [next, activity] = await Promise.all([
    readNextSegment(work ?? []),
    readActivity(actor, [...new Set(shown)].slice(0, 50)),
  ]);
  return (
    <Dashboard
      language={language}
      timeZone={timeZone}
      now={Date.now()}
      next={next}
      work={work}
      review={review}
      reviewIsMain={has("reviewer")}
      publishing={publishing?.items ?? null}
      articles={articles?.articles ?? null}
      activity={activity}
      mayCreate={has("editor", "administrator")}
      isTerminologist={has("terminologist")}
    />
  );
});

function holds(actor: Actor, role: Role): boolean {
  return actor.roles.some((grant) => grant.role === role);
}
