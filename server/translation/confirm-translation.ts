import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import type { ChangeAnswer } from "@/core/workflow/article-view";
import { type ChangeRequest, changeTranslation } from "./change-translation";
import { provenanceOf, type SavedText } from "./save-translation";

/**
 * Saves a text and says that it is translated. Settles a waiting return.
 * @throws AppError `text-empty`, `open-errors`, and `source-changed` when the sender had not seen
 * the source that the segment has now.
 */
export function confirmTranslation(
  actor: Actor,
  request: ChangeRequest,
  text: SavedText,
): Promise<ChangeAnswer> {
  return changeTranslation(actor, request, {
    kind: "confirm",
    action: "translation.confirm",
    audit: "translation.confirmed",
    content: text.content,
    sourceVersion: text.sourceVersion,
    ...provenanceOf(text),
    toChange: ({ textChanged, hasText }) => ({ kind: "confirm", textChanged, hasText }),
    guard: async (_tx, _actor, row) => {
      if (text.sourceVersion !== row.segment.sourceVersion) throw new AppError("source-changed");
      return false;
    },
  });
}
