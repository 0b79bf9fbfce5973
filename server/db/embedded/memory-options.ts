import { totalmem } from "node:os";
import process from "node:process";

const MEGABYTE = 1_048_576;

/** PostgreSQL's own default, which suits the smallest machine. */
const LEAST = 128;
/** Enough to hold the index and the texts of a memory of two million units. */
const MOST = 4_096;
/** The manual recommends a quarter of a machine that does nothing else (section 19.4); here the application runs beside it. */
const SHARE = 8;

/** Bytes that this process and its children may use: of the machine, or of the container if that has less. */
function memoryLimit(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

/**
 * Options of the `postgres` program for a machine with `bytes` of memory. Pages are taken only as
 * they are used. With PostgreSQL's default of 128 MB a memory look-up among a million units waited
 * for the operating system at every third page: 7.9 ms for 384 texts instead of 1.1
 * (docs/decisions/translation-memory.md, "Memory of the database").
 */
export function memoryOptions(bytes: number = memoryLimit()): readonly string[] {
  const share = Math.floor(bytes / MEGABYTE / SHARE);
  return ["-c", `shared_buffers=${Math.min(MOST, Math.max(LEAST, share))}MB`];
}
