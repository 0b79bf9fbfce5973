"use client";

import { memo } from "react";
import type { SegmentView } from "@/core/workflow/article-view";
import { AUTONYMS } from "@/ui/i18n/autonyms";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";
import { useCell, useDesk, useEditor } from "../editor-context";
import { type CellStore, findingsOf } from "../state/cell";
import { cellOf, statusOf } from "../state/row-facts";
import type { SourceDecorations } from "../text/use-source-marks";
import { NumberCell } from "./number-cell";
import { rowStyle } from "./row-styles";
import { SourceCell } from "./source-cell";
import { TargetCell } from "./target-cell";

type Props = {
  readonly id: string;
  readonly sourceDecorations: SourceDecorations | undefined;
};

/** One segment: its number, its source, and the translations that the layout shows. */
export const SegmentRow = memo(function SegmentRow({ id, sourceDecorations }: Props) {
  const row = useDesk((state) => state.rows.get(id));
  const language = useDesk((state) => state.language);
  const { desk } = useEditor();
  const cell = cellOf(desk.getState(), row, language);
  if (!row || !cell) return null;
  return <LoadedRow row={row} cell={cell} sourceDecorations={sourceDecorations} />;
});

type LoadedProps = {
  readonly row: SegmentView;
  /** The translation into the language that is worked on. */
  readonly cell: CellStore;
  readonly sourceDecorations: SourceDecorations | undefined;
};

function LoadedRow({ row, cell, sourceDecorations }: LoadedProps) {
  const { desk } = useEditor();
  const layout = useDesk((state) => state.layout);
  const language = useDesk((state) => state.language);
  const targets = useDesk((state) => state.article.targetLanguages);
  const isOpen = useDesk((state) => state.place?.segmentId === row.id);
  const isSelected = useDesk((state) => state.selection.has(row.id));
  const label = useRowLabel(row, cell);
  const columns = layout === "compare" ? targets : [language];
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of an ARIA grid
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div
      role="row"
      aria-rowindex={row.position + 2}
      aria-selected={isSelected}
      aria-label={label}
      data-segment={row.id}
      data-open={isOpen}
      data-unit={row.unitKind}
      className={classNames(
        "segment-row relative border-b border-line bg-page max-md:mx-3 max-md:my-3 max-md:rounded-xl max-md:border",
        row.startsUnit && row.position > 0 && "md:border-t-[5px] md:border-t-canvas",
        isOpen && "z-1 shadow-[inset_3px_0_0_var(--color-accent)] md:bg-raised",
        isSelected && "bg-accent-soft",
        layout === "focus" && "sm:rounded-xl sm:border sm:shadow-card",
        rowStyle(layout, targets.length),
      )}
    >
      <NumberCell row={row} isOpen={isOpen} isSelected={isSelected} />
      <SourceCell row={row} isOpen={isOpen} sourceDecorations={sourceDecorations} />
      {columns.map((target) => {
        const own = cellOf(desk.getState(), row, target);
        return own ? (
          <TargetCell key={target} row={row} cell={own} language={target} isOpen={isOpen} />
        ) : null;
      })}
    </div>
  );
}

/** "Segment 12 of 30, Русский, changes requested, 1 finding". */
function useRowLabel(row: SegmentView, cell: CellStore): string {
  const t = useT("editor");
  const words = useT("common");
  const total = useDesk((state) => state.total);
  const me = useDesk((state) => state.actor.personId);
  const status = useCell(cell, (one) => statusOf(one, me));
  const findings = useCell(cell, (one) => findingsOf(one).filter((f) => !f.ignored).length);
  return t("grid.row", {
    position: row.position + 1,
    total,
    language: AUTONYMS[cell.getState().view.language],
    status: words(`status.${status}`),
    findings: t("grid.findings", { count: findings }),
  });
}
