import Link from "next/link";
import type { Language } from "@/core/language/language";
import type { ArticleView } from "@/core/workflow/article-view";
import type { PublishingStatus } from "@/core/workflow/desk-view";
import { articleHref } from "@/ui/articles/addresses";
import { formatDateTime } from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";
import { LinkButton } from "@/ui/primitives/link-button";

type Item = { readonly article: ArticleView; readonly status: PublishingStatus };

type Props = {
  readonly items: readonly Item[];
  readonly language: Language;
  readonly timeZone: string;
};

/** What waits for the editor: ready, set for a time, or not gone out. */
export async function PublishingItems({ items, language, timeZone }: Props) {
  const t = await getT(language, "dashboard");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {items.map(({ article, status }) => (
        <li
          key={article.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0"
        >
          <div className="min-w-0 grow basis-64">
            <Link
              href={articleHref(article.id)}
              lang={article.sourceLanguage}
              className="line-clamp-2 font-medium hover:underline"
            >
              {article.title}
            </Link>
            <p className="text-muted">
              {status === "scheduled" && article.scheduledFor
                ? t("publish.scheduledFor", {
                    when: formatDateTime(language, Date.parse(article.scheduledFor), timeZone),
                  })
                : t(`publish.${status === "failed" ? "failed" : "ready"}`)}
            </p>
          </div>
          <LinkButton
            variant={status === "ready" ? "primary" : "secondary"}
            href={articleHref(article.id, "publish")}
          >
            {t(status === "ready" ? "publish.check" : "publish.open")}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
