"use client";

import { useEffect, useReducer } from "react";
import { useT } from "@/ui/i18n/use-t";
import { late } from "@/ui/primitives/late";
import { type TabEntry, Tabs } from "@/ui/primitives/tabs";
import { whenAtRest } from "@/ui/primitives/when-at-rest";
import { useCell, useDesk, useEditor } from "../editor-context";
import { type CellStore, findingsOf } from "../state/cell";
import { currentRow } from "../state/desk-actions";
import { openPanel } from "../state/panel-state";
import type { Insert, PanelProvider, PanelRow } from "./panel-provider";
import { QaPanel } from "./qa-panel";

type Props = {
  readonly cell: CellStore;
  readonly providers: readonly PanelProvider[];
  readonly insert: Insert;
};

const CommentsPanel = late(() => import("./comments-panel").then((code) => code.CommentsPanel));
const HistoryPanel = late(() => import("./history-panel").then((code) => code.HistoryPanel));

/** The tabs of the side panel for the open translation. */
export function PanelTabs({ cell, providers, insert }: Props) {
  const t = useT("editor");
  const { desk } = useEditor();
  const row = useDesk(currentRow);
  useEffect(
    () => whenAtRest(() => void Promise.all([CommentsPanel.fetch(), HistoryPanel.fetch()])),
    [],
  );
  useProviderChanges(providers);
  const selected = useDesk((state) => state.panel.tab);
  const article = useDesk((state) => state.article);
  const view = useCell(cell, (one) => one.view);
  const findings = useCell(cell, (one) => findingsOf(one).filter((f) => !f.ignored).length);
  if (!row) return null;
  const panelRow: PanelRow = {
    articleId: article.id,
    sourceLanguage: article.sourceLanguage,
    segment: row,
    language: view.language,
    translation: view,
  };
  const extra = providers.map((provider): TabEntry => {
    const count = provider.count(panelRow);
    return {
      id: provider.id,
      label: provider.label,
      ...(count === null ? {} : { count }),
      content: <Body>{provider.render(panelRow, insert)}</Body>,
    };
  });
  const tabs: readonly TabEntry[] = [
    ...extra,
    {
      id: "qa",
      label: t("panel.qa"),
      ...counted(findings + row.sourceFindings.length),
      content: (
        <Body>
          <QaPanel key={view.id} cell={cell} row={row} />
        </Body>
      ),
    },
    {
      id: "comments",
      label: t("panel.comments"),
      ...counted(row.comments),
      content: (
        <Body>
          <CommentsPanel key={row.id} row={row} language={view.language} />
        </Body>
      ),
    },
    {
      id: "history",
      label: t("panel.history"),
      content: (
        <Body>
          <HistoryPanel key={view.id} cell={cell} />
        </Body>
      ),
    },
  ];
  const known = tabs.some(({ id }) => id === selected) ? selected : (tabs[0]?.id ?? "qa");
  return (
    <Tabs
      label={t("panel.label")}
      tabs={tabs}
      selected={known}
      onSelect={(tab) => openPanel(desk, tab)}
      className="grow"
    />
  );
}

/** A tab with nothing in it carries no figure. */
function counted(count: number): { readonly count?: number } {
  return count > 0 ? { count } : {};
}

/** Renders again when a panel of another room has something new. */
function useProviderChanges(providers: readonly PanelProvider[]): void {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const ends = providers.flatMap(({ subscribe }) => subscribe?.(again) ?? []);
    return () => {
      for (const end of ends) end();
    };
  }, [providers]);
}

function Body({ children }: { readonly children: React.ReactNode }) {
  return <div className="h-full min-h-64 overflow-y-auto px-4 pb-6">{children}</div>;
}
