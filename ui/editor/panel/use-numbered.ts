"use client";

import { useMemo } from "react";
import { useEditor } from "../editor-context";
import { currentCell, currentRow } from "../state/desk-actions";
import type { Insert, NumberedText, PanelProvider, PanelRow } from "./panel-provider";

/** Puts a text of a panel into the open translation. */
export function useInsert(): Insert {
  const { desk, acts } = useEditor();
  return useMemo(
    () =>
      (text, { replace = false, origin = "human", match } = {}) => {
        const cell = currentCell(desk.getState());
        const from = { origin, ...(match && { match }) };
        if (cell && replace) acts.setText(cell, text, "replaced", from);
        else acts.insert(text, from);
      },
    [desk, acts],
  );
}

/** The command that inserts text number 1 to 9 of all panels, or null where none has numbers. */
export function useNumbered(providers: readonly PanelProvider[]) {
  const { desk } = useEditor();
  const insert = useInsert();
  return useMemo(() => {
    if (!providers.some((provider) => provider.numbered)) return null;
    return {
      "insert-match": (digit: number | null) => {
        const row = panelRow(desk);
        const texts = row
          ? providers.flatMap((one): readonly NumberedText[] => one.numbered?.(row) ?? [])
          : [];
        const chosen = texts[(digit ?? 1) - 1];
        if (chosen) insert(chosen.text, chosen.options);
      },
    };
  }, [providers, desk, insert]);
}

function panelRow(desk: ReturnType<typeof useEditor>["desk"]): PanelRow | null {
  const state = desk.getState();
  const segment = currentRow(state);
  const cell = currentCell(state);
  if (!segment || !cell) return null;
  const { view } = cell.getState();
  const { id: articleId, sourceLanguage } = state.article;
  return { articleId, sourceLanguage, segment, language: view.language, translation: view };
}
