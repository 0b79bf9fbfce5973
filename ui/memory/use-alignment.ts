"use client";

import { useReducer } from "react";
import type { Language } from "@/core/language/language";
import {
  joinWithNext,
  moveDown,
  moveUp,
  openBelow,
  type ReviewedRow,
  retyped,
  reviewedRows,
} from "@/core/memory/align-edit";
import type { AlignedRow } from "@/core/memory/memory-view";

/** One act of the person who reviews an alignment; `at` is the place of the row, from 0. */
export type AlignmentAct =
  | {
      readonly kind: "move-down" | "move-up";
      readonly at: number;
      readonly language: Language;
      /** UTF-16 offset in the text. */
      readonly caret: number;
    }
  | { readonly kind: "join" | "open"; readonly at: number }
  | { readonly kind: "take"; readonly at: number; readonly isTaken: boolean }
  | {
      readonly kind: "type";
      readonly at: number;
      readonly language: Language;
      readonly text: string;
    }
  | { readonly kind: "undo" };

type Past = { readonly tag: string; readonly rows: readonly ReviewedRow[] };

/** The rows as they are, and every state before, newest last. */
type Alignment = { readonly rows: readonly ReviewedRow[]; readonly past: readonly Past[] };

/** Typing in one place is one step back, not one for each letter. */
function tagOf(act: AlignmentAct, past: readonly Past[]): string {
  return act.kind === "type" ? `${act.at} ${act.language}` : `${act.kind} ${past.length}`;
}

function acted(
  rows: readonly ReviewedRow[],
  act: Exclude<AlignmentAct, { readonly kind: "undo" }>,
): readonly ReviewedRow[] {
  switch (act.kind) {
    case "move-down":
      return moveDown(rows, act.at, act.language, act.caret);
    case "move-up":
      return moveUp(rows, act.at, act.language, act.caret);
    case "join":
      return joinWithNext(rows, act.at);
    case "open":
      return openBelow(rows, act.at);
    case "type":
      return retyped(rows, act.at, act.language, act.text);
    case "take":
      return rows.map((row, at) => (at === act.at ? { ...row, isTaken: act.isTaken } : row));
  }
}

function reduce({ rows, past }: Alignment, act: AlignmentAct): Alignment {
  if (act.kind === "undo") return { rows: past.at(-1)?.rows ?? rows, past: past.slice(0, -1) };
  const after = acted(rows, act);
  if (after === rows) return { rows, past };
  const tag = tagOf(act, past);
  return { rows: after, past: past.at(-1)?.tag === tag ? past : [...past, { tag, rows }] };
}

/** An alignment under review, with the way back. */
export function useAlignment(given: readonly AlignedRow[]) {
  const [{ rows, past }, act] = useReducer(reduce, given, (fresh) => ({
    rows: reviewedRows(fresh),
    past: [],
  }));
  return { rows, act, isChanged: past.length > 0 };
}
