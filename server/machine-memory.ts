import { totalmem } from "node:os";
import process from "node:process";

/** How much memory there is, and what part of it some purpose may take. */

/** Bytes of a megabyte. */
export const MEGABYTE = 2 ** 20;

/** Bytes that this process and its children may use: of the machine, or of the container if that has less. */
function memoryLimit(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

/**
 * A share (0–1) of the memory there is, `least` bytes at least and `most` at most, in whole megabytes.
 * `bytes` stands for the memory there is, for tests.
 */
export function shareOfMemory(
  share: number,
  least: number,
  most: number,
  bytes: number = memoryLimit(),
): number {
  const part = Math.floor((bytes * share) / MEGABYTE) * MEGABYTE;
  return Math.min(most, Math.max(least, part));
}
