import { plainText } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import { compareSources } from "@/core/revision/compare-sources";
import { wordDiff } from "@/core/revision/word-diff";
import { readSource, type SourceView } from "@/server/articles/read-source";
import { idSchema } from "@/server/http/route";
import { ArticlePage } from "@/ui/articles/article-head";
import { getT } from "@/ui/i18n/server";
import { Card } from "@/ui/primitives/card";
import { Diff } from "@/ui/primitives/diff";
import { deskPage } from "../../../../../desk-page";
import { articleTitle, pageArticle } from "../../page-article";

export const generateMetadata = articleTitle("articles", (t) => t("source.title"));

/** What a source version changed against the one before it. */
export default deskPage(
  { needs: "article.read", namespaces: ["articles"] },
  async ({ actor, language, params }) => {
    const id = params.id ?? "";
    const number = Number(params.version);
    const isVersion = Number.isInteger(number) && number > 1 && number < 1_000_000;
    if (!idSchema.safeParse(id).success || !isVersion) throw new AppError("not-found");
    const [t, article, before, after] = await Promise.all([
      getT(language, "articles"),
      pageArticle(actor, id),
      readSource(actor, id, number - 1),
      readSource(actor, id, number),
    ]);
    const changes = compareSources(linesOf(before), linesOf(after));
    return (
      <ArticlePage article={article} language={language} screen={t("source.changes", { number })}>
        {changes.length === 0 ? <p className="text-muted">{t("source.noChanges")}</p> : null}
        <ol className="flex flex-col gap-3">
          {changes.map((line) => (
            <li key={line.id}>
              <Card className="text-base leading-relaxed">
                <Diff
                  lang={article.sourceLanguage}
                  parts={wordDiff(line.before, line.after, article.sourceLanguage)}
                />
              </Card>
            </li>
          ))}
        </ol>
      </ArticlePage>
    );
  },
);

function linesOf({ blocks, segmentIds }: SourceView) {
  return blocks.flatMap(({ segments }, block) =>
    segments.map(({ content }, index) => ({
      id: segmentIds[block]?.[index] ?? "",
      text: plainText(content),
    })),
  );
}
