import type { Pool, QueryArrayResult } from "pg";
import { TextPlaces } from "@/core/memory/text-places";
import { lookUpPool } from "@/server/db/client";
import { preparedName } from "@/server/db/prepared";
import { type Rows, RunLibrary } from "./known-runs";
import { KnownTexts } from "./known-texts";
import { readRunsAhead } from "./read-runs-ahead";

/**
 * How look-ups read: prepared statements straight on the driver, rows as lists of texts. Through the
 * client a look-up costs twice as much (docs/decisions/translation-memory.md, "Connections").
 */

/** One row: each column as text, or null. */
export type TextRow = readonly (string | null)[];

/** Reads one database's memory. */
export type MemoryReader = {
  /** Runs a statement made by `prepared`; `values` are bound, never spliced. */
  readonly rows: (statement: string, values: readonly unknown[]) => Promise<readonly TextRow[]>;
  /** What is known of the index's runs; kept between look-ups. */
  readonly knownRuns: RunLibrary;
  /** Texts read ahead; kept between look-ups. */
  readonly knownTexts: KnownTexts;
  /** Reads texts and lists in the background that look-ups will ask for. Settles when nothing is left to be read. */
  readonly readAhead: () => Promise<void>;
};

const asText = { getTypeParser: () => (value: string) => value };

/** What is known belongs to the connections that it was read over. */
const known = new WeakMap<Pool, MemoryReader>();

/** Reads what is missing, one thing after the other: texts first, they tell which languages are looked up. */
function readingAhead(runs: RunLibrary, texts: KnownTexts, rows: Rows): () => Promise<void> {
  let reading: Promise<void> | null = null;
  const readAll = async () => {
    await texts.readAhead();
    await readRunsAhead(
      () => runs.current,
      rows,
      (id) => texts.knows(id),
    );
  };
  return () => {
    reading ??= readAll().finally(() => {
      reading = null;
    });
    return reading;
  };
}

/** The reader over a pool made by `connectLookUps`. */
export function readerOf(pool: Pool): MemoryReader {
  const made = known.get(pool);
  if (made) return made;
  const rows = async (text: string, values: readonly unknown[]): Promise<readonly TextRow[]> => {
    const name = preparedName(text);
    const config = { text, values: [...values], rowMode: "array" as const, types: asText };
    const result: QueryArrayResult<(string | null)[]> = await pool.query({
      ...config,
      ...(name !== undefined && { name }),
    });
    return result.rows;
  };
  const places = new TextPlaces();
  const knownRuns = new RunLibrary(places);
  const knownTexts = new KnownTexts(rows, places);
  const reader = {
    rows,
    knownRuns,
    knownTexts,
    readAhead: readingAhead(knownRuns, knownTexts, rows),
  };
  known.set(pool, reader);
  return reader;
}

/** The reader of this process. */
export function memoryReader(): MemoryReader {
  return readerOf(lookUpPool());
}
