"use client";

import Link from "next/link";
import type { ArticleView } from "@/core/workflow/article-view";
import type { PublishingStatus } from "@/core/workflow/desk-view";
import { articleHref } from "@/ui/articles/addresses";
import { ArticleProgress } from "@/ui/articles/article-progress";
import { ArticleState } from "@/ui/articles/article-state";
import { countsOf } from "@/ui/articles/counts";
import { useT } from "@/ui/i18n/use-t";
import { LinkButton } from "@/ui/primitives/link-button";
import { Table } from "@/ui/primitives/table";

type Props = {
  readonly items: readonly { readonly article: ArticleView; readonly status: PublishingStatus }[];
};

/** Articles on their way to readers. */
export function PublishingTable({ items }: Props) {
  const t = useT("publish");
  const columns = [
    { id: "article", label: t("list.article"), isRowHeader: true },
    { id: "stand", label: t("list.stand") },
    { id: "progress", label: t("list.progress") },
    { id: "site", label: t("list.site") },
    { id: "open", label: t("list.actions"), hideLabel: true, align: "end" as const },
  ];
  const rows = items.map(({ article, status }) => ({
    id: article.id,
    cells: [
      <Link
        key="article"
        href={articleHref(article.id)}
        lang={article.sourceLanguage}
        className="line-clamp-2 min-w-48 font-medium hover:underline"
      >
        {article.title}
      </Link>,
      <span key="stand">{t(`statuses.${status}`)}</span>,
      <div key="progress" className="flex min-w-36 flex-col gap-2">
        {article.progress.map((progress) => (
          <ArticleProgress
            key={progress.language}
            language={progress.language}
            counts={countsOf(progress)}
          />
        ))}
      </div>,
      <ArticleState key="site" article={article} />,
      <LinkButton
        key="open"
        size="small"
        href={articleHref(article.id, "publish")}
        variant={status === "ready" ? "primary" : "secondary"}
      >
        {t(status === "ready" ? "list.publish" : "list.open")}
      </LinkButton>,
    ],
  }));
  return <Table caption={t("title")} columns={columns} rows={rows} />;
}
