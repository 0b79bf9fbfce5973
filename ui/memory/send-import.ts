import type { ImportLine, ImportView } from "@/core/memory/memory-view";

/** Sends a file and reads the lines of progress that come back while it is imported. */

type Progress = Extract<ImportLine, { readonly kind: "progress" }>;

/**
 * How an import ended for the screen; `code` is a code of core/errors.ts, "unreachable", or "unheard" where the
 * connection broke once the server had the whole file: it goes on with it if it can.
 */
export type ImportEnd =
  | { readonly ok: true; readonly result: ImportView }
  | { readonly ok: false; readonly code: string };

/** Never throws. */
export async function sendImport(
  address: string,
  file: File,
  onProgress: (progress: Progress) => void,
): Promise<ImportEnd> {
  let isReceived = false;
  try {
    const response = await fetch(address, {
      method: "POST",
      body: file,
      headers: { "Content-Type": "application/octet-stream" },
    });
    if (!response.ok || !response.body) {
      const body = (await response.json().catch(() => null)) as {
        readonly error?: { readonly code?: string };
      } | null;
      return { ok: false, code: body?.error?.code ?? "unexpected" };
    }
    for await (const line of linesOf(response.body)) {
      const said = JSON.parse(line) as ImportLine;
      if (said.kind === "progress") {
        isReceived = said.phase !== "receiving";
        onProgress(said);
      }
      if (said.kind === "failed") return { ok: false, code: said.code };
      if (said.kind === "done") return { ok: true, result: said.result };
    }
  } catch {
    // The connection broke: the server goes on with what it has, and the same file resumes.
  }
  return { ok: false, code: isReceived ? "unheard" : "unreachable" };
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? "")).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
    if (done) break;
  }
  if (rest !== "") yield rest;
}
