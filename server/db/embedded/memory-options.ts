import { MEGABYTE, shareOfMemory } from "@/server/machine-memory";

/** PostgreSQL's own default, which suits the smallest machine. */
const LEAST = 128 * MEGABYTE;
/** Enough to hold the index and the texts of a memory of two million units. */
const MOST = 4_096 * MEGABYTE;
/** The manual recommends a quarter of a machine that does nothing else (section 19.4); here the application runs beside it. */
const SHARE = 1 / 8;

/**
 * Options of the `postgres` program for a machine with `bytes` of memory. Pages are taken only as
 * they are used. With PostgreSQL's default of 128 MB a memory look-up among a million units waited
 * for the operating system at every third page: 7.9 ms for 384 texts instead of 1.1
 * (docs/decisions/translation-memory.md, "Memory of the database").
 */
export function memoryOptions(bytes?: number): readonly string[] {
  const share = shareOfMemory(SHARE, LEAST, MOST, bytes);
  return ["-c", `shared_buffers=${share / MEGABYTE}MB`];
}
