import type { Language } from "@/core/language/language";
import { may } from "@/core/workflow/actor";
import type { SegmentPage, SegmentView } from "@/core/workflow/article-view";
import { type CellStore, newCell } from "./cell";
import type { Column, DeskState, DeskStore, Place } from "./desk-state";
import { filterRows, isFiltering, type RowFilter } from "./filters";
import { cellOf, factsOfRows, isOpenRow, shownState, statusOf } from "./row-facts";

/** Puts a page of rows behind those that are there. Rows that are there already stay. */
export function addPage(desk: DeskStore, { segments, total }: SegmentPage): void {
  const state = desk.getState();
  const fresh = segments.filter(({ id }) => !state.rows.has(id));
  const rows = new Map(state.rows);
  const cells = new Map(state.cells);
  for (const segment of fresh) {
    rows.set(segment.id, segment);
    for (const view of segment.translations) cells.set(view.id, newCell(segment, view));
  }
  const order = [...state.order, ...fresh.map(({ id }) => id)];
  desk.setState({ rows, cells, order, total });
  const { filter } = desk.getState();
  desk.setState({ shown: isFiltering(filter) ? shownBy(desk.getState()) : order });
}

function shownBy(state: DeskState): readonly string[] {
  return filterRows(factsOfRows(state), state.filter);
}

/** Narrows the rows; the open row stays where it is if it is still among them. */
export function setFilter(desk: DeskStore, filter: RowFilter): void {
  desk.setState({ filter });
  const state = desk.getState();
  desk.setState({ shown: isFiltering(filter) ? shownBy(state) : state.order });
}

/** Whether the person may write this cell now. */
export function isEditable(state: DeskState, cell: CellStore): boolean {
  const { view } = cell.getState();
  return (
    !view.locked &&
    !state.article.archived &&
    may(state.actor, "translation.save", { language: view.language, state: view.state })
  );
}

/** The columns that stand beside each other in a layout, in their order. */
export function columnsOf(
  state: Pick<DeskState, "article" | "layout" | "language">,
): readonly Column[] {
  const targets: readonly Language[] =
    state.layout === "compare" ? state.article.targetLanguages : [state.language];
  return ["number", "source", ...targets];
}

/** Goes to a cell. Editing falls back to standing on the cell where it may not be written. */
export function goTo(desk: DeskStore, place: Place): void {
  const state = desk.getState();
  const { column } = place;
  const isTarget = column !== "number" && column !== "source";
  const cell = isTarget ? cellOf(state, state.rows.get(place.segmentId), column) : null;
  const mode = place.mode === "edit" && cell && isEditable(state, cell) ? "edit" : "grid";
  desk.setState({
    place: mode === place.mode ? place : { ...place, mode },
    ...(isTarget && state.language !== column ? { language: column } : {}),
  });
}

/** The shown row `by` places on from the open one, or null at the end. */
export function rowBeside(state: DeskState, by: number): string | null {
  const at = state.place ? state.shown.indexOf(state.place.segmentId) : -1;
  if (at < 0) return state.shown[0] ?? null;
  return state.shown[at + by] ?? null;
}

/** The next (1) or previous (-1) shown row that asks for work in a language; null when none does. */
export function openRowFrom(
  state: DeskState,
  from: string | null,
  direction: 1 | -1,
  language: Language,
): string | null {
  const start = from === null ? -1 : state.shown.indexOf(from);
  for (let at = start + direction; at >= 0 && at < state.shown.length; at += direction) {
    const id = state.shown[at];
    if (id !== undefined && isOpenAt(state, id, language)) return id;
  }
  return null;
}

function isOpenAt(state: DeskState, segmentId: string, language: Language): boolean {
  const cell = cellOf(state, state.rows.get(segmentId), language)?.getState();
  if (!cell) return false;
  const isOwn = state.mode === "review" && cell.view.authorId === state.actor.personId;
  return !isOwn && isOpenRow(statusOf(cell, state.actor.personId), state.mode);
}

/** The cell that commands act on: the open row in the language that is worked on. */
export function currentCell(state: DeskState): CellStore | null {
  if (!state.place) return null;
  return cellOf(state, state.rows.get(state.place.segmentId), state.language);
}

/** The open row. */
export function currentRow(state: DeskState): SegmentView | null {
  return state.place ? (state.rows.get(state.place.segmentId) ?? null) : null;
}

/** What may be done to a cell as it stands, for buttons and commands. */
export function rightsOn(state: DeskState, cell: CellStore) {
  const { view } = cell.getState();
  const subject = {
    language: view.language,
    state: shownState(cell.getState(), state.actor.personId),
  };
  const can = (action: Parameters<typeof may>[1]) =>
    !view.locked && !state.article.archived && may(state.actor, action, subject);
  return {
    save: isEditable(state, cell),
    confirm: can("translation.confirm"),
    approve: can("translation.approve") && view.authorId !== state.actor.personId,
    accept: can("translation.accept") && view.authorId !== state.actor.personId,
    return: can("translation.return"),
    reopen: can("translation.reopen"),
    signOff: can("translation.sign-off"),
    ignore: may(state.actor, "finding.ignore", { language: view.language }),
  };
}
