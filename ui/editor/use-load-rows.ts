"use client";

import { useCallback, useEffect } from "react";
import type { SegmentPage } from "@/core/workflow/article-view";
import { useEditor } from "./editor-context";
import { addPage } from "./state/desk-actions";
import { request } from "./state/request";

const PAGE = 500;

/** Fetches the rows that did not come with the page, 500 at a time. Answers with the way to try again. */
export function useLoadRows(from: number | null): () => void {
  const { desk, engine } = useEditor();
  const load = useCallback(async () => {
    let next = from;
    const { id } = desk.getState().article;
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
      next = reply.value.next;
    }
    desk.setState({ isLoading: false });
    // Drafts are taken up when every row that they may belong to is here.
    await engine.restore();
  }, [desk, engine, from]);
  useEffect(() => {
    void load();
  }, [load]);
  return () => void load();
}
