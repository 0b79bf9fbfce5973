import { type Content, plainText } from "@/core/article/inline";
import type { Language } from "@/core/language/language";
import { ANALYSIS_MINIMUM, type Analysis, analyze } from "@/core/memory/bands";
import type { codeKinds } from "@/core/memory/memory-text";
import type { Actor } from "@/core/workflow/actor";
import { readImport } from "@/server/articles/read-import";
import { findMatches, type MatchQuery } from "./find-matches";
import type { MemoryReader } from "./index/reader";

/** Match bands and words of a text: of a file not yet imported, or of the segments of an article. */

/** Segments looked up together. */
const BATCH = 50;

/** A text to be analysed; one that has its translation already is not looked up. */
export type AnalysedQuery = MatchQuery & { readonly isDone?: boolean };

/** Analyses source texts in their order; neighbours give the context. */
export async function analyzeTexts(
  reader: MemoryReader,
  actor: Actor,
  queries: readonly AnalysedQuery[],
  sourceLanguage: string,
  targetLanguage: string,
): Promise<Analysis> {
  const open = queries.filter(({ isDone }) => !isDone);
  const scores = new Map<MatchQuery, number>();
  for (let at = 0; at < open.length; at += BATCH) {
    const some = open.slice(at, at + BATCH);
    const found = await findMatches(reader, actor, {
      sourceLanguage,
      targetLanguage,
      queries: some,
      minimum: ANALYSIS_MINIMUM,
      limit: 1,
      stopAtIdentical: true,
    });
    for (const [place, query] of some.entries()) scores.set(query, found[place]?.[0]?.score ?? 0);
  }
  return analyze(
    queries.map((query) => ({
      text: query.text,
      score: scores.get(query) ?? 0,
      isDone: query.isDone ?? false,
    })),
  );
}

/** Source segments with their neighbours as the memory's context; codes only where there are some. */
export function queriesOf(
  segments: readonly {
    readonly content: Content;
    readonly codes: readonly Parameters<typeof codeKinds>[0]["codes"][number][];
  }[],
): readonly MatchQuery[] {
  const texts = segments.map(({ content }) => plainText(content));
  return segments.map((coded, at) => ({
    text: texts[at] ?? "",
    coded,
    previous: texts[at - 1] ?? null,
    next: texts[at + 1] ?? null,
  }));
}

/**
 * Analyses a file (.txt, .md, .html) as it would be imported.
 * For the command line, whose process serves nobody else: it reads without a thread.
 * @throws AppError what the readers refuse, not-allowed
 */
export async function analyzeFile(
  reader: MemoryReader,
  actor: Actor,
  file: { readonly name: string; readonly bytes: Uint8Array },
  sourceLanguage: Language,
  targetLanguage: string,
): Promise<Analysis> {
  const { blocks } = readImport({ kind: "file", ...file }, sourceLanguage);
  const segments = blocks.flatMap(({ codes, segments: parts }) =>
    parts.map(({ content }) => ({ content, codes })),
  );
  return analyzeTexts(reader, actor, queriesOf(segments), sourceLanguage, targetLanguage);
}
