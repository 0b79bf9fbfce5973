import { AppError } from "@/core/errors";

/**
 * The one reader of request bodies: it refuses by the declared length, then counts what really
 * comes, and refuses a body that is shorter than declared. Without it an anonymous 300 MB request
 * costs a gigabyte of memory.
 */

/** Largest bodies in bytes, by what a route takes; each route declares which of them is its own. */
export const BODY_LIMITS = {
  /** One act on one thing. The longest segment is 40 KB of Cyrillic. */
  save: 64 * 1024,
  /** A list of things. */
  json: 1024 * 1024,
  /** A whole article: a million characters of Cyrillic, cut into segments with their codes. */
  article: 8 * 1024 * 1024,
  /** A file that is read in memory. */
  file: 25 * 1024 * 1024,
  /** A file that goes to disk piece by piece: a million memory units of news text are some 900 MB. */
  upload: 2 * 1024 * 1024 * 1024,
} as const;

/** What a route may declare as its limit. */
export type BodyLimit = keyof typeof BODY_LIMITS;

/**
 * The body piece by piece, counted while it comes.
 * @throws AppError `body-too-large`; `bad-request` when it is not as long as it said or breaks off.
 */
export async function* bodyPieces(
  request: Request,
  limit: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const declared = declaredLength(request, limit);
  let size = 0;
  const reader = request.body?.getReader();
  try {
    while (reader) {
      // Reading fails only when the sender has gone: no fault of ours, and nobody waits for an answer.
      const { done, value } = await reader
        .read()
        .catch(() => Promise.reject(new AppError("bad-request")));
      if (done) break;
      size += value.byteLength;
      if (size > limit) throw new AppError("body-too-large", { limit });
      yield value;
    }
  } finally {
    // Nothing more is taken from a body that was refused or whose reader has gone.
    await reader?.cancel().catch(() => undefined);
  }
  if (declared !== null && declared !== size) throw new AppError("bad-request");
}

/** Reads at most `limit` bytes. @throws AppError `body-too-large`, `bad-request`. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bodyPieces(request, limit)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/**
 * The length that the request says its body has, or null when it says none.
 * @throws AppError `body-too-large`, `bad-request`.
 */
export function declaredLength(request: Request, limit: number): number | null {
  const header = request.headers.get("content-length");
  if (header === null) return null;
  if (!/^\d{1,15}$/.test(header)) throw new AppError("bad-request");
  const length = Number(header);
  if (length > limit) throw new AppError("body-too-large", { limit });
  return length;
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
