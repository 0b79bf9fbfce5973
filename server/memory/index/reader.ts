import type { Pool, QueryArrayResult } from "pg";
import { lookUpPool } from "@/server/db/client";
import { preparedName } from "@/server/db/prepared";
import { RunLibrary } from "./known-runs";
import { KnownTexts } from "./known-texts";

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
};

const asText = { getTypeParser: () => (value: string) => value };

/** What is known belongs to the connections that it was read over. */
const known = new WeakMap<Pool, MemoryReader>();

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
  const reader: MemoryReader = {
    rows,
    knownRuns: new RunLibrary(),
    knownTexts: new KnownTexts(rows),
  };
  known.set(pool, reader);
  return reader;
}

/** The reader of this process. */
export function memoryReader(): MemoryReader {
  return readerOf(lookUpPool());
}
