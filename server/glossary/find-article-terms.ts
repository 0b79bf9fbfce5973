import { AppError } from "@/core/errors";
import { LANGUAGES, type Language } from "@/core/language/language";
import { closestFirst, isInForce, type TermRecord } from "@/core/terminology/concept";
import type {
  ArticleConcept,
  ArticleTermMatch,
  ArticleTerms,
  OfferedTerm,
} from "@/core/terminology/glossary-view";
import type { TermMatch } from "@/core/terminology/term-entry";
import { findTerms, type TermIndex } from "@/core/terminology/term-index";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { isoDay } from "./concept-rows";
import { type KnownConcept, type LoadedGlossary, loadGlossary } from "./load-glossary";

/** Segments answered at once. */
export const TERM_PAGE = 500;

/**
 * The terms in the source segments `from` … of an article, for underlining and insertion: every
 * place with the status of its wording, and each concept once with its wordings per language.
 * Wordings out of force on the article's day are left out.
 * @throws AppError `not-allowed`, `not-found`.
 */
export async function findArticleTerms(
  actor: Actor,
  articleId: string,
  page: { readonly from: number; readonly limit: number },
): Promise<ArticleTerms> {
  if (!may(actor, "glossary.read")) throw new AppError("not-allowed");
  const article = await database().article.findUnique({ where: { id: articleId } });
  if (!article) throw new AppError("not-found");
  const segments = await database().segment.findMany({
    where: { articleId, removedAt: null, position: { gte: page.from } },
    orderBy: { position: "asc" },
    take: Math.min(page.limit, TERM_PAGE),
    select: { id: true, plain: true },
  });
  const glossary = await loadGlossary(database());
  const index = await glossary.index(article.sourceLanguage as Language);
  const day = isoDay(article.date);
  const used = new Set<string>();
  const found = segments.map(({ id, plain }) => {
    const matches = matchesOf(index, glossary, plain, day);
    for (const { conceptId } of matches) used.add(conceptId);
    return { segmentId: id, matches };
  });
  const concepts = [...used].flatMap((id) => {
    const concept = glossary.concepts.get(id);
    return concept ? [conceptOf(concept, day)] : [];
  });
  return { revision: glossary.revision, concepts, segments: found };
}

function matchesOf(
  index: TermIndex,
  glossary: LoadedGlossary,
  text: string,
  day: string | null,
): readonly ArticleTermMatch[] {
  return findTerms(index, text).flatMap((match) => {
    const term = termOf(glossary, match);
    if (term === null || !isInForce(term, day)) return [];
    const { start, end, conceptId, termId, strength, analysis } = match;
    const plural = analysis.number === "pl";
    return [
      { start, end, conceptId, termId, status: term.status, strength, case: analysis.case, plural },
    ];
  });
}

function termOf(glossary: LoadedGlossary, match: TermMatch): TermRecord | null {
  const concept = glossary.concepts.get(match.conceptId);
  return concept?.terms.find(({ id }) => id === match.termId) ?? null;
}

function conceptOf(concept: KnownConcept, day: string | null): ArticleConcept {
  const inLanguage = (language: Language): readonly OfferedTerm[] =>
    closestFirst(
      concept.terms.filter((term) => term.language === language && isInForce(term, day)),
      null,
    ).map(({ id, text, status, type }) => ({ termId: id, text, status, type }));
  const terms = Object.fromEntries(
    LANGUAGES.map((language) => [language, inLanguage(language)]),
  ) as ArticleConcept["terms"];
  const { id, kind, definition, note, status } = concept;
  return { id, kind, definition, note, approved: status === "approved", terms };
}
