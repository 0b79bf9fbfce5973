"use client";

import { createContext, useContext } from "react";
import { chordAria, chordCaps } from "./chord";
import type { CommandId } from "./commands";
import { DEFAULT_KEYMAP, type Keymap, keymapOf, shownChord } from "./keymap";

export const KeymapContext = createContext<Keymap>(keymapOf(DEFAULT_KEYMAP, "other"));

/** The keys in force: also for CodeMirror, whose `any` handler asks `commandOf`. */
export function useKeymap(): Keymap {
  return useContext(KeymapContext);
}

/** How a command's key is shown and announced; empty where it has none. */
export type ShortcutLabel = {
  readonly keys?: readonly string[];
  readonly "aria-keyshortcuts"?: string;
};

/** The key of a command for `<Kbd>` and `aria-keyshortcuts`, from the table that is matched. */
export function useShortcut(id: CommandId): ShortcutLabel {
  const keymap = useKeymap();
  const chord = shownChord(keymap, id);
  if (chord === null) return {};
  const aria = chordAria(chord, keymap.platform);
  return {
    keys: chordCaps(chord, keymap.platform),
    ...(aria === undefined ? {} : { "aria-keyshortcuts": aria }),
  };
}
