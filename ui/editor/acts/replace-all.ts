import { occurrences, replaceOccurrences } from "../find/occurrences";
import type { SaveEngine } from "../saving/engine";
import { isEditable } from "../state/desk-actions";
import type { DeskState, DeskStore, FindState } from "../state/desk-state";
import { record } from "../state/journal";
import { cellOf, shownState } from "../state/row-facts";

/** One text that a replacement would change: working strings before and after. */
export type Replacement = {
  readonly id: string;
  /** The number people see, from 1. */
  readonly position: number;
  readonly before: string;
  readonly after: string;
  /** Whether it would lose an approval. */
  readonly isApproved: boolean;
};

/** What replacing would change in the language that is worked on. Codes are never touched. */
export function replacements(
  state: DeskState,
  find: FindState,
  replacement: string,
): readonly Replacement[] {
  if (find.text === "") return [];
  return state.shown.flatMap((segmentId): readonly Replacement[] => {
    const store = cellOf(state, state.rows.get(segmentId), state.language);
    const cell = store?.getState();
    if (!store || !cell || !isEditable(state, store)) return [];
    if (occurrences(cell.text, find).length === 0) return [];
    const after = replaceOccurrences(cell.text, find, replacement);
    const isApproved = ["approved", "signed-off"].includes(shownState(cell, state.actor.personId));
    const { id } = cell.view;
    return [{ id, position: cell.position + 1, before: cell.text, after, isApproved }];
  });
}

/** Replaces, as one act that can be taken back. A text that changed since the preview is left alone. */
export function replaceAll(
  desk: DeskStore,
  engine: SaveEngine,
  chosen: readonly Replacement[],
  label: string,
): void {
  const swap = (from: "before" | "after", to: "before" | "after") => () => {
    for (const one of chosen) {
      if (desk.getState().cells.get(one.id)?.getState().text !== one[from]) continue;
      engine.type(one.id, one[to]);
      engine.flush(one.id);
    }
  };
  const redo = swap("before", "after");
  redo();
  const entry = { label, redo, undo: swap("after", "before") };
  desk.setState({ journal: record(desk.getState().journal, entry) });
}
