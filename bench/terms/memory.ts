/**
 * What a term index weighs. Measured in a process of its own, because a heap that has already held
 * other things, or that was not collected, tells nothing: garbage collection is forced before and
 * after, and what lies outside the heap (typed arrays) is counted too.
 */
import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";
import type { Language } from "@/core/language/language";
import { buildTermIndex, type TermIndexOptions } from "@/core/terminology/term-index";
import { makeGlossary } from "./generate";

/** The option that makes a process of `npm run bench -- terms` weigh one index and nothing else. */
export const WEIGH = "weigh";

/** Megabytes of an index of `size` concepts with everything it keeps, weighed in a process of its own. */
export async function indexWeight(language: Language, size: number): Promise<number> {
  const [, program = ""] = process.argv;
  const args = [program, "terms", "--lang", language, `--${WEIGH}`, String(size)];
  const node = [...process.execArgv, "--expose-gc"];
  const { stdout } = await promisify(execFile)(process.execPath, [...node, ...args]);
  return Number(stdout);
}

/**
 * Megabytes that building an index adds to this process: the trie, the words, the entries and, in
 * Russian, what the dictionary remembers of their words. Needs `--expose-gc`.
 */
export function weighIndex(language: Language, size: number, options: TermIndexOptions): number {
  // Code and tables that every index shares are there before the first weighing.
  buildTermIndex(makeGlossary(language, 50), language, options);
  const before = weight();
  const index = buildTermIndex(makeGlossary(language, size), language, options);
  const after = weight();
  if (index.size < size) throw new Error(`${index.size} of ${size} terms are in the index`);
  return after - before;
}

function weight(): number {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error("node has to be started with --expose-gc");
  // What one collection frees may hold what the next one frees.
  for (let round = 0; round < 4; round++) void gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
