import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { isLanguage, type Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { readArticles } from "@/server/articles/read-articles";
import { idSchema } from "@/server/http/route";
import { readColleagues } from "@/server/people/read-people";
import { ArticleFilters } from "@/ui/articles/article-filters";
import { type ArticleQuery, listHref } from "@/ui/articles/article-query";
import { ArticleTable } from "@/ui/articles/article-table";
import { getT } from "@/ui/i18n/server";
import { EmptyState } from "@/ui/primitives/empty-state";
import { LinkButton } from "@/ui/primitives/link-button";
import { Page } from "@/ui/shell/page";
import { deskPage } from "../../desk-page";
import { deskTitle } from "../../desk-title";

export const generateMetadata = deskTitle("articles", (t) => t("title"));

/** The list of articles. */
export default deskPage(
  { needs: "article.read", namespaces: ["articles"] },
  async ({ actor, language, login, query: given }) => {
    const query = queryOf(given);
    const [t, page, colleagues] = await Promise.all([
      getT(language, "articles"),
      readArticles(actor, toFilter(actor, query, given.after)),
      may(actor, "article.assign") ? readColleagues(actor) : null,
    ]);
    const isNarrowed = listHref(query, given.after) !== listHref(queryOf({}));
    const create = may(actor, "article.create") ? (
      <LinkButton variant="primary" href="/desk/articles/new" icon={<Plus aria-hidden />}>
        {t("newArticle")}
      </LinkButton>
    ) : null;
    return (
      <Page title={t("title")} actions={page.articles.length > 0 || isNarrowed ? create : null}>
        <ArticleFilters key={JSON.stringify(query)} query={query} />
        {page.articles.length > 0 ? (
          <ArticleTable articles={page.articles} login={login} colleagues={colleagues} />
        ) : (
          <Nothing isNarrowed={isNarrowed} language={language} create={create} />
        )}
        <nav aria-label={t("caption")} className="flex justify-between gap-3 empty:hidden">
          {given.after ? (
            <LinkButton size="small" href={listHref(query)}>
              {t("firstPage")}
            </LinkButton>
          ) : null}
          {page.next ? (
            <LinkButton size="small" className="ml-auto" href={listHref(query, page.next)}>
              {t("older")}
            </LinkButton>
          ) : null}
        </nav>
      </Page>
    );
  },
);

function queryOf(given: Readonly<Record<string, string>>): ArticleQuery {
  const { text = "", language = "", person = "", state = "" } = given;
  return { text: text.slice(0, 200), language, person, state };
}

type NothingProps = {
  readonly isNarrowed: boolean;
  readonly language: Language;
  /** The way to the first article, for those who may add one. */
  readonly create: ReactNode;
};

/** No article, or none under these filters. */
async function Nothing({ isNarrowed, language, create }: NothingProps) {
  const t = await getT(language, "articles");
  if (isNarrowed) return <EmptyState sentence={t("noneFound")} />;
  return <EmptyState sentence={t(create ? "none" : "noneYet")} action={create} />;
}

/** The filter of the address; what is no filter narrows nothing. */
function toFilter(actor: Actor, query: ArticleQuery, after: string | undefined) {
  const published = { published: true, unpublished: false }[query.state];
  return {
    ...(query.text && { text: query.text }),
    ...(isLanguage(query.language) && { language: query.language }),
    ...(query.person === "me" && { personId: actor.personId }),
    ...(query.state === "archived" && { archived: true }),
    ...(published !== undefined && { published }),
    ...(idSchema.safeParse(after).success && { after }),
  };
}
