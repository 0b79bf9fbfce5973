"use client";

import { CheckCheck, CircleDashed, Trash2 } from "lucide-react";
import type { ConceptStatus } from "@/core/terminology/glossary-view";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";

const LOOKS = {
  approved: { icon: CheckCheck, tint: "bg-approved-soft text-approved" },
  proposed: { icon: CircleDashed, tint: "bg-draft-soft text-draft" },
  deleted: { icon: Trash2, tint: "bg-changes-soft text-changes" },
} as const;

/** The status of a concept: icon and word. */
export function ConceptStatusBadge({ status }: { readonly status: ConceptStatus | "deleted" }) {
  const t = useT("glossary");
  const { icon: Icon, tint } = LOOKS[status];
  return (
    <span
      className={classNames(
        "inline-flex min-h-6 items-center gap-1.5 rounded-md px-2 py-0.5 text-xs font-medium md:whitespace-nowrap",
        tint,
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={2.25} />
      {t(`conceptStatus.${status}`)}
    </span>
  );
}
