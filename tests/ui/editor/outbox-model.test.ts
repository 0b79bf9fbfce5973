import fc from "fast-check";
import { expect, test } from "vitest";
import { hashContent } from "@/core/article/content-hash";
import { textContent } from "@/core/article/inline";
import type { TranslationView } from "@/core/workflow/article-view";
import { cleanOutbox, step, waitingText } from "@/ui/editor/saving/outbox";
import type { Effect, Outbox, OutboxEvent, Queued, TextOp } from "@/ui/editor/saving/outbox-types";

/*
 * One browser, one server, other people, and a network that loses questions and answers. After
 * every run the network is mended and all conflicts are answered; then the server must have what
 * the screen shows, and on the way nobody's text may have been overwritten unseen.
 */

type Stored = { version: number; text: string };

class World {
  outbox: Outbox = cleanOutbox(0, hash(""));
  screen = "";
  server: Stored = { version: 0, text: "" };
  /** Versions whose text this person has seen. */
  readonly seen = new Set([0]);
  readonly answered = new Map<string, Stored>();
  inFlight: Queued | null = null;
  overwrittenUnseen = 0;
  events = 0;
  #keys = 0;

  key = () => `key-${this.#keys++}`;

  take(event: OutboxEvent): void {
    const { outbox, effects } = step(this.outbox, event);
    this.outbox = outbox;
    for (const effect of effects) this.#follow(effect);
  }

  #follow(effect: Effect): void {
    if (effect.do === "send") {
      expect(this.inFlight, "one request in flight").toBeNull();
      this.inFlight = effect.queued;
    }
    if (effect.do === "show") {
      this.seen.add(effect.view.version);
      if (!waitingText(this.outbox)) this.screen = plain(effect.view);
    }
  }

  type(text: string): void {
    this.screen = text;
    this.take({ type: "edit", op: textOp(text), key: this.key() });
  }

  somebodyWrites(text: string): void {
    this.server = { version: this.server.version + 1, text };
  }

  /** The server handles the request; the answer may get lost on its way. */
  deliver(isAnswerLost: boolean): void {
    const queued = this.inFlight;
    if (!queued) return;
    this.inFlight = null;
    const reply = this.#handle(queued);
    this.take(isAnswerLost ? { type: "unreachable" } : reply);
  }

  #handle({ key, op, baseVersion }: Queued): OutboxEvent {
    if (op.kind !== "save" && op.kind !== "confirm") throw new Error("only texts here");
    const earlier = this.answered.get(key);
    if (earlier) return { type: "acknowledged", view: viewOf(this.server) };
    if (baseVersion !== this.server.version)
      return { type: "conflicted", conflict: { current: viewOf(this.server), base: null } };
    if (!this.seen.has(this.server.version)) this.overwrittenUnseen += 1;
    this.server = { version: this.server.version + 1, text: textOf(op) };
    this.seen.add(this.server.version);
    this.answered.set(key, this.server);
    this.events += 1;
    return { type: "acknowledged", view: viewOf(this.server) };
  }

  choose(keepsMine: boolean): void {
    const { trouble } = this.outbox;
    if (trouble?.kind !== "conflict") return;
    this.seen.add(trouble.conflict.current.version);
    if (keepsMine) this.take({ type: "keep-text", op: textOp(this.screen), key: this.key() });
    else this.take({ type: "take-theirs" });
  }

  /** Everything heals: the network, the session, and every conflict is answered. */
  settle(): void {
    for (let round = 0; round < 50; round += 1) {
      this.take({ type: "flush" });
      this.deliver(false);
      this.choose(true);
      this.take({ type: "resume" });
      if (this.outbox.queue.length === 0 && !this.inFlight) return;
    }
    throw new Error("never settled");
  }
}

const hash = (text: string) => hashContent(textContent(text));
const textOf = (op: TextOp) =>
  op.content.map((token) => (token.t === "text" ? token.v : "")).join("");
const plain = (view: TranslationView) =>
  view.content.map((token) => (token.t === "text" ? token.v : "")).join("");

function textOp(text: string, kind: TextOp["kind"] = "save"): TextOp {
  return {
    kind,
    content: textContent(text),
    sha256: hash(text),
    sourceVersion: 1,
    origin: "human",
  };
}

function viewOf({ version, text }: Stored): TranslationView {
  return {
    id: "t",
    segmentId: "s",
    language: "ru",
    content: textContent(text),
    sha256: hash(text),
    version,
    state: "draft",
    returned: null,
    locked: false,
    sourceVersion: 1,
    origin: "human",
    match: null,
    authorId: null,
    author: null,
    approvedBy: null,
    updatedAt: "",
    findings: [],
  };
}

const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom("а", "аб", "абв", "").map((text) => ({ do: "type", text }) as const),
  },
  { weight: 3, arbitrary: fc.constant({ do: "flush" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "confirm" } as const) },
  {
    weight: 4,
    arbitrary: fc.boolean().map((isAnswerLost) => ({ do: "deliver", isAnswerLost }) as const),
  },
  { weight: 2, arbitrary: fc.constant({ do: "question-lost" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "session-ended" } as const) },
  { weight: 2, arbitrary: fc.constant({ do: "resume" } as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("другой", "а").map((text) => ({ do: "other", text }) as const),
  },
  { weight: 1, arbitrary: fc.boolean().map((keepsMine) => ({ do: "choose", keepsMine }) as const) },
);

function play(world: World, one: typeof act extends fc.Arbitrary<infer A> ? A : never): void {
  if (one.do === "type") world.type(one.text);
  else if (one.do === "flush") world.take({ type: "flush" });
  else if (one.do === "confirm" && world.screen !== "")
    world.take({ type: "act", op: textOp(world.screen, "confirm"), key: world.key() });
  else if (one.do === "deliver") world.deliver(one.isAnswerLost);
  else if (one.do === "resume") world.take({ type: "resume" });
  else if (one.do === "other") world.somebodyWrites(one.text);
  else if (one.do === "choose") world.choose(one.keepsMine);
  else if (world.inFlight && (one.do === "question-lost" || one.do === "session-ended")) {
    world.inFlight = null;
    world.take({ type: one.do === "session-ended" ? "session-ended" : "unreachable" });
  }
}

test("whatever happens, what is on the screen ends up on the server and nothing is overwritten unseen", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const world = new World();
      for (const one of acts) {
        play(world, one);
        // What is on the screen and not on the server waits somewhere.
        const kept = waitingText(world.outbox)?.sha256 ?? world.outbox.sha256;
        expect(kept).toBe(hash(world.screen));
      }
      world.settle();
      // The person looks: with nothing waiting, a change of somebody else is taken over.
      if (world.server.version > world.outbox.version) world.screen = world.server.text;
      expect(world.server.text).toBe(world.screen);
      expect(world.overwrittenUnseen).toBe(0);
      expect(world.answered.size).toBe(world.events);
    }),
    { numRuns: 2_000 },
  );
});
