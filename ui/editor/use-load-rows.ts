"use client";

import { useCallback, useEffect } from "react";
import type { SegmentPage } from "@/core/workflow/article-view";
import { useEditor } from "./editor-context";
import { addPage, goTo } from "./state/desk-actions";
import type { DeskStore, Place } from "./state/desk-state";
import { request } from "./state/request";

const PAGE = 500;

/**
 * Fetches the rows that did not come with the page, 500 at a time, and goes to the segment that the
 * address asked for when it was among them. Answers with the way to try again.
 */
export function useLoadRows(from: number | null, openAt: number | null): () => void {
  const { desk, engine } = useEditor();
  const load = useCallback(async () => {
    let next = from;
    const { order, article, place } = desk.getState();
    const { id } = article;
    let awaited = openAt !== null && openAt > order.length ? openAt : null;
    desk.setState({ isLoading: next !== null, loadFailed: false });
    while (next !== null) {
      const reply = await request<SegmentPage>(
        `/api/articles/${id}/segments?from=${next}&limit=${PAGE}`,
      );
      if (!reply.ok) {
        desk.setState({ isLoading: false, loadFailed: true });
        return;
      }
      addPage(desk, reply.value);
      if (awaited !== null && goToAsked(desk, awaited, place)) awaited = null;
      next = reply.value.next;
    }
    desk.setState({ isLoading: false });
    // Drafts are taken up when every row that they may belong to is here.
    await engine.restore();
  }, [desk, engine, from, openAt]);
  useEffect(() => {
    void load();
  }, [load]);
  return () => void load();
}

/** Goes to a segment by its number, from 1, unless the person has left the place where the page opened. */
function goToAsked(desk: DeskStore, position: number, begun: Place | null): boolean {
  const { order, place, language } = desk.getState();
  const segmentId = order[position - 1];
  if (segmentId === undefined) return false;
  if (place?.segmentId === begun?.segmentId)
    goTo(desk, { segmentId, column: language, mode: place?.mode ?? "grid", at: "end" });
  return true;
}
