"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useEditor } from "../editor-context";
import type { CellStore } from "../state/cell";
import { fetchRichField, type OpenRichField } from "./rich-field-code";

/**
 * Puts the rich field in the place of a plain one once its code is here, with the caret where it
 * was. A field in which a letter was typed or a composition begun stays until it is closed. Tells
 * whether an exchange took place.
 */
export function useExchange(
  cell: CellStore,
  isSettled: boolean,
  put: (open: () => OpenRichField) => void,
): boolean {
  const { editors } = useEditor();
  const [isExchanged, setExchanged] = useState(false);
  useEffect(() => {
    if (isSettled) return;
    const { view, text } = cell.getState();
    let isUntouched = true;
    const end = () => {
      isUntouched = false;
      document.removeEventListener("beforeinput", end, true);
      document.removeEventListener("compositionstart", end, true);
    };
    document.addEventListener("beforeinput", end, true);
    document.addEventListener("compositionstart", end, true);
    const exchange = (open: OpenRichField) => {
      if (!isUntouched || cell.getState().text !== text) return;
      const plain = editors.get(view.id);
      const caret = plain?.hasFocus() ? plain.selection() : null;
      // At once: no key may fall between looking at the old field and having the new one.
      flushSync(() => {
        put(() => open);
        setExchanged(true);
      });
      const rich = editors.get(view.id);
      if (!caret || !rich) return;
      rich.focus();
      rich.select(caret.from, caret.to);
    };
    // Without the code the plain field stays; the next one that is opened asks again.
    fetchRichField().then(exchange, end);
    return end;
  }, [cell, editors, isSettled, put]);
  return isExchanged;
}
