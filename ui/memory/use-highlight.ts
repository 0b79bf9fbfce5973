"use client";

import { useEffect, useMemo } from "react";
import { useDesk, useEditor } from "@/ui/editor/editor-context";
import type { PanelRow } from "@/ui/editor/panel/panel-provider";
import { useInsert } from "@/ui/editor/panel/use-numbered";
import { currentCell, currentRow } from "@/ui/editor/state/desk-actions";
import type { DeskState } from "@/ui/editor/state/desk-state";
import { useCommands } from "@/ui/keymap/use-commands";
import { type MatchStore, matchTexts, numberedTexts } from "./match-store";

/** Walking the list of matches with keys and putting in the one that is marked: the other way beside digits. */
export function useHighlight(store: MatchStore): void {
  const { desk } = useEditor();
  const insert = useInsert();
  const segmentId = useDesk(({ place }) => place?.segmentId ?? null);
  const language = useDesk((state) => state.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row or language begins anew
  useEffect(() => store.setState({ highlighted: null }), [store, segmentId, language]);
  const handlers = useMemo(() => {
    const texts = (of = numberedTexts) => {
      const row = rowOf(desk.getState());
      return row ? of(store.getState(), row) : [];
    };
    const move = (by: 1 | -1) => () => {
      const count = texts().length;
      const { highlighted } = store.getState();
      if (count === 0) return;
      const from = highlighted ?? (by === 1 ? -1 : count);
      store.setState({ highlighted: (from + by + count) % count });
    };
    const put = () => {
      const { highlighted } = store.getState();
      // Without a choice the best match is meant, never the text of the other language.
      const chosen = highlighted === null ? texts(matchTexts)[0] : texts()[highlighted];
      if (chosen) insert(chosen.text, chosen.options);
    };
    return {
      "next-match": { run: move(1) },
      "previous-match": { run: move(-1) },
      "insert-highlighted": { run: put },
    };
  }, [store, desk, insert]);
  useCommands(handlers);
}

function rowOf(state: DeskState): PanelRow | null {
  const segment = currentRow(state);
  const cell = currentCell(state);
  if (!segment || !cell) return null;
  const { view } = cell.getState();
  const { id: articleId, sourceLanguage } = state.article;
  return { articleId, sourceLanguage, segment, language: view.language, translation: view };
}
