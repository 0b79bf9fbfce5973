import type { ConceptRecord } from "@/core/terminology/concept";
import { termSearchKey } from "@/core/terminology/search-key";

/** Concepts in memory never change; a changed one is another object, and the old one goes with its keys. */
const kept = new WeakMap<ConceptRecord, readonly string[]>();

/** The search keys of a concept's wordings, in their order: asked for at every keystroke of a search. */
export function wordingKeys(concept: ConceptRecord): readonly string[] {
  const known = kept.get(concept);
  if (known !== undefined) return known;
  const keys = concept.terms.map(({ text, language }) => termSearchKey(text, language));
  kept.set(concept, keys);
  return keys;
}
