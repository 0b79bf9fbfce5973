/**
 * The closed list of expected failures. A use case throws `AppError` with one of these codes; one
 * mapper (server/http.ts) turns it into a response; screens translate `errors:<code>` and show the
 * number, which a person can quote to the administrator. Anything else is a fault of ours.
 */

/** Number shown to people, and the HTTP status that carries the code. Numbers are never reused. */
export const ERRORS = {
  // 1xxx: who is asking
  "not-signed-in": { number: 1001, status: 401 },
  "session-ended": { number: 1002, status: 401 },
  "wrong-credentials": { number: 1003, status: 401 },
  "too-many-attempts": { number: 1004, status: 429 },
  "not-allowed": { number: 1005, status: 403 },
  "cross-site": { number: 1006, status: 403 },
  "four-eyes": { number: 1007, status: 403 },
  "token-invalid": { number: 1008, status: 410 },
  "password-weak": { number: 1009, status: 422 },
  "last-administrator": { number: 1010, status: 409 },
  "login-taken": { number: 1011, status: 409 },
  "password-common": { number: 1012, status: 422 },
  "password-same": { number: 1013, status: 422 },
  "password-wrong": { number: 1015, status: 422 },
  "own-account": { number: 1014, status: 409 },
  // 2xxx: the request itself
  "bad-request": { number: 2001, status: 400 },
  "not-found": { number: 2002, status: 404 },
  "method-not-allowed": { number: 2003, status: 405 },
  "body-too-large": { number: 2004, status: 413 },
  "wrong-content-type": { number: 2005, status: 415 },
  "invalid-input": { number: 2006, status: 422 },
  "key-reused": { number: 2007, status: 422 },
  "version-required": { number: 2008, status: 428 },
  "too-many-requests": { number: 2009, status: 429 },
  // 3xxx: text and files
  "text-not-well-formed": { number: 3001, status: 422 },
  "text-has-nul": { number: 3002, status: 422 },
  "text-has-control": { number: 3012, status: 422 },
  "text-has-noncharacter": { number: 3013, status: 422 },
  "text-has-private-use": { number: 3014, status: 422 },
  "text-too-long": { number: 3003, status: 422 },
  "text-empty": { number: 3004, status: 422 },
  "file-type": { number: 3007, status: 415 },
  "file-malformed": { number: 3009, status: 422 },
  "import-empty": { number: 3101, status: 422 },
  "import-too-large": { number: 3102, status: 413 },
  "import-not-text": { number: 3103, status: 415 },
  "import-unknown-encoding": { number: 3104, status: 415 },
  "import-bad-utf8": { number: 3105, status: 415 },
  "import-bad-utf16": { number: 3106, status: 415 },
  "import-too-deep": { number: 3107, status: 422 },
  "import-too-complex": { number: 3108, status: 422 },
  "import-too-many-blocks": { number: 3109, status: 422 },
  "import-no-text": { number: 3110, status: 422 },
  "import-too-demanding": { number: 3111, status: 422 },
  "codes-unknown": { number: 3010, status: 422 },
  "codes-lost": { number: 3012, status: 422 },
  "too-many-segments": { number: 3011, status: 422 },
  "pattern-refused": { number: 3015, status: 422 },
  "concept-invalid": { number: 3201, status: 422 },
  "source-missing": { number: 3202, status: 422 },
  "glossary-file": { number: 3203, status: 422 },
  "glossary-too-demanding": { number: 3204, status: 422 },
  // 4xxx: the state of the work
  "version-conflict": { number: 4001, status: 409 },
  "source-changed": { number: 4002, status: 409 },
  "wrong-state": { number: 4003, status: 409 },
  "open-errors": { number: 4004, status: 409 },
  "reason-required": { number: 4005, status: 422 },
  "segment-locked": { number: 4006, status: 409 },
  "ignore-forbidden": { number: 4007, status: 409 },
  "not-ready": { number: 4008, status: 409 },
  "nothing-to-publish": { number: 4009, status: 409 },
  "already-scheduled": { number: 4010, status: 409 },
  "not-published": { number: 4011, status: 409 },
  duplicate: { number: 4012, status: 409 },
  "time-passed": { number: 4013, status: 422 },
  "structure-in-use": { number: 4014, status: 409 },
  "setting-conflict": { number: 4015, status: 409 },
  "glossary-plan-changed": { number: 4016, status: 409 },
  // 5xxx: the installation
  unexpected: { number: 5001, status: 500 },
  "database-unavailable": { number: 5002, status: 503 },
  busy: { number: 5003, status: 503 },
  "disk-full": { number: 5004, status: 507 },
} as const satisfies Record<string, { readonly number: number; readonly status: number }>;

/** A code of the closed list. */
export type ErrorCode = keyof typeof ERRORS;

/** Values for the translated message; never internals. */
export type ErrorParams = Readonly<Record<string, string | number | boolean | null>>;

/** An expected failure. `details` travels to the client as it is (a conflict carries both texts). */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly details: unknown;

  constructor(code: ErrorCode, params: ErrorParams = {}, details: unknown = null) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.params = params;
    this.details = details;
  }
}

/** Whether a thrown value is an expected failure with this code. */
export function hasCode(error: unknown, code: ErrorCode): error is AppError {
  return error instanceof AppError && error.code === code;
}
