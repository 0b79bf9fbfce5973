"use client";

import { Info, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import type { Severity } from "@/core/checks/finding";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "./class-names";

const LOOKS: Readonly<Record<Severity, { readonly icon: LucideIcon; readonly tint: string }>> = {
  error: { icon: OctagonAlert, tint: "bg-changes-soft text-changes" },
  warning: { icon: TriangleAlert, tint: "bg-draft-soft text-draft" },
  note: { icon: Info, tint: "bg-untranslated-soft text-untranslated" },
};

type Props = { readonly severity: Severity; readonly count?: number };

/** How much a finding weighs: a shape of its own for each weight, and the word. */
export function SeverityBadge({ severity, count }: Props) {
  const t = useT("common");
  const { icon: Icon, tint } = LOOKS[severity];
  return (
    <span
      className={classNames(
        "inline-flex min-h-6 items-center gap-1.5 rounded-md px-2 py-0.5 text-xs font-medium",
        tint,
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={2.25} />
      {t(`severity.${severity}`)}
      {count === undefined ? null : <span className="tabular">{count}</span>}
    </span>
  );
}
