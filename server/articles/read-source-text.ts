import type { Content } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import type { PlacedBlock } from "./write-blocks";

/**
 * The text that a segment had at a source version, to show what changed since a translation was
 * made; null when the segment was not there yet.
 * @throws AppError `not-allowed`, `not-found`.
 */
export async function readSourceText(
  actor: Actor,
  segmentId: string,
  version: number,
): Promise<{ readonly content: Content | null }> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const db = database();
  const segment = await db.segment.findUnique({
    where: { id: segmentId },
    select: { articleId: true },
  });
  if (!segment) throw new AppError("not-found");
  const row = await db.sourceVersion.findUnique({
    where: { articleId_number: { articleId: segment.articleId, number: version } },
  });
  if (!row) throw new AppError("not-found");
  const blocks = row.blocks as unknown as readonly PlacedBlock[];
  const found = blocks.flatMap(({ segments }) => segments).find(({ id }) => id === segmentId);
  return { content: found?.content ?? null };
}
