import { createStore, type StoreApi } from "zustand/vanilla";
import { toCodedText } from "@/core/article/coded-text";
import type { InlineCode } from "@/core/article/inline";
import type { Finding } from "@/core/checks/finding";
import type { InsertedMatch } from "@/core/memory/inserted-match";
import type {
  SegmentView,
  TranslationFinding,
  TranslationView,
} from "@/core/workflow/article-view";
import { cleanOutbox } from "../saving/outbox";
import type { Outbox } from "../saving/outbox-types";

/** One translation on the screen. A store of its own, so that a keystroke renders one row. */
export type Cell = {
  readonly segmentId: string;
  /** Place of the segment in its article, from 0. */
  readonly position: number;
  readonly codes: readonly InlineCode[];
  /** Source version that the screen shows. */
  readonly sourceVersion: number;
  /** What the server acknowledged last. */
  readonly view: TranslationView;
  /** The working string on the screen (core/article/coded-text). */
  readonly text: string;
  /** Where the text came from since the last acknowledgement. */
  readonly origin: "human" | "memory";
  /** The match that the text on the screen was made from. */
  readonly match: InsertedMatch | null;
  /** What stood there before that match was put in: undoing the insertion takes it back. */
  readonly beforeMatch: string | null;
  /** Whether the text on the screen is newer than what the outbox knows. */
  readonly typed: boolean;
  readonly outbox: Outbox;
  /** Findings of the text on the screen; null while those of the view hold. */
  readonly live: readonly Finding[] | null;
};

/** The store of one cell. */
export type CellStore = StoreApi<Cell>;

/** The cell of a translation as the server sent it. */
export function newCell(segment: SegmentView, view: TranslationView): CellStore {
  return createStore<Cell>(() => ({
    segmentId: segment.id,
    position: segment.position,
    codes: segment.codes,
    sourceVersion: segment.sourceVersion,
    view,
    text: toCodedText(view.content, segment.codes),
    origin: "human",
    match: view.match,
    beforeMatch: null,
    typed: false,
    outbox: cleanOutbox(view.version, view.sha256),
    live: null,
  }));
}

/** How a cell's text stands to the server: what the screen says, word for word. */
export type CellPhase =
  | "saved"
  | "changed"
  | "sending"
  | "offline"
  | "session"
  | "refused"
  | "conflict";

/** The phase of a cell. */
export function phaseOf({ typed, outbox }: Cell): CellPhase {
  const { trouble, inFlight, queue } = outbox;
  if (trouble) return trouble.kind === "unreachable" ? "offline" : trouble.kind;
  if (inFlight) return "sending";
  return typed || queue.length > 0 ? "changed" : "saved";
}

/** The findings to show for a cell: live ones have no accepted ones among them. */
export function findingsOf(cell: Cell): readonly TranslationFinding[] {
  return cell.live?.map((finding) => ({ ...finding, ignored: null })) ?? cell.view.findings;
}

/** How many errors of a cell nobody has accepted. */
export function openErrorsOf(cell: Cell): number {
  return findingsOf(cell).filter(({ severity, ignored }) => severity === "error" && !ignored)
    .length;
}
