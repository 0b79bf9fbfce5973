import type { DeskState, DeskStore } from "./desk-state";

/** From this width on the panel stands beside the rows; below it lies over them. The token `wide`. */
const WIDE = "(min-width: 90rem)";

/** Shows a tab of the side panel. */
export function openPanel(desk: DeskStore, tab: string): void {
  desk.setState({ panel: { isOpen: true, isAsked: true, tab } });
}

/** Shows the panel, or puts it away. */
export function togglePanel(desk: DeskStore): void {
  const { panel } = desk.getState();
  desk.setState({ panel: { ...panel, isOpen: !isPanelSeen(panel), isAsked: true } });
}

/** Whether the panel is on the screen: unasked it stands only where there is room beside the rows. */
export function isPanelSeen({ isOpen, isAsked }: DeskState["panel"]): boolean {
  return isOpen && (isAsked || window.matchMedia(WIDE).matches);
}

/** Tells when the window becomes wide enough for the panel beside the rows, or too narrow. */
export function followWidth(changed: () => void): () => void {
  const width = window.matchMedia(WIDE);
  width.addEventListener("change", changed);
  return () => width.removeEventListener("change", changed);
}
