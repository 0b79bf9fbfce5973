"use client";

import { useEffect } from "react";
import { useEditor } from "./editor-context";
import { goTo } from "./state/desk-actions";
import { fetchRichField } from "./text/target-field";

/**
 * Puts the caret into the segment that the page opens at, as soon as the rich field is here. Not on
 * touch screens, where it would call up the keyboard, and not once the person has done something.
 */
export function useFirstFocus(): void {
  const { desk } = useEditor();
  useEffect(() => {
    const first = desk.getState().place;
    const open = () => {
      const isUntouched =
        desk.getState().place === first && document.activeElement === document.body;
      if (first && isUntouched && window.matchMedia("(hover: hover)").matches)
        goTo(desk, { ...first, mode: "edit", at: "end" });
    };
    fetchRichField().then(open, open);
  }, [desk]);
}
