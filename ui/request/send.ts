import { readError, type ShownError } from "@/ui/i18n/error-text";

/** What came of a request. `error` is null when the server was not reached at all. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly status: number;
      readonly error: ShownError | null;
      readonly details: unknown;
    };

/** A request to one of our own routes. */
export type Request = {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  /** Sent as JSON; bytes of a file are sent as they are. */
  readonly body?: unknown;
  /** Makes a repeated request act once. */
  readonly idempotencyKey?: string;
  /** The version that the change is based on (If-Match). */
  readonly version?: number;
  /** Gives the answer up, which then counts as not reached. */
  readonly signal?: AbortSignal;
};

/** Sends a request and sorts its answer; never throws. */
export async function send<T>(request: Request): Promise<Reply<T>> {
  const { method = "POST", path, body, idempotencyKey, version, signal } = request;
  const isFile = body instanceof Blob;
  try {
    const response = await fetch(path, {
      method,
      cache: "no-store",
      ...(signal === undefined ? {} : { signal }),
      headers: {
        ...(body === undefined
          ? {}
          : { "Content-Type": isFile ? "application/octet-stream" : "application/json" }),
        ...(idempotencyKey === undefined ? {} : { "Idempotency-Key": idempotencyKey }),
        ...(version === undefined ? {} : { "If-Match": `"v${version}"` }),
      },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    const copy = response.clone();
    const error = await readError(response);
    return { ok: false, status: response.status, error, details: await detailsOf(copy) };
  } catch {
    return { ok: false, status: 0, error: null, details: null };
  }
}

async function detailsOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => null);
  return (body as { readonly error?: { readonly details?: unknown } } | null)?.error?.details;
}
