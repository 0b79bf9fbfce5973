"use client";

import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Acts } from "./acts/acts";
import type { SaveEngine } from "./saving/engine";
import type { Cell, CellStore } from "./state/cell";
import type { DeskState, DeskStore } from "./state/desk-state";
import type { OpenEditors } from "./text/open-editors";

/** What the parts of the editor work with; one per open article. */
export type EditorTools = {
  readonly desk: DeskStore;
  readonly engine: SaveEngine;
  readonly editors: OpenEditors;
  readonly acts: Acts;
};

export const EditorContext = createContext<EditorTools | null>(null);

/** The tools of the open article. Only inside an EditorScreen. */
export function useEditor(): EditorTools {
  const tools = useContext(EditorContext);
  if (!tools) throw new Error("useEditor outside an editor");
  return tools;
}

/** A part of the article's state; renders again only when that part changes. */
export function useDesk<T>(select: (state: DeskState) => T): T {
  return useStore(useEditor().desk, select);
}

/** A part of one cell; renders again only when that part changes. */
export function useCell<T>(cell: CellStore, select: (cell: Cell) => T): T {
  return useStore(cell, select);
}
