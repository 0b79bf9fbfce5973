import { rowBeside } from "./desk-actions";
import type { DeskStore } from "./desk-state";

/** Ticks a row, or takes the tick away. */
export function toggleSelected(desk: DeskStore, segmentId: string): void {
  const selection = new Set(desk.getState().selection);
  if (!selection.delete(segmentId)) selection.add(segmentId);
  desk.setState({ selection });
}

/** Ticks the open row and the one above or below it, and goes there. */
export function extendSelection(desk: DeskStore, by: 1 | -1): void {
  const state = desk.getState();
  const next = rowBeside(state, by);
  if (!state.place || next === null) return;
  const selection = new Set(state.selection).add(state.place.segmentId).add(next);
  desk.setState({ selection, place: { ...state.place, segmentId: next, mode: "grid" } });
}

/** Ticks all rows that are shown, or none when all are ticked. */
export function toggleAll(desk: DeskStore): void {
  const { selection, shown } = desk.getState();
  const all = shown.every((id) => selection.has(id));
  desk.setState({ selection: new Set(all ? [] : shown) });
}
