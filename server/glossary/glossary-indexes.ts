import { setImmediate as pause } from "node:timers/promises";
import type { Language } from "@/core/language/language";
import { type ConceptRecord, termEntries } from "@/core/terminology/concept";
import {
  buildTermIndex,
  replaceConcepts,
  type TermIndex,
  termIndexInSteps,
} from "@/core/terminology/term-index";
import { loadRussian } from "@/server/language/load-russian";

/**
 * The term indexes of a glossary that changes while it is in use: one of all concepts as they once
 * were, and over it a small one of those that changed since. So a saved concept costs the next
 * request milliseconds, however large the glossary is.
 */

type Concepts = ReadonlyMap<string, ConceptRecord>;

/** The indexes of one revision, made when first asked for. */
export type GlossaryIndexes = {
  readonly of: (language: Language) => Promise<TermIndex>;
  /** The indexes after some concepts changed; `concepts` are all of the later revision. */
  readonly after: (changed: readonly string[], concepts: Concepts) => GlossaryIndexes;
};

/** Changed concepts above this number are worth an index of all anew. */
const REBUILD_FROM = 500;

/** Indexes of all concepts. */
export function glossaryIndexes(concepts: Concepts): GlossaryIndexes {
  const base = once((language) => indexInTurns([...concepts.values()], language));
  return { of: base, after: (changed, now) => changedSince(base, new Set(changed), now) };
}

type IndexOf = GlossaryIndexes["of"];

function changedSince(
  base: IndexOf,
  changed: ReadonlySet<string>,
  concepts: Concepts,
): GlossaryIndexes {
  if (changed.size > REBUILD_FROM) return glossaryIndexes(concepts);
  const present = [...changed].flatMap((id) => concepts.get(id) ?? []);
  return {
    of: once(async (language) => {
      const entries = termEntries(present, language);
      const own = buildTermIndex(entries, language, await optionsOf(language));
      return replaceConcepts(await base(language), changed, own);
    }),
    after: (more, now) => changedSince(base, new Set([...changed, ...more]), now),
  };
}

/** Keeps what was made; what failed is tried again. */
function once(make: IndexOf): IndexOf {
  const made = new Map<Language, Promise<TermIndex>>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    fresh.catch(() => made.delete(language));
    return fresh;
  };
}

/** Builds an index with pauses: the same process answers other requests. */
async function indexInTurns(
  concepts: readonly ConceptRecord[],
  language: Language,
): Promise<TermIndex> {
  const entries = termEntries(concepts, language);
  const steps = termIndexInSteps(entries, language, await optionsOf(language));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** What an index of a language is built with. */
export async function optionsOf(language: Language) {
  return language === "ru" ? { russian: await loadRussian() } : {};
}
