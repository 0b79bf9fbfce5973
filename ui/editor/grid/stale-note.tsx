"use client";

import type { SegmentView } from "@/core/workflow/article-view";
import { late } from "@/ui/primitives/late";
import { useCell } from "../editor-context";
import type { CellStore } from "../state/cell";
import { isStale } from "../state/row-facts";

type Props = { readonly cell: CellStore; readonly row: SegmentView };

const SourceChange = late<Props>(() => import("./source-change").then((code) => code.SourceChange));

/** What the source said when this text was made, against what it says now. */
export function StaleNote({ cell, row }: Props) {
  const stale = useCell(cell, isStale);
  return stale ? <SourceChange cell={cell} row={row} /> : null;
}
