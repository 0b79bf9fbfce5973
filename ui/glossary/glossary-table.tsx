"use client";

import Link from "next/link";
import { LANGUAGES, type Language } from "@/core/language/language";
import type { ConceptRow } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Table, type TableColumn } from "@/ui/primitives/table";
import { conceptHref } from "./addresses";
import { ConceptStatusBadge } from "./concept-status";
import { TermStatusMark } from "./term-status";

/** Concepts with their wordings side by side. */
export function GlossaryTable({ concepts }: { readonly concepts: readonly ConceptRow[] }) {
  const t = useT("glossary");
  const columns: readonly TableColumn[] = [
    ...LANGUAGES.map((language) => ({
      id: language,
      label: t(`columns.${language}`),
      isRowHeader: language === "kk",
    })),
    { id: "kind", label: t("columns.kind") },
    { id: "status", label: t("columns.status") },
  ];
  const rows = concepts.map((concept) => ({
    id: concept.id,
    cells: [
      <Heading key="kk" concept={concept} />,
      <Wordings key="ru" concept={concept} language="ru" />,
      <Wordings key="en" concept={concept} language="en" />,
      <span key="kind" className="text-sm">
        {t(`kind.${concept.kind}`)}
      </span>,
      <ConceptStatusBadge key="status" status={concept.status} />,
    ],
  }));
  return <Table caption={t("title")} columns={columns} rows={rows} />;
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
