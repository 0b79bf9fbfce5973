import { readReviewWork } from "@/server/dashboard/read-review-work";
import { siteSettings } from "@/server/settings/house-settings";
import { ReviewList } from "@/ui/dashboard/review-list";
import { getT } from "@/ui/i18n/server";
import { Card } from "@/ui/primitives/card";
import { EmptyState } from "@/ui/primitives/empty-state";
import { LinkButton } from "@/ui/primitives/link-button";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../desk-page";
import { deskTitle } from "../../desk-title";

export const generateMetadata = deskTitle("shell", (t) => t("nav.review"));

/** Everything that waits for this person's approval. */
export default deskPage({ needs: "release.read", namespaces: [] }, async ({ actor, language }) => {
  const [t, work, { timeZone }] = await Promise.all([
    getT(language, "dashboard"),
    readReviewWork(actor),
    siteSettings(),
  ]);
  const count = work.reduce((sum, one) => sum + one.count, 0);
  return (
    <Page title={t("review.heading")} lead={count > 0 ? t("review.title", { count }) : null}>
      {count === 0 ? (
        <EmptyState
          sentence={t("review.none")}
          action={<LinkButton href="/desk/articles">{t("work.toArticles")}</LinkButton>}
        />
      ) : (
        <Card>
          <ReviewList work={work} language={language} timeZone={timeZone} isPrimary />
        </Card>
      )}
    </Page>
  );
});
