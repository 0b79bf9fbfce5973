"use client";

import Link from "next/link";
import type { ConceptUsageView } from "@/core/terminology/glossary-view";
import { editorHref } from "@/ui/articles/addresses";
import { useT } from "@/ui/i18n/use-t";
import { Card } from "@/ui/primitives/card";

/** How often a concept stands in the sources, and in which articles last. */
export function UsageCard({ usage }: { readonly usage: ConceptUsageView }) {
  const t = useT("glossary");
  const { segments, articles, newest } = usage;
  return (
    <Card title={t("usage.title")}>
      <p className="text-sm text-muted">
        {segments === 0
          ? t("usage.none")
          : `${t("usage.segments", { count: segments })}, ${t("usage.articles", { count: articles })}`}
      </p>
      {newest.length > 0 ? (
        <ul aria-label={t("usage.list")} className="mt-2 flex flex-col gap-1.5">
          {newest.map((use) => (
            <li key={use.articleId} className="flex items-baseline justify-between gap-3 text-sm">
              <Link
                href={editorHref(use.articleId, {
                  language: use.targetLanguage,
                  segment: use.first + 1,
                })}
                lang={use.sourceLanguage}
                className="min-w-0 text-accent hover:underline"
              >
                {use.title}
              </Link>
              <span className="shrink-0 text-xs text-muted tabular-nums">
                {t("usage.segments", { count: use.segments })}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {articles > newest.length ? (
        <p className="mt-2 text-xs text-muted">{t("usage.newest", { count: newest.length })}</p>
      ) : null}
    </Card>
  );
}
