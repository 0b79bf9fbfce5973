import { type Cell, type CellPhase, type CellStore, findingsOf, phaseOf } from "../state/cell";
import type { DeskStore, SavingSummary } from "../state/desk-state";
import { isStale, statusOf } from "../state/row-facts";
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
  const { saving, statusTick, actor } = desk.getState();
  const next = count(known, acknowledged ? now : saving.savedAt);
  const isNews = isNewlyCounted(cell, actor.personId);
  const isSaid = isSame(saving, next);
  if (isSaid && !isNews) return;
  desk.setState({
    ...(isSaid ? {} : { saving: next }),
    ...(isNews ? { statusTick: statusTick + 1 } : {}),
  });
}

const counted = new WeakMap<CellStore, string>();

/**
 * Whether a cell counts differently from the last time it was looked at. A save in the middle of a
 * sentence changes no count, and counting again walks all rows of the article.
 */
function isNewlyCounted(store: CellStore, personId: string): boolean {
  const cell = store.getState();
  const now = countedAs(cell, personId);
  const before = counted.get(store) ?? countedAs(store.getInitialState(), personId);
  counted.set(store, now);
  return now !== before;
}

function countedAs(cell: Cell, personId: string): string {
  const findings = findingsOf(cell).filter(({ ignored }) => !ignored).length;
  return `${statusOf(cell, personId)} ${isStale(cell)} ${findings}`;
}

function count(known: ReadonlyMap<string, CellPhase>, savedAt: number | null): SavingSummary {
  const all = [...known];
  const ids = (phase: CellPhase) => all.filter((entry) => entry[1] === phase).map(([id]) => id);
  const signedOut = ids("session").length;
  return {
    changed: ids("changed").length,
    sending: ids("sending").length,
    offline: ids("offline").length + signedOut,
    isSignedOut: signedOut > 0,
    conflicts: ids("conflict"),
    refused: ids("refused"),
    savedAt,
  };
}

function isSame(a: SavingSummary, b: SavingSummary): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
