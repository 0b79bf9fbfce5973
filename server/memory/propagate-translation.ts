import { AppError } from "@/core/errors";
import { planPropagation } from "@/core/memory/propagation";
import type { Actor } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { fillUntouched } from "./fill-untouched";
import { type ArticleSegment, readPlannedSegments } from "./read-planned-segments";

/** Offers the text of a confirmed segment to its untouched twins in the article, as drafts. */

/** What was filled; each can be undone by restoring its version before. */
export type Propagated = {
  readonly filled: readonly { readonly translationId: string; readonly version: number }[];
};

function fill(
  actor: Actor,
  from: ArticleSegment,
  to: ArticleSegment,
  idemKey: string,
): Promise<number | null> {
  return fillUntouched(actor, to, idemKey, {
    kind: "propagate",
    action: "translation.save",
    audit: "translation.propagated",
    content: from.translation,
    data: { from: from.translationId },
  });
}

/**
 * Fills identical untranslated segments with the text of `translationId`. A repeated request with
 * the same key fills nothing twice.
 * @throws AppError not-found, wrong-state while the segment itself is not confirmed, not-allowed
 */
export async function propagateTranslation(
  actor: Actor,
  translationId: string,
  idemKey: string,
): Promise<Propagated> {
  const row = await database().translation.findUnique({
    where: { id: translationId },
    select: { articleId: true, language: true },
  });
  if (!row) throw new AppError("not-found");
  const segments = await readPlannedSegments(database(), row.articleId, row.language);
  const confirmed = segments.find((segment) => segment.translationId === translationId);
  if (!confirmed) throw new AppError("not-found");
  if (confirmed.state === "untranslated" || confirmed.state === "draft")
    throw new AppError("wrong-state");
  const wanted = new Set(planPropagation(confirmed, segments));
  const filled: { translationId: string; version: number }[] = [];
  for (const segment of segments) {
    if (!wanted.has(segment.translationId)) continue;
    const version = await fill(actor, confirmed, segment, `${idemKey}-${segment.translationId}`);
    if (version !== null) filled.push({ translationId: segment.translationId, version });
  }
  return { filled };
}
