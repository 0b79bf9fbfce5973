import { isLanguage } from "@/core/language/language";
import { readArticleHistory } from "@/server/articles/read-article-history";
import { idParam } from "@/server/http/route";
import { siteSettings } from "@/server/settings/house-settings";
import { articleHref } from "@/ui/articles/addresses";
import { ArticlePage } from "@/ui/articles/article-head";
import { HistoryList } from "@/ui/articles/history-list";
import { LanguageTabs } from "@/ui/articles/language-tabs";
import { getT } from "@/ui/i18n/server";
import { EmptyState } from "@/ui/primitives/empty-state";
import { LinkButton } from "@/ui/primitives/link-button";
import { deskPage } from "../../../../desk-page";
import { articleTitle, pageArticle } from "../page-article";

export const generateMetadata = articleTitle("articles", (t) => t("history.title"));

/** The history of an article: events of all its translations, newest first. */
export default deskPage(
  { needs: "article.read", namespaces: [] },
  async ({ actor, language, params, query }) => {
    const id = idParam(params);
    const before = /^\d{1,18}$/.test(query.before ?? "") ? query.before : undefined;
    const shown = isLanguage(query.lang) ? query.lang : undefined;
    const [t, article, page, { timeZone }] = await Promise.all([
      getT(language, "articles"),
      pageArticle(actor, id),
      readArticleHistory(actor, id, { language: shown, before }),
      siteSettings(),
    ]);
    const address = (from: string | null) => {
      const search = new URLSearchParams({
        ...(shown && { lang: shown }),
        ...(from && { before: from }),
      });
      return articleHref(id, `history?${search}`);
    };
    return (
      <ArticlePage article={article} language={language} screen={t("history.title")}>
        <LanguageTabs
          label={t("history.language")}
          allLabel={t("history.all")}
          languages={article.targetLanguages}
          shown={shown ?? null}
          href={articleHref(id, "history")}
        />
        {page.events.length === 0 ? (
          <EmptyState sentence={t("history.none")} />
        ) : (
          <HistoryList
            articleId={id}
            events={page.events}
            language={language}
            timeZone={timeZone}
          />
        )}
        <nav aria-label={t("history.title")} className="flex justify-between gap-3 empty:hidden">
          {before ? (
            <LinkButton size="small" href={address(null)}>
              {t("history.newest")}
            </LinkButton>
          ) : null}
          {page.next ? (
            <LinkButton size="small" className="ml-auto" href={address(page.next)}>
              {t("history.older")}
            </LinkButton>
          ) : null}
        </nav>
      </ArticlePage>
    );
  },
);
