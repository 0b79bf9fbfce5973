"use client";

import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import { Virtualizer, type VirtualizerHandle } from "virtua";
import { useT } from "@/ui/i18n/use-t";
import { useDesk, useEditor } from "../editor-context";
import { columnsOf, goTo } from "../state/desk-actions";
import type { DeskState, Place } from "../state/desk-state";
import type { SourceDecorations } from "../text/use-source-marks";
import { GridHead } from "./grid-head";
import { SegmentRow } from "./segment-row";

/** Up to this many rows all stand in the document, for the browser's own search, print and readers. */
export const ALL_MOUNTED = 500;

/** Rows that the document itself brings, if the open one is among them: a screen full. */
const FIRST_SCREEN = 12;

type Props = {
  readonly sourceDecorations: SourceDecorations | undefined;
};

/** The rows of the article as an ARIA grid with one tab stop. */
export function SegmentGrid({ sourceDecorations }: Props) {
  const t = useT("editor");
  const { desk } = useEditor();
  const shown = useDesk((state) => state.shown);
  const layout = useDesk((state) => state.layout);
  const language = useDesk((state) => state.language);
  const title = useDesk((state) => state.article.title);
  const total = useDesk((state) => state.total);
  const columns = useDesk((state) => columnsOf(state).length);
  const open = useDesk((state) => state.place?.segmentId ?? null);
  const list = layout === "focus" ? shown.filter((id) => id === (open ?? shown[0])) : shown;
  // Decided by the whole article: rows that arrive or are filtered must not exchange an open field.
  const isWindowed = useIsBrowser() && total > ALL_MOUNTED && layout !== "focus";
  // The document and the first rendering bring a screen full; the rest follows without haste.
  const isWhole = useDeferredValue(true, false);
  const first = Math.max(FIRST_SCREEN, list.indexOf(open ?? "") + FIRST_SCREEN / 2);
  const scroller = useRef<HTMLElement>(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an interactive grid is no data table (WAI-ARIA grid pattern)
    <div
      role="grid"
      ref={(grid) => {
        scroller.current = grid?.closest<HTMLElement>("[data-region=grid]") ?? null;
      }}
      tabIndex={-1}
      aria-label={t("grid.label", { title })}
      aria-rowcount={total + 1}
      aria-colcount={columns}
      aria-multiselectable="true"
      data-layout={layout}
      data-language={language}
      onKeyDown={(event) => moveByKey(event, desk)}
      className={`min-w-0 outline-none ${layout === "focus" ? "sm:pt-6" : ""}`}
    >
      {layout === "focus" ? null : <GridHead />}
      {isWindowed ? (
        <WindowedRows
          ids={list}
          open={open}
          scroller={scroller}
          sourceDecorations={sourceDecorations}
        />
      ) : (
        (isWhole ? list : list.slice(0, first)).map((id) => (
          <SegmentRow key={id} id={id} sourceDecorations={sourceDecorations} />
        ))
      )}
    </div>
  );
}

const NEVER = () => () => {};

/** False while the server renders and the page becomes alive: the window needs measurements. */
function useIsBrowser(): boolean {
  return useSyncExternalStore(
    NEVER,
    () => true,
    () => false,
  );
}

/** Rows so close to the open one are in the document. */
const NEAR = 5;

/** Height of the row with the columns' names, in pixels. */
const HEAD_HEIGHT = 33;

type WindowedProps = {
  readonly ids: readonly string[];
  readonly open: string | null;
  /** The element that scrolls; the rows' own parent does not. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly sourceDecorations: SourceDecorations | undefined;
};

function WindowedRows({ ids, open, scroller, sourceDecorations }: WindowedProps) {
  const handle = useRef<VirtualizerHandle>(null);
  const place = useDesk((state) => state.place);
  const openIndex = open === null ? -1 : ids.indexOf(open);
  const before = useRef(-1);
  useEffect(() => {
    const isFar = Math.abs(openIndex - before.current) > NEAR;
    before.current = openIndex;
    // A row close by comes into view by itself, clear of the head; a far one is not measured yet.
    if (place !== null && openIndex >= 0 && isFar)
      handle.current?.scrollToIndex(openIndex, { align: "center" });
  }, [place, openIndex]);
  return (
    <Virtualizer
      ref={handle}
      scrollRef={scroller}
      startMargin={HEAD_HEIGHT}
      data={ids}
      itemSize={140}
      bufferSize={600}
      {...(openIndex < 0 ? {} : { keepMounted: [openIndex] })}
    >
      {(id) => <SegmentRow key={id} id={id} sourceDecorations={sourceDecorations} />}
    </Virtualizer>
  );
}

/** Rows that a page key passes. */
const PAGES: Readonly<Record<string, number>> = { PageDown: 8, PageUp: -8 };

/** Home, End, Page Up and Page Down among the cells; the other keys of the grid are commands. */
function moveByKey(event: KeyboardEvent, desk: ReturnType<typeof useEditor>["desk"]): void {
  const { place } = desk.getState();
  if (!place || place.mode === "edit" || event.altKey || event.metaKey || event.shiftKey) return;
  const to = placeOfKey(event.key, event.ctrlKey, desk.getState());
  if (!to) return;
  event.preventDefault();
  goTo(desk, to);
}

function placeOfKey(key: string, isFar: boolean, state: DeskState): Place | null {
  const { place, shown, language } = state;
  if (!place) return null;
  if ((key === "Enter" || key === "F2") && !isFar) {
    const isTarget = place.column !== "number" && place.column !== "source";
    const column = isTarget ? place.column : language;
    return { segmentId: place.segmentId, column, mode: "edit", at: "end" };
  }
  const columns = columnsOf(state);
  const at = shown.indexOf(place.segmentId);
  const beside = shown[Math.max(0, Math.min(shown.length - 1, at + (PAGES[key] ?? 0)))];
  const far = key === "Home" ? shown[0] : shown.at(-1);
  const column = key === "Home" ? columns[0] : columns.at(-1);
  if (key in PAGES && beside && !isFar) return { ...place, segmentId: beside };
  if (!["Home", "End"].includes(key) || !column || !far) return null;
  return { segmentId: isFar ? far : place.segmentId, column, mode: "grid" };
}
