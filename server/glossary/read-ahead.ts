import { setImmediate as pause } from "node:timers/promises";
import { LANGUAGES } from "@/core/language/language";
import { database } from "@/server/db/client";
import { loadGlossary } from "./load-glossary";
import { learn } from "./search-patterns";

/** Concepts whose words are taken in before others get their turn. */
const STEP = 100;

/**
 * Reads the glossary into memory and builds its indexes before somebody asks, which takes a second
 * or two for ten thousand concepts. In small steps: requests are answered meanwhile, and one that
 * needs the glossary waits for this reading instead of beginning another.
 */
export async function readAheadGlossary(): Promise<void> {
  const glossary = await loadGlossary(database());
  for (const language of LANGUAGES) await glossary.index(language);
  for (const [at, concept] of glossary.sorted().entries()) {
    if (at % STEP === 0) await pause();
    learn(concept);
  }
}
