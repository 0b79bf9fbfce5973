"use client";

import { useEffect, useLayoutEffect } from "react";
import { whenAtRest } from "@/ui/primitives/when-at-rest";
import { useEditor } from "./editor-context";
import { ALL_MOUNTED } from "./grid/segment-grid";
import { goTo } from "./state/desk-actions";
import { fetchRichField } from "./text/rich-field-code";

/**
 * Puts the caret into the segment that the page opens at, before anything else is done: whatever
 * field there is by then can be written in. Not on touch screens, where it would call up the
 * keyboard, and not once the person has done something.
 */
export function useFirstFocus(): void {
  const { desk } = useEditor();
  useLayoutEffect(() => {
    const { place: first, total } = desk.getState();
    const open = () => {
      const { place } = desk.getState();
      const isUntouched = place === first && document.activeElement === document.body;
      if (place?.mode === "grid" && isUntouched && window.matchMedia("(hover: hover)").matches)
        goTo(desk, { ...place, mode: "edit", at: "end" });
    };
    if (total <= ALL_MOUNTED) open();
    else {
      const openShown = () => whenRowShows(open);
      const opened = fetchRichField().then(openShown, openShown);
      void opened.then(() => keepFocus());
    }
  }, [desk]);
  useEffect(() => {
    if (desk.getState().plainEditor) return;
    return whenAtRest(() => void fetchRichField().catch(() => undefined));
  }, [desk]);
}

/** Frames that are waited for a row and its field: two seconds at 60 a second. */
const FRAMES = 120;

/** A windowed row is hidden until it has been measured, and what is hidden takes no focus. */
function whenRowShows(act: () => void, frames = FRAMES): void {
  const row = document.querySelector('[data-segment][data-open="true"]');
  if (row && getComputedStyle(row).visibility === "visible") act();
  else if (frames > 0) requestAnimationFrame(() => whenRowShows(act, frames - 1));
}

/**
 * The list may exchange its rows for windowed ones under the open field, and the new one, hidden
 * while it is measured, cannot take the focus: it is given as soon as it can be.
 */
function keepFocus(frames = FRAMES): void {
  const field = document.querySelector<HTMLElement>('[data-open="true"] [data-cell-editor]');
  if (field && document.activeElement === document.body) field.focus({ preventScroll: true });
  if (frames > 0) requestAnimationFrame(() => keepFocus(frames - 1));
}
