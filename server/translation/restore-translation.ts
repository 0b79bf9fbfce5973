import type { Content } from "@/core/article/inline";
import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import type { ChangeAnswer } from "@/core/workflow/article-view";
import { database } from "@/server/db/client";
import { type ChangeRequest, changeTranslation } from "./change-translation";

/**
 * Brings back the text of an earlier version as a new one: history only grows.
 * @throws AppError `not-found` for a version that never was, `version-conflict`.
 */
export async function restoreTranslation(
  actor: Actor,
  request: ChangeRequest,
  version: number,
): Promise<ChangeAnswer> {
  const event = await database().translationEvent.findUnique({
    where: { translationId_version: { translationId: request.translationId, version } },
  });
  if (!event) throw new AppError("not-found");
  return changeTranslation(actor, request, {
    kind: "restore",
    match: null,
    action: "translation.save",
    audit: "translation.saved",
    content: event.content as unknown as Content,
    sourceVersion: event.sourceVersion,
    data: { restored: version },
    toChange: ({ textChanged, hasText }) => ({ kind: "save", textChanged, hasText }),
  });
}
