import { may } from "@/core/workflow/actor";
import { idParam } from "@/server/http/route";
import { readReadiness } from "@/server/publication/read-readiness";
import { siteSettings } from "@/server/settings/house-settings";
import { ArticlePage } from "@/ui/articles/article-head";
import { getT } from "@/ui/i18n/server";
import { AlignedPreview } from "@/ui/publish/aligned-preview";
import { PublishedCard } from "@/ui/publish/published-card";
import { ReadinessList } from "@/ui/publish/readiness-list";
import { ReleaseForm } from "@/ui/publish/release-form";
import { ReleaseList } from "@/ui/publish/release-list";
import { ScheduledNote } from "@/ui/publish/scheduled-note";
import { deskPage } from "../../../../desk-page";
import { articleTitle, pageArticle } from "../page-article";

export const generateMetadata = articleTitle("publish", (t) => t("article.title"));

/** Publishing one article: what is ready, the release, what readers see, and what went out before. */
export default deskPage(
  { needs: "release.read", namespaces: ["publish"] },
  async ({ actor, language, login, params }) => {
    const id = idParam(params);
    const [t, article, readiness, { timeZone }] = await Promise.all([
      getT(language, "publish"),
      pageArticle(actor, id),
      readReadiness(actor, id),
      siteSettings(),
    ]);
    const waiting = readiness.releases.find(({ state }) => state === "scheduled");
    const languages = readiness.languages.map(({ language: one, blockers }) => ({
      language: one,
      blockers,
    }));
    const mayRelease = may(actor, "release.create") && !article.archived && !waiting;
    return (
      <ArticlePage article={article} language={language} screen={t("article.title")}>
        {waiting ? (
          <ScheduledNote release={waiting} login={login} mayCancel={may(actor, "release.cancel")} />
        ) : null}
        <ReadinessList
          articleId={id}
          sourceLanguage={article.sourceLanguage}
          languages={languages}
          language={language}
        />
        {mayRelease ? (
          <ReleaseForm
            key={languages.map(({ blockers }) => blockers.length).join()}
            articleId={id}
            login={login}
            languages={languages}
            publications={article.publications}
            now={Date.now()}
          />
        ) : null}
        {article.publications.length > 0 ? (
          <PublishedCard
            articleId={id}
            login={login}
            publications={article.publications}
            mayWithdraw={may(actor, "publication.withdraw")}
          />
        ) : null}
        <AlignedPreview languages={readiness.languages} language={language} />
        {readiness.releases.length > 0 ? (
          <ReleaseList releases={readiness.releases} language={language} timeZone={timeZone} />
        ) : null}
      </ArticlePage>
    );
  },
);
