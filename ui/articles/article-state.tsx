"use client";

import type { ArticleView } from "@/core/workflow/article-view";
import { formatDateTime } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { StatusBadge } from "@/ui/primitives/status-badge";

/** Where an article stands towards readers, in badge and words. */
export function ArticleState({ article }: { readonly article: ArticleView }) {
  const t = useT("articles");
  const { language, timeZone } = useScope();
  const out = article.publications.filter(({ withdrawn }) => !withdrawn);
  const codes = out.map((one) => one.language.toUpperCase()).join(", ");
  const isWithdrawn = article.publications.length > 0 && out.length === 0;
  const words = [
    article.archived ? t("status.archived") : null,
    article.scheduledFor
      ? t("status.scheduledFor", {
          when: formatDateTime(language, Date.parse(article.scheduledFor), timeZone),
        })
      : null,
    isWithdrawn ? t("status.withdrawn") : null,
  ].filter((word) => word !== null);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      {out.length > 0 ? (
        <>
          <StatusBadge status="published" />
          <span className="text-xs text-muted">{codes}</span>
        </>
      ) : null}
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
      {out.length === 0 && words.length === 0 ? (
        <span className="text-muted">{t("status.inWork")}</span>
      ) : null}
    </span>
  );
}
