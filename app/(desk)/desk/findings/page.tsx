import { redirect } from "next/navigation";
import { readArticles } from "@/server/articles/read-articles";
import { idSchema } from "@/server/http/route";
import { articleHref } from "@/ui/articles/addresses";
import { FindingsOverview } from "@/ui/findings/findings-overview";
import { getT } from "@/ui/i18n/server";
import { EmptyState } from "@/ui/primitives/empty-state";
import { LinkButton } from "@/ui/primitives/link-button";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../desk-page";
import { deskTitle } from "../../desk-title";

export const generateMetadata = deskTitle("findings", (t) => t("title"));

/** Articles with their open errors; `?article=` goes to the report of one. */
export default deskPage(
  { needs: "report.read", namespaces: ["findings"] },
  async ({ actor, language, query }) => {
    if (idSchema.safeParse(query.article).success)
      redirect(articleHref(query.article ?? "", "findings"));
    const after = idSchema.safeParse(query.after).success ? query.after : undefined;
    const [t, page] = await Promise.all([
      getT(language, "findings"),
      readArticles(actor, { after }),
    ]);
    return (
      <Page title={t("title")} lead={t("lead")}>
        {page.articles.length === 0 ? (
          <EmptyState sentence={t("noArticles")} />
        ) : (
          <FindingsOverview articles={page.articles} />
        )}
        {page.next ? (
          <LinkButton size="small" className="self-end" href={`/desk/findings?after=${page.next}`}>
            {t("older")}
          </LinkButton>
        ) : null}
      </Page>
    );
  },
);
