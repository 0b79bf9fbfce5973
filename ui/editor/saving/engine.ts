import { fromCodedText, toCodedText } from "@/core/article/coded-text";
import { hashContent } from "@/core/article/content-hash";
import type { ErrorCode, ErrorParams } from "@/core/errors";
import { sameInsertion } from "@/core/memory/inserted-match";
import type { TranslationView } from "@/core/workflow/article-view";
import type { Cell, CellStore } from "../state/cell";
import type { DeskStore } from "../state/desk-state";
import { createDraftKeeper, type DraftKeeper } from "./draft-keeper";
import type { DraftStore } from "./drafts";
import { step, waitingText } from "./outbox";
import type { ActOp, Effect, Op, OutboxEvent, Queued, TextOp } from "./outbox-types";
import { retryDelay } from "./retry-delay";
import { summarize } from "./summary";
import type { ChangeReply } from "./translation-api";

/*
 * Drives the outboxes: timers, the network, the browser's store of drafts. What to do is decided by
 * the pure machine in outbox.ts; here it is done.
 */

/** What the engine needs of the world. */
export type EngineWorld = {
  readonly send: (translationId: string, queued: Queued) => Promise<ChangeReply>;
  readonly drafts: DraftStore;
  readonly tabId: string;
  readonly now: () => number;
  readonly chance: () => number;
  readonly newKey: () => string;
  /** Told of an act that the server refused. */
  readonly report: (cell: CellStore, op: Op, code: ErrorCode, params: ErrorParams) => void;
};

/** How long a pause in typing is, in milliseconds; nobody types longer than the other without a save. */
const PAUSE = 600;
const LONGEST_WITHOUT_SAVE = 5_000;
/** A keystroke is in the browser's store after at most this and the write itself (3 ms measured). */
const DRAFT_PAUSE = 200;

/** Where a text on the screen comes from; `match` when it is a whole text of the memory. */
export type TextOrigin = {
  readonly origin: "human" | "memory";
  readonly match?: { readonly score: number; readonly entry: string };
  /** What stood there before: an open field has told of the new text already. */
  readonly before?: string;
};

/** Keeps and sends what is done to the translations of one article. */
export type SaveEngine = {
  /** A new text on the screen. */
  readonly type: (translationId: string, text: string, from?: TextOrigin) => void;
  readonly flush: (translationId: string) => void;
  readonly flushAll: () => void;
  /** Says that the text on the screen is translated. */
  readonly confirm: (translationId: string) => void;
  readonly act: (translationId: string, op: ActOp) => void;
  readonly takeTheirs: (translationId: string) => void;
  readonly keepText: (translationId: string, text: string) => void;
  /** A newer view from somewhere else: taken over where nothing of one's own waits. */
  readonly receive: (view: TranslationView) => void;
  /** Takes up drafts that a closed tab or a crash left behind. */
  readonly restore: () => Promise<void>;
  /** Tries again what could not be sent. */
  readonly resume: () => void;
  readonly stop: () => void;
};

type Timers = { draft?: number; pause?: number; typedSince?: number };

