import { toCodedText } from "@/core/article/coded-text";
import { type Content, type InlineCode, plainText } from "@/core/article/inline";
import type { Language } from "@/core/language/language";
import { UNREVIEWED_PENALTY } from "@/core/memory/match";
import { codeKinds } from "@/core/memory/memory-text";
import type { MatchView } from "@/core/memory/memory-view";
import { baseScore, type Query, query, scorable } from "@/core/memory/score";
import { sourceDiffs } from "@/core/memory/source-diff";
import type { Transaction } from "@/server/db/transaction";
import { namesOf } from "@/server/translation/read-translation";
import type { ArticleSegment } from "./read-segment-window";

/**
 * Matches among the unapproved translations of the same article. They are in no bank: drafts help
 * the article that they stand in and nothing else.
 */

type Input = {
  readonly articleId: string;
  readonly from: Language;
  readonly to: Language;
  /** Percent. */
  readonly minimum: number;
  readonly segments: readonly ArticleSegment[];
};

/** Rows compared at most; an article this long has its memory anyway. */
const MOST_ROWS = 5_000;

/** Matches kept per segment. */
const KEPT = 3;

/** For each segment its matches, best first. */
export async function matchWithin(
  db: Pick<Transaction, "translation" | "person">,
  { articleId, from, to, minimum, segments }: Input,
): Promise<readonly (readonly MatchView[])[]> {
  const rows = await readDrafts(db, articleId, to);
  if (rows.length === 0) return segments.map(() => []);
  const names = await namesOf(
    db as Transaction,
    rows.flatMap(({ authorId }) => authorId ?? []),
  );
  const memory = rows.map((row) => ({
    row,
    text: scorable(row.source, codeKinds({ content: row.content, codes: row.codes })),
  }));
  return segments.map((segment) => {
    const source = plainText(segment.content);
    const at: Query = query(source, codeKinds(segment));
    return memory
      .flatMap(({ row, text }) => {
        if (row.position === segment.position) return [];
        const base = baseScore(at, text, minimum);
        const score = base - UNREVIEWED_PENALTY;
        return base > 0 && score >= minimum ? [{ row, score }] : [];
      })
      .toSorted((a, b) => b.score - a.score)
      .slice(0, KEPT)
      .map(({ row, score }) => viewOf(row, score, source, from, names));
  });
}

type Draft = {
  readonly id: string;
  readonly position: number;
  readonly source: string;
  readonly content: Content;
  readonly codes: readonly InlineCode[];
  readonly translation: Content;
  readonly authorId: string | null;
  readonly updatedAt: Date;
};

async function readDrafts(
  db: Pick<Transaction, "translation">,
  articleId: string,
  language: Language,
): Promise<readonly Draft[]> {
  const rows = await db.translation.findMany({
    where: {
      articleId,
      language,
      state: { in: ["draft", "translated"] },
      segment: { removedAt: null },
      plain: { not: "" },
    },
    take: MOST_ROWS,
    include: { segment: { include: { unit: { select: { codes: true } } } } },
  });
  return rows.map((row) => ({
    id: row.id,
    position: row.segment.position,
    source: row.segment.plain,
    content: row.segment.content as unknown as Content,
    codes: row.segment.unit.codes as unknown as readonly InlineCode[],
    translation: row.content as unknown as Content,
    authorId: row.authorId,
    updatedAt: row.updatedAt,
  }));
}

function viewOf(
  row: Draft,
  score: number,
  source: string,
  language: Language,
  names: ReadonlyMap<string, string>,
): MatchView {
  const target = plainText(row.translation);
  const hasCodes = row.translation.some((token) => token.t !== "text");
  return {
    id: row.id,
    from: "article",
    score,
    source: row.source,
    insert: hasCodes && row.source === source ? toCodedText(row.translation, row.codes) : target,
    target,
    substituted: [],
    diff: sourceDiffs(source, language)(row.source),
    provenance: "unreviewed",
    author: row.authorId === null ? null : (names.get(row.authorId) ?? null),
    approver: null,
    at: row.updatedAt.getTime(),
    article: null,
    bank: null,
    position: row.position + 1,
  };
}
