import { AppError } from "@/core/errors";
import type { ConceptRow, KnownConceptView } from "@/core/terminology/glossary-view";
import { findTerms, type TermIndex } from "@/core/terminology/term-index";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { type KnownConcept, loadGlossary } from "./load-glossary";

/** Most that are told of one proposal. */
const MOST = 5;

/**
 * Concepts that the wordings of others name already in some form, by the id of those others: what is
 * proposed from running text is often a known term with an ending.
 * @throws AppError `not-allowed`.
 */
export async function findKnown(
  actor: Actor,
  concepts: readonly Pick<ConceptRow, "id" | "terms">[],
): Promise<Readonly<Record<string, readonly KnownConceptView[]>>> {
  if (!may(actor, "glossary.read")) throw new AppError("not-allowed");
  const glossary = await loadGlossary(database());
  const found: Record<string, readonly KnownConceptView[]> = {};
  for (const { id, terms } of concepts) {
    const named = new Set<string>();
    for (const { language, text } of terms)
      for (const one of wholeNames(await glossary.index(language), text)) named.add(one);
    named.delete(id);
    const known = [...named].flatMap((one) => viewOf(glossary.concepts.get(one))).slice(0, MOST);
    if (known.length > 0) found[id] = known;
  }
  return found;
}

/** Ids of the concepts that a wording names from its first letter to its last. */
function wholeNames(index: TermIndex, text: string): readonly string[] {
  return findTerms(index, text)
    .filter(({ start, end }) => start === 0 && end === text.length)
    .map(({ conceptId }) => conceptId);
}

function viewOf(concept: KnownConcept | undefined): readonly KnownConceptView[] {
  if (concept === undefined) return [];
  const shown = concept.terms.filter(
    ({ status }) => status === "preferred" || status === "proposed",
  );
  const wordings = shown.slice(0, 3).map(({ language, text }) => ({ language, text }));
  return [{ id: concept.id, wordings }];
}