/** Starts the engine of an article. */
export function createSaveEngine(desk: DeskStore, world: EngineWorld): SaveEngine {
  const timers = new Map<string, Timers>();
  const retries = new Map<string, number>();
  const keeper: DraftKeeper = createDraftKeeper(desk, world);
  let stopped = false;

  const cellOf = (id: string) => desk.getState().cells.get(id) ?? null;
  const timersOf = (id: string): Timers => {
    const known = timers.get(id) ?? {};
    timers.set(id, known);
    return known;
  };

  const dispatch = (id: string, event: OutboxEvent) => {
    const store = cellOf(id);
    if (!store) return;
    const { outbox, effects } = step(store.getState().outbox, event);
    store.setState({ outbox });
    keeper.follow(store);
    for (const effect of effects) run(store, effect);
    summarize(desk, store, effects, world.now());
  };

  const run = (store: CellStore, effect: Effect) => {
    const { id } = store.getState().view;
    if (effect.do === "send") void send(id, effect.queued);
    else if (effect.do === "retry") retryLater(id, effect.attempt, null);
    else if (effect.do === "show") show(store, effect.view);
    else if (effect.do === "ask-sign-in") desk.setState({ sessionEnded: true });
    else world.report(store, effect.op, effect.code, effect.params);
  };

  const send = async (id: string, queued: Queued) => {
    const reply = await world.send(id, queued);
    if (stopped) return;
    if (reply.kind === "acknowledged") dispatch(id, { type: "acknowledged", view: reply.view });
    else if (reply.kind === "conflicted")
      dispatch(id, { type: "conflicted", conflict: reply.conflict });
    else if (reply.kind === "session-ended") dispatch(id, { type: "session-ended" });
    else if (reply.kind === "refused") {
      const { code, params } = reply;
      dispatch(id, { type: "refused", code, params, freshKey: world.newKey() });
    } else {
      dispatch(id, { type: "unreachable" });
      if (reply.afterSeconds !== null) retryLater(id, 1, reply.afterSeconds);
    }
  };

  const retryLater = (id: string, attempt: number, afterSeconds: number | null) => {
    window.clearTimeout(retries.get(id));
    const delay = afterSeconds === null ? retryDelay(attempt, world.chance()) : afterSeconds * 1000;
    retries.set(
      id,
      window.setTimeout(() => dispatch(id, { type: "resume" }), delay),
    );
  };

  /** The text on the screen stays as it is while it is the acknowledged one or newer. */
  const show = (store: CellStore, view: TranslationView) => {
    const cell = store.getState();
    const isNewer = cell.typed || waitingText(cell.outbox) !== null;
    const isSame = hashContent(fromCodedText(cell.text, cell.codes)) === view.sha256;
    if (desk.getState().sessionEnded) desk.setState({ sessionEnded: false });
    store.setState({
      view,
      ...(isSame ? { live: null, origin: "human" as const } : {}),
      ...(isNewer ? {} : { match: view.match }),
      ...(isNewer || isSame ? {} : { text: toCodedText(view.content, cell.codes), live: null }),
    });
  };

  /** Hands the text on the screen to the outbox. */
  const settleTyping = (id: string) => {
    const store = cellOf(id);
    if (!store?.getState().typed) return;
    window.clearTimeout(timersOf(id).draft);
    store.setState({ typed: false });
    dispatch(id, { type: "edit", op: textOp(store, "save"), key: world.newKey() });
  };

  const type: SaveEngine["type"] = (id, text, from = { origin: "human" }) => {
    const store = cellOf(id);
    if (!store) return;
    if (store.getState().text === text) {
      // An open field has told of the text by itself; what it cannot tell is where it came from.
      if (store.getState().typed) store.setState(provenance(store.getState(), text, from));
      return;
    }
    const first = !store.getState().typed;
    store.setState({ text, typed: true, ...provenance(store.getState(), text, from) });
    if (first) summarize(desk, store, [], world.now());
    const own = timersOf(id);
    if (first) own.draft = window.setTimeout(() => settleTyping(id), DRAFT_PAUSE);
    own.typedSince ??= world.now();
    const left = LONGEST_WITHOUT_SAVE - (world.now() - own.typedSince);
    window.clearTimeout(own.pause);
    own.pause = window.setTimeout(() => flush(id), Math.max(0, Math.min(PAUSE, left)));
  };

  const flush = (id: string) => {
    const own = timersOf(id);
    window.clearTimeout(own.pause);
    delete own.typedSince;
    settleTyping(id);
    const { queue, trouble } = cellOf(id)?.getState().outbox ?? {};
    if (queue && queue.length > 0 && !trouble) dispatch(id, { type: "flush" });
  };

  const everyCell = (act: (id: string) => void) => {
    for (const id of desk.getState().cells.keys()) act(id);
  };

  return {
    type,
    flush,
    flushAll: () => everyCell(flush),
    confirm(id) {
      const store = cellOf(id);
      if (!store) return;
      settleTyping(id);
      dispatch(id, { type: "act", op: textOp(store, "confirm"), key: world.newKey() });
    },
    act(id, op) {
      settleTyping(id);
      dispatch(id, { type: "act", op, key: world.newKey() });
    },
    takeTheirs(id) {
      cellOf(id)?.setState({ typed: false });
      dispatch(id, { type: "take-theirs" });
    },
    keepText(id, text) {
      const store = cellOf(id);
      if (!store) return;
      store.setState({ text, typed: false });
      dispatch(id, { type: "keep-text", op: textOp(store, "save"), key: world.newKey() });
    },
    receive(view) {
      const store = cellOf(view.id);
      if (!store || view.version < store.getState().view.version) return;
      if (store.getState().typed || store.getState().outbox.queue.length > 0) return;
      show(store, view);
      dispatch(view.id, { type: "remote", version: view.version, sha256: view.sha256 });
    },
    async restore() {
      for (const draft of await keeper.leftBehind()) {
        const store = cellOf(draft.translationId);
        if (!store) continue;
        const outbox = {
          ...draft.outbox,
          inFlight: false,
          trouble: { kind: "unreachable" as const },
        };
        store.setState({ text: draft.text, outbox });
        keeper.follow(store);
        dispatch(draft.translationId, { type: "resume" });
      }
    },
    resume: () => everyCell((id) => dispatchResume(id)),
    stop() {
      stopped = true;
      for (const { draft, pause } of timers.values()) {
        window.clearTimeout(draft);
        window.clearTimeout(pause);
      }
      for (const retry of retries.values()) window.clearTimeout(retry);
    },
  };

  function dispatchResume(id: string) {
    const kind = cellOf(id)?.getState().outbox.trouble?.kind;
    if (kind === "unreachable" || kind === "session") dispatch(id, { type: "resume" });
  }
}

type Provenance = Partial<Pick<Cell, "origin" | "match" | "beforeMatch">>;

/** What a new text says about where the cell's text comes from. */
function provenance(cell: Cell, text: string, { origin, match, before }: TextOrigin): Provenance {
  const from = origin === "memory" ? { origin } : {};
  if (match) {
    const sha256 = hashContent(fromCodedText(text, cell.codes));
    return { ...from, match: { ...match, sha256 }, beforeMatch: before ?? null };
  }
  const taken = cell.match !== null && (text.trim() === "" || text === cell.beforeMatch);
  return taken ? { ...from, match: null, beforeMatch: null } : from;
}

/** The text on the screen as an op. */
function textOp(store: CellStore, kind: TextOp["kind"]): TextOp {
  const { text, codes, sourceVersion, origin, match, view } = store.getState();
  const content = fromCodedText(text.replaceAll("\r\n", "\n"), codes);
  const op = { kind, content, sha256: hashContent(content), sourceVersion, origin };
  return sameInsertion(match, view.match) ? op : { ...op, match };
}
