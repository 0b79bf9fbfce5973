import { AppError } from "@/core/errors";
import type { Actor } from "@/core/workflow/actor";
import { type ChangeKind, changeTranslation } from "@/server/translation/change-translation";
import type { ArticleSegment } from "./read-planned-segments";

/** What is filled in, and under which name it stands in history and log. */
export type Filling = Pick<ChangeKind, "kind" | "action" | "audit" | "content" | "data" | "match">;

/**
 * Fills one segment with a draft from the memory and answers with its version, or with null when
 * somebody began to type there a moment ago: their text stands.
 * @throws AppError `not-allowed`, and whatever else `changeTranslation` refuses.
 */
export async function fillUntouched(
  actor: Actor,
  segment: ArticleSegment,
  idemKey: string,
  filling: Filling,
): Promise<number | null> {
  try {
    const { translation } = await changeTranslation(
      actor,
      { translationId: segment.translationId, baseVersion: segment.version, idemKey },
      {
        ...filling,
        sourceVersion: segment.sourceVersion,
        origin: "memory",
        toChange: ({ textChanged, hasText }) => ({ kind: "save", textChanged, hasText }),
      },
    );
    return translation.version;
  } catch (error) {
    const isTaken =
      error instanceof AppError &&
      (error.code === "version-conflict" || error.code === "segment-locked");
    if (isTaken) return null;
    throw error;
  }
}
