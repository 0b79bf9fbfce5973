import { AppError } from "@/core/errors";

/**
 * The one reader of request bodies: it refuses by the declared length, then counts what really
 * comes, and refuses a body that is shorter than declared. Without it an anonymous 300 MB request
 * costs a gigabyte of memory.
 */

/** Largest bodies in bytes, by what a route takes. */
export const BODY_LIMITS = { save: 64 * 1024, json: 1024 * 1024, file: 25 * 1024 * 1024 } as const;

/** Reads at most `limit` bytes. @throws AppError `body-too-large`, `bad-request`. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = declaredLength(request, limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new AppError("body-too-large", { limit });
    }
    chunks.push(value);
  }
  if (declared !== null && declared !== size) throw new AppError("bad-request");
  return joined(chunks, size);
}

function declaredLength(request: Request, limit: number): number | null {
  const header = request.headers.get("content-length");
  if (header === null) return null;
  if (!/^\d{1,15}$/.test(header)) throw new AppError("bad-request");
  const length = Number(header);
  if (length > limit) throw new AppError("body-too-large", { limit });
  return length;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Reads a JSON body. @throws AppError `wrong-content-type`, `bad-request`, `body-too-large`. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new AppError("wrong-content-type");
  const bytes = await readBody(request, limit);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new AppError("bad-request");
  }
}
