import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import type { ChangeAnswer } from "@/core/workflow/article-view";
import type { Transaction } from "@/server/db/transaction";
import {
  type ChangeKind,
  type ChangeRequest,
  changeTranslation,
} from "@/server/translation/change-translation";
import type { LockedTranslation } from "@/server/translation/locked-translation";

/**
 * Approves the text of one version for one source version. Four eyes, inside the transaction: the
 * author of the text is refused unless an override is in force, which is then named in the log.
 * @throws AppError `four-eyes`, `open-errors`, `source-changed`, `wrong-state`, `version-conflict`.
 */
export function approveTranslation(actor: Actor, request: ChangeRequest): Promise<ChangeAnswer> {
  return changeTranslation(actor, request, APPROVE);
}

/**
 * The translator accepts a reviewer's edit of their own earlier text: the second pair of eyes the
 * other way round.
 * @throws AppError `not-allowed` unless the text is a reviewer's and the actor wrote it before.
 */
export function acceptEdit(actor: Actor, request: ChangeRequest): Promise<ChangeAnswer> {
  return changeTranslation(actor, request, ACCEPT);
}

const shared = {
  audit: "translation.approved",
  content: null,
  sourceVersion: null,
  toChange: ({ actorId, override }) => ({ kind: "approve", byId: actorId, override }),
} as const satisfies Partial<ChangeKind>;

const APPROVE: ChangeKind = {
  ...shared,
  kind: "approve",
  action: "translation.approve",
  guard: async (tx, actor, row) =>
    row.authorId === actor.personId && (await overrideInForce(tx, actor)),
};

const ACCEPT: ChangeKind = {
  ...shared,
  kind: "accept",
  action: "translation.accept",
  guard: async (tx, actor, row) => {
    await requireReviewersEdit(tx, actor, row);
    return false;
  },
};

async function overrideInForce(tx: Transaction, actor: Actor): Promise<boolean> {
  const found = await tx.fourEyesOverride.findFirst({
    where: { personId: actor.personId, revokedAt: null, expiresAt: { gt: new Date() } },
  });
  return found !== null;
}

async function requireReviewersEdit(
  tx: Transaction,
  actor: Actor,
  row: LockedTranslation,
): Promise<void> {
  const grants = await tx.roleAssignment.findMany({
    where: {
      personId: row.authorId ?? actor.personId,
      role: { in: ["reviewer", "editor"] },
      language: { in: [row.language, "*"] },
    },
  });
  const wroteBefore = await tx.translationEvent.findFirst({
    where: { translationId: row.id, actorId: actor.personId, kind: { in: ["save", "confirm"] } },
    select: { seq: true },
  });
  if (grants.length === 0 || !wroteBefore) throw new AppError("not-allowed");
}
