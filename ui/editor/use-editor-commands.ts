"use client";

import { useMemo } from "react";
import { useT } from "@/ui/i18n/use-t";
import type { CommandId } from "@/ui/keymap/commands";
import type { CommandHandler, PaletteItem } from "@/ui/keymap/registry";
import { useCommands } from "@/ui/keymap/use-commands";
import { announce } from "@/ui/primitives/announcer";
import type { ActWords } from "./acts/acts";
import { cycleCase } from "./acts/cycle-case";
import { redo, undo } from "./acts/undo";
import { type EditorTools, useEditor } from "./editor-context";
import type { PanelProvider } from "./panel/panel-provider";
import { useNumbered } from "./panel/use-numbered";
import { changeView } from "./state/change-view";
import { currentCell, goTo } from "./state/desk-actions";
import { openPanel, togglePanel } from "./state/panel-state";
import { extendSelection, toggleSelected } from "./state/selection";

/** Gives the desk's keys their meaning while the editor is on the screen. */
export function useEditorCommands(words: ActWords, providers: readonly PanelProvider[]): void {
  const tools = useEditor();
  const t = useT("editor");
  const numbered = useNumbered(providers);
  const handlers = useMemo(() => {
    const own = { ...workCommands(tools), ...moveCommands(tools), ...viewCommands(tools) };
    const all = { ...own, ...textCommands(tools, words), ...(numbered ?? {}) };
    return Object.fromEntries(
      Object.entries(all).map(([id, run]) => [id, guarded(id as CommandId, run)]),
    );
  }, [tools, words, numbered]);
  const items = useMemo((): readonly PaletteItem[] => {
    const { desk, acts } = tools;
    const { language } = desk.getState();
    return [
      {
        id: "editor-compare",
        label: t("palette.compare"),
        run: () => changeView(desk, { layout: "compare", language }),
      },
      {
        id: "editor-focus",
        label: t("palette.focus"),
        run: () => changeView(desk, { layout: "focus", language }),
      },
      { id: "editor-approve-row", label: t("palette.approveRow"), run: () => acts.approveRow() },
    ];
  }, [tools, t]);
  useCommands(handlers, items);
}

type Run = (digit: number | null) => void;
type Runs = Partial<Record<CommandId, Run>>;

/** Keys that mean the same wherever the focus is on this screen. */
const EVERYWHERE: ReadonlySet<CommandId> = new Set([
  "find",
  "replace",
  "focus-filter",
  "cycle-regions",
  "go-to-segment",
]);

/**
 * Inside dialogs, menus and other text fields the keys belong to those. `find` while it is open is
 * left to the browser: the second press opens the browser's own search.
 */
function guarded(id: CommandId, run: Run): CommandHandler {
  return {
    run,
    get isDisabled() {
      const focus = document.activeElement;
      if (focus?.closest("[role=dialog], [role=alertdialog], [role=menu]")) return true;
      if (id === "find") return document.querySelector("[data-find-open]") !== null;
      const isField = focus?.matches("input:not([type=checkbox]), textarea, select") ?? false;
      const isOwn = focus?.closest("[data-cell-editor]") !== null;
      if (isField && isOwn && (id === "undo" || id === "redo")) return true;
      return isField && !isOwn && !EVERYWHERE.has(id);
    },
  };
}

function workCommands({ desk, acts }: EditorTools): Runs {
  return {
    confirm: () => acts.confirm("open"),
    "confirm-next": () => acts.confirm("row"),
    "request-changes": () => acts.askReturn(),
    reopen: () => acts.reopen(),
    save: () => acts.save(),
    comment: () => {
      openPanel(desk, "comments");
      focusSoon("[data-region=panel] [data-comment-field] textarea, [data-region=panel] textarea");
    },
  };
}

function moveCommands({ desk, acts }: EditorTools): Runs {
  return {
    "next-segment": () => acts.move(1),
    "previous-segment": () => acts.move(-1),
    "next-open": () => acts.moveOpen(1),
    "previous-open": () => acts.moveOpen(-1),
    "go-to-segment": () => desk.setState({ dialog: { kind: "go-to" } }),
    "other-target": () => acts.moveColumn(1),
    "other-target-back": () => acts.moveColumn(-1),
    "select-row": () => {
      const { place } = desk.getState();
      if (place) toggleSelected(desk, place.segmentId);
    },
    "extend-down": () => extendSelection(desk, 1),
    "extend-up": () => extendSelection(desk, -1),
    "cycle-regions": () => cycleRegions(),
    leave: () => leave(desk),
  };
}

/** Editing → the cell → no ticks. */
function leave(desk: EditorTools["desk"]): void {
  const { place, selection } = desk.getState();
  if (place?.mode === "edit") {
    const { segmentId, column } = place;
    goTo(desk, { segmentId, column, mode: "grid" });
  } else if (selection.size > 0) desk.setState({ selection: new Set() });
}

function textCommands({ desk, editors, acts }: EditorTools, words: ActWords): Runs {
  return {
    "copy-source": () => acts.copySource(),
    "clear-target": () => acts.clearTarget(),
    "insert-tag": () => acts.insertMissing(),
    "insert-tag-menu": () => desk.setState({ dialog: { kind: "missing" } }),
    "insert-nbsp": () => acts.insert("\u00A0"),
    "cycle-case": () => {
      const cell = currentCell(desk.getState())?.getState();
      const field = cell && editors.get(cell.view.id);
      if (!cell || !field) return;
      const { from, to } = field.selection();
      const text = field.text().slice(from, to);
      if (text === "") return;
      field.replace(from, to, cycleCase(text, cell.view.language));
      field.select(from, to);
    },
    undo: () => undo(desk, editors, words, announce),
    redo: () => redo(desk, editors, words, announce),
    replace: () => desk.setState({ dialog: { kind: "replace" } }),
  };
}

function viewCommands({ desk }: EditorTools): Runs {
  return {
    find: () => desk.setState({ find: desk.getState().find ?? { text: "", caseSensitive: false } }),
    "focus-filter": () => focusSoon("#editor-filter"),
    "toggle-invisibles": () => desk.setState({ invisibles: !desk.getState().invisibles }),
    "toggle-preview": () => desk.setState({ preview: !desk.getState().preview }),
    "toggle-history": () => {
      const { panel } = desk.getState();
      if (panel.tab === "history") togglePanel(desk);
      else openPanel(desk, "history");
    },
    "toggle-panel": () => togglePanel(desk),
  };
}

/** Frames to wait for something to appear: the code of a panel may be on its way. */
const PATIENCE = 60;

function focusSoon(selector: string, patience = PATIENCE): void {
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) found.focus();
    else if (patience > 0) focusSoon(selector, patience - 1);
  });
}

/** Filter, rows, panel, preview, and round again. */
function cycleRegions(): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + 1) % regions.length];
  const inside = next?.querySelector<HTMLElement>("[tabindex='0'], input, button, textarea");
  (inside ?? next)?.focus();
}
