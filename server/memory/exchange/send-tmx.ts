import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import { logError } from "@/server/log";
import { sqlOf } from "../index/sql";
import { type ExportTmxInput, exportTmx } from "./export-tmx";

/**
 * An export as a download, made while it is sent: a memory of millions needs no room on the server.
 * The first piece is made before the answer begins, so that a refusal is still an error.
 * @throws AppError not-allowed, not-found for a bank that the actor may not read
 */
export async function sendTmx(actor: Actor, input: ExportTmxInput): Promise<Response> {
  if (!may(actor, "memory.export")) throw new AppError("not-allowed");
  const pieces = exportTmx(sqlOf(database()), actor, input);
  const first = await pieces.next();
  await database().$transaction((tx) =>
    recordAudit(tx, actor, {
      action: "memory.exported",
      subjectType: "memory-bank",
      subjectId: input.banks?.join(", ") ?? "*",
      data: { languages: input.languages?.join(",") ?? "*" },
    }),
  );
  const encoder = new TextEncoder();
  let waiting = first.done ? null : first.value;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const piece = waiting ?? (await pieces.next()).value;
        waiting = null;
        if (typeof piece === "string") controller.enqueue(encoder.encode(piece));
        else controller.close();
      } catch (error) {
        // The download breaks off: half a file must not look like a whole one.
        logError("tmx-export", error);
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  const name = `${(input.banks?.[0] ?? "memory").replace(/[^\p{L}\p{N}]+/gu, "-")}.tmx`;
  return new Response(stream, {
    headers: {
      "content-type": "application/x-tmx+xml; charset=utf-8",
      "content-disposition": `attachment; filename="memory.tmx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
