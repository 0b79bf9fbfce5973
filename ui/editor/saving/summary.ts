import { type CellPhase, type CellStore, phaseOf } from "../state/cell";
import type { DeskStore, SavingSummary } from "../state/desk-state";
import type { Effect } from "./outbox-types";

const phases = new WeakMap<DeskStore, Map<string, CellPhase>>();

/** Brings the article's saving state up to date after a step of one cell. */
export function summarize(
  desk: DeskStore,
  cell: CellStore,
  effects: readonly Effect[],
  now: number,
): void {
  const known = phases.get(desk) ?? new Map<string, CellPhase>();
  phases.set(desk, known);
  const { id } = cell.getState().view;
  const phase = phaseOf(cell.getState());
  if (phase === "saved") known.delete(id);
  else known.set(id, phase);
  const acknowledged = effects.some((effect) => effect.do === "show");
  const { saving, statusTick } = desk.getState();
  const next = count(known, acknowledged ? now : saving.savedAt);
  desk.setState({
    ...(isSame(saving, next) ? {} : { saving: next }),
    statusTick: statusTick + 1,
  });
}

function count(known: ReadonlyMap<string, CellPhase>, savedAt: number | null): SavingSummary {
  const all = [...known];
  const ids = (phase: CellPhase) => all.filter((entry) => entry[1] === phase).map(([id]) => id);
  const offline = ids("offline").length + ids("session").length;
  return {
    changed: ids("changed").length,
    sending: ids("sending").length,
    offline,
    conflicts: ids("conflict"),
    refused: ids("refused"),
    savedAt,
  };
}

function isSame(a: SavingSummary, b: SavingSummary): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
