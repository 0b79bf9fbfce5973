import type { DeskStore } from "./desk-state";

/** From this width on the panel stands beside the rows; below it lies over them. The token `wide`. */
const WIDE = "(min-width: 90rem)";

/** Shows a tab of the side panel. */
export function openPanel(desk: DeskStore, tab: string): void {
  desk.setState({ panel: { isOpen: true, isAsked: true, tab } });
}

/** Shows the panel, or puts it away. */
export function togglePanel(desk: DeskStore): void {
  const { panel } = desk.getState();
  const isSeen = panel.isOpen && (panel.isAsked || window.matchMedia(WIDE).matches);
  desk.setState({ panel: { ...panel, isOpen: !isSeen, isAsked: true } });
}
