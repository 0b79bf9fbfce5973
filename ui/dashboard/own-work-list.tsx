import { MessageSquare } from "lucide-react";
import Link from "next/link";
import type { Language } from "@/core/language/language";
import type { OwnWork } from "@/core/workflow/desk-view";
import { articleHref, editorHref } from "@/ui/articles/addresses";
import { ArticleProgress } from "@/ui/articles/article-progress";
import { formatDateTime } from "@/ui/i18n/format";
import { getT } from "@/ui/i18n/server";
import { Card } from "@/ui/primitives/card";
import { EmptyState } from "@/ui/primitives/empty-state";
import { LinkButton } from "@/ui/primitives/link-button";
import { StatusBadge } from "@/ui/primitives/status-badge";

type Props = {
  readonly work: readonly OwnWork[];
  readonly language: Language;
  readonly timeZone: string;
};

/** The articles that a translator has, each with how far it is. */
export async function OwnWorkList({ work, language, timeZone }: Props) {
  const t = await getT(language, "dashboard");
  if (work.length === 0) {
    return (
      <EmptyState
        sentence={t("work.none")}
        action={<LinkButton href="/desk/articles">{t("work.toArticles")}</LinkButton>}
      />
    );
  }
  return (
    <Card title={t("work.title")}>
      <ul className="flex flex-col divide-y divide-line">
        {work.map((one) => (
          <li
            key={`${one.articleId} ${one.language}`}
            className="grid items-center gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0 sm:grid-cols-[1fr_12rem]"
          >
            <div className="min-w-0">
              <Link
                href={articleHref(one.articleId)}
                lang={one.sourceLanguage}
                className="line-clamp-2 font-medium hover:underline"
              >
                {one.title}
              </Link>
              <p className="mt-1 flex flex-wrap items-center gap-2 text-xs text-muted empty:hidden">
                {one.returned > 0 ? (
                  <StatusBadge status="changes-requested" count={one.returned} />
                ) : null}
                {one.threads > 0 ? (
                  <Link
                    href={editorHref(one.articleId, {
                      language: one.language,
                      segment: one.threadAt ?? one.next,
                      panel: "comments",
                    })}
                    className="inline-flex items-center gap-1 text-draft hover:underline"
                  >
                    <MessageSquare aria-hidden className="size-3.5" />
                    {t("work.threads", { count: one.threads })}
                  </Link>
                ) : null}
                {one.deadlineAt
                  ? t("work.due", {
                      when: formatDateTime(language, Date.parse(one.deadlineAt), timeZone),
                    })
                  : null}
              </p>
            </div>
            <ArticleProgress
              language={one.language}
              counts={one}
              href={editorHref(one.articleId, {
                language: one.language,
                // A finished article is here for what is still asked about it.
                segment: one.next ?? one.threadAt,
              })}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
