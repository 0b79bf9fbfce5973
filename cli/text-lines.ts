/** Plain lines of standard input, for the tables that people read; JSON lines are jsonl.ts's. */
import process from "node:process";
import { createInterface } from "node:readline";

/** A line with its number, from 1, as editors count. */
export type TextLine = { readonly number: number; readonly text: string };

/** The lines of a stream; a byte order mark and the ends of lines of any system are no part of them. */
export async function* textLines(
  input: NodeJS.ReadableStream = process.stdin,
): AsyncGenerator<TextLine> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    yield { number, text: number === 1 ? line.replace(/^\uFEFF/u, "") : line };
  }
}
