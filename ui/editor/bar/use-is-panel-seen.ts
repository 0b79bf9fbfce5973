"use client";

import { useSyncExternalStore } from "react";
import { useDesk } from "../editor-context";
import { followWidth, isPanelSeen } from "../state/panel-state";

/** Whether the side panel is on the screen now. */
export function useIsPanelSeen(): boolean {
  const panel = useDesk((state) => state.panel);
  return useSyncExternalStore(
    followWidth,
    () => isPanelSeen(panel),
    () => panel.isOpen && panel.isAsked,
  );
}
