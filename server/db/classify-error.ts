import type { ErrorCode } from "@/core/errors";

/**
 * What a failure of the database means for the person who waits. Classified by SQLSTATE where the
 * driver gives one; the pool's own time-outs carry no code at all (measured with adapter-pg 7.10),
 * so those are known by their words.
 */

const BY_STATE: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^53100$/, "disk-full"],
  [/^(08|57P0|53[023])/, "database-unavailable"],
  [/^(55P03|57014|40001|40P01|25P03)$/, "busy"],
];

const BY_PRISMA: Readonly<Record<string, ErrorCode>> = {
  P1001: "database-unavailable",
  P1002: "database-unavailable",
  P1008: "busy",
  P1017: "database-unavailable",
  P2024: "busy",
  P2028: "busy",
  P2034: "busy",
};

const BY_WORDS: readonly (readonly [RegExp, ErrorCode])[] = [
  [
    /ECONNREFUSED|ECONNRESET|EPIPE|ENOENT.*PGSQL|Connection terminated|terminating connection|is not queryable|Can't reach database server|Server has closed the connection|the database system is/i,
    "database-unavailable",
  ],
  [/No space left on device/i, "disk-full"],
  [
    /timeout exceeded when trying to connect|Query read timeout|Unable to start a transaction|lock timeout|statement timeout|deadlock|write conflict/i,
    "busy",
  ],
];

/** The code for a failure of the database, or null when it is no such thing. */
export function classifyDatabaseError(error: unknown): ErrorCode | null {
  for (const cause of chain(error)) {
    const code = codeOf(cause);
    const byState = BY_STATE.find(([pattern]) => pattern.test(code))?.[1];
    if (byState) return byState;
    if (Object.hasOwn(BY_PRISMA, code)) return BY_PRISMA[code] ?? null;
    const message = cause instanceof Error ? cause.message : "";
    const byWords = BY_WORDS.find(([pattern]) => pattern.test(message))?.[1];
    if (byWords) return byWords;
  }
  return null;
}

function codeOf(error: unknown): string {
  const { originalCode, code } = (error ?? {}) as { originalCode?: unknown; code?: unknown };
  return typeof originalCode === "string" ? originalCode : typeof code === "string" ? code : "";
}

/** The error and what it was caused by; Prisma keeps the driver's error under meta. At most five deep. */
function chain(error: unknown): readonly unknown[] {
  const found: unknown[] = [];
  let next: unknown = error;
  while (next && found.length < 5) {
    found.push(next);
    const { cause, meta } = next as { cause?: unknown; meta?: { driverAdapterError?: unknown } };
    next = cause ?? meta?.driverAdapterError;
  }
  return found;
}
