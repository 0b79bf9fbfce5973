import type { Actor } from "@/core/workflow/actor";
import type { ChangeAnswer } from "@/core/workflow/article-view";
import { type ChangeRequest, changeTranslation } from "@/server/translation/change-translation";

/**
 * The editor's last word on approved text, where the house asks for one.
 * @throws AppError `wrong-state`, `version-conflict`.
 */
export function signOffTranslation(actor: Actor, request: ChangeRequest): Promise<ChangeAnswer> {
  return changeTranslation(actor, request, {
    kind: "sign-off",
    action: "translation.sign-off",
    audit: "translation.signed-off",
    content: null,
    sourceVersion: null,
    toChange: () => ({ kind: "sign-off" }),
  });
}
