import type { Content } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import type { EventView } from "@/core/workflow/article-view";
import { database } from "@/server/db/client";
import { namesOf } from "./read-translation";

/** Most events of one answer. */
const HISTORY_LIMIT = 200;

/** A page of a translation's history, newest first. */
export type HistoryPage = { readonly events: readonly EventView[]; readonly next: number | null };

/**
 * The history of a translation, newest first; `before` is the version to go on from.
 * @throws AppError `not-allowed`, `not-found`.
 */
export async function readHistory(
  actor: Actor,
  translationId: string,
  before?: number,
): Promise<HistoryPage> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const db = database();
  const exists = await db.translation.findUnique({
    where: { id: translationId },
    select: { id: true },
  });
  if (!exists) throw new AppError("not-found");
  const rows = await db.translationEvent.findMany({
    where: { translationId, ...(before !== undefined && { version: { lt: before } }) },
    orderBy: { version: "desc" },
    take: HISTORY_LIMIT + 1,
  });
  const page = rows.slice(0, HISTORY_LIMIT);
  const names = await namesOf(
    db,
    page.map(({ actorId }) => actorId),
  );
  const events = page.map(
    (row): EventView => ({
      seq: row.seq.toString(),
      version: row.version,
      kind: row.kind,
      content: row.content as unknown as Content,
      stateBefore: row.stateBefore,
      stateAfter: row.stateAfter,
      data: row.data as Record<string, unknown>,
      actor: names.get(row.actorId) ?? "",
      at: row.at.toISOString(),
      sourceVersion: row.sourceVersion,
    }),
  );
  return { events, next: rows.length > HISTORY_LIMIT ? (page.at(-1)?.version ?? null) : null };
}
