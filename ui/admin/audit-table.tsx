"use client";

import { OPERATOR_ID } from "@/core/workflow/actor";
import type { AuditLine } from "@/core/workflow/people-view";
import { formatDateTime } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { Table } from "@/ui/primitives/table";
import { actionWords } from "./audit-words";

/** Entries of the audit log. What an entry holds beside its words opens on request. */
export function AuditTable({ lines }: { readonly lines: readonly AuditLine[] }) {
  const t = useT("admin");
  const { language, timeZone } = useScope();
  return (
    <Table
      caption={t("audit.caption")}
      columns={[
        { id: "when", label: t("audit.when") },
        { id: "what", label: t("audit.what"), isRowHeader: true },
        { id: "subject", label: t("audit.subject") },
        { id: "who", label: t("audit.who") },
        { id: "details", label: t("audit.details") },
      ]}
      rows={lines.map((line) => ({
        id: line.seq,
        cells: [
          <span key="when" className="tabular text-sm md:whitespace-nowrap">
            {formatDateTime(language, line.at, timeZone)}
          </span>,
          <span key="what" className="font-medium">
            {actionWords(t, line.action)}
          </span>,
          line.subjectName ?? "",
          line.actorName ?? t(`audit.${namelessActor(line.actorId)}`),
          <Details key="details" line={line} />,
        ],
      }))}
    />
  );
}

/** Who acted when no person has the identifier. */
function namelessActor(actorId: string | null): "system" | "operator" | "somebody" {
  if (actorId === null) return "system";
  return actorId === OPERATOR_ID ? "operator" : "somebody";
}

function Details({ line }: { readonly line: AuditLine }) {
  const t = useT("admin");
  const entries = Object.entries(line.data);
  if (entries.length === 0) return null;
  return (
    <details className="text-sm">
      <summary
        className="target cursor-pointer content-center text-muted hover:text-ink"
        aria-label={t("audit.detailsOf", { seq: line.seq })}
      >
        {t("audit.details")}
      </summary>
      <dl lang="en" className="mt-1 max-w-80 text-xs">
        {entries.map(([name, value]) => (
          <div key={name} className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 font-mono wrap-anywhere">
              {typeof value === "string" ? value : JSON.stringify(value)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
