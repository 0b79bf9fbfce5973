import type { Actor } from "@/core/workflow/actor";
import type { ChangeAnswer } from "@/core/workflow/article-view";
import type { ReturnCategory, ReturnNote, ReturnSeverity } from "@/core/workflow/translation-state";
import { gateLine } from "@/server/articles/gate-content";
import { type ChangeRequest, changeTranslation } from "@/server/translation/change-translation";

/** Why a text goes back. The reason is what the translator reads: 1 to 2,000 characters. */
export type ReturnReason = {
  readonly category: ReturnCategory;
  readonly severity: ReturnSeverity;
  readonly reason: string;
};

/**
 * Sends a text back to its translator, who finds the reason beside it.
 * @throws AppError `reason-required`, `wrong-state`, `version-conflict`.
 */
export function returnTranslation(
  actor: Actor,
  request: ChangeRequest,
  { category, severity, reason }: ReturnReason,
): Promise<ChangeAnswer> {
  const text = gateLine(reason).trim();
  const note: ReturnNote = {
    category,
    severity,
    reason: text,
    byId: actor.personId,
    at: new Date().toISOString(),
  };
  return changeTranslation(actor, request, {
    kind: "return",
    action: "translation.return",
    audit: "translation.returned",
    content: null,
    sourceVersion: null,
    data: { category, severity, reason: text },
    toChange: () => ({ kind: "return", reason: text }),
    columns: () => ({ returned: { ...note } }),
  });
}
