import { ERRORS, type ErrorCode, type ErrorParams } from "@/core/errors";

/** An answer of the server. Status 0: none came. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly status: number;
      readonly code: ErrorCode;
      readonly params: ErrorParams;
      readonly details: unknown;
      /** Seconds that the server asks to wait, or null. */
      readonly retryAfter: number | null;
    };

type Options = {
  readonly method?: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly keepalive?: boolean;
  /** Who is asking: the server refuses when somebody else is signed in by now. */
  readonly personId?: string;
};

/** The event of the window that says that somebody must sign in again. */
export const SESSION_ENDED = "audarma-session-ended";

/** A server that has not answered by then counts as not reached, in milliseconds. */
const PATIENCE = 15_000;

/** Asks the server and sorts out failures: expected ones by their code, the rest as not reached. */
export async function request<T>(path: string, options: Options = {}): Promise<Reply<T>> {
  const { method = "GET", body, headers = {}, keepalive = false, personId } = options;
  try {
    const response = await fetch(path, {
      method,
      keepalive,
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        ...headers,
        ...(personId === undefined ? {} : { "X-Audarma-Person": personId }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    return await failed(response);
  } catch {
    return {
      ok: false,
      status: 0,
      code: "unexpected",
      params: {},
      details: null,
      retryAfter: null,
    };
  }
}

/** A value, or an error that carries the code for the person. */
export async function orThrow<T>(reply: Promise<Reply<T>>): Promise<T> {
  const answer = await reply;
  if (answer.ok) return answer.value;
  throw new Error(answer.code);
}

type WireError = {
  readonly error?: {
    readonly code?: string;
    readonly params?: ErrorParams;
    readonly details?: unknown;
  };
};

async function failed(response: Response): Promise<Reply<never>> {
  const wire = (await response.json().catch(() => ({}))) as WireError;
  const code = wire.error?.code ?? "";
  if (response.status === 401) window.dispatchEvent(new Event(SESSION_ENDED));
  const seconds = Number(response.headers.get("retry-after") ?? "");
  return {
    ok: false,
    status: response.status,
    code: Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : "unexpected",
    params: wire.error?.params ?? {},
    details: wire.error?.details ?? null,
    retryAfter: seconds > 0 ? seconds : null,
  };
}
