import { checkSourceBlock } from "@/core/checks/check-source";
import { sourceOptions } from "@/core/checks/house-checks";
import { readSource } from "@/server/articles/read-source";
import { idParam } from "@/server/http/route";
import { readHouseChecks } from "@/server/settings/judging-settings";
import { ArticlePage } from "@/ui/articles/article-head";
import { SourceEditor } from "@/ui/articles/source-editor";
import { getT } from "@/ui/i18n/server";
import { deskPage } from "../../../../desk-page";
import { articleTitle, pageArticle } from "../page-article";

export const generateMetadata = articleTitle("articles", (t) => t("article.editSource"));

/** Edits the source of an article; `?from=` begins with the blocks of an earlier version. */
export default deskPage(
  { needs: "article.edit-source", namespaces: ["articles", "import", "checks"] },
  async ({ actor, language, login, params, query }) => {
    const id = idParam(params);
    const from = /^\d{1,6}$/.test(query.from ?? "") ? Number(query.from) : undefined;
    const [t, article, source, checks] = await Promise.all([
      getT(language, "articles"),
      pageArticle(actor, id),
      readSource(actor, id, from),
      readHouseChecks(actor),
    ]);
    const house = sourceOptions(checks);
    const isEarlier = source.version !== article.sourceVersion;
    return (
      <ArticlePage
        article={article}
        language={language}
        screen={t("article.editSource")}
        lead={t(isEarlier ? "source.from" : "source.editLead", { number: source.version })}
      >
        <SourceEditor
          key={`${article.sourceVersion} ${source.version}`}
          articleId={id}
          login={login}
          language={article.sourceLanguage}
          baseVersion={article.sourceVersion}
          blocks={source.blocks}
          findings={source.blocks.map(({ segments }) =>
            checkSourceBlock(
              segments.map(({ content }) => content),
              article.sourceLanguage,
              house,
            ),
          )}
          checks={checks}
        />
      </ArticlePage>
    );
  },
);
