import { createStore, type StoreApi } from "zustand/vanilla";
import type { Language } from "@/core/language/language";
import type { Actor } from "@/core/workflow/actor";
import type { ArticleView, SegmentView } from "@/core/workflow/article-view";
import type { CellStore } from "./cell";
import { NO_FILTER, type RowFilter } from "./filters";
import { EMPTY_JOURNAL, type Journal } from "./journal";

/** How the rows are laid out: one target beside the source, both, or one segment large. */
export type Layout = "translate" | "compare" | "focus";

/** What the confirming key does: finish one's own text, or approve somebody else's. */
export type WorkMode = "translate" | "review";

/** A column of the grid: the number, the source, or a target language. */
export type Column = "number" | "source" | Language;

/** Where the person is. `at` is the offset in the working string to put the caret at, once. */
export type Place = {
  readonly segmentId: string;
  readonly column: Column;
  readonly mode: "grid" | "edit";
  readonly at?: number | "end";
};

/** How saving stands over the whole article. */
export type SavingSummary = {
  readonly changed: number;
  readonly sending: number;
  readonly offline: number;
  /** Some of what is kept waits for the person to sign in again, not for the connection. */
  readonly isSignedOut: boolean;
  readonly conflicts: readonly string[];
  readonly refused: readonly string[];
  /** Milliseconds since 1970 of the last acknowledgement; null before the first. */
  readonly savedAt: number | null;
};

/** Somebody else who has the article open. */
export type PresentPerson = {
  readonly id: string;
  readonly name: string;
  readonly segmentId: string | null;
  readonly language: Language | null;
};

/** A dialog that lies over the editor. */
export type OpenDialog =
  | { readonly kind: "return"; readonly translationId: string }
  | { readonly kind: "conflict"; readonly translationId: string }
  | { readonly kind: "go-to" }
  | { readonly kind: "missing" }
  | { readonly kind: "replace" }
  | { readonly kind: "bulk-result"; readonly result: BulkResult };

/** What came of approving many. `position` is the number people see, from 1. */
export type BulkResult = {
  readonly approved: number;
  readonly skipped: readonly { readonly position: number; readonly code: string }[];
};

/** Everything about the open article that is not the text of one cell. */
export type DeskState = {
  readonly article: ArticleView;
  readonly actor: Actor;
  readonly login: string;
  readonly total: number;
  /** Ids of the segments that have arrived, in their order. */
  readonly order: readonly string[];
  readonly rows: ReadonlyMap<string, SegmentView>;
  readonly cells: ReadonlyMap<string, CellStore>;
  readonly isLoading: boolean;
  readonly loadFailed: boolean;
  readonly filter: RowFilter;
  /** Ids that the filter showed when it was set; rows do not vanish under one's hands. */
  readonly shown: readonly string[];
  readonly layout: Layout;
  readonly language: Language;
  readonly mode: WorkMode;
  readonly place: Place | null;
  readonly selection: ReadonlySet<string>;
  readonly saving: SavingSummary;
  readonly sessionEnded: boolean;
  readonly people: readonly PresentPerson[];
  readonly dialog: OpenDialog | null;
  readonly find: FindState | null;
  /** `isAsked`: somebody opened or closed it; before that it shows only where it covers nothing. */
  readonly panel: { readonly isOpen: boolean; readonly isAsked: boolean; readonly tab: string };
  readonly preview: boolean;
  readonly invisibles: boolean;
  readonly plainEditor: boolean;
  readonly journal: Journal;
  /** Counts up whenever a status may have changed, for what is counted over all cells. */
  readonly statusTick: number;
};

/** What is looked for in the article. */
export type FindState = { readonly text: string; readonly caseSensitive: boolean };

/** The store of the open article. */
export type DeskStore = StoreApi<DeskState>;

/** What the desk begins with. */
export type DeskStart = Pick<
  DeskState,
  "article" | "actor" | "login" | "layout" | "language" | "mode" | "plainEditor"
> & {
  /** The tab of the side panel that was asked for; null opens the usual one where there is room. */
  readonly tab: string | null;
};

/** An article's store before its first rows are put in. */
export function newDesk({ tab, ...start }: DeskStart): DeskStore {
  return createStore<DeskState>(() => ({
    ...start,
    total: start.article.segments,
    order: [],
    rows: new Map(),
    cells: new Map(),
    isLoading: false,
    loadFailed: false,
    filter: NO_FILTER,
    shown: [],
    place: null,
    selection: new Set(),
    saving: {
      changed: 0,
      sending: 0,
      offline: 0,
      isSignedOut: false,
      conflicts: [],
      refused: [],
      savedAt: null,
    },
    sessionEnded: false,
    people: [],
    dialog: null,
    find: null,
    panel: { isOpen: true, isAsked: tab !== null, tab: tab ?? "matches" },
    preview: false,
    invisibles: false,
    journal: EMPTY_JOURNAL,
    statusTick: 0,
  }));
}

/**
 * A store that begins with what this one holds. The server and the first render in the browser read
 * a store's beginning, not its present: rows put in later would be missing from the document.
 */
export function begunWith(desk: DeskStore): DeskStore {
  return createStore<DeskState>(() => desk.getState());
}
