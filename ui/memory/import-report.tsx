"use client";

import { CircleCheck, CircleStop, TriangleAlert } from "lucide-react";
import { ERRORS, type ErrorCode } from "@/core/errors";
import type { Language } from "@/core/language/language";
import type { ImportView } from "@/core/memory/memory-view";
import { formatNumber } from "@/ui/i18n/format";
import { useScope } from "@/ui/i18n/scope";
import { useT } from "@/ui/i18n/use-t";
import { faultReason } from "./fault-reason";
import { Findings } from "./import-findings";
import type { ImportEnd } from "./send-import";
import { useFailureWords } from "./use-failure-words";

type Props = { readonly end: ImportEnd; readonly dryRun: boolean };

/** What came of an import or a check: figures first, then the findings by line. */
export function ImportReport({ end, dryRun }: Props) {
  const t = useT("memory");
  const scope = useScope();
  const failure = useFailureWords();
  if (!end.ok) {
    if (end.code === "unheard") return <Problem text={t("import.unheard")} />;
    if (end.code === "busy") return <Problem text={t("import.busy")} />;
    const isKnown = Object.hasOwn(ERRORS, end.code);
    return (
      <Problem text={isKnown ? failure({ code: end.code as ErrorCode }) : t("import.failed")} />
    );
  }
  const { result } = end;
  if (result.stopped && result.done === 0) return <Problem text={t("imports.stoppedEmpty")} />;
  if (result.fault) {
    const reason = faultReason(t, result.fault.code);
    return <Problem text={t("import.refused", { line: result.fault.line, reason })} />;
  }
  return (
    <div role="status" className="flex flex-col gap-3 text-sm">
      <p className="flex items-start gap-2 font-medium">
        {result.stopped ? (
          <CircleStop aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        ) : (
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-approved" />
        )}
        <span>{sentencesOf(result, dryRun, t, scope.language).join(" ")}</span>
      </p>
      <Findings findings={result.findings} />
    </div>
  );
}

function sentencesOf(
  result: ImportView,
  dryRun: boolean,
  t: ReturnType<typeof useT<"memory">>,
  ui: Language,
): readonly string[] {
  const list = Object.entries(result.languages)
    .map(([language, count]) => `${language} ${formatNumber(ui, count)}`)
    .join(", ");
  const languages = t("import.languages", { list });
  if (dryRun) return [t("import.checked", { count: result.units }), languages];
  return [
    ...(result.stopped ? [t("imports.stopped", { count: result.units, read: result.done })] : []),
    t("import.added", { count: result.added }),
    ...(result.duplicates > 0 ? [t("import.duplicates", { count: result.duplicates })] : []),
    ...(result.resumedAt > 0 ? [t("import.resumed", { count: result.resumedAt })] : []),
    result.stopped ? t("imports.goesOn") : languages,
  ];
}

function Problem({ text }: { readonly text: string }) {
  return (
    <p role="alert" className="flex items-start gap-2 text-sm text-danger">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {text}
    </p>
  );
}
