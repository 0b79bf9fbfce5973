/**
 * JSON lines in and out, shared by every subcommand that measures or filters: one JSON object per
 * line on standard input, one per line on standard output, in the same order. A line that cannot
 * be read answers `{"id":…|null,"error":{"code","message"}}` and the run goes on, so that one bad
 * line in a million does not cost the other answers.
 */
import { once } from "node:events";
import { createInterface } from "node:readline";

/** What came of one input line; `run` functions turn `badLines` into exit code 1. */
export type JsonLinesReport = { readonly lines: number; readonly badLines: number };

/** Raised by a handler for an input object that has the wrong shape; answered as an error line. */
export class BadLine extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** An object read from a line, its fields not yet checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The string in a field, or a `BadLine` that names the field. */
export function stringField(object: JsonObject, name: string): string {
  const value = object[name];
  if (typeof value !== "string") throw new BadLine("bad-field", `"${name}" must be a string.`);
  return value;
}

/** An id is answered back as it came when it is a string or number, else as null. */
function idOf(value: unknown): string | number | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" || typeof id === "number" ? id : null;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadLine("bad-json", "The line is not JSON.");
  }
}

/** Answers one line: the handler's result with the id in front, or the error convention. */
export async function answerLine(
  line: string,
  handle: (object: JsonObject) => object | Promise<object>,
): Promise<{ readonly answer: object; readonly bad: boolean }> {
  let id: string | number | null = null;
  try {
    const value = parseLine(line);
    id = idOf(value);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new BadLine("bad-line", "The line is not a JSON object.");
    return { answer: { id, ...(await handle(value as JsonObject)) }, bad: false };
  } catch (error) {
    if (!(error instanceof BadLine)) throw error;
    return { answer: { id, error: { code: error.code, message: error.message } }, bad: true };
  }
}

/**
 * Streams standard input through a handler. The handler returns the answer without its id; a
 * `BadLine` it throws becomes an error line, any other error ends the run. Empty lines are skipped.
 */
export async function eachJsonLine(
  handle: (object: JsonObject) => object | Promise<object>,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<JsonLinesReport> {
  let lines = 0;
  let badLines = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const text = line.replace(/^\uFEFF/, "");
    if (text.trim() === "") continue;
    const { answer, bad } = await answerLine(text, handle);
    lines += 1;
    if (bad) badLines += 1;
    // A full pipe must be waited for, or a slow reader makes this process hold the whole output.
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, "drain");
  }
  return { lines, badLines };
}
