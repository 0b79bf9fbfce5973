import { AppError, type ErrorCode } from "@/core/errors";
import type { Language } from "@/core/language/language";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import { approveTranslation } from "./approve-translation";

/** One translation to approve, as the reviewer saw it. */
export type ApprovalItem = { readonly translationId: string; readonly version: number };

/** What became of a bulk approval: how many, and for each one left out its place and why. */
export type BulkApproval = {
  readonly approved: number;
  readonly skipped: readonly { readonly position: number; readonly code: ErrorCode }[];
};

/** Most translations of one bulk approval. */
export const BULK_LIMIT = 2_000;

/**
 * Approves what may be approved: one's own text, text with open errors, changed source and text
 * that is not translated yet are left out and named. Each approval is its own transaction with its
 * own key, so that a repeated request goes on where the first one stopped.
 * @throws AppError `not-allowed`, `invalid-input` over the limit.
 */
export async function approveMany(
  actor: Actor,
  articleId: string,
  language: Language,
  items: readonly ApprovalItem[],
  idemKey: string,
): Promise<BulkApproval> {
  if (!may(actor, "translation.approve", { language, state: "translated" }))
    throw new AppError("not-allowed");
  if (items.length > BULK_LIMIT) throw new AppError("invalid-input", { field: "items" });
  const rows = await database().translation.findMany({
    where: { id: { in: items.map(({ translationId }) => translationId) }, articleId, language },
    select: { id: true, state: true, segment: { select: { position: true } } },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  const skipped: { position: number; code: ErrorCode }[] = [];
  let approved = 0;
  for (const { translationId, version } of items) {
    const row = known.get(translationId);
    if (!row) continue;
    const code = await tryApproval(
      actor,
      { translationId, baseVersion: version, idemKey: `${idemKey}-${translationId}` },
      row.state,
    );
    if (code === null) approved += 1;
    else skipped.push({ position: row.segment.position + 1, code });
  }
  return { approved, skipped: skipped.toSorted((a, b) => a.position - b.position) };
}

async function tryApproval(
  actor: Actor,
  request: Parameters<typeof approveTranslation>[1],
  state: string,
): Promise<ErrorCode | null> {
  try {
    await approveTranslation(actor, request);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const notTranslated = error.code === "not-allowed" && state !== "translated";
    return notTranslated ? "wrong-state" : error.code;
  }
}
