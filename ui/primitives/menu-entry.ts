import type { ReactNode } from "react";

/** One line of a menu: does something (`onAction`) or leads somewhere (`href`). */
export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly lang?: string;
  readonly keys?: readonly string[] | undefined;
  readonly href?: string;
  readonly onAction?: () => void;
  /** Set for a choice among others: shows a tick. */
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
  readonly isDestructive?: boolean;
};

/** Entries that belong together, under an optional heading. */
export type MenuGroup = {
  readonly id: string;
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
};

/** Where a menu stands beside its button. */
export type MenuPlacement =
  | "bottom start"
  | "bottom end"
  | "top start"
  | "top end"
  | "right bottom";
