"use client";

import Link from "next/link";
import { fileFindingSeverity } from "@/core/terminology/file-finding-severity";
import type { GlossaryImportReport, ImportedConcept } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { Card } from "@/ui/primitives/card";
import { ScrollArea } from "@/ui/primitives/scroll-area";
import { SeverityBadge } from "@/ui/primitives/severity-badge";
import { Table } from "@/ui/primitives/table";
import { conceptHref } from "./addresses";
import { ConceptFindings } from "./concept-findings";
import { fileFindingText } from "./finding-text";

const TINTS: Readonly<Record<ImportedConcept["action"], string>> = {
  create: "text-approved",
  update: "text-translated",
  same: "text-muted",
  duplicate: "text-draft",
  refused: "text-danger",
};

/** What the file would do, or did: findings by row, then concept by concept. */
export function ImportReport({ report }: { readonly report: GlossaryImportReport }) {
  const t = useT("glossary");
  const { created, updated, same, duplicates, refused } = report;
  const isTbx = report.format === "tbx";
  return (
    <>
      <p role="status" className="font-medium">
        {report.dryRun
          ? t("importing.sum", { created, updated, same, duplicates, refused })
          : t("importing.done", { created, updated })}
      </p>
      {report.findings.length > 0 ? (
        <Card title={t("importing.findings")}>
          <ScrollArea label={t("importing.findings")} className="max-h-80">
            <ol className="flex flex-col gap-1 text-sm">
              {report.findings.map((finding) => (
                <li
                  key={finding.number}
                  className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 sm:flex-nowrap"
                >
                  <span className="tabular w-6 shrink-0 text-right text-muted">
                    {`${finding.number}.`}
                  </span>
                  <span className="tabular shrink-0 text-muted sm:w-24">
                    {`${t(isTbx ? "importing.line" : "importing.row")} ${finding.row}`}
                  </span>
                  <SeverityBadge severity={fileFindingSeverity(finding.code)} />
                  <span className="min-w-0 basis-full break-words sm:basis-auto">
                    {fileFindingText(t, finding)}
                  </span>
                </li>
              ))}
            </ol>
          </ScrollArea>
          {report.findingCount > report.findings.length ? (
            <p className="mt-2 text-sm text-muted">
              {t("importing.findingsShown", {
                shown: report.findings.length,
                count: report.findingCount,
              })}
            </p>
          ) : null}
        </Card>
      ) : null}
      {report.concepts.length > 0 ? <Concepts report={report} /> : null}
    </>
  );
}

function Concepts({ report }: { readonly report: GlossaryImportReport }) {
  const t = useT("glossary");
  const columns = [
    { id: "row", label: t(report.format === "tbx" ? "importing.entry" : "importing.row") },
    { id: "terms", label: t("importing.terms"), isRowHeader: true },
    { id: "action", label: t("importing.action") },
    { id: "notes", label: t("importing.notes") },
  ];
  const rows = report.concepts.map((concept) => ({
    id: concept.key,
    cells: [
      <span key="row" className="tabular text-sm text-muted">
        {concept.row}
      </span>,
      <ul key="terms" className="text-sm">
        {concept.wordings.map((wording) => (
          <li key={wording} className="wrap-anywhere">
            {wording}
          </li>
        ))}
      </ul>,
      <Outcome key="action" concept={concept} />,
      <ConceptFindings key="notes" findings={concept.findings} />,
    ],
  }));
  return (
    <>
      <Table caption={t("importing.title")} columns={columns} rows={rows} />
      {report.conceptCount > report.concepts.length ? (
        <p className="text-sm text-muted">
          {t("importing.conceptsShown", {
            shown: report.concepts.length,
            count: report.conceptCount,
          })}
        </p>
      ) : null}
    </>
  );
}

function Outcome({ concept }: { readonly concept: ImportedConcept }) {
  const t = useT("glossary");
  return (
    <span className="flex flex-col gap-0.5 text-sm">
      <span className={`font-medium ${TINTS[concept.action]}`}>
        {t(`importing.result.${concept.action}`)}
      </span>
      {concept.meets && concept.action !== "same" ? (
        <Link href={conceptHref(concept.meets.id)} className="text-xs text-accent hover:underline">
          {t("importing.meets", { wording: concept.meets.wording })}
        </Link>
      ) : null}
      {concept.action === "update"
        ? concept.changes.map((change) => (
            <span key={change} className="text-xs">
              {changeText(t, change)}
            </span>
          ))
        : null}
    </span>
  );
}

const FIELDS = ["kind", "definition", "domain", "note", "source", "country", "ext"] as const;

/** A change names a field, or holds a wording with a sign before it. */
function changeText(t: ReturnType<typeof useT<"glossary">>, change: string): string {
  return isField(change) ? t(`history.fields.${change}`) : change;
}

function isField(change: string): change is (typeof FIELDS)[number] {
  return (FIELDS as readonly string[]).includes(change);
}
