"use client";

import { useEffect, useMemo, useState } from "react";
import type { PanelProvider } from "@/ui/editor/panel/panel-provider";
import { useT } from "@/ui/i18n/use-t";
import { late } from "@/ui/primitives/late";
import { createMatchStore, entryOf, numberedTexts, otherTextsOf } from "./match-store";
import { MatchesBackground } from "./matches-background";

const MatchesPanel = late(() => import("./matches-panel").then((code) => code.MatchesPanel));

/** The tab with what the memory, the article itself and the other language offer for a segment. */
export function useMatchesPanel(): PanelProvider {
  const t = useT("memory");
  const [store] = useState(createMatchStore);
  useEffect(() => void MatchesPanel.fetch(), []);
  return useMemo(
    () => ({
      id: "matches",
      label: t("panel.tab"),
      count: (row) => {
        const entry = entryOf(store.getState(), row);
        if (!entry || entry.fetchedAt === null) return null;
        return entry.matches.length + otherTextsOf(store.getState(), row).length;
      },
      render: (row, insert) => <MatchesPanel store={store} row={row} insert={insert} />,
      numbered: (row) => numberedTexts(store.getState(), row),
      background: () => <MatchesBackground store={store} />,
      subscribe: (changed) => store.subscribe(changed),
    }),
    [store, t],
  );
}
