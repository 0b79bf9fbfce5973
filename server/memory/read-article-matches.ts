import { toCodedText } from "@/core/article/coded-text";
import { plainText } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import type { MatchView, SegmentMatches } from "@/core/memory/memory-view";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { queriesOf } from "./analyze-file";
import { DEFAULT_MINIMUM, findMatches, type MemoryMatch } from "./find-matches";
import { memoryReader } from "./index/reader";
import { matchWithin } from "./match-within-article";
import { fittedContent } from "./pretranslate-article";
import { type ArticleSegment, readSegmentWindow } from "./read-segment-window";

/** Matches of some segments of an article, ready to be put in: what the editor fetches ahead. */

/** Most segments of one answer: the open one and those that the translator comes to next. */
export const MATCHES_AT_ONCE = 20;

/** Matches per segment: with terms and the other language nine have a key. */
const SHOWN = 5;

/** What to look for. `minimum` is percent; the person's own threshold when left out. */
export type ArticleMatchesInput = {
  readonly language: Language;
  readonly segmentIds: readonly string[];
  readonly minimum?: number;
};

/**
 * Matches of the memory and of unapproved segments of the same article, best first.
 * @throws AppError not-found, not-allowed
 */
export async function readArticleMatches(
  actor: Actor,
  articleId: string,
  { language, segmentIds, minimum }: ArticleMatchesInput,
): Promise<SegmentMatches> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const db = database();
  const [article, person] = await Promise.all([
    db.article.findUnique({ where: { id: articleId }, select: { sourceLanguage: true } }),
    db.person.findUnique({ where: { id: actor.personId }, select: { settings: true } }),
  ]);
  if (!article) throw new AppError("not-found");
  const lowest = minimum ?? ownThreshold(person?.settings);
  const wanted = new Set(segmentIds);
  const window = await readSegmentWindow(db, articleId, language, segmentIds);
  const queries = queriesOf(window).flatMap((query, at) => {
    const segment = window[at];
    return segment && wanted.has(segment.segmentId) ? [{ query, segment }] : [];
  });
  const from = article.sourceLanguage as Language;
  const [found, within] = await Promise.all([
    findMatches(memoryReader(), actor, {
      sourceLanguage: from,
      targetLanguage: language,
      queries: queries.map(({ query }) => query),
      minimum: lowest,
      limit: SHOWN + 1,
    }),
    matchWithin(db, {
      articleId,
      from,
      to: language,
      minimum: lowest,
      segments: queries.map(({ segment }) => segment),
    }),
  ]);
  return Object.fromEntries(
    queries.map(({ segment }, at) => {
      const memory = (found[at] ?? [])
        .filter((match) => !isOwn(match, articleId, segment))
        .map((match) => toView(match, segment));
      return [segment.segmentId, merged(memory, within[at] ?? [])];
    }),
  );
}

function ownThreshold(settings: unknown): number {
  const value = (settings as { readonly memoryThreshold?: unknown } | null)?.memoryThreshold;
  return typeof value === "number" ? value : DEFAULT_MINIMUM;
}

/** The segment's own approved text is no help for itself. */
function isOwn(match: MemoryMatch, articleId: string, segment: ArticleSegment): boolean {
  return (
    match.articleId === articleId &&
    match.source === plainText(segment.content) &&
    match.target === plainText(segment.translation)
  );
}

function merged(memory: readonly MatchView[], within: readonly MatchView[]): readonly MatchView[] {
  const known = new Set(memory.map(({ source, target }) => `${source}\u0000${target}`));
  const fresh = within.filter(({ source, target }) => !known.has(`${source}\u0000${target}`));
  return [...memory, ...fresh].toSorted((a, b) => b.score - a.score).slice(0, SHOWN);
}

function toView(match: MemoryMatch, segment: ArticleSegment): MatchView {
  const target = match.substituted?.text ?? match.target;
  const fitted = fittedContent(match, segment);
  const { articleId, articleTitle, publishedSlug, bank } = match;
  return {
    id: match.targetId,
    from: "memory",
    score: match.score,
    source: match.source,
    insert: fitted ? toCodedText(fitted, segment.codes) : target,
    target,
    substituted: match.substituted?.spans ?? [],
    diff: match.diff,
    provenance: match.provenance,
    author: match.author,
    approver: match.approver,
    at: match.at,
    article:
      articleId !== null && articleTitle !== null
        ? { id: articleId, title: articleTitle, slug: publishedSlug }
        : null,
    bank: { id: bank.id, name: bank.name, penalty: bank.penalty },
    position: null,
  };
}
