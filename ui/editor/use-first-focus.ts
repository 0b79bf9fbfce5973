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
    // A windowed row is hidden until it has been measured, and what is hidden takes no focus.
    else void fetchRichField().then(open, open);
  }, [desk]);
  useEffect(() => {
    if (desk.getState().plainEditor) return;
    return whenAtRest(() => void fetchRichField().catch(() => undefined));
  }, [desk]);
}
