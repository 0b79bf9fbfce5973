import type { Chord } from "./chord";

/** Every command that a key can give. Titles: locales, namespace "shell", commands.<id>. */
export type CommandId =
  | "confirm"
  | "confirm-next"
  | "request-changes"
  | "reopen"
  | "save"
  | "next-segment"
  | "previous-segment"
  | "next-open"
  | "previous-open"
  | "go-to-segment"
  | "other-target"
  | "other-target-back"
  | "select-row"
  | "extend-down"
  | "extend-up"
  | "copy-source"
  | "clear-target"
  | "insert-match"
  | "next-match"
  | "previous-match"
  | "insert-highlighted"
  | "insert-tag"
  | "insert-tag-menu"
  | "insert-nbsp"
  | "cycle-case"
  | "add-term"
  | "show-term"
  | "concordance"
  | "comment"
  | "find"
  | "replace"
  | "focus-filter"
  | "undo"
  | "redo"
  | "toggle-invisibles"
  | "toggle-preview"
  | "toggle-history"
  | "toggle-panel"
  | "cycle-regions"
  | "palette"
  | "shortcuts"
  | "leave";

/** Headings of the shortcut overlay, in its order. */
export type CommandGroup = "work" | "move" | "insert" | "text" | "view" | "general";

/** Where the commands of a group stand: the caret in a text, or the focus on a row. */
export type KeyMode = "edit" | "grid";

/** Keys of one command. `edit` also acts in the grid; single keys of `grid` never act in a text. */
export type Binding = {
  readonly edit: readonly Chord[];
  /** Where a Mac differs from "Mod is Cmd". */
  readonly mac?: readonly Chord[];
  readonly grid: readonly Chord[];
};

type Command = Binding & { readonly id: CommandId; readonly group: CommandGroup };

const command = (
  group: CommandGroup,
  id: CommandId,
  edit: readonly Chord[],
  grid: readonly Chord[] = [],
  mac?: readonly Chord[],
): Command => ({ group, id, edit, grid, ...(mac ? { mac } : {}) });

/**
 * The default keymap. Chosen so that nothing frequent falls on what browsers and desktops keep for
 * themselves: Ctrl+T, N, W, Tab, PageUp, PageDown, layout switches, and Ctrl+Alt (AltGr).
 */
export const COMMANDS: readonly Command[] = [
  command("work", "confirm", ["Mod+Enter"], ["A"]),
  command("work", "confirm-next", ["Mod+Shift+Enter"]),
  command("work", "request-changes", ["F4"], ["R"], ["Ctrl+R"]),
  command("work", "reopen", [], ["U"]),
  command("work", "save", ["Mod+S"]),
  command("work", "comment", ["Ctrl+M"], ["M"]),
  command("move", "next-segment", ["Alt+ArrowDown"], ["J", "ArrowDown"]),
  command("move", "previous-segment", ["Alt+ArrowUp"], ["K", "ArrowUp"]),
  command("move", "next-open", ["F9"], ["N"]),
  command("move", "previous-open", ["Shift+F9"], ["Shift+N"]),
  command("move", "go-to-segment", ["Ctrl+G"], ["G"]),
  command("move", "other-target", [], ["ArrowRight"]),
  command("move", "other-target-back", [], ["ArrowLeft"]),
  command("move", "select-row", [], ["Space"]),
  command("move", "extend-down", [], ["Shift+ArrowDown"]),
  command("move", "extend-up", [], ["Shift+ArrowUp"]),
  command("move", "cycle-regions", ["Ctrl+F6"]),
  command("insert", "copy-source", ["Ctrl+Insert", "Ctrl+Shift+C"], ["C"], ["Ctrl+Shift+C"]),
  command("insert", "insert-match", ["Ctrl+1-9"], ["1-9"]),
  command("insert", "next-match", ["Ctrl+ArrowDown"], [], ["Ctrl+Alt+ArrowDown"]),
  command("insert", "previous-match", ["Ctrl+ArrowUp"], [], ["Ctrl+Alt+ArrowUp"]),
  command("insert", "insert-highlighted", ["Alt+Enter"]),
  command("insert", "insert-tag", ["F8"], [], ["Ctrl+T"]),
  command("insert", "insert-tag-menu", ["Shift+F8"], [], ["Ctrl+Shift+T"]),
  command("insert", "insert-nbsp", ["Ctrl+Shift+Space"], [], ["Alt+Space"]),
  command("text", "clear-target", ["Mod+Shift+Backspace"]),
  command("text", "cycle-case", ["Shift+F3"]),
  command("text", "add-term", ["Mod+E"]),
  command("text", "show-term", ["Shift+F2"], ["T"]),
  command("text", "concordance", ["Mod+K"]),
  command("text", "find", ["Mod+F"], ["/"]),
  command("text", "replace", ["Mod+H"], [], ["Meta+Alt+F"]),
  command("text", "undo", ["Mod+Z"]),
  command("text", "redo", ["Ctrl+Y", "Ctrl+Shift+Z"], [], ["Meta+Shift+Z"]),
  command("view", "focus-filter", ["Mod+Shift+F"], ["F"]),
  command("view", "toggle-invisibles", ["Mod+Shift+8"], ["W"]),
  command("view", "toggle-preview", [], ["P"]),
  command("view", "toggle-history", [], ["H"]),
  command("view", "toggle-panel", [], ["S"]),
  command("general", "palette", ["Mod+/", "F1"]),
  command("general", "shortcuts", [], ["?"]),
  command("general", "leave", ["Escape"]),
];

/** Named sets of keys. */
export type KeymapPreset = "default" | "memoq-like";

/** What the memoQ-like preset changes: the keys that memoQ's users have in their fingers. */
export const MEMOQ_LIKE: Partial<Record<CommandId, Binding>> = {
  "request-changes": { edit: ["Shift+Enter"], grid: ["R"] },
  "next-open": { edit: ["Ctrl+G"], grid: ["N"] },
  "previous-open": { edit: [], grid: ["Shift+N"] },
  "go-to-segment": { edit: ["Ctrl+J"], grid: ["G"] },
  "copy-source": { edit: ["Ctrl+Shift+S"], grid: ["C"] },
  "insert-tag": { edit: ["F9"], grid: [] },
  "insert-tag-menu": { edit: ["F6"], grid: [] },
};
