import { canonicalJson, hashText } from "@/core/article/content-hash";
import type { Content } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import type { Prisma, Translation } from "@/server/db/generated/client";
import type { Transaction } from "@/server/db/transaction";

/** What an event tells beside the row it is about. */
export type NewEvent = {
  readonly kind: string;
  readonly content: Content;
  readonly plain: string;
  readonly sha256: string;
  readonly stateAfter: string;
  readonly data: Prisma.InputJsonObject;
  readonly idemKey: string;
  readonly requestHash: string;
  readonly baseVersion: number;
  readonly sourceVersion: number;
};

/**
 * Appends an event to the history of a translation, under the row's lock. Each event holds the hash
 * of the one before it, so that a row changed afterwards by anybody breaks the chain
 * (verify-history.ts). Written before the row itself: the database refuses the row without it.
 */
export async function appendEvent(
  tx: Transaction,
  actor: Actor,
  row: Translation,
  event: NewEvent,
): Promise<void> {
  const last = await tx.translationEvent.findFirst({
    where: { translationId: row.id },
    orderBy: { version: "desc" },
    select: { hash: true },
  });
  const { content, plain, idemKey, requestHash, ...told } = event;
  const chained = {
    ...told,
    translationId: row.id,
    version: row.version + 1,
    stateBefore: row.state,
    actorId: actor.personId,
    prevHash: last?.hash ?? "",
  };
  await tx.translationEvent.create({
    data: {
      ...chained,
      articleId: row.articleId,
      content: content as unknown as Prisma.InputJsonValue,
      plain,
      sessionId: actor.sessionId,
      idemKey,
      requestHash,
      hash: chainHash(chained),
    },
  });
}

/** The fields that an event's hash covers. */
export type ChainedEvent = {
  readonly translationId: string;
  readonly version: number;
  readonly kind: string;
  readonly sha256: string;
  readonly stateBefore: string;
  readonly stateAfter: string;
  readonly data: unknown;
  readonly actorId: string;
  readonly baseVersion: number;
  readonly sourceVersion: number;
  readonly prevHash: string;
};

/** The hash of an event: SHA-256 of its fields as canonical JSON. */
export function chainHash(event: ChainedEvent): string {
  const { translationId, version, kind, sha256, stateBefore, stateAfter } = event;
  const { data, actorId, baseVersion, sourceVersion, prevHash } = event;
  const fields = { translationId, version, kind, sha256, stateBefore, stateAfter };
  return hashText(
    canonicalJson({ ...fields, data, actorId, baseVersion, sourceVersion, prevHash }),
  );
}
