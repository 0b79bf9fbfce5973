import { AppError } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { namesOf } from "@/server/translation/read-translation";

/** What happened in an article since the asker last looked: identifiers and versions, no texts. */
export type Changes = {
  /** Give it back as `since`. A string: event numbers outgrow a double. */
  readonly cursor: string;
  readonly changes: readonly {
    readonly translationId: string;
    readonly version: number;
    readonly actorId: string;
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly segmentId: string | null;
    readonly language: Language | null;
  }[];
};

/** Presence older than this is over, in milliseconds; screens renew theirs every twenty seconds. */
const PRESENCE_LIFE = 60_000;
const MOST = 500;
/**
 * Event numbers are given out before their transactions commit, so a lower one may appear after a
 * higher one. Every look therefore goes back this many numbers; versions make repeats harmless.
 */
const OVERLAP = 50n;

/**
 * Changes of an article's translations after `since`, and who is in it. Three queries by index; asked
 * for once a second by the event stream and every fifteen seconds by a screen without one.
 * @throws AppError `not-allowed`.
 */
export async function readChanges(
  actor: Actor,
  articleId: string,
  since: string | null,
): Promise<Changes> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const db = database();
  const after = since !== null && /^\d{1,18}$/.test(since) ? BigInt(since) : null;
  const rows = await db.translationEvent.findMany({
    where: {
      articleId,
      ...(after !== null && { seq: { gt: after > OVERLAP ? after - OVERLAP : 0n } }),
    },
    orderBy: { seq: after === null ? "desc" : "asc" },
    take: after === null ? 1 : MOST,
    select: { seq: true, translationId: true, version: true, actorId: true },
  });
  const present = await db.presence.findMany({
    where: {
      articleId,
      at: { gt: new Date(Date.now() - PRESENCE_LIFE) },
      personId: { not: actor.personId },
    },
  });
  const names = await namesOf(
    db,
    present.map(({ personId }) => personId),
  );
  const highest = rows.reduce((high, { seq }) => Math.max(seq, high), after ?? 0n);
  return {
    cursor: highest.toString(),
    changes:
      after === null
        ? []
        : rows.map(({ translationId, version, actorId }) => ({ translationId, version, actorId })),
    people: present.map(({ personId, segmentId, language }) => ({
      id: personId,
      name: names.get(personId) ?? "",
      segmentId,
      language: language as Language | null,
    })),
  };
}
