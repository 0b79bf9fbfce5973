"use client";

import { X } from "lucide-react";
import { useEffect, useReducer } from "react";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";
import { IconButton } from "@/ui/primitives/icon-button";
import { type TabEntry, Tabs } from "@/ui/primitives/tabs";
import { useCell, useDesk, useEditor } from "../editor-context";
import { type CellStore, findingsOf } from "../state/cell";
import { currentCell, currentRow } from "../state/desk-actions";
import { openPanel, togglePanel } from "../state/panel-state";
import { CommentsPanel } from "./comments-panel";
import { HistoryPanel } from "./history-panel";
import type { Insert, PanelProvider, PanelRow } from "./panel-provider";
import { QaPanel } from "./qa-panel";

type Props = { readonly providers: readonly PanelProvider[]; readonly insert: Insert };

/** What is known about the open segment, in tabs. Keeps its place and height from row to row. */
export function SidePanel({ providers, insert }: Props) {
  const t = useT("editor");
  const { desk } = useEditor();
  const isOpen = useDesk((state) => state.panel.isOpen);
  const isAsked = useDesk((state) => state.panel.isAsked);
  const cell = useDesk(currentCell);
  if (!isOpen) return null;
  return (
    <aside
      aria-label={t("panel.label")}
      data-region="panel"
      tabIndex={-1}
      className={classNames(
        "flex w-88 shrink-0 flex-col border-l border-line bg-page outline-none max-wide:absolute max-wide:inset-y-0 max-wide:right-0 max-wide:z-15 max-wide:shadow-float max-md:w-full",
        !isAsked && "max-wide:hidden",
      )}
    >
      <div className="flex justify-end px-2 pt-1 wide:hidden">
        <IconButton
          label={t("panel.close")}
          icon={<X aria-hidden />}
          onPress={() => togglePanel(desk)}
        />
      </div>
      {cell ? (
        <PanelTabs cell={cell} providers={providers} insert={insert} />
      ) : (
        <p className="p-4 text-sm text-muted">{t("panel.nothingOpen")}</p>
      )}
    </aside>
  );
}

function PanelTabs({ cell, providers, insert }: Props & { readonly cell: CellStore }) {
  const t = useT("editor");
  const { desk } = useEditor();
  const row = useDesk(currentRow);
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
