"use client";

import { type FocusEvent, useLayoutEffect, useRef } from "react";
import { useDesk, useEditor } from "../editor-context";
import { goTo } from "../state/desk-actions";
import type { Column, Place } from "../state/desk-state";

/** Places whose focus has been set already: a row that scrolls in again must not steal it. */
const focused = new WeakSet<Place>();

/** Marks a place as needing no focus: where the person is when the page opens. */
export function withoutFocus(place: Place): Place {
  focused.add(place);
  return place;
}

/** The roving tab stop of one cell, and its share of keeping place and focus together. */
export function useGridCell(segmentId: string, column: Column) {
  const { desk } = useEditor();
  const element = useRef<HTMLDivElement>(null);
  const place = useDesk((state) =>
    state.place?.segmentId === segmentId && state.place.column === column ? state.place : null,
  );
  const isFirst = useDesk((state) => state.place === null && state.shown[0] === segmentId);
  useLayoutEffect(() => {
    if (!place || !element.current) return;
    const row = element.current.closest("[role=row]");
    row?.scrollIntoView({ block: "nearest" });
    if (place.mode !== "grid" || focused.has(place)) return;
    focused.add(place);
    element.current.focus({ preventScroll: true });
  }, [place]);
  return {
    element,
    place,
    props: {
      role: "gridcell",
      tabIndex: place?.mode === "grid" || (isFirst && column === "number") ? 0 : -1,
      "data-column": column,
      onFocus(event: FocusEvent) {
        const isField = event.target.closest("[data-cell-editor]") !== null;
        const isCell = event.target === event.currentTarget;
        const mode = isField ? "edit" : "grid";
        if (!isField && !isCell) return;
        const now = desk.getState().place;
        if (now?.segmentId === segmentId && now.column === column && now.mode === mode) return;
        const here: Place = { segmentId, column, mode };
        focused.add(here);
        goTo(desk, here);
      },
    } as const,
  };
}
