"use client";

import { X } from "lucide-react";
import { useT } from "@/ui/i18n/use-t";
import { classNames } from "@/ui/primitives/class-names";
import { IconButton } from "@/ui/primitives/icon-button";
import { late } from "@/ui/primitives/late";
import { useDesk, useEditor } from "../editor-context";
import { currentCell } from "../state/desk-actions";
import { togglePanel } from "../state/panel-state";
import type { Insert, PanelProvider } from "./panel-provider";

type Props = { readonly providers: readonly PanelProvider[]; readonly insert: Insert };

const PanelTabs = late(() => import("./panel-tabs").then((code) => code.PanelTabs));

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
