import type { Content, InlineCode } from "@/core/article/inline";
import type { Transaction } from "@/server/db/transaction";

/** Some segments of an article with their neighbours, which are the context of a match. */

/** A live segment with its translation into one language. */
export type ArticleSegment = {
  readonly segmentId: string;
  /** From 0. */
  readonly position: number;
  readonly content: Content;
  readonly codes: readonly InlineCode[];
  readonly translation: Content;
};

/**
 * The segments asked for and those right before and after each, in order: each asked-for segment
 * stands between its true neighbours, whatever lies between two of them.
 */
export async function readSegmentWindow(
  db: Pick<Transaction, "segment">,
  articleId: string,
  language: string,
  segmentIds: readonly string[],
): Promise<readonly ArticleSegment[]> {
  const live = { articleId, removedAt: null };
  const asked = await db.segment.findMany({
    where: { ...live, id: { in: [...segmentIds] } },
    select: { position: true },
  });
  const positions = asked.flatMap(({ position }) => [position - 1, position, position + 1]);
  const rows = await db.segment.findMany({
    where: { ...live, position: { in: [...new Set(positions)] } },
    orderBy: { position: "asc" },
    include: {
      unit: { select: { codes: true } },
      translations: { where: { language }, select: { content: true } },
    },
  });
  return rows.map((row) => ({
    segmentId: row.id,
    position: row.position,
    content: row.content as unknown as Content,
    codes: row.unit.codes as unknown as readonly InlineCode[],
    translation: (row.translations[0]?.content ?? []) as unknown as Content,
  }));
}
