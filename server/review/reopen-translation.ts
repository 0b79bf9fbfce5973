import type { Actor } from "@/core/workflow/actor";
import type { ChangeAnswer } from "@/core/workflow/article-view";
import type { ReturnNote } from "@/core/workflow/translation-state";
import type { Transaction } from "@/server/db/transaction";
import { type ChangeRequest, changeTranslation } from "@/server/translation/change-translation";

/**
 * Takes one step back: translated text becomes a draft, approved text becomes translated again.
 * What was approved last stays what is published. A draft that a reviewer had sent back shows the
 * reason again: the confirmation that settled it no longer stands.
 * @throws AppError `wrong-state`, `version-conflict`.
 */
export function reopenTranslation(actor: Actor, request: ChangeRequest): Promise<ChangeAnswer> {
  let unsettled: ReturnNote | null = null;
  return changeTranslation(actor, request, {
    kind: "reopen",
    action: "translation.reopen",
    audit: "translation.reopened",
    content: null,
    sourceVersion: null,
    toChange: () => ({ kind: "reopen" }),
    guard: async (tx, _actor, row) => {
      unsettled = row.state === "translated" ? await lastReturn(tx, row.id) : null;
      return false;
    },
    columns: () => (unsettled ? { returned: { ...unsettled } } : {}),
  });
}

/** The return that nobody's approval has answered yet, or null. */
async function lastReturn(tx: Transaction, translationId: string): Promise<ReturnNote | null> {
  const event = await tx.translationEvent.findFirst({
    where: { translationId, kind: { in: ["return", "approve", "accept"] } },
    orderBy: { version: "desc" },
  });
  if (event?.kind !== "return") return null;
  const { category, severity, reason } = event.data as Pick<
    ReturnNote,
    "category" | "severity" | "reason"
  >;
  return { category, severity, reason, byId: event.actorId, at: event.at.toISOString() };
}
