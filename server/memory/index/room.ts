import { totalmem } from "node:os";

/**
 * Bytes that a process may fill with what it keeps of the memory: a share of the machine's memory, so that a desk of
 * a million units keeps all it needs on a machine of 16 GB, and a small machine is not filled.
 */
export function roomOf(share: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, totalmem() * share));
}

/** Bytes of a megabyte. */
export const MEGABYTE = 2 ** 20;
