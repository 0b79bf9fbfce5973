import Link from "next/link";
import type { Language } from "@/core/language/language";
import type { ArticleView } from "@/core/workflow/article-view";
import { articleHref, editorHref } from "@/ui/articles/addresses";
import { ArticleProgress } from "@/ui/articles/article-progress";
import { countsOf } from "@/ui/articles/counts";
import { formatDateTime } from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";

type Props = {
  readonly articles: readonly ArticleView[];
  readonly language: Language;
  readonly timeZone: string;
};

/** Articles in work with the progress of each language. */
export async function InWorkList({ articles, language, timeZone }: Props) {
  const t = await getT(language, "dashboard");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {articles.map((article) => (
        <li
          key={article.id}
          className="grid items-center gap-x-6 gap-y-3 py-3.5 first:pt-0 last:pb-0 md:grid-cols-[1fr_20rem]"
        >
          <div className="min-w-0">
            <Link
              href={articleHref(article.id)}
              lang={article.sourceLanguage}
              className="line-clamp-2 font-medium hover:underline"
            >
              {article.title}
            </Link>
            {article.deadlineAt ? (
              <p className="mt-0.5 text-xs text-muted">
                {t("work.due", {
                  when: formatDateTime(language, Date.parse(article.deadlineAt), timeZone),
                })}
              </p>
            ) : null}
          </div>
          <div className="grid grid-cols-2 gap-6">
            {article.progress.map((progress) => (
              <ArticleProgress
                key={progress.language}
                language={progress.language}
                counts={countsOf(progress)}
                href={editorHref(article.id, { language: progress.language })}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
