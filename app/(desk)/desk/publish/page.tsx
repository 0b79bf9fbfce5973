import Link from "next/link";
import { PUBLISHING_STATUSES } from "@/core/workflow/desk-view";
import { readPublishingList } from "@/server/publication/read-publishing-list";
import { getT } from "@/ui/i18n/server";
import { buttonStyle } from "@/ui/primitives/button-styles";
import { EmptyState } from "@/ui/primitives/empty-state";
import { LinkButton } from "@/ui/primitives/link-button";
import { PublishingTable } from "@/ui/publish/publishing-table";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../desk-page";
import { deskTitle } from "../../desk-title";

export const generateMetadata = deskTitle("publish", (t) => t("title"));

/** Where the articles of the desk stand on their way to readers; `?status=` shows one kind. */
export default deskPage(
  { needs: "release.read", namespaces: ["publish", "articles"] },
  async ({ actor, language, query }) => {
    const [t, { items, more }] = await Promise.all([
      getT(language, "publish"),
      readPublishingList(actor),
    ]);
    const wanted = PUBLISHING_STATUSES.find((status) => status === query.status) ?? null;
    const order = (status: (typeof PUBLISHING_STATUSES)[number]) =>
      PUBLISHING_STATUSES.indexOf(status);
    const shown = items
      .filter(({ status }) => wanted === null || status === wanted)
      .toSorted((a, b) => order(a.status) - order(b.status));
    const count = (status: string) => items.filter((item) => item.status === status).length;
    return (
      <Page title={t("title")}>
        <nav aria-label={t("list.stand")} className="flex flex-wrap gap-1">
          {[null, ...PUBLISHING_STATUSES].map((status) => (
            <Link
              key={status ?? "all"}
              href={status === null ? "/desk/publish" : `/desk/publish?status=${status}`}
              aria-current={status === wanted ? "page" : undefined}
              className={buttonStyle(status === wanted ? "secondary" : "quiet", "small", undefined)}
            >
              {status === null ? t("list.all") : t(`statuses.${status}`)}
              <span className="tabular text-muted">
                {status === null ? items.length : count(status)}
              </span>
            </Link>
          ))}
        </nav>
        {shown.length === 0 ? (
          <EmptyState
            sentence={t("list.none")}
            action={<LinkButton href="/desk/articles">{t("list.toArticles")}</LinkButton>}
          />
        ) : (
          <PublishingTable items={shown} />
        )}
        {more ? <p className="text-muted">{t("list.more")}</p> : null}
      </Page>
    );
  },
);
