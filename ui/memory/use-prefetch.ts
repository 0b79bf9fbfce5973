"use client";

import { useEffect } from "react";
import { useDesk, useEditor } from "@/ui/editor/editor-context";
import { openRowFrom } from "@/ui/editor/state/desk-actions";
import type { DeskState } from "@/ui/editor/state/desk-state";
import { fetchMatches, type MatchStore } from "./match-store";

/** Segments fetched before the caret comes to them. */
const AHEAD = 3;

/** Keeps the matches of the open segment and of the next open ones at hand. */
export function usePrefetch(store: MatchStore): void {
  const { desk } = useEditor();
  const segmentId = useDesk(({ place }) => place?.segmentId ?? null);
  const language = useDesk((state) => state.language);
  const articleId = useDesk(({ article }) => article.id);
  useEffect(() => {
    if (segmentId === null) return;
    const fetch = (ids: readonly string[]) =>
      fetchMatches(store, articleId, language, ids, Date.now());
    // The open one first: what comes after must not keep it waiting.
    void fetch([segmentId]).then(() => fetch(nextOpen(desk.getState(), segmentId)));
  }, [store, desk, articleId, segmentId, language]);
}

function nextOpen(state: DeskState, from: string): readonly string[] {
  const ids: string[] = [];
  let at: string | null = from;
  while (ids.length < AHEAD) {
    at = openRowFrom(state, at, 1, state.language);
    if (at === null) break;
    ids.push(at);
  }
  return ids;
}
