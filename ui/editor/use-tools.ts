"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { HouseChecks } from "@/core/checks/house-checks";
import type { SegmentPage } from "@/core/workflow/article-view";
import { announce } from "@/ui/primitives/announcer";
import { toast } from "@/ui/primitives/toast-queue";
import { type Acts, type ActWords, createActs } from "./acts/acts";
import type { EditorTools } from "./editor-context";
import { withoutFocus } from "./grid/use-grid-cell";
import { openDrafts } from "./saving/drafts";
import { createSaveEngine } from "./saving/engine";
import { retire, takeOver } from "./saving/retire";
import { inTurn, nameTab } from "./saving/tabs";
import { sendChange } from "./saving/translation-api";
import { addPage, openRowFrom } from "./state/desk-actions";
import { begunWith, type DeskStart, type DeskStore, newDesk } from "./state/desk-state";
import type { OpenEditors } from "./text/open-editors";

type Input = {
  readonly start: DeskStart;
  readonly firstPage: SegmentPage;
  /** Number of the segment to open at, from 1; null opens at the first that asks for work. */
  readonly openAt: number | null;
  readonly checks: HouseChecks;
  readonly words: ActWords;
};

/** Builds the state of the article and everything that works on it, once for the life of the page. */
export function useTools({ start, firstPage, openAt, checks, words }: Input): EditorTools {
  const [desk] = useState(() => openDesk(start, firstPage, openAt));
  const [editors] = useState<OpenEditors>(() => new Map());
  const report = useRef<Acts["refused"]>(() => {});
  const [end] = useState(() => new AbortController());
  const engine = useMemo(() => {
    const { personId } = start.actor;
    return createSaveEngine(desk, {
      send: (id, queued) => inTurn(id, () => sendChange(id, personId, queued)),
      drafts: openDrafts(),
      tabId: typeof window === "undefined" ? "" : nameTab(end.signal),
      now: Date.now,
      chance: Math.random,
      newKey: () => crypto.randomUUID(),
      report: (...refusal) => report.current(...refusal),
    });
  }, [desk, start.actor, end]);
  const acts = useMemo(
    () =>
      createActs({
        desk,
        engine,
        editors,
        checks,
        words,
        say: announce,
        warn: (title, description) => {
          announce(title, "assertive");
          toast({ tone: "problem", title, ...(description === undefined ? {} : { description }) });
        },
      }),
    [desk, engine, editors, checks, words],
  );
  useEffect(() => {
    report.current = acts.refused;
  }, [acts]);
  const articleId = start.article.id;
  useEffect(() => {
    takeOver(articleId, engine);
    return () => retire(articleId, engine, end);
  }, [articleId, engine, end]);
  return useMemo(() => ({ desk, engine, editors, acts }), [desk, engine, editors, acts]);
}

function openDesk(start: DeskStart, firstPage: SegmentPage, openAt: number | null): DeskStore {
  const desk = newDesk(start);
  addPage(desk, firstPage);
  const state = desk.getState();
  const asked = openAt === null ? undefined : state.order[openAt - 1];
  const segmentId = asked ?? openRowFrom(state, null, 1, state.language) ?? state.order[0];
  if (segmentId)
    desk.setState({ place: withoutFocus({ segmentId, column: state.language, mode: "grid" }) });
  return begunWith(desk);
}
