import { codedPlainText, toCodedText } from "@/core/article/coded-text";
import type { HouseChecks } from "@/core/checks/house-checks";
import type { ErrorCode, ErrorParams } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { checkNow } from "../checking/live-checks";
import type { SaveEngine, TextOrigin } from "../saving/engine";
import type { ActOp, Op } from "../saving/outbox-types";
import { type CellStore, openErrorsOf } from "../state/cell";
import {
  columnsOf,
  currentCell,
  currentRow,
  goTo,
  openRowFrom,
  rightsOn,
  rowBeside,
} from "../state/desk-actions";
import type { Column, DeskStore } from "../state/desk-state";
import { record } from "../state/journal";
import { openPanel } from "../state/panel-state";
import { shownState } from "../state/row-facts";
import type { OpenEditors } from "../text/open-editors";
import { missingNow, missingText } from "./insert-missing";

/** What the acts need. `say` and `words` speak the interface language. */
export type ActsInput = {
  readonly desk: DeskStore;
  readonly engine: SaveEngine;
  readonly editors: OpenEditors;
  readonly checks: HouseChecks;
  readonly words: ActWords;
  readonly say: (text: string, urgency?: "polite" | "assertive") => void;
  readonly warn: (title: string, description?: string) => void;
};

/** Sentences that acts speak. */
export type ActWords = {
  readonly done: (
    kind: "confirmed" | "approved" | "returned" | "reopened" | "signed-off" | "accepted",
    position: number,
  ) => string;
  readonly nowAt: (position: number, total: number) => string;
  readonly noneOpen: () => string;
  readonly openErrors: (count: number) => string;
  readonly empty: () => string;
  readonly notPossible: () => string;
  readonly refused: (position: number, code: ErrorCode, params: ErrorParams) => string;
  readonly undone: (label: string) => string;
  readonly redone: (label: string) => string;
  readonly nothingToUndo: () => string;
  readonly nothingMissing: () => string;
  readonly changedText: (kind: "copied" | "cleared" | "replaced") => string;
};

/** Where to go after an act. */
export type Onward = "open" | "row" | "stay";

/** Everything a person does with the open segment, whether by key, button or palette. */
export type Acts = ReturnType<typeof createActs>;

