"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ArticleView } from "@/core/workflow/article-view";
import { formatShortDate } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "@/ui/primitives/button";
import { Checkbox } from "@/ui/primitives/checkbox";
import { Table, type TableColumn } from "@/ui/primitives/table";
import { articleHref, editorHref } from "./addresses";
import { ArticleProgress } from "./article-progress";
import { ArticleState } from "./article-state";
import { BulkAssign } from "./bulk-assign";
import { countsOf } from "./counts";
import type { Colleague } from "./people-fields";

type Props = {
  readonly articles: readonly ArticleView[];
  readonly login: string;
  /** Null for those who give nobody work: nothing can be selected then. */
  readonly colleagues: readonly Colleague[] | null;
};

/** The articles of a page of the list, to be opened or, several at once, given to somebody. */
export function ArticleTable({ articles, login, colleagues }: Props) {
  const t = useT("articles");
  const router = useRouter();
  const { language, timeZone } = useScope();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isAssigning, setAssigning] = useState(false);
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(selected);
    if (isOn) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  const all = articles.length > 0 && articles.every(({ id }) => selected.has(id));
  const columns: readonly TableColumn[] = [
    ...(colleagues ? [{ id: "select", label: t("columns.select"), hideLabel: true }] : []),
    { id: "article", label: t("columns.article"), isRowHeader: true },
    { id: "progress", label: t("columns.progress") },
    { id: "status", label: t("columns.status") },
    { id: "people", label: t("columns.people") },
    { id: "date", label: t("columns.date"), align: "end" },
  ];
  const rows = articles.map((article) => ({
    id: article.id,
    isSelected: selected.has(article.id),
    cells: [
      ...(colleagues
        ? [
            <Checkbox
              key="select"
              label={t("selectOne", { title: article.title })}
              hideLabel
              isSelected={selected.has(article.id)}
              onChange={(isOn) => toggle(article.id, isOn)}
            />,
          ]
        : []),
      <Link
        key="article"
        href={articleHref(article.id)}
        lang={article.sourceLanguage}
        className="line-clamp-2 min-w-48 font-medium hover:underline"
      >
        {article.title}
      </Link>,
      <div key="progress" className="flex min-w-36 flex-col gap-2">
        {article.progress.map((progress) => (
          <ArticleProgress
            key={progress.language}
            language={progress.language}
            counts={countsOf(progress)}
            href={editorHref(article.id, { language: progress.language })}
          />
        ))}
      </div>,
      <ArticleState key="status" article={article} />,
      <People key="people" article={article} />,
      <span key="date" className="tabular whitespace-nowrap text-muted">
        {formatShortDate(language, Date.parse(article.date), "UTC")}
        {article.deadlineAt ? (
          <span className="block text-xs">
            {t("article.due", {
              when: formatShortDate(language, Date.parse(article.deadlineAt), timeZone),
            })}
          </span>
        ) : null}
      </span>,
    ],
  }));
  return (
    <div className="flex flex-col gap-3">
      {colleagues ? (
        <div className="flex min-h-9 flex-wrap items-center gap-3 px-1">
          <Checkbox
            label={t("selectAll")}
            isSelected={all}
            isIndeterminate={selected.size > 0 && !all}
            onChange={(isOn) => setSelected(new Set(isOn ? articles.map(({ id }) => id) : []))}
          />
          {selected.size > 0 ? (
            <>
              <span role="status" className="text-muted">
                {t("selected", { count: selected.size })}
              </span>
              <Button size="small" onPress={() => setAssigning(true)}>
                {t("bulk.assign")}
              </Button>
              <Button size="small" variant="quiet" onPress={() => setSelected(new Set())}>
                {t("bulk.clear")}
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
      <Table caption={t("caption")} columns={columns} rows={rows} />
      {colleagues ? (
        <BulkAssign
          articleIds={[...selected]}
          colleagues={colleagues}
          login={login}
          isOpen={isAssigning}
          onOpenChange={setAssigning}
          onDone={() => {
            setSelected(new Set());
            router.refresh();
          }}
        />
      ) : null}
    </div>
  );
}

function People({ article }: { readonly article: ArticleView }) {
  const t = useT("articles");
  const names = [...new Set(article.assignments.map(({ person }) => person.name))];
  return names.length === 0 ? (
    <span className="text-muted">{t("people.nobody")}</span>
  ) : (
    <span>{names.join(", ")}</span>
  );
}
