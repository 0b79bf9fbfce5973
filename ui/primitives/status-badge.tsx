"use client";

import {
  BadgeCheck,
  Check,
  CheckCheck,
  Circle,
  CircleAlert,
  Contrast,
  Globe,
  Lock,
  type LucideIcon,
  Undo2,
} from "lucide-react";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "./class-names";
import type { WorkStatus } from "./status";

const LOOKS: Readonly<Record<WorkStatus, { readonly icon: LucideIcon; readonly tint: string }>> = {
  untranslated: { icon: Circle, tint: "bg-untranslated-soft text-untranslated" },
  draft: { icon: Contrast, tint: "bg-draft-soft text-draft" },
  translated: { icon: Check, tint: "bg-translated-soft text-translated" },
  "changes-requested": { icon: Undo2, tint: "bg-changes-soft text-changes" },
  approved: { icon: CheckCheck, tint: "bg-approved-soft text-approved" },
  "signed-off": { icon: BadgeCheck, tint: "bg-approved-soft text-approved" },
  published: { icon: Globe, tint: "bg-published-soft text-published" },
  stale: {
    icon: CircleAlert,
    tint: "bg-stale-soft text-stale border border-dashed border-current",
  },
  locked: { icon: Lock, tint: "bg-untranslated-soft text-untranslated" },
};

type Props = { readonly status: WorkStatus; readonly count?: number };

/** A status: always icon and word, so that it reads without colour. */
export function StatusBadge({ status, count }: Props) {
  const t = useT("common");
  const { icon: Icon, tint } = LOOKS[status];
  return (
    <span
      data-status={status}
      className={classNames(
        "inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-md px-2 py-0.5 text-xs font-medium md:whitespace-nowrap",
        tint,
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={2.25} />
      <span>{t(`status.${status}`)}</span>
      {count === undefined ? null : <span className="tabular">{count}</span>}
    </span>
  );
}
