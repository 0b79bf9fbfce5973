"use client";

import { useEffect, useMemo, useRef } from "react";
import { useDesk, useEditor } from "@/ui/editor/editor-context";
import { openRowFrom } from "@/ui/editor/state/desk-actions";
import type { DeskState } from "@/ui/editor/state/desk-state";
import { cellOf } from "@/ui/editor/state/row-facts";
import { fetchMatches, type MatchStore } from "./match-store";

/** Segments that wait for a text, fetched before the caret comes to them. */
const AHEAD = 3;

/** Rows fetched ahead whatever their state: somebody who reads goes through all of them. */
const ROWS_AHEAD = 2;

/** Keeps the matches of the open segment and of the next ones at hand. */
export function usePrefetch(store: MatchStore): void {
  const { desk } = useEditor();
  const segmentId = useDesk(({ place }) => place?.segmentId ?? null);
  const language = useDesk((state) => state.language);
  const articleId = useDesk(({ article }) => article.id);
  const fetch = useMemo(() => {
    const ask = (ids: readonly string[]) =>
      fetchMatches(store, articleId, language, ids, Date.now());
    // The open one first: what comes after must not keep it waiting.
    return (id: string) => void ask([id]).then(() => ask(nextFrom(desk.getState(), id)));
  }, [store, desk, articleId, language]);
  useEffect(() => {
    if (segmentId !== null) fetch(segmentId);
  }, [fetch, segmentId]);
  useChanges(store, fetch);
}

/** What is typed in one segment is a match for the next ones: they are asked for anew once it is kept. */
function useChanges(store: MatchStore, fetch: (segmentId: string) => void): void {
  const { desk } = useEditor();
  const segmentId = useDesk(({ place }) => place?.segmentId ?? null);
  const language = useDesk((state) => state.language);
  // A text is often kept after the caret has left it, so the cells that it was in are all listened to.
  const watched = useRef(new Map<unknown, () => void>());
  useEffect(() => {
    const state = desk.getState();
    const cell = segmentId === null ? null : cellOf(state, state.rows.get(segmentId), language);
    if (!cell || watched.current.has(cell)) return;
    const end = cell.subscribe(({ view }, { view: before }) => {
      if (view.sha256 === before.sha256 && view.state === before.state) return;
      store.setState({ changedAt: Date.now() });
      const open = desk.getState().place?.segmentId;
      if (open && open !== segmentId) fetch(open);
    });
    watched.current.set(cell, end);
  }, [store, desk, segmentId, language, fetch]);
  useEffect(() => {
    const all = watched.current;
    return () => {
      for (const end of all.values()) end();
      all.clear();
    };
  }, []);
}

function nextFrom(state: DeskState, from: string): readonly string[] {
  const place = state.shown.indexOf(from);
  const ids = new Set(state.shown.slice(place + 1, place + 1 + ROWS_AHEAD));
  let at: string | null = from;
  for (let count = 0; count < AHEAD; count += 1) {
    at = openRowFrom(state, at, 1, state.language);
    if (at === null) break;
    ids.add(at);
  }
  return [...ids];
}
