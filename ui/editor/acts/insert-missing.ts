import { toCodedText } from "@/core/article/coded-text";
import { findingsOf } from "../state/cell";
import { currentCell, currentRow } from "../state/desk-actions";
import type { DeskStore } from "../state/desk-state";
import type { OpenEditors } from "../text/open-editors";
import { insertionOf, type MissingItem, missingItems } from "./missing-items";

/** What the open translation still lacks of its source: codes, then figures. */
export function missingNow(desk: DeskStore): readonly MissingItem[] {
  const state = desk.getState();
  const cell = currentCell(state)?.getState();
  const row = currentRow(state);
  if (!cell || !row) return [];
  return missingItems(toCodedText(row.content, row.codes), cell.text, findingsOf(cell));
}

/** The text to insert for one of them; a pair of codes takes the selection between them. */
export function missingText(desk: DeskStore, editors: OpenEditors, item: MissingItem): string {
  const cell = currentCell(desk.getState())?.getState();
  const open = cell ? editors.get(cell.view.id) : undefined;
  const { from, to } = open?.selection() ?? { from: 0, to: 0 };
  const selected = open?.text().slice(from, to) ?? "";
  return insertionOf(item, missingNow(desk), selected);
}
