"use client";

import { CircleCheck } from "lucide-react";
import { findingKey } from "@/core/checks/finding";
import type { SegmentView, TranslationFinding } from "@/core/workflow/article-view";
import { useT } from "@/ui/i18n/use-t";
import { SeverityBadge } from "@/ui/primitives/severity-badge";
import { useCell, useDesk } from "../editor-context";
import { type CellStore, findingsOf } from "../state/cell";
import { FindingCard } from "./finding-card";
import { useFindingWords } from "./use-finding-words";

type Props = { readonly cell: CellStore; readonly row: SegmentView };

/** What the checks say of the open translation, and what is wrong with the source itself. */
export function QaPanel({ cell, row }: Props) {
  const t = useT("editor");
  const live = useCell(cell, (one) => one.live);
  const view = useCell(cell, (one) => one.view);
  const findings = findingsOf({ ...cell.getState(), live, view });
  const open = findings.filter(({ ignored }) => !ignored);
  const ignored = findings.filter((finding) => finding.ignored);
  return (
    <div className="flex flex-col gap-3">
      {open.length === 0 ? (
        <p className="flex items-center gap-2 py-2 text-sm text-muted">
          <CircleCheck aria-hidden className="size-4 text-approved" />
          {t("qa.clean")}
        </p>
      ) : null}
      <Cards findings={open} cell={cell} />
      {ignored.length > 0 ? (
        <section>
          <h3 className="mb-2 text-xs font-semibold text-muted">{t("qa.ignored")}</h3>
          <Cards findings={ignored} cell={cell} />
        </section>
      ) : null}
      {row.sourceFindings.length > 0 ? <SourceSection row={row} /> : null}
    </div>
  );
}

function Cards({
  findings,
  cell,
}: {
  readonly findings: readonly TranslationFinding[];
  readonly cell: CellStore;
}) {
  return (
    <ul className="flex flex-col gap-2">
      {findings.map((finding, index) => (
        <FindingCard
          // biome-ignore lint/suspicious/noArrayIndexKey: one place may have two findings of a kind
          key={`${findingKey(finding)}${index}`}
          finding={finding}
          cell={cell}
        />
      ))}
    </ul>
  );
}

function SourceSection({ row }: { readonly row: SegmentView }) {
  const t = useT("editor");
  const words = useFindingWords();
  const language = useDesk((state) => state.article.sourceLanguage);
  return (
    <section>
      <h3 className="mb-2 text-xs font-semibold text-muted">{t("qa.source")}</h3>
      <ul className="flex flex-col gap-2">
        {row.sourceFindings.map((finding, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: one place may have two findings of a kind
            key={`${findingKey(finding)}${index}`}
            className="rounded-lg border border-line p-3 text-sm"
          >
            <SeverityBadge severity={finding.severity} />
            <p className="mt-1.5">{words(finding, language).message}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
