import { hashContent } from "@/core/article/content-hash";
import { type Content, type InlineCode, textContent } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { codeKinds } from "@/core/memory/memory-text";
import { type PretranslationSkip, planPretranslation } from "@/core/memory/propagation";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { queriesOf } from "./analyze-file";
import { fillUntouched } from "./fill-untouched";
import { findMatches, type MemoryMatch } from "./find-matches";
import { memoryReader } from "./index/reader";
import { type ArticleSegment, readPlannedSegments } from "./read-planned-segments";

/** Fills untouched segments of an article from the memory, as drafts, and says what it did and what not. */

/** What pre-translation did. */
export type Pretranslated = {
  readonly filled: readonly {
    readonly translationId: string;
    readonly version: number;
    readonly score: number;
    readonly substituted: boolean;
  }[];
  readonly skipped: Readonly<Partial<Record<PretranslationSkip | "changed-meanwhile", number>>>;
};

/** Segments looked up together. */
const BATCH = 50;

async function bestMatches(
  actor: Actor,
  segments: readonly ArticleSegment[],
  from: Language,
  to: Language,
  minimum: number,
): Promise<readonly (MemoryMatch | null)[]> {
  const queries = queriesOf(segments);
  const best: (MemoryMatch | null)[] = [];
  for (let at = 0; at < queries.length; at += BATCH) {
    const found = await findMatches(memoryReader(), actor, {
      sourceLanguage: from,
      targetLanguage: to,
      queries: queries.slice(at, at + BATCH),
      minimum,
      limit: 1,
      stopAtIdentical: true,
    });
    best.push(...found.map(([first]) => first ?? null));
  }
  return best;
}

/**
 * The match's text with the codes of the segment in the places of its own: codes of one kind and
 * order stand for each other. Null when the two do not have the same codes.
 */
export function fittedContent(
  match: MemoryMatch,
  segment: Pick<ArticleSegment, "content" | "codes">,
): Content | null {
  const wanted = codeKinds(segment);
  if (match.substituted !== null || match.targetCoded === null)
    return wanted.length === 0 ? textContent(match.substituted?.text ?? match.target) : null;
  const have = codeKinds(match.targetCoded);
  if (have.length !== wanted.length || have.toSorted().join("|") !== wanted.toSorted().join("|"))
    return null;
  return renamed(match.targetCoded.content, match.targetCoded.codes, segment);
}

type CodeToken = Extract<Content[number], { c: string }>;

function codeIds(content: Content): readonly string[] {
  const tokens = content.filter((token): token is CodeToken => "c" in token && token.t !== "close");
  return tokens.map(({ c }) => c);
}

function renamed(
  content: Content,
  codes: readonly InlineCode[],
  segment: Pick<ArticleSegment, "content" | "codes">,
): Content | null {
  const kind = (id: string, all: readonly InlineCode[]): string => {
    const code = all.find((each) => each.id === id);
    return `${code?.type} ${code?.subType ?? ""}`;
  };
  const free = [...codeIds(segment.content)];
  const names = new Map<string, string>();
  for (const id of codeIds(content)) {
    const at = free.findIndex((other) => kind(other, segment.codes) === kind(id, codes));
    const [name] = at < 0 ? [] : free.splice(at, 1);
    if (name === undefined) return null;
    names.set(id, name);
  }
  return content.map((token) =>
    "c" in token ? { ...token, c: names.get(token.c) ?? token.c } : token,
  );
}

function insert(
  actor: Actor,
  segment: ArticleSegment,
  match: MemoryMatch,
  content: Content,
  idemKey: string,
): Promise<number | null> {
  return fillUntouched(actor, segment, idemKey, {
    kind: "pretranslate",
    action: "translation.pretranslate",
    audit: "translation.pretranslated",
    content,
    match: { score: match.score, entry: match.targetId, sha256: hashContent(content) },
    data: { score: match.score, unit: match.unitId, substituted: match.substituted !== null },
  });
}

/**
 * Pre-translates an article into a language from matches of at least `minimum` percent.
 * @throws AppError not-found, not-allowed
 */
export async function pretranslateArticle(
  actor: Actor,
  articleId: string,
  language: Language,
  minimum: number,
  idemKey: string,
): Promise<Pretranslated> {
  if (!may(actor, "translation.pretranslate", { language })) throw new AppError("not-allowed");
  const article = await database().article.findUnique({
    where: { id: articleId },
    select: { sourceLanguage: true },
  });
  if (!article) throw new AppError("not-found");
  const segments = await readPlannedSegments(database(), articleId, language);
  const matches = await bestMatches(
    actor,
    segments,
    article.sourceLanguage as Language,
    language,
    minimum,
  );
  const contents = segments.map((segment, at) => {
    const match = matches[at];
    return match ? fittedContent(match, segment) : null;
  });
  const plan = planPretranslation(
    segments,
    matches.map((match, at) => match && { score: match.score, fits: contents[at] !== null }),
    minimum,
  );
  const filled: { translationId: string; version: number; score: number; substituted: boolean }[] =
    [];
  const skipped: Partial<Record<PretranslationSkip | "changed-meanwhile", number>> = {};
  const skip = (why: PretranslationSkip | "changed-meanwhile"): void => {
    skipped[why] = (skipped[why] ?? 0) + 1;
  };
  for (const [at, step] of plan.entries()) {
    const [segment, match, content] = [segments[at], matches[at], contents[at]];
    if (!step.insert) skip(step.why);
    if (!step.insert || !segment || !match || !content) continue;
    const version = await insert(
      actor,
      segment,
      match,
      content,
      `${idemKey}-${segment.translationId}`,
    );
    if (version === null) skip("changed-meanwhile");
    else
      filled.push({
        translationId: segment.translationId,
        version,
        score: match.score,
        substituted: match.substituted !== null,
      });
  }
  return { filled, skipped };
}
