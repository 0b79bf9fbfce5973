"use client";

import { ChevronLeft, Columns2, Eye, PanelRight, Pilcrow, Search } from "lucide-react";
import Link from "next/link";
import { useT } from "@/ui/i18n/use-t";
import { useShortcut } from "@/ui/keymap/keymap-context";
import { IconButton } from "@/ui/primitives/icon-button";
import { useDesk, useEditor } from "../editor-context";
import { togglePanel } from "../state/panel-state";
import { LanguageProgress } from "./language-progress";
import { Presence } from "./presence";
import { SavingState } from "./saving-state";
import { useIsPanelSeen } from "./use-is-panel-seen";
import { ViewSwitch } from "./view-switch";

/** The head of the editor: which article, how far it is, whether it is saved, how it is shown. */
export function EditorBar() {
  const t = useT("editor");
  const article = useDesk((state) => state.article);
  return (
    <header className="flex flex-col gap-2 border-b border-line bg-page px-3 py-2 sm:px-4">
      <div className="flex min-w-0 items-center gap-x-4 gap-y-2 max-lg:flex-wrap">
        <Link
          href={`/desk/articles/${article.id}`}
          aria-label={t("bar.toArticle")}
          className="target -mx-1 inline-flex shrink-0 items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-ink"
        >
          <ChevronLeft aria-hidden className="size-5" />
        </Link>
        <h1
          lang={article.sourceLanguage}
          title={article.title}
          className="min-w-0 grow basis-40 truncate font-serif text-lg font-semibold"
        >
          {article.title}
        </h1>
        <SavingState />
        <Presence />
        <LanguageProgress />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <ViewSwitch />
        <Toggles />
      </div>
    </header>
  );
}

function Toggles() {
  const t = useT("editor");
  const { desk } = useEditor();
  const preview = useDesk((state) => state.preview);
  const invisibles = useDesk((state) => state.invisibles);
  const isPanelSeen = useIsPanelSeen();
  const find = useDesk((state) => state.find);
  const keys = {
    find: useShortcut("find").keys,
    preview: useShortcut("toggle-preview").keys,
    invisibles: useShortcut("toggle-invisibles").keys,
    panel: useShortcut("toggle-panel").keys,
  };
  const shown = (given: readonly string[] | undefined) => (given ? { keys: given } : {});
  return (
    <div className="ml-auto flex items-center gap-0.5">
      <IconButton
        label={t("bar.find")}
        icon={<Search aria-hidden />}
        isActive={find !== null}
        onPress={() => desk.setState({ find: find ? null : { text: "", caseSensitive: false } })}
        {...shown(keys.find)}
      />
      <IconButton
        label={t("bar.invisibles")}
        icon={<Pilcrow aria-hidden />}
        isActive={invisibles}
        aria-pressed={invisibles}
        onPress={() => desk.setState({ invisibles: !invisibles })}
        {...shown(keys.invisibles)}
      />
      <IconButton
        label={t("bar.preview")}
        icon={preview ? <Columns2 aria-hidden /> : <Eye aria-hidden />}
        isActive={preview}
        aria-pressed={preview}
        onPress={() => desk.setState({ preview: !preview })}
        {...shown(keys.preview)}
      />
      <IconButton
        label={t("bar.panel")}
        icon={<PanelRight aria-hidden />}
        isActive={isPanelSeen}
        aria-pressed={isPanelSeen}
        onPress={() => togglePanel(desk)}
        {...shown(keys.panel)}
      />
    </div>
  );
}
