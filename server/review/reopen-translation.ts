import type { Actor } from "@/core/workflow/actor";
import type { ChangeAnswer } from "@/core/workflow/article-view";
import { type ChangeRequest, changeTranslation } from "@/server/translation/change-translation";

/**
 * Takes one step back: translated text becomes a draft, approved text becomes translated again.
 * What was approved last stays what is published.
 * @throws AppError `wrong-state`, `version-conflict`.
 */
export function reopenTranslation(actor: Actor, request: ChangeRequest): Promise<ChangeAnswer> {
  return changeTranslation(actor, request, {
    kind: "reopen",
    action: "translation.reopen",
    audit: "translation.reopened",
    content: null,
    sourceVersion: null,
    toChange: () => ({ kind: "reopen" }),
  });
}
