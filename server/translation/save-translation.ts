import type { Content } from "@/core/article/inline";
import type { Actor } from "@/core/workflow/actor";
import type { ChangeAnswer } from "@/core/workflow/article-view";
import { type ChangeRequest, changeTranslation } from "./change-translation";

/** A text on its way in. */
export type SavedText = {
  readonly content: Content;
  /** The source version that the person was looking at. */
  readonly sourceVersion: number;
  /** `human`, or `memory` when a match was inserted and this is its first save. */
  readonly origin?: "human" | "memory" | undefined;
};

/**
 * Saves a text as it is being written. Never refused for findings. Saved for the source version
 * that the sender saw, so that a source that changed meanwhile shows as changed.
 */
export function saveTranslation(
  actor: Actor,
  request: ChangeRequest,
  text: SavedText,
): Promise<ChangeAnswer> {
  return changeTranslation(actor, request, {
    kind: "save",
    action: "translation.save",
    audit: "translation.saved",
    content: text.content,
    sourceVersion: text.sourceVersion,
    ...(text.origin && { origin: text.origin }),
    toChange: ({ textChanged, hasText }) => ({ kind: "save", textChanged, hasText }),
  });
}
