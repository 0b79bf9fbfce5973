import { Download } from "lucide-react";
import { isLanguage } from "@/core/language/language";
import { readFindings } from "@/server/findings/read-findings";
import { idParam } from "@/server/http/route";
import { siteSettings } from "@/server/settings/house-settings";
import { articleHref } from "@/ui/articles/addresses";
import { ArticlePage } from "@/ui/articles/article-head";
import { LanguageTabs } from "@/ui/articles/language-tabs";
import { FindingsReport } from "@/ui/findings/findings-report";
import { getT } from "@/ui/i18n/server";
import { buttonStyle } from "@/ui/primitives/button-styles";
import { deskPage } from "../../../../desk-page";
import { articleTitle, pageArticle } from "../page-article";

export const generateMetadata = articleTitle("findings", (t) => t("title"));

/** The findings report of an article. */
export default deskPage(
  { needs: "report.read", namespaces: ["findings"] },
  async ({ actor, language, login, params, query }) => {
    const id = idParam(params);
    const [t, article, report, { timeZone }] = await Promise.all([
      getT(language, "findings"),
      pageArticle(actor, id),
      readFindings(actor, id),
      siteSettings(),
    ]);
    const shown = isLanguage(query.lang) ? query.lang : null;
    const lines = report.lines.filter((line) => shown === null || line.language === shown);
    return (
      <ArticlePage
        article={article}
        language={language}
        screen={t("title")}
        lead={t("count", { count: lines.filter(({ ignored }) => ignored === null).length })}
        actions={
          <a
            href={`/api/articles/${id}/findings?ui=${language}`}
            className={buttonStyle("secondary", "medium")}
          >
            <Download aria-hidden />
            {t("csv.download")}
          </a>
        }
      >
        <LanguageTabs
          label={t("language")}
          allLabel={t("all")}
          languages={[article.sourceLanguage, ...article.targetLanguages]}
          shown={shown}
          href={articleHref(id, "findings")}
        />
        <FindingsReport
          articleId={id}
          lines={lines}
          sourceLanguage={article.sourceLanguage}
          language={language}
          timeZone={timeZone}
          login={login}
        />
        {report.more ? <p className="text-muted">{t("more")}</p> : null}
      </ArticlePage>
    );
  },
);
