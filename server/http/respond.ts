import { randomUUID } from "node:crypto";
import { AppError, ERRORS, type ErrorCode } from "@/core/errors";
import { classifyDatabaseError } from "@/server/db/classify-error";
import { logError } from "@/server/log";

/**
 * The one mapper from results and failures to responses. Internals never leave: an unexpected error
 * becomes an id that stands in the log beside its stack.
 */

const PRIVATE = { "cache-control": "no-store", "x-content-type-options": "nosniff" } as const;

/** Seconds after which a refused request may come again. */
const RETRY_AFTER: Partial<Record<ErrorCode, number>> = {
  busy: 2,
  "database-unavailable": 2,
  "disk-full": 30,
};

/** A JSON answer that no cache keeps. */
export function json(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), {
    ...init,
    headers: { "content-type": "application/json; charset=utf-8", ...PRIVATE, ...init.headers },
  });
}

/** The answer to a failure: `{error: {code, number, params, details, id?}}` with its status. */
export function failure(error: unknown, where: string): Response {
  const expected = error instanceof AppError ? error : asAppError(error);
  const id = expected.code === "unexpected" ? randomUUID() : undefined;
  if (id) logError(where, error, { id });
  const { number, status } = ERRORS[expected.code];
  const seconds = RETRY_AFTER[expected.code] ?? expected.params.seconds;
  const { code, params, details } = expected;
  return json(
    { error: { code, number, params, details, ...(id ? { id } : {}) } },
    { status, headers: typeof seconds === "number" ? { "retry-after": String(seconds) } : {} },
  );
}

function asAppError(error: unknown): AppError {
  return new AppError(classifyDatabaseError(error) ?? "unexpected");
}
