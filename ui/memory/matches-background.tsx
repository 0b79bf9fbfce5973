"use client";

import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { useEditor } from "@/ui/editor/editor-context";
import { currentCell } from "@/ui/editor/state/desk-actions";
import { useCommands } from "@/ui/keymap/use-commands";
import { late } from "@/ui/primitives/late";
import { whenAtRest } from "@/ui/primitives/when-at-rest";
import type { MatchStore } from "./match-store";
import { useHighlight } from "./use-highlight";
import { usePrefetch } from "./use-prefetch";
import { useRepetitions } from "./use-repetitions";

const ConcordanceDialog = late(() =>
  import("./concordance-dialog").then((code) => code.ConcordanceDialog),
);

/** What the memory does whether or not its tab is open: fetching ahead, its key, offering repetitions. */
export function MatchesBackground({ store }: { readonly store: MatchStore }) {
  const { desk, editors } = useEditor();
  useEffect(() => store.setState({ desk }), [store, desk]);
  // So that the dialog opens, and takes what is typed, without a connection too.
  useEffect(() => whenAtRest(() => void ConcordanceDialog.fetch()), []);
  usePrefetch(store);
  useRepetitions();
  useHighlight(store);
  const handlers = useMemo(
    () => ({
      concordance: {
        run: () => {
          const cell = currentCell(desk.getState());
          const field = cell ? editors.get(cell.getState().view.id) : undefined;
          store.setState({ concordance: field?.hasFocus() ? ofField(field) : ofPage() });
        },
        get isDisabled() {
          return document.activeElement?.closest("[role=dialog], [role=alertdialog]") !== null;
        },
      },
    }),
    [store, desk, editors],
  );
  useCommands(handlers);
  const start = useStore(store, ({ concordance }) => concordance);
  return start ? (
    <ConcordanceDialog
      key={`${start.side} ${start.phrase}`}
      start={start}
      onClose={() => store.setState({ concordance: null })}
    />
  ) : null;
}

const CODES = /[\uE000-\uEBFF]/g;

/** What is selected in the open translation. */
function ofField(field: {
  readonly selection: () => { readonly from: number; readonly to: number };
  readonly text: () => string;
}) {
  const { from, to } = field.selection();
  const phrase = field.text().slice(from, to).replace(CODES, "").trim();
  return phrase === "" ? ofPage() : { phrase, side: "target" as const };
}

/** What is selected anywhere else: in the source, most often. */
function ofPage() {
  const phrase = (window.getSelection()?.toString() ?? "").trim().slice(0, 200);
  return { phrase, side: "source" as const };
}
