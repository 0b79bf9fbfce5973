"use client";

import { useCallback, useReducer } from "react";
import { applyBlockAction, type BlockAction, type BlockDraft } from "@/core/article/block-draft";

/** Steps that can be taken back. Blocks share what did not change, so a step costs little. */
const STEPS = 200;

type State = {
  readonly blocks: readonly BlockDraft[];
  readonly before: readonly (readonly BlockDraft[])[];
  /** The segment that is being written in: a run of typing is one step. */
  readonly writing: string | null;
};

type Event =
  | { readonly type: "act"; readonly action: BlockAction }
  | { readonly type: "undo" }
  | { readonly type: "reset"; readonly blocks: readonly BlockDraft[] };

function reduce(state: State, event: Event): State {
  if (event.type === "reset") return { blocks: event.blocks, before: [], writing: null };
  if (event.type === "undo") {
    const last = state.before.at(-1);
    return last ? { blocks: last, before: state.before.slice(0, -1), writing: null } : state;
  }
  const { action } = event;
  const blocks = applyBlockAction(state.blocks, action);
  if (!blocks) return state;
  const writing = action.type === "write" ? action.segment : null;
  const goesOn = writing !== null && writing === state.writing;
  const before = goesOn ? state.before : [...state.before, state.blocks].slice(-STEPS);
  return { blocks, before, writing };
}

/** Blocks under the hands of an editor, with undo. `act` and `undo` stay the same functions. */
export type BlockEdits = {
  readonly blocks: readonly BlockDraft[];
  readonly canUndo: boolean;
  readonly act: (action: BlockAction) => void;
  readonly undo: () => void;
  readonly reset: (blocks: readonly BlockDraft[]) => void;
};

/** Holds the blocks of an import or of a source that is being edited. */
export function useBlockEdits(initial: readonly BlockDraft[]): BlockEdits {
  const [state, dispatch] = useReducer(reduce, { blocks: initial, before: [], writing: null });
  return {
    blocks: state.blocks,
    canUndo: state.before.length > 0,
    act: useCallback((action: BlockAction) => dispatch({ type: "act", action }), []),
    undo: useCallback(() => dispatch({ type: "undo" }), []),
    reset: useCallback((blocks: readonly BlockDraft[]) => dispatch({ type: "reset", blocks }), []),
  };
}

/** A name for a new block or segment; unique within the page. */
export function newName(): string {
  return crypto.randomUUID();
}
