import { describe, expect, test } from "vitest";
import { hashContent } from "@/core/article/content-hash";
import { textContent } from "@/core/article/inline";
import type { TranslationView } from "@/core/workflow/article-view";
import { cleanOutbox, step, waitingText } from "@/ui/editor/saving/outbox";
import type { Effect, Outbox, OutboxEvent, TextOp } from "@/ui/editor/saving/outbox-types";

const EMPTY = hashContent([]);

function textOp(text: string, kind: TextOp["kind"] = "save"): TextOp {
  const content = textContent(text);
  return { kind, content, sha256: hashContent(content), sourceVersion: 1, origin: "human" };
}

function view(text: string, version: number): TranslationView {
  const content = textContent(text);
  return {
    id: "t",
    segmentId: "s",
    language: "ru",
    content,
    sha256: hashContent(content),
    version,
    state: "draft",
    returned: null,
    locked: false,
    sourceVersion: 1,
    origin: "human",
    match: null,
    authorId: "me",
    author: "Me",
    approvedBy: null,
    updatedAt: "2026-11-22T10:00:00.000Z",
    findings: [],
  };
}

function play(outbox: Outbox, ...events: readonly OutboxEvent[]) {
  let now = outbox;
  const effects: Effect[] = [];
  for (const event of events) {
    const next = step(now, event);
    now = next.outbox;
    effects.push(...next.effects);
  }
  return {
    outbox: now,
    effects,
    sent: effects.flatMap((e) => (e.do === "send" ? [e.queued] : [])),
  };
}

const start = cleanOutbox(0, EMPTY);
const edit = (text: string, key: string): OutboxEvent => ({ type: "edit", op: textOp(text), key });
const flush: OutboxEvent = { type: "flush" };

describe("saving", () => {
  test("edits coalesce until the pause, then one is sent with the version that was seen", () => {
    const { sent } = play(start, edit("а", "k1"), edit("аб", "k2"), flush);
    expect(sent).toEqual([{ key: "k2", op: textOp("аб"), baseVersion: 0 }]);
  });

  test("one request is in flight; the next one builds on its answer", () => {
    const { sent, outbox } = play(
      start,
      edit("а", "k1"),
      flush,
      edit("аб", "k2"),
      edit("абв", "k3"),
      flush,
      { type: "acknowledged", view: view("а", 1) },
    );
    expect(sent.map(({ key, baseVersion }) => [key, baseVersion])).toEqual([
      ["k1", 0],
      ["k3", 1],
    ]);
    expect(waitingText(outbox)?.sha256).toBe(textOp("абв").sha256);
  });

  test("typing back to what the server has leaves nothing to send", () => {
    const { outbox, sent } = play(start, edit("а", "k1"), edit("", "k2"), flush);
    expect(sent).toEqual([]);
    expect(outbox.queue).toEqual([]);
  });

  test("a request without an answer is repeated with its key and version", () => {
    const { sent } = play(
      start,
      edit("а", "k1"),
      flush,
      { type: "unreachable" },
      edit("аб", "k2"),
      { type: "resume" },
    );
    expect(sent).toEqual([
      { key: "k1", op: textOp("а"), baseVersion: 0 },
      { key: "k1", op: textOp("а"), baseVersion: 0 },
    ]);
  });

  test("an acknowledgement of another text forgets nothing and asks the person", () => {
    const { outbox } = play(start, edit("а", "k1"), flush, {
      type: "acknowledged",
      view: view("чужой", 2),
    });
    expect(outbox.trouble?.kind).toBe("conflict");
    expect(waitingText(outbox)?.sha256).toBe(textOp("а").sha256);
  });

  test("the end of a session keeps the text and asks to sign in; afterwards it is sent", () => {
    const ended = play(start, edit("а", "k1"), flush, { type: "session-ended" });
    expect(ended.effects.at(-1)).toEqual({ do: "ask-sign-in" });
    expect(play(ended.outbox, edit("аб", "k2"), flush).sent).toEqual([]);
    expect(play(ended.outbox, { type: "resume" }).sent[0]?.key).toBe("k1");
  });

  test("a refused text stays and is replaced by the next one", () => {
    const refused = play(start, edit("плохой", "k1"), flush, {
      type: "refused",
      code: "text-too-long",
      params: { limit: 1 },
      freshKey: "f",
    });
    expect(refused.outbox.trouble?.kind).toBe("refused");
    const next = play(refused.outbox, edit("хороший", "k2"), flush);
    expect(next.sent).toEqual([{ key: "k2", op: textOp("хороший"), baseVersion: 0 }]);
    expect(next.outbox.queue).toHaveLength(1);
  });
});

describe("confirming", () => {
  const confirm = (text: string, key: string): OutboxEvent => ({
    type: "act",
    op: textOp(text, "confirm"),
    key,
  });

  test("takes the waiting save along and does not wait for the pause", () => {
    const { sent } = play(start, edit("а", "k1"), confirm("а", "k2"));
    expect(sent).toEqual([{ key: "k2", op: textOp("а", "confirm"), baseVersion: 0 }]);
  });

  test("refused for errors, the text is saved all the same", () => {
    const { sent, effects } = play(start, confirm("а", "k1"), {
      type: "refused",
      code: "open-errors",
      params: { count: 1 },
      freshKey: "f",
    });
    expect(sent.at(-1)).toEqual({ key: "f", op: textOp("а"), baseVersion: 0 });
    expect(effects).toContainEqual(expect.objectContaining({ do: "report", code: "open-errors" }));
  });
});

describe("conflicts", () => {
  const conflicted = play(start, edit("моё", "k1"), flush, {
    type: "conflicted",
    conflict: { current: view("чужое", 3), base: null },
  }).outbox;

  test("nothing is sent before a choice", () => {
    expect(play(conflicted, flush, { type: "resume" }, edit("моё 2", "k2"), flush).sent).toEqual(
      [],
    );
  });

  test("keeping one's own builds on the version that was shown", () => {
    const { sent } = play(conflicted, { type: "keep-text", op: textOp("моё"), key: "k9" });
    expect(sent).toEqual([{ key: "k9", op: textOp("моё"), baseVersion: 3 }]);
  });

  test("taking theirs shows it and has nothing to send", () => {
    const { outbox, effects } = play(conflicted, { type: "take-theirs" });
    expect(outbox).toEqual(cleanOutbox(3, view("чужое", 3).sha256));
    expect(effects).toEqual([{ do: "show", view: view("чужое", 3) }]);
  });

  test("an act on a text that changed meanwhile is dropped and told", () => {
    const { outbox, effects } = play(
      start,
      { type: "act", op: { kind: "approve" }, key: "k1" },
      { type: "conflicted", conflict: { current: view("другое", 5), base: null } },
    );
    expect(outbox.version).toBe(5);
    expect(effects.map((effect) => effect.do)).toEqual(["send", "show", "report"]);
  });
});

test("somebody else's change is taken over only where nothing waits", () => {
  const news: OutboxEvent = { type: "remote", version: 4, sha256: "x" };
  expect(play(start, news).outbox.version).toBe(4);
  expect(play(start, edit("а", "k1"), news).outbox.version).toBe(0);
});
