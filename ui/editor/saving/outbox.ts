import type { Conflict, TranslationView } from "@/core/workflow/article-view";
import type { Effect, Op, Outbox, OutboxEvent, Queued, Step, TextOp } from "./outbox-types";

/*
 * What has to be told to the server about one translation, as a pure state machine: `step` takes a
 * state and an event and gives the next state and what to do. Rules that it keeps:
 * one request in flight; the same key until it is answered; later edits coalesce; nothing is
 * forgotten before the server has acknowledged the very same text; a version that was not seen is
 * never overwritten.
 */

/** The state of a translation that is as the server has it. */
export function cleanOutbox(version: number, sha256: string): Outbox {
  const idle = { inFlight: false, ripe: false, attempt: 0, trouble: null };
  return { version, sha256, queue: [], ...idle };
}

/** Whether an op carries text. */
export function isTextOp(op: Op): op is TextOp {
  return op.kind === "save" || op.kind === "confirm";
}

/** The newest text that waits, or null when the server has it. */
export function waitingText(outbox: Outbox): TextOp | null {
  const op = outbox.queue.findLast((queued) => isTextOp(queued.op))?.op;
  return op && isTextOp(op) ? op : null;
}

/** Carries out an event. */
export function step(outbox: Outbox, event: OutboxEvent): Step {
  switch (event.type) {
    case "edit":
      return sendNext(edited(outbox, event.op, event.key));
    case "act":
      return sendNext(acted(outbox, event.op, event.key));
    case "flush":
      return sendNext({ ...outbox, ripe: true });
    case "acknowledged":
      return acknowledged(outbox, event.view);
    case "conflicted":
      return conflicted(outbox, event.conflict);
    case "refused":
      return refused(outbox, event);
    case "unreachable":
      return unreachable(outbox);
    case "session-ended":
      return {
        outbox: { ...outbox, inFlight: false, trouble: { kind: "session" } },
        effects: [{ do: "ask-sign-in" }],
      };
    case "resume":
      return resumed(outbox);
    case "take-theirs":
      return takeTheirs(outbox);
    case "keep-text":
      return keepText(outbox, event.op, event.key);
    case "remote":
      return { outbox: remote(outbox, event), effects: [] };
  }
}

/** Unsent text at the end of the queue is replaced by newer text; what was sent stays as it was. */
function edited(outbox: Outbox, op: TextOp, key: string): Outbox {
  const queue = withoutUnsentTail(outbox.queue, (last) => last.op.kind === "save");
  const before = lastText(outbox, queue);
  const trouble = outbox.trouble?.kind === "refused" ? null : outbox.trouble;
  if (before === op.sha256) return { ...outbox, queue, trouble };
  return {
    ...outbox,
    queue: [...queue, { key, op, baseVersion: null }],
    ripe: false,
    trouble,
  };
}

function acted(outbox: Outbox, op: Op, key: string): Outbox {
  const queue = isTextOp(op)
    ? withoutUnsentTail(outbox.queue, (last) => isTextOp(last.op))
    : outbox.queue;
  const trouble = outbox.trouble?.kind === "refused" ? null : outbox.trouble;
  return { ...outbox, queue: [...queue, { key, op, baseVersion: null }], ripe: true, trouble };
}

function withoutUnsentTail(
  queue: readonly Queued[],
  replaceable: (last: Queued) => boolean,
): readonly Queued[] {
  const kept = [...queue];
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    if (last.baseVersion !== null || !replaceable(last)) break;
    kept.pop();
  }
  return kept;
}

/** Hash of the text that will stand when the queue is through. */
function lastText(outbox: Outbox, queue: readonly Queued[]): string | null {
  const op = queue.findLast((queued) => isTextOp(queued.op) || queued.op.kind === "restore")?.op;
  if (!op) return outbox.sha256;
  return isTextOp(op) ? op.sha256 : null;
}

function sendNext(outbox: Outbox): Step {
  const [head, ...rest] = outbox.queue;
  const waits = head?.op.kind === "save" && rest.length === 0 && !outbox.ripe;
  if (!head || outbox.inFlight || outbox.trouble || (waits && head.baseVersion === null))
    return { outbox, effects: [] };
  const queued = { ...head, baseVersion: head.baseVersion ?? outbox.version };
  return {
    outbox: { ...outbox, queue: [queued, ...rest], inFlight: true },
    effects: [{ do: "send", queued }],
  };
}

