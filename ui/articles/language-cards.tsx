import { ExternalLink } from "lucide-react";
import type { Language } from "@/core/language/language";
import type { ArticleView, Progress } from "@/core/workflow/article-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { getT } from "@/ui/i18n/server";
import { Card } from "@/ui/primitives/card";
import { LinkButton } from "@/ui/primitives/link-button";
import { StatusBadge } from "@/ui/primitives/status-badge";
import { articleHref, editorHref } from "./addresses";
import { ArticleProgress } from "./article-progress";
import { countsOf } from "./counts";

type Props = {
  readonly article: ArticleView;
  readonly language: Language;
  /** The language whose editor is what this person came for; none for those who do not translate. */
  readonly own: Language | null;
};

/** Each language of an article: how far it is, what is wrong, and the way into the editor. */
export async function LanguageCards({ article, language, own }: Props) {
  const t = await getT(language, "articles");
  return (
    <Card title={t("article.progress")}>
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        {article.progress.map((progress) => (
          <li key={progress.language} className="flex min-w-0 flex-col gap-3">
            <ArticleProgress language={progress.language} counts={countsOf(progress)} />
            <ul className="flex flex-wrap gap-1.5 empty:hidden">
              <Facts progress={progress} articleId={article.id} language={language} />
            </ul>
            <div className="flex flex-wrap gap-2">
              <LinkButton
                variant={progress.language === own ? "primary" : "secondary"}
                href={editorHref(article.id, { language: progress.language })}
              >
                {t("article.openIn", { language: AUTONYMS[progress.language] })}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
      <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-2 border-t border-line pt-4 empty:hidden">
        {article.publications.map((one) => (
          <li key={one.language} className="flex flex-wrap items-center gap-2">
            <StatusBadge status="published" />
            {one.withdrawn ? (
              <span className="text-muted">
                {`${AUTONYMS[one.language]}: ${t("article.withdrawn")}`}
              </span>
            ) : (
              <a
                href={`/${one.language}/${one.slug}`}
                className="inline-flex min-h-6 items-center gap-1.5 text-accent hover:underline"
              >
                <span lang={one.language}>{AUTONYMS[one.language]}</span>
                <ExternalLink aria-hidden className="size-3.5" />
                <span className="sr-only">{t("article.published")}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

type FactsProps = {
  readonly progress: Progress;
  readonly articleId: string;
  readonly language: Language;
};

async function Facts({ progress, articleId, language }: FactsProps) {
  const t = await getT(language, "articles");
  const { returned, stale, openErrors, draftErrors } = progress;
  return (
    <>
      {returned > 0 ? (
        <li>
          <StatusBadge status="changes-requested" count={returned} />
        </li>
      ) : null}
      {stale > 0 ? (
        <li>
          <StatusBadge status="stale" count={stale} />
        </li>
      ) : null}
      {openErrors > 0 ? (
        <li>
          <a
            href={articleHref(articleId, "findings")}
            className="inline-flex min-h-6 items-center rounded-md bg-changes-soft px-2 text-xs font-medium text-changes hover:underline"
          >
            {t("article.openErrors", { count: openErrors })}
          </a>
        </li>
      ) : null}
      {draftErrors > 0 ? (
        <li>
          <a
            href={articleHref(articleId, "findings")}
            className="inline-flex min-h-6 items-center text-xs text-muted hover:underline"
          >
            {t("article.draftErrors", { count: draftErrors })}
          </a>
        </li>
      ) : null}
    </>
  );
}
