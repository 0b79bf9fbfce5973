import { currentCell } from "../state/desk-actions";
import type { DeskStore } from "../state/desk-state";
import { back, forth } from "../state/journal";
import type { OpenEditors } from "../text/open-editors";
import type { ActWords } from "./acts";

/** The open field's own history first; when it has nothing more, or in the grid, the acts. */
export function undo(
  desk: DeskStore,
  editors: OpenEditors,
  words: ActWords,
  say: (text: string) => void,
) {
  if (openField(desk, editors)?.undo?.()) return;
  const step = back(desk.getState().journal);
  if (!step) return say(words.nothingToUndo());
  desk.setState({ journal: step.journal });
  step.entry.undo();
  say(words.undone(step.entry.label));
}

/** The other way. */
export function redo(
  desk: DeskStore,
  editors: OpenEditors,
  words: ActWords,
  say: (text: string) => void,
) {
  if (openField(desk, editors)?.redo?.()) return;
  const step = forth(desk.getState().journal);
  if (!step) return say(words.nothingToUndo());
  desk.setState({ journal: step.journal });
  step.entry.redo();
  say(words.redone(step.entry.label));
}

function openField(desk: DeskStore, editors: OpenEditors) {
  const cell = currentCell(desk.getState());
  const field = cell ? editors.get(cell.getState().view.id) : undefined;
  return field?.hasFocus() ? field : undefined;
}
