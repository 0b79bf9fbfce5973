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
  const rows = await eventsAfter(articleId, after);
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
  const highest = rows.at(-1)?.seq ?? after ?? 0n;
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

/** Events after a number, with the overlap; or only the latest one, to begin from. */
async function eventsAfter(articleId: string, after: bigint | null) {
  const select = { seq: true, translationId: true, version: true, actorId: true } as const;
  const events = database().translationEvent;
  if (after === null) {
    return events.findMany({ where: { articleId }, orderBy: { seq: "desc" }, take: 1, select });
  }
  const from = after > OVERLAP ? after - OVERLAP : 0n;
  return events.findMany({
    where: { articleId, seq: { gt: from } },
    orderBy: { seq: "asc" },
    take: MOST,
    select,
  });
}
