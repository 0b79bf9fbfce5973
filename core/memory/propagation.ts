/**
 * Which segments may get a text without anybody asking again: identical ones that nobody has
 * touched. Text that a person typed, confirmed or approved is never a candidate.
 */

/** A segment as the plans see it. `signature` names the inline codes (tagSignature). */
export type PlannedSegment = {
  readonly translationId: string;
  readonly source: string;
  readonly signature: string;
  readonly state: string;
  readonly hasText: boolean;
  readonly locked: boolean;
};

function untouched(segment: PlannedSegment): boolean {
  return segment.state === "untranslated" && !segment.hasText && !segment.locked;
}

/** The translations that the text of `confirmed` is offered to: same source, same codes, untouched. */
export function planPropagation(
  confirmed: PlannedSegment,
  article: readonly PlannedSegment[],
): readonly string[] {
  return article
    .filter(
      (segment) =>
        segment.translationId !== confirmed.translationId &&
        segment.source === confirmed.source &&
        segment.signature === confirmed.signature &&
        untouched(segment),
    )
    .map(({ translationId }) => translationId);
}

/** Why a segment gets nothing from the memory. */
export type PretranslationSkip =
  | "has-text"
  | "locked"
  | "no-match"
  | "below-threshold"
  | "codes-differ";

/** The best match of a segment, as far as the plan needs it. */
export type PretranslationMatch = { readonly score: number; readonly fits: boolean };

/** What pre-translation does with one segment. */
export type PretranslationStep =
  | { readonly translationId: string; readonly insert: true; readonly score: number }
  | { readonly translationId: string; readonly insert: false; readonly why: PretranslationSkip };

/**
 * Decides segment by segment; `matches` runs parallel. `fits` says that the match carries the codes
 * of the segment. Never over anything that a person typed.
 */
export function planPretranslation(
  segments: readonly PlannedSegment[],
  matches: readonly (PretranslationMatch | null)[],
  minimum: number,
): readonly PretranslationStep[] {
  return segments.map(({ translationId, ...segment }, at) => {
    const skip = (why: PretranslationSkip): PretranslationStep => ({
      translationId,
      insert: false,
      why,
    });
    if (segment.locked) return skip("locked");
    if (!untouched({ translationId, ...segment })) return skip("has-text");
    const match = matches[at] ?? null;
    if (match === null) return skip("no-match");
    if (match.score < minimum) return skip("below-threshold");
    if (!match.fits) return skip("codes-differ");
    return { translationId, insert: true, score: match.score };
  });
}
