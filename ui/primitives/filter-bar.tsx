"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useT } from "@/ui/i18n/use-t";
import { Button } from "./button";

type ActiveFilter = {
  readonly id: string;
  readonly label: string;
  readonly lang?: string;
  readonly onRemove: () => void;
};

type Props = {
  readonly label: string;
  /** Search box and selects. */
  readonly children: ReactNode;
  /** What narrows the list now, each to be taken off by itself. */
  readonly active?: readonly ActiveFilter[];
  readonly onClear?: () => void;
  /** How many are shown, as a sentence; announced when it changes. */
  readonly result?: string;
};

/** Controls that narrow a list, and what is narrowing it now. */
export function FilterBar({ label, children, active = [], onClear, result }: Props) {
  const t = useT("common");
  return (
    <search aria-label={label} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">{children}</div>
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        {active.map((filter) => (
          <span
            key={filter.id}
            className="inline-flex min-h-8 items-center gap-1 rounded-full bg-accent-soft pl-3 text-sm text-accent"
          >
            <span lang={filter.lang}>{filter.label}</span>
            <AriaButton
              aria-label={t("removeFilter", { filter: filter.label })}
              onPress={filter.onRemove}
              className="target inline-flex items-center justify-center rounded-full hover:bg-hover"
            >
              <X aria-hidden className="size-3.5" />
            </AriaButton>
          </span>
        ))}
        {active.length > 0 && onClear ? (
          <Button variant="quiet" size="small" onPress={onClear}>
            {t("clearFilters")}
          </Button>
        ) : null}
        {result ? (
          <span role="status" className="text-sm text-muted">
            {result}
          </span>
        ) : null}
      </div>
    </search>
  );
}
