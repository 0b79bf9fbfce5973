import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "@/core/errors";
import type { ImportLine, ImportView } from "@/core/memory/memory-view";
import { type Actor, may } from "@/core/workflow/actor";
import { classifyDatabaseError } from "@/server/db/classify-error";
import { BODY_LIMITS, bodyPieces, declaredLength } from "@/server/http/read-body";
import { logError } from "@/server/log";
import { type ImportTmxInput, type ImportTmxResult, importTmx } from "./import-tmx";

/**
 * An import through the browser: the upload goes to a file piece by piece, never into memory, and
 * the answer is a line of JSON for each step, so that progress is seen as it happens.
 */

/** Milliseconds between two lines of progress. */
const PROGRESS_EVERY = 200;

type Input = Pick<ImportTmxInput, "fileName" | "bank" | "dryRun" | "provenance">;

/**
 * Receives the body of `request`, imports it, and answers with the stream of its progress. The
 * import goes on when the browser has left: what was uploaded whole is not lost.
 * @throws AppError not-allowed, body-too-large
 */
export function receiveTmx(actor: Actor, request: Request, input: Input): Response {
  if (!may(actor, "memory.import")) throw new AppError("not-allowed");
  const total = declaredLength(request, BODY_LIMITS.upload) ?? 0;
  let open = true;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (line: ImportLine) => {
        if (open) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      void run(actor, request, input, total, send).finally(() => {
        if (open) controller.close();
        open = false;
      });
    },
    cancel() {
      open = false;
    },
  });
  return new Response(stream, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "cache-control": "no-cache, no-transform, no-store",
      "content-encoding": "none",
      "x-accel-buffering": "no",
    },
  });
}

async function run(
  actor: Actor,
  request: Request,
  input: Input,
  total: number,
  send: (line: ImportLine) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "audarma-tmx-"));
  const path = join(folder, "upload.tmx");
  const tell = everyWhile(send);
  try {
    await store(request, path, (done) =>
      tell({ kind: "progress", phase: "receiving", done, total }),
    );
    const result = await importTmx(actor, {
      ...input,
      path,
      onProgress: (progress) => tell({ kind: "progress", ...progress }),
    });
    send({ kind: "done", result: viewOf(result) });
  } catch (error) {
    const known = error instanceof AppError ? error.code : classifyDatabaseError(error);
    if (!known) logError("tmx-upload", error);
    send({ kind: "failed", code: known ?? "unexpected" });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Passes on the first of each kind of progress at once, and then a few a second. */
function everyWhile(send: (line: ImportLine) => void) {
  let last = 0;
  let phase = "";
  return (line: Extract<ImportLine, { kind: "progress" }>) => {
    const now = Date.now();
    if (line.phase === phase && now - last < PROGRESS_EVERY) return;
    phase = line.phase;
    last = now;
    send(line);
  };
}

async function store(
  request: Request,
  path: string,
  onBytes: (done: number) => void,
): Promise<void> {
  if (!request.body) throw new AppError("bad-request");
  let done = 0;
  const counted = async function* () {
    for await (const piece of bodyPieces(request, BODY_LIMITS.upload)) {
      done += piece.length;
      onBytes(done);
      yield piece;
    }
  };
  await pipeline(counted, createWriteStream(path, { mode: 0o600 }));
}

function viewOf({ report, importId: _, ...counts }: ImportTmxResult): ImportView {
  const { fault, units, languages, findings } = report;
  return {
    fault: fault && { code: fault.code, line: fault.line, message: fault.message },
    units,
    languages,
    findings,
    ...counts,
  };
}
