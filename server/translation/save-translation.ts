import type { Content } from "@/core/article/inline";
import type { InsertedMatch } from "@/core/memory/inserted-match";
import type { Actor } from "@/core/workflow/actor";
import type { ChangeAnswer } from "@/core/workflow/article-view";
import { type ChangeKind, type ChangeRequest, changeTranslation } from "./change-translation";

/** A text on its way in. */
export type SavedText = {
  readonly content: Content;
  /** The source version that the person was looking at. */
  readonly sourceVersion: number;
  /** `human`, or `memory` when a match was inserted and this is its first save. */
  readonly origin?: "human" | "memory" | undefined;
  /** The match that was put in since the last save; null takes an earlier one back. */
  readonly match?: InsertedMatch | null | undefined;
};

/** Where a text came from, as a change tells it. */
export function provenanceOf({ origin, match }: SavedText): Pick<ChangeKind, "origin" | "match"> {
  return { ...(origin && { origin }), ...(match !== undefined && { match }) };
}

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
    ...provenanceOf(text),
    toChange: ({ textChanged, hasText }) => ({ kind: "save", textChanged, hasText }),
  });
}
