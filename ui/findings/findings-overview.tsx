"use client";

import Link from "next/link";
import type { ArticleView } from "@/core/workflow/article-view";
import { articleHref } from "@/ui/articles/addresses";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { SeverityBadge } from "@/ui/primitives/severity-badge";
import { Table } from "@/ui/primitives/table";

/** Articles with the open errors of each language; each leads to its report. */
export function FindingsOverview({ articles }: { readonly articles: readonly ArticleView[] }) {
  const t = useT("findings");
  const columns = [
    { id: "article", label: t("columns.article"), isRowHeader: true },
    { id: "errors", label: t("columns.errors") },
  ];
  const rows = articles.map((article) => ({
    id: article.id,
    cells: [
      <Link
        key="article"
        href={articleHref(article.id, "findings")}
        lang={article.sourceLanguage}
        className="line-clamp-2 font-medium hover:underline"
      >
        {article.title}
      </Link>,
      <span key="errors" className="flex flex-wrap gap-x-5 gap-y-1">
        {article.progress.map(({ language, openErrors, draftErrors }) => (
          <Link
            key={language}
            href={`${articleHref(article.id, "findings")}?lang=${language}`}
            className="inline-flex min-h-6 items-center gap-2 hover:underline"
          >
            <span lang={language}>{AUTONYMS[language]}</span>
            {openErrors > 0 ? (
              <SeverityBadge severity="error" count={openErrors} />
            ) : (
              <span className="text-muted">{t("noErrors")}</span>
            )}
            {draftErrors > 0 ? (
              <span className="text-muted">{t("inDrafts", { count: draftErrors })}</span>
            ) : null}
          </Link>
        ))}
      </span>,
    ],
  }));
  return <Table caption={t("title")} columns={columns} rows={rows} />;
}
