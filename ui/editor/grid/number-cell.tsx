"use client";

import { MessageSquare } from "lucide-react";
import type { SegmentView } from "@/core/workflow/article-view";
import { useT } from "@/ui/i18n/use-t";
import { useEditor } from "../editor-context";
import { toggleSelected } from "../state/selection";
import { useGridCell } from "./use-grid-cell";

type Props = {
  readonly row: SegmentView;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
};

/** The segment's number, its tick box, what kind of block it begins, and its open comments. */
export function NumberCell({ row, isOpen, isSelected }: Props) {
  const t = useT("editor");
  const { desk } = useEditor();
  const { element, props } = useGridCell(row.id, "number");
  return (
    <div
      {...props}
      ref={element}
      className="flex items-center gap-2 px-3 pt-3 text-xs text-muted md:flex-col md:items-start md:gap-1.5 md:pb-3"
    >
      <label className="group flex min-h-6 items-center gap-1.5">
        <span className="tabular text-sm font-medium text-ink">{row.position + 1}</span>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t("grid.select", { position: row.position + 1 })}
          checked={isSelected}
          onChange={() => toggleSelected(desk, row.id)}
          className="size-4 max-md:hidden [&:not(:checked)]:opacity-0 [&:not(:checked)]:group-hover:opacity-100 [&:not(:checked)]:focus:opacity-100"
        />
      </label>
      {row.comments > 0 ? (
        <span className="tabular inline-flex items-center gap-1">
          <MessageSquare aria-hidden className="size-3.5" />
          {row.comments}
          <span className="sr-only">{t("grid.comments", { count: row.comments })}</span>
        </span>
      ) : null}
      {isOpen ? <span className="font-medium text-accent md:hidden">{t("grid.here")}</span> : null}
    </div>
  );
}
