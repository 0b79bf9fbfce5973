import type { Content } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import type { InsertedMatch } from "@/core/memory/inserted-match";
import type { Article, Segment, Translation, Unit } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";

/** A translation under lock, with what it stands beside. */
export type LockedTranslation = Translation & {
  readonly segment: Segment & {
    readonly unit: Unit & { readonly _count: { readonly segments: number } };
  };
  readonly article: Article;
};

/** A text as it will be. */
export type NextText = {
  readonly content: Content;
  readonly plain: string;
  readonly sha256: string;
  /** The match it was made from, if any. */
  readonly match: InsertedMatch | null;
};

/** The text of a row as it stands. */
export function standingText(row: Translation): NextText {
  return {
    content: row.content as unknown as Content,
    plain: row.plain,
    sha256: row.sha256,
    match: row.insertedMatch as InsertedMatch | null,
  };
}

/**
 * Locks a translation until the end of the transaction and reads what stands beside it.
 * @throws AppError `not-found`, also for an article that was put away.
 */
export async function lockTranslation(tx: Transaction, id: string): Promise<LockedTranslation> {
  await tx.$queryRaw`select 1 from translation where id = ${id}::uuid for update`;
  const unit = { include: { _count: { select: { segments: { where: { removedAt: null } } } } } };
  const row = await tx.translation.findUnique({
    where: { id },
    include: { segment: { include: { unit } }, article: true },
  });
  if (!row || row.article.archivedAt) throw new AppError("not-found");
  return row;
}
