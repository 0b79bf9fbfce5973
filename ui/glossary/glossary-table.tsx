"use client";

import Link from "next/link";
import { LANGUAGES, type Language } from "@/core/language/language";
import type { ConceptRow } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Table, type TableColumn } from "@/ui/primitives/table";
import { conceptHref, type GlossaryFilter, glossaryHref } from "./addresses";
import { ConceptStatusBadge } from "./concept-status";
import { TermStatusMark } from "./term-status";

type Props = { readonly concepts: readonly ConceptRow[]; readonly filter: GlossaryFilter };

/** Concepts with their wordings side by side, and how often each is used. */
export function GlossaryTable({ concepts, filter }: Props) {
  const t = useT("glossary");
  const isByUse = filter.sort === "used";
  const columns: readonly TableColumn[] = [
    ...LANGUAGES.map((language) => ({
      id: language,
      label: t(`columns.${language}`),
      isRowHeader: language === "kk",
    })),
    {
      id: "usage",
      label: t("columns.usage"),
      align: "end" as const,
      ...(isByUse && { sorted: "descending" as const }),
      sortHref: glossaryHref({ ...filter, sort: isByUse ? "" : "used" }),
    },
    { id: "kind", label: t("columns.kind") },
    { id: "status", label: t("columns.status") },
  ];
  const rows = concepts.map((concept) => ({
    id: concept.id,
    cells: [
      <Heading key="kk" concept={concept} />,
      <Wordings key="ru" concept={concept} language="ru" />,
      <Wordings key="en" concept={concept} language="en" />,
      <Usage key="usage" usage={concept.usage} />,
      <span key="kind" className="text-sm">
        {t(`kind.${concept.kind}`)}
      </span>,
      <ConceptStatusBadge key="status" status={concept.status} />,
    ],
  }));
  return <Table caption={t("title")} columns={columns} rows={rows} />;
}

function Usage({ usage }: Pick<ConceptRow, "usage">) {
  const t = useT("glossary");
  const { segments, articles } = usage;
  if (segments === 0) return <span className="text-muted">{"—"}</span>;
  return (
    <span className="flex flex-col text-sm tabular-nums">
      {t("usage.segments", { count: segments })}
      <span className="text-xs text-muted">{t("usage.articles", { count: articles })}</span>
    </span>
  );
}

function Heading({ concept }: { readonly concept: ConceptRow }) {
  const t = useT("glossary");
  const first = concept.terms[0];
  const rest = concept.terms.filter(
    ({ id, language }) => language === first?.language && id !== first.id,
  );
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <Link
        href={conceptHref(concept.id)}
        lang={first?.language}
        className="font-medium text-accent hover:underline"
      >
        {first?.text}
      </Link>
      {concept.foundAs ? (
        <span className="text-xs text-muted">{t("foundAs", { form: concept.foundAs })}</span>
      ) : null}
      {rest.map((term) => (
        <Wording key={term.id} term={term} />
      ))}
    </span>
  );
}

type WordingsProps = { readonly concept: ConceptRow; readonly language: Language };

function Wordings({ concept, language }: WordingsProps) {
  const terms = concept.terms.filter((term) => term.language === language);
  if (terms.length === 0) return <span className="text-muted">{"—"}</span>;
  return (
    <span className="flex flex-col gap-0.5">
      {terms.map((term) => (
        <Wording key={term.id} term={term} />
      ))}
    </span>
  );
}

function Wording({ term }: { readonly term: ConceptRow["terms"][number] }) {
  const isPlain = term.status === "preferred";
  return (
    <span className="flex flex-wrap items-baseline gap-x-1.5 text-sm">
      <span lang={term.language} className={isPlain ? undefined : "text-muted"}>
        {term.text}
      </span>
      {isPlain ? null : <TermStatusMark status={term.status} isShort />}
    </span>
  );
}
