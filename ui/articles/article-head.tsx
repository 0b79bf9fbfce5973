import type { ReactNode } from "react";
import type { Language } from "@/core/language/language";
import type { ArticleView } from "@/core/workflow/article-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { formatDate } from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";
import { Breadcrumbs } from "@/ui/primitives/breadcrumbs";
import { Page } from "@/ui/shell/page";
import { articleHref } from "./addresses";

type Props = {
  readonly article: ArticleView;
  readonly language: Language;
  /** The screen under the article; left out on the article's own page. */
  readonly screen?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Heading and way up of the screens of one article. */
export async function ArticlePage({ article, language, screen, lead, actions, children }: Props) {
  const t = await getT(language, "articles");
  const crumbs = [
    { href: "/desk/articles", label: t("title") },
    ...(screen === undefined
      ? []
      : [{ href: articleHref(article.id), label: article.title, lang: article.sourceLanguage }]),
  ];
  const about = t("article.lead", {
    language: AUTONYMS[article.sourceLanguage],
    date: formatDate(language, Date.parse(article.date), "UTC"),
  });
  return (
    <Page
      title={screen ?? article.title}
      {...(screen === undefined ? { titleLang: article.sourceLanguage } : {})}
      lead={screen === undefined ? about : lead}
      breadcrumbs={<Breadcrumbs label={t("article.breadcrumbs")} crumbs={crumbs} />}
      actions={actions}
    >
      {children}
    </Page>
  );
}
