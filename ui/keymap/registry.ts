import type { ReactNode } from "react";
import { create } from "zustand";
import type { CommandId } from "./commands";

/** What a command does now, on the screen that is open. */
export type CommandHandler = {
  /** `digit`: which of nine, for commands bound to "1-9". */
  readonly run: (digit: number | null) => void;
  readonly isDisabled?: boolean;
};

export type Handlers = Readonly<Partial<Record<CommandId, CommandHandler>>>;

/** A line of the palette that is no command of the keymap: a page, an article, a setting. */
export type PaletteItem = {
  readonly id: string;
  readonly label: string;
  readonly lang?: string;
  readonly icon?: ReactNode;
  readonly run: () => void;
};

type Layer = {
  readonly id: string;
  readonly handlers: Handlers;
  readonly items: readonly PaletteItem[];
};

type Registry = {
  readonly layers: readonly Layer[];
  readonly put: (layer: Layer) => void;
  readonly remove: (id: string) => void;
};

/** Commands and palette lines of what is on the screen; later layers win over earlier ones. */
export const useRegistry = create<Registry>((set) => ({
  layers: [],
  put: (layer) =>
    set(({ layers }) => ({
      layers: layers.some(({ id }) => id === layer.id)
        ? layers.map((kept) => (kept.id === layer.id ? layer : kept))
        : [...layers, layer],
    })),
  remove: (id) => set(({ layers }) => ({ layers: layers.filter((layer) => layer.id !== id) })),
}));

/** The handler in force for a command, or null where nothing on the screen does it. */
export function handlerOf(layers: readonly Layer[], id: CommandId): CommandHandler | null {
  for (const { handlers } of layers.toReversed()) {
    const handler = handlers[id];
    if (handler) return handler;
  }
  return null;
}