/** Makes the acts of an open article. */
export function createActs(input: ActsInput) {
  const { desk, engine, editors, checks, words, say, warn } = input;
  const state = () => desk.getState();

  const go = (segmentId: string | null, mode: "grid" | "edit", column?: Column): boolean => {
    const row = segmentId === null ? undefined : state().rows.get(segmentId);
    if (!row) return false;
    const to = column ?? state().place?.column ?? state().language;
    goTo(desk, { segmentId: row.id, column: to, mode, at: "end" });
    return true;
  };

  const onward = (where: Onward, said: string) => {
    const { place, language } = state();
    if (!place || where === "stay") return say(said);
    const next =
      where === "row" ? rowBeside(state(), 1) : openRowFrom(state(), place.segmentId, 1, language);
    const moved = go(next, place.mode, language);
    const row = currentRow(state());
    const at = row && moved ? words.nowAt(row.position + 1, state().total) : words.noneOpen();
    say(`${said} ${at}`);
  };

  /** Does an act at once and writes down how to take it back. */
  const perform = (
    cell: CellStore,
    op: ActOp | { readonly kind: "confirm" },
    done: Parameters<ActWords["done"]>[0],
  ): string => {
    const { id } = cell.getState().view;
    const before = shownState(cell.getState(), state().actor.personId);
    const run = () => (op.kind === "confirm" ? engine.confirm(id) : engine.act(id, op));
    run();
    const label = words.done(done, cell.getState().position + 1);
    const undo = () => {
      for (const step of waysBack(op.kind, before))
        if (step === "confirm") engine.confirm(id);
        else engine.act(id, { kind: step });
    };
    desk.setState({ journal: record(state().journal, { label, undo, redo: run }) });
    return label;
  };

  const confirm = (where: Onward = "open") => {
    const cell = currentCell(state());
    if (!cell) return;
    const rights = rightsOn(state(), cell);
    const isApproval = state().mode === "review" && rights.approve;
    if (!isApproval && !rights.confirm) return say(words.notPossible());
    if (codedPlainText(cell.getState().text).trim() === "") return say(words.empty());
    checkNow(desk, cell, checks);
    const errors = openErrorsOf(cell.getState());
    if (errors > 0) {
      engine.flush(cell.getState().view.id);
      openPanel(desk, "qa");
      return say(words.openErrors(errors), "assertive");
    }
    const said = isApproval
      ? perform(cell, { kind: "approve" }, "approved")
      : perform(cell, { kind: "confirm" }, "confirmed");
    onward(where, said);
  };

  const simple = (kind: "reopen" | "sign-off" | "accept") => () => {
    const cell = currentCell(state());
    if (!cell) return;
    const rights = rightsOn(state(), cell);
    const right = { reopen: rights.reopen, "sign-off": rights.signOff, accept: rights.accept };
    if (!right[kind]) return say(words.notPossible());
    const done = { reopen: "reopened", "sign-off": "signed-off", accept: "accepted" } as const;
    say(perform(cell, { kind }, done[kind]));
  };

  /** Replaces the text of a cell, in its field's own history where it is open. */
  const setText = (
    cell: CellStore,
    text: string,
    kind: "copied" | "cleared" | "replaced",
    from?: TextOrigin,
  ) => {
    const { view, text: before } = cell.getState();
    if (before === text) return;
    const open = editors.get(view.id);
    if (open) open.replace(0, open.text().length, text);
    engine.type(view.id, text, from && { ...from, before });
    if (!open?.undo) {
      const label = words.changedText(kind);
      const entry = {
        label,
        undo: () => engine.type(view.id, before),
        redo: () => engine.type(view.id, text),
      };
      desk.setState({ journal: record(state().journal, entry) });
    }
  };

  const writable = (): CellStore | null => {
    const cell = currentCell(state());
    return cell && rightsOn(state(), cell).save ? cell : null;
  };

  const insert = (text: string, from: TextOrigin = { origin: "human" }) => {
    const cell = writable();
    if (!cell) return;
    const { view, text: now } = cell.getState();
    const open = editors.get(view.id);
    const { origin } = from;
    if (!open) return setText(cell, now + text, "replaced", { origin });
    const caret = open.selection();
    open.replace(caret.from, caret.to, text);
    if (origin === "memory") engine.type(view.id, open.text(), { origin });
    open.focus();
  };

  return {
    go,
    confirm,
    insert,
    reopen: simple("reopen"),
    signOff: simple("sign-off"),
    accept: simple("accept"),
    setText,
    /** Approves every target of the open row that waits for it: the layout that compares them. */
    approveRow() {
      const row = currentRow(state());
      for (const language of row ? state().article.targetLanguages : []) {
        const id = row?.translations.find((one) => one.language === language)?.id ?? "";
        const cell = state().cells.get(id);
        if (cell && rightsOn(state(), cell).approve)
          say(perform(cell, { kind: "approve" }, "approved"));
      }
    },
    askReturn() {
      const cell = currentCell(state());
      if (!cell || !rightsOn(state(), cell).return) return say(words.notPossible());
      desk.setState({ dialog: { kind: "return", translationId: cell.getState().view.id } });
    },
    sendBack(translationId: string, op: Extract<ActOp, { kind: "return" }>) {
      const cell = state().cells.get(translationId);
      if (cell) onward("open", perform(cell, op, "returned"));
    },
    restore(cell: CellStore, version: number) {
      engine.act(cell.getState().view.id, { kind: "restore", version });
    },
    copySource() {
      const cell = writable();
      const row = currentRow(state());
      if (cell && row) setText(cell, toCodedText(row.content, row.codes), "copied");
    },
    clearTarget() {
      const cell = writable();
      if (cell) setText(cell, "", "cleared");
    },
    /** Puts in the first thing of the source that the translation lacks. */
    insertMissing() {
      const [item] = missingNow(desk);
      if (item) insert(missingText(desk, editors, item));
      else say(words.nothingMissing());
    },
    move(by: 1 | -1) {
      const { place } = state();
      go(rowBeside(state(), by), place?.mode ?? "grid");
    },
    moveOpen(direction: 1 | -1) {
      const { place, language } = state();
      const next = openRowFrom(state(), place?.segmentId ?? null, direction, language);
      if (!go(next, place?.mode ?? "grid", language)) say(words.noneOpen());
    },
    moveColumn(by: 1 | -1) {
      const { place } = state();
      const columns = columnsOf(state());
      const to = place ? columns[columns.indexOf(place.column) + by] : undefined;
      if (place && to) goTo(desk, { ...place, column: to, mode: "grid" });
    },
    goToPosition(position: number): boolean {
      const id = state().order[position - 1];
      const isTarget = state().place?.mode ?? "edit";
      return go(id ?? null, isTarget, state().language);
    },
    save() {
      const cell = currentCell(state());
      if (cell) engine.flush(cell.getState().view.id);
    },
    /** Told by the engine when the server refused what was shown as done. */
    refused(cell: CellStore, _op: Op, code: ErrorCode, params: ErrorParams) {
      const { position, view } = cell.getState();
      const language: Language = view.language;
      warn(words.refused(position + 1, code, params), undefined);
      if (code === "open-errors") {
        desk.setState({ language });
        openPanel(desk, "qa");
      }
    },
  };
}

type WayBack = "confirm" | "approve" | "reopen";

/** The acts that lead from after an act back to the state before it. */
function waysBack(kind: ActOp["kind"] | "confirm", before: string): readonly WayBack[] {
  if (kind === "confirm") return before === "translated" ? [] : ["reopen"];
  if (kind === "approve" || kind === "accept") return ["reopen"];
  if (kind === "sign-off") return ["reopen", "approve"];
  if (before === "approved") return kind === "reopen" ? ["approve"] : ["confirm", "approve"];
  return ["confirm"];
}
