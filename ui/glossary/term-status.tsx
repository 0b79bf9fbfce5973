"use client";

import { Ban, CircleDashed, CircleSlash, type LucideIcon, Star, ThumbsUp } from "lucide-react";
import type { TermStatus } from "@/core/terminology/concept";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";

const LOOKS: Readonly<Record<TermStatus, { readonly icon: LucideIcon; readonly tint: string }>> = {
  preferred: { icon: Star, tint: "text-approved" },
  admitted: { icon: ThumbsUp, tint: "text-translated" },
  proposed: { icon: CircleDashed, tint: "text-draft" },
  deprecated: { icon: CircleSlash, tint: "text-stale" },
  forbidden: { icon: Ban, tint: "text-danger" },
};

type Props = {
  readonly status: TermStatus;
  /** Keeps the word for screen readers only, where space is short. */
  readonly isShort?: boolean;
};

/** The status of a wording: a shape of its own for each, and the word. */
export function TermStatusMark({ status, isShort = false }: Props) {
  const t = useT("glossary");
  const { icon: Icon, tint } = LOOKS[status];
  return (
    <span
      className={classNames("inline-flex items-center gap-1 text-xs font-medium", tint)}
      title={isShort ? t(`termStatus.${status}`) : undefined}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={2.25} />
      <span className={isShort ? "sr-only" : undefined}>{t(`termStatus.${status}`)}</span>
    </span>
  );
}
