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
  const encoder = new TextEncoder();
  let timer: NodeJS.Timeout | undefined;
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const first = await readChanges(actor, articleId, request.headers.get("last-event-id"));
      let last = first;
      const seen = new Set<string>();
      unseen(first, seen);
      let told = Date.now();
      const started = told;
      const send = (text: string) => {
        told = Date.now();
        controller.enqueue(encoder.encode(text));
      };
      const close = () => {
        clearTimeout(timer);
        if (!request.signal.aborted) controller.close();
      };
      const look = async () => {
        try {
          const next = await readChanges(actor, articleId, last.cursor);
          const fresh = { ...next, changes: unseen(next, seen) };
          if (fresh.changes.length > 0 || !samePeople(last, next)) send(toEvent(fresh));
          else if (Date.now() - told > HEARTBEAT) send(": here\n\n");
          last = next;
        } catch (error) {
          logError("event-stream", error, { articleId });
        }
        if (Date.now() - started > LIFE) close();
        else if (!request.signal.aborted) timer = setTimeout(look, EVERY);
      };
      send(`retry: 2000\n${toEvent(first)}`);
      timer = setTimeout(look, EVERY);
    },
    cancel() {
      clearTimeout(timer);
    },
  });
  request.signal.addEventListener("abort", () => clearTimeout(timer));
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform, no-store",
      "content-encoding": "none",
      "x-accel-buffering": "no",
    },
  });
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
