"use client";

import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { TermStatus } from "@/core/terminology/concept";
import type { SegmentView } from "@/core/workflow/article-view";
import type { PanelProvider, PanelRow } from "@/ui/editor/panel/panel-provider";
import type { MarkKind, SourceDecoration } from "@/ui/editor/text/marks";
import type { SourceDecorations } from "@/ui/editor/text/use-source-marks";
import { useT } from "@/ui/i18n/use-t";
import { late } from "@/ui/primitives/late";
import { subjectOf } from "./term-subject";
import { TermsBackground } from "./terms-background";
import { createTermsStore, numberedTerms, rowTerms } from "./terms-store";

const TermsPanel = late(() => import("./terms-panel").then((code) => code.TermsPanel));

/** What the glossary brings to the editor: a tab, and marks over the source. */
export type TermsOfEditor = {
  readonly panel: PanelProvider;
  readonly sourceDecorations: SourceDecorations;
};

const MARKS: Readonly<Record<TermStatus, MarkKind>> = {
  preferred: "term",
  admitted: "term-admitted",
  proposed: "term-proposed",
  deprecated: "term-ruled-out",
  forbidden: "term-ruled-out",
};

/**
 * The terms of the open article: marked in the source, listed in a tab, inserted by number. `before`
 * are the panels whose numbers come first in the one list of numbers.
 */
export function useTermsPanel(before: readonly PanelProvider[]): TermsOfEditor {
  const t = useT("glossary");
  const [store] = useState(createTermsStore);
  useEffect(() => void TermsPanel.fetch(), []);
  const panel = useMemo(
    (): PanelProvider => ({
      id: "terms",
      label: t("panel.tab"),
      count: (row) => rowTerms(store.getState(), row.segment.id, row.language).length || null,
      render: (row, insert) => (
        <TermsPanel store={store} row={row} insert={insert} numberFrom={numbersOf(before, row)} />
      ),
      numbered: (row) => numberedTerms(store.getState(), row),
      background: () => <TermsBackground store={store} />,
      subscribe: (changed) => store.subscribe(changed),
    }),
    [store, t, before],
  );
  const matches = useStore(store, (state) => state.matches);
  const sourceDecorations = useMemo(
    () => (row: SegmentView) =>
      (matches.get(row.id) ?? []).map(
        ({ start, end, status, ...subject }): SourceDecoration => ({
          span: [start, end],
          kind: MARKS[status],
          subject: subjectOf(subject),
        }),
      ),
    [matches],
  );
  return { panel, sourceDecorations };
}

function numbersOf(panels: readonly PanelProvider[], row: PanelRow): number {
  return panels.reduce((sum, panel) => sum + (panel.numbered?.(row).length ?? 0), 0);
}
