import type { ReactNode } from "react";
import type { Language } from "@/core/language/language";
import type { SegmentView, TranslationView } from "@/core/workflow/article-view";

/** The open segment as a panel sees it. */
export type PanelRow = {
  readonly articleId: string;
  readonly sourceLanguage: Language;
  readonly segment: SegmentView;
  readonly language: Language;
  readonly translation: TranslationView;
};

/** Puts a text into the open translation. */
export type Insert = (text: string, options?: InsertOptions) => void;

/** How a text is put in: at the caret, or in the place of everything; and where it came from. */
export type InsertOptions = {
  readonly replace?: boolean;
  readonly origin?: "human" | "memory";
  /** The match that a whole text of the memory is, for the checks and the history. */
  readonly match?: { readonly score: number; readonly entry: string };
};

/** A text of the one numbered list that Ctrl+1…9 inserts. A working string (core/article/coded-text). */
export type NumberedText = { readonly text: string; readonly options?: InsertOptions };

/**
 * A tab of the side panel from another room. Make it in a hook of that room, memoised, and pass it
 * to the editor: a room without data for an article passes none, and no empty tab is shown.
 */
export type PanelProvider = {
  readonly id: string;
  /** In the interface language. */
  readonly label: string;
  /** The figure on the tab; null shows none. */
  readonly count: (row: PanelRow) => number | null;
  readonly render: (row: PanelRow, insert: Insert) => ReactNode;
  /** What of this panel has a number for the row that is open, in order. Called on every use of a number. */
  readonly numbered?: (row: PanelRow) => readonly NumberedText[];
  /** Stands beside the editor whether or not the tab is open: what is fetched ahead, keys, dialogs. */
  readonly background?: () => ReactNode;
  /** Calls `changed` when what the functions above answer is different; returns how to stop. */
  readonly subscribe?: (changed: () => void) => () => void;
};
