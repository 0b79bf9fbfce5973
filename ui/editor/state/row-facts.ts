import { codedPlainText } from "@/core/article/coded-text";
import { plainText } from "@/core/article/inline";
import type { Language } from "@/core/language/language";
import type { SegmentView } from "@/core/workflow/article-view";
import type { TranslationState } from "@/core/workflow/translation-state";
import type { WorkStatus } from "@/ui/primitives/status";
import { expectedState } from "../saving/expected-view";
import { type Cell, type CellStore, findingsOf, openErrorsOf } from "./cell";
import type { DeskState } from "./desk-state";
import type { RowFacts } from "./filters";

/** The cell store of a row's translation into a language, or null where there is none. */
export function cellOf(
  state: Pick<DeskState, "cells">,
  row: SegmentView | undefined,
  language: Language,
): CellStore | null {
  const translation = row?.translations.find((one) => one.language === language);
  return translation ? (state.cells.get(translation.id) ?? null) : null;
}

/** The state that the screen shows for a cell, at once and not when the server has answered. */
export function shownState(cell: Cell, personId: string): TranslationState {
  return expected(cell, personId).state;
}

/** The status word of a cell: its state, or that changes were asked for. */
export function statusOf(cell: Cell, personId: string): WorkStatus {
  const { state, returned } = expected(cell, personId);
  if (returned && state !== "approved" && state !== "signed-off") return "changes-requested";
  return state === "untranslated" && codedPlainText(cell.text).trim() !== "" ? "draft" : state;
}

function expected(cell: Cell, personId: string) {
  return expectedState(cell.view, cell.outbox, {
    segmentSourceVersion: cell.sourceVersion,
    openErrors: openErrorsOf(cell),
    personId,
  });
}

/** Whether the source changed since this text was made. */
export function isStale(cell: Cell): boolean {
  return cell.view.sourceVersion < cell.sourceVersion && cell.view.state !== "untranslated";
}

/** What filters ask of every row, in the language that is worked on. */
export function factsOfRows(state: DeskState): readonly RowFacts[] {
  return state.order.flatMap((id): readonly RowFacts[] => {
    const row = state.rows.get(id);
    const cell = cellOf(state, row, state.language)?.getState();
    if (!row || !cell) return [];
    return [
      {
        id,
        status: statusOf(cell, state.actor.personId),
        isStale: isStale(cell),
        comments: row.comments,
        findings: findingsOf(cell).filter(({ ignored }) => !ignored).length,
        texts: [plainText(row.content), codedPlainText(cell.text)],
      },
    ];
  });
}

/** Whether a row still asks for work in this mode: to be translated, or to be judged. */
export function isOpenRow(status: WorkStatus, mode: DeskState["mode"]): boolean {
  return mode === "review"
    ? status === "translated"
    : ["untranslated", "draft", "changes-requested"].includes(status);
}
