import { type Content, type InlineCode, tagSignature } from "@/core/article/inline";
import type { PlannedSegment } from "@/core/memory/propagation";
import type { Transaction } from "@/server/db/transaction";

/** A segment of an article with its translation into one language. */
export type ArticleSegment = PlannedSegment & {
  readonly content: Content;
  readonly codes: readonly InlineCode[];
  readonly translation: Content;
  readonly version: number;
  readonly sourceVersion: number;
};

/** The live segments of an article in order. */
export async function readPlannedSegments(
  db: Pick<Transaction, "translation">,
  articleId: string,
  language: string,
): Promise<readonly ArticleSegment[]> {
  const rows = await db.translation.findMany({
    where: { articleId, language, segment: { removedAt: null } },
    orderBy: { segment: { position: "asc" } },
    include: { segment: { include: { unit: { select: { codes: true } } } } },
  });
  return rows.map((row) => {
    const content = row.segment.content as unknown as Content;
    return {
      translationId: row.id,
      source: row.segment.plain,
      signature: tagSignature(content),
      state: row.state,
      hasText: row.plain.trim() !== "",
      locked: row.locked,
      content,
      codes: row.segment.unit.codes as unknown as readonly InlineCode[],
      translation: row.content as unknown as Content,
      version: row.version,
      sourceVersion: row.segment.sourceVersion,
    };
  });
}
