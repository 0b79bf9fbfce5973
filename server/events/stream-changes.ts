import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "@/core/workflow/actor";
import { logError } from "@/server/log";
import { type Changes, readChanges } from "./read-changes";

const EVERY = 1_000;
const HEARTBEAT = 20_000;
/** The browser reconnects by itself; ending streams regularly lets a revoked session lapse. */
const LIFE = 5 * 60_000;

/**
 * The changes of an article as server-sent events. Each stream asks the database once a second by
 * index instead of holding a LISTEN connection: it works on any PostgreSQL-compatible cluster, on
 * any instance, and costs two indexed look-ups. Ends when the client leaves.
 */
export function streamChanges(actor: Actor, articleId: string, request: Request): Response {
  const stop = new AbortController();
  request.signal.addEventListener("abort", () => stop.abort());
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string) => {
        if (!stop.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      const since = request.headers.get("last-event-id");
      tellChanges(actor, articleId, since, send, stop.signal)
        .catch((error: unknown) => logError("event-stream", error, { articleId }))
        .finally(() => {
          if (!stop.signal.aborted) controller.close();
        });
    },
    cancel: () => stop.abort(),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform, no-store",
      "content-encoding": "none",
      "x-accel-buffering": "no",
    },
  });
}

/** Tells every change until the client leaves, the stream has lived its time, or the database fails. */
async function tellChanges(
  actor: Actor,
  articleId: string,
  since: string | null,
  send: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const started = Date.now();
  const seen = new Set<string>();
  let last = await readChanges(actor, articleId, since);
  let told = started;
  send(`retry: 2000\n${toEvent({ ...last, changes: unseen(last, seen) })}`);
  while (Date.now() - started < LIFE) {
    await pause(EVERY, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const next = await readChanges(actor, articleId, last.cursor);
    const changes = unseen(next, seen);
    const news = changes.length > 0 || !samePeople(last, next);
    last = next;
    if (!news && Date.now() - told < HEARTBEAT) continue;
    told = Date.now();
    send(news ? toEvent({ ...next, changes }) : ": here\n\n");
  }
}

function toEvent(changes: Changes): string {
  return `id: ${changes.cursor}\ndata: ${JSON.stringify(changes)}\n\n`;
}

/** Changes that this stream has not told yet; remembers them. A stream's short life bounds the memory. */
function unseen({ changes }: Changes, seen: Set<string>): Changes["changes"] {
  const fresh = changes.filter(
    ({ translationId, version }) => !seen.has(`${translationId} ${version}`),
  );
  for (const { translationId, version } of fresh) seen.add(`${translationId} ${version}`);
  return fresh;
}

function samePeople(a: Changes, b: Changes): boolean {
  return JSON.stringify(a.people) === JSON.stringify(b.people);
}
