import type { Language } from "@/core/language/language";
import { type Actor, may, mayEver } from "@/core/workflow/actor";
import type { ArticleView } from "@/core/workflow/article-view";
import { readActivity } from "@/server/articles/read-activity";
import { readSource } from "@/server/articles/read-source";
import { readComments } from "@/server/comments/read-comments";
import { COMMENT_LENGTH } from "@/server/comments/write-comment";
import { idParam } from "@/server/http/route";
import { readColleagues } from "@/server/people/read-people";
import { siteSettings } from "@/server/settings/house-settings";
import { ActivityList } from "@/ui/articles/activity-list";
import { articleHref } from "@/ui/articles/addresses";
import { ArchiveButton } from "@/ui/articles/archive-button";
import { ArticlePage } from "@/ui/articles/article-head";
import { CommentsCard } from "@/ui/articles/comments-card";
import { LanguageCards } from "@/ui/articles/language-cards";
import { PeopleCard } from "@/ui/articles/people-card";
import { SourceVersions } from "@/ui/articles/source-versions";
import { getT } from "@/ui/i18n/server";
import { AnalysisCard } from "@/ui/memory/analysis-card";
import { firstMinimum } from "@/ui/memory/pretranslation-minimum";
import { Card } from "@/ui/primitives/card";
import { LinkButton } from "@/ui/primitives/link-button";
import { deskPage } from "../../../desk-page";
import { articleTitle, pageArticle } from "./page-article";

export const generateMetadata = articleTitle("articles");

/** One article: its languages, people, source versions, comments and what happened to it. */
export default deskPage(
  { needs: "article.read", namespaces: ["articles", "memory"] },
  async ({ actor, language, login, params, settings }) => {
    const id = idParam(params);
    const [t, article, source, comments, activity, colleagues, { timeZone }] = await Promise.all([
      getT(language, "articles"),
      pageArticle(actor, id),
      readSource(actor, id),
      readComments(actor, id),
      readActivity(actor, [id]),
      may(actor, "article.assign") ? readColleagues(actor) : null,
      siteSettings(),
    ]);
    return (
      <ArticlePage
        article={article}
        language={language}
        actions={<Actions actor={actor} article={article} language={language} login={login} />}
      >
        {article.archived ? (
          <p className="rounded-lg bg-untranslated-soft px-4 py-3">{t("article.isArchived")}</p>
        ) : null}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-6">
            <LanguageCards
              article={article}
              language={language}
              own={ownLanguage(actor, article)}
            />
            <AnalysisCard
              articleId={id}
              languages={article.targetLanguages}
              minimum={firstMinimum(settings)}
              pretranslates={article.targetLanguages.filter(
                (target) =>
                  !article.archived && may(actor, "translation.pretranslate", { language: target }),
              )}
            />
            <CommentsCard articleId={id} login={login} comments={comments} limit={COMMENT_LENGTH} />
            <SourceVersions
              articleId={id}
              versions={source.versions}
              language={language}
              timeZone={timeZone}
              mayEdit={may(actor, "article.edit-source") && !article.archived}
            />
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <PeopleCard article={article} login={login} colleagues={colleagues} />
            <Card title={t("article.activity")}>
              <ActivityList
                lines={activity}
                language={language}
                timeZone={timeZone}
                now={Date.now()}
                showTitles={false}
              />
            </Card>
          </div>
        </div>
      </ArticlePage>
    );
  },
);

type ActionsProps = {
  readonly actor: Actor;
  readonly article: ArticleView;
  readonly language: Language;
  readonly login: string;
};

async function Actions({ actor, article, language, login }: ActionsProps) {
  const t = await getT(language, "articles");
  return (
    <>
      <LinkButton href={articleHref(article.id, "findings")}>{t("article.findings")}</LinkButton>
      <LinkButton href={articleHref(article.id, "history")}>{t("article.history")}</LinkButton>
      {mayEver(actor, "release.read") && !article.archived ? (
        <LinkButton
          variant={mayEver(actor, "release.create") ? "primary" : "secondary"}
          href={articleHref(article.id, "publish")}
        >
          {t("article.publish")}
        </LinkButton>
      ) : null}
      {may(actor, "article.archive") ? <ArchiveButton article={article} login={login} /> : null}
    </>
  );
}

/** The language that this person translates in this article; null for those with other work. */
function ownLanguage(actor: Actor, { targetLanguages, assignments }: ArticleView) {
  const given = assignments.find(
    ({ role, person }) => role === "translator" && person.id === actor.personId,
  );
  if (given) return given.language;
  return (
    targetLanguages.find((language) =>
      actor.roles.some(
        (grant) =>
          grant.role === "translator" && (grant.language === "*" || grant.language === language),
      ),
    ) ?? null
  );
}
