/**
 * The server's log: one JSON line per event on standard error. Unexpected errors are logged here
 * once, with an id that the person who met one can quote.
 */

/** Writes an error with its stack; returns nothing that could reach a client. */
export function logError(
  where: string,
  error: unknown,
  fields: Readonly<Record<string, unknown>> = {},
): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  write({ level: "error", where, ...fields, name, message, stack });
}

/** Writes an ordinary event. */
export function logInfo(where: string, fields: Readonly<Record<string, unknown>> = {}): void {
  write({ level: "info", where, ...fields });
}

function write(line: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}
