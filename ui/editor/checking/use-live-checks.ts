"use client";

import { useEffect } from "react";
import { whenAtRest } from "@/ui/primitives/when-at-rest";
import { useEditor } from "../editor-context";
import { useHouseChecks } from "../house-checks";
import type { CellStore } from "../state/cell";
import { currentCell } from "../state/desk-actions";
import { fetchTools } from "./language-tools";
import { checkNow } from "./live-checks";
import { createTermAsker } from "./live-terms";

/** A pause after which what was typed is checked, in milliseconds. */
const PAUSE = 250;

/** Checks the open translation while it is written. */
export function useLiveChecks(): void {
  const { desk } = useEditor();
  const checks = useHouseChecks();
  useEffect(() => whenAtRest(() => void fetchTools()), []);
  useEffect(() => {
    let timer = 0;
    let followed: CellStore | null = null;
    let leave = () => {};
    const asker = createTermAsker();
    const check = (cell: CellStore) => {
      checkNow(desk, cell, checks);
      // What the server holds of an acknowledged text it has judged already.
      if (cell.getState().live !== null) asker.ask(cell, () => checkNow(desk, cell, checks));
    };
    const follow = () => {
      const cell = currentCell(desk.getState());
      if (cell === followed) return;
      leave();
      followed = cell;
      if (!cell) return;
      leave = cell.subscribe((now, before) => {
        if (now.text === before.text) return;
        window.clearTimeout(timer);
        timer = window.setTimeout(() => void fetchTools().then(() => check(cell)), PAUSE);
      });
    };
    follow();
    const unsubscribe = desk.subscribe(follow);
    return () => {
      window.clearTimeout(timer);
      asker.stop();
      leave();
      unsubscribe();
    };
  }, [desk, checks]);
}