/** The answer holds what stands on the server now: if it is not what was sent, somebody else wrote. */
function acknowledged(outbox: Outbox, view: TranslationView): Step {
  const [head, ...rest] = outbox.queue;
  if (!head) return { outbox, effects: [] };
  if (isTextOp(head.op) && head.op.sha256 !== view.sha256)
    return conflicted(outbox, { current: view, base: null });
  const later = rest.length > 0 ? dropSettled(rest, view.sha256) : rest;
  const next: Outbox = {
    ...outbox,
    version: view.version,
    sha256: view.sha256,
    queue: later,
    inFlight: false,
    attempt: 0,
    trouble: null,
  };
  const sent = sendNext(next);
  return { ...sent, effects: [{ do: "show", view }, ...sent.effects] };
}

/** A save of the text that the server just acknowledged has nothing left to tell. */
function dropSettled(queue: readonly Queued[], sha256: string): readonly Queued[] {
  const [first, ...rest] = queue;
  return first?.op.kind === "save" && first.op.sha256 === sha256 ? rest : queue;
}

/** A text waits for the person's choice; an act is dropped and the screen shows what changed. */
function conflicted(outbox: Outbox, conflict: Conflict): Step {
  const [head, ...rest] = outbox.queue;
  if (!head) return { outbox, effects: [] };
  if (isTextOp(head.op))
    return {
      outbox: { ...outbox, inFlight: false, trouble: { kind: "conflict", conflict } },
      effects: [],
    };
  const report: Effect = { do: "report", op: head.op, code: "version-conflict", params: {} };
  if (rest.some(({ op }) => isTextOp(op)))
    return {
      outbox: { ...outbox, queue: rest, inFlight: false, trouble: { kind: "conflict", conflict } },
      effects: [report],
    };
  const { version, sha256 } = conflict.current;
  return {
    outbox: cleanOutbox(version, sha256),
    effects: [{ do: "show", view: conflict.current }, report],
  };
}

type Refusal = Extract<OutboxEvent, { type: "refused" }>;

/** A refused confirmation is still a text to save; a refused save stays; a refused act is over. */
function refused(outbox: Outbox, { code, params, freshKey }: Refusal): Step {
  const [head, ...rest] = outbox.queue;
  if (!head) return { outbox, effects: [] };
  const report: Effect = { do: "report", op: head.op, code, params };
  if (head.op.kind === "save")
    return {
      outbox: {
        ...outbox,
        // Refused for certain, so that a newer text may take its place.
        queue: [{ ...head, baseVersion: null }, ...rest.filter(({ op }) => isTextOp(op))],
        inFlight: false,
        trouble: { kind: "refused", code, params },
      },
      effects: [report],
    };
  const queue =
    head.op.kind === "confirm" && head.op.sha256 !== outbox.sha256
      ? [{ key: freshKey, op: { ...head.op, kind: "save" as const }, baseVersion: null }, ...rest]
      : rest;
  const sent = sendNext({ ...outbox, queue, inFlight: false, ripe: true });
  return { ...sent, effects: [report, ...sent.effects] };
}

function unreachable(outbox: Outbox): Step {
  const attempt = outbox.attempt + 1;
  return {
    outbox: { ...outbox, inFlight: false, attempt, trouble: { kind: "unreachable" } },
    effects: [{ do: "retry", attempt }],
  };
}

function resumed(outbox: Outbox): Step {
  const { trouble } = outbox;
  if (trouble?.kind !== "unreachable" && trouble?.kind !== "session")
    return { outbox, effects: [] };
  return sendNext({ ...outbox, trouble: null, ripe: true });
}

function takeTheirs(outbox: Outbox): Step {
  if (outbox.trouble?.kind !== "conflict") return { outbox, effects: [] };
  const { current } = outbox.trouble.conflict;
  return {
    outbox: cleanOutbox(current.version, current.sha256),
    effects: [{ do: "show", view: current }],
  };
}

/** The person has seen the other text and chose: now, and only now, the new version is the base. */
function keepText(outbox: Outbox, op: TextOp, key: string): Step {
  if (outbox.trouble?.kind !== "conflict") return { outbox, effects: [] };
  const { current } = outbox.trouble.conflict;
  const wasConfirmed = outbox.queue.some((queued) => queued.op.kind === "confirm");
  if (current.sha256 === op.sha256 && !wasConfirmed) return takeTheirs(outbox);
  const kept: Op = { ...op, kind: wasConfirmed ? "confirm" : "save" };
  return sendNext({
    ...cleanOutbox(current.version, current.sha256),
    queue: [{ key, op: kept, baseVersion: null }],
    ripe: true,
  });
}

/** Somebody else's change is taken over only where nothing of one's own waits. */
function remote(
  outbox: Outbox,
  { version, sha256 }: { readonly version: number; readonly sha256: string },
): Outbox {
  if (outbox.queue.length > 0 || version <= outbox.version) return outbox;
  return { ...outbox, version, sha256 };
}
