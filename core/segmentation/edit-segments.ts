/**
 * Splitting and merging segments by hand, where the rules were wrong for this sentence. Each edit
 * is a value that says what it takes out and puts in, and gives its own inverse, so that undo
 * restores the very segments that were there, ids included.
 */
import {
  type Content,
  normalizeContent,
  plainText,
  sliceContent,
  textContent,
} from "@/core/article/inline";
import type { SegmentPart } from "@/core/article/segmented-block";
import { trimmed } from "@/core/segmentation/segment";
import { codesOfGap } from "@/core/segmentation/segment-content";

/** A segment of a block with its identity. */
export type KeyedSegment = SegmentPart & { readonly id: string };

/** Replaces the segments `remove`, found at `index`, by `insert`. */
export type SegmentEdit = {
  readonly index: number;
  readonly remove: readonly KeyedSegment[];
  readonly insert: readonly KeyedSegment[];
};

/** Why an edit is not possible; the closed list that screens translate. */
export type EditRefusal = "no-such-segment" | "empty-part" | "inside-character" | "stale-edit";

/** The segments after an edit and the edit that takes it back, or why it was refused. */
export type EditResult =
  | { readonly segments: readonly KeyedSegment[]; readonly inverse: SegmentEdit }
  | { readonly refused: EditRefusal };

/** Whether an offset falls inside a surrogate pair or before a combining mark. */
function insideCharacter(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]|^[\p{M}\u200D]/u.test(text.slice(at)) && at > 0;
}

/**
 * Splits a segment at a UTF-16 offset of its plain text. White space at the cut becomes the gap.
 * The first part keeps the id, the second gets `newId`; codes go as in `sliceContent`.
 */
export function splitSegment(
  segments: readonly KeyedSegment[],
  id: string,
  at: number,
  newId: string,
): EditResult {
  const index = segments.findIndex((each) => each.id === id);
  const segment = segments[index];
  if (!segment) return { refused: "no-such-segment" };
  const text = plainText(segment.content);
  const left = trimmed(text, 0, at);
  const right = trimmed(text, at, text.length);
  if (!left || !right || at <= 0) return { refused: "empty-part" };
  if (insideCharacter(text, at)) return { refused: "inside-character" };
  const { head, tail } = cutOut(segment.content, left.end, right.start);
  return applyEdit(segments, {
    index,
    remove: [segment],
    insert: [
      { id, content: head, gapAfter: text.slice(left.end, right.start) },
      { id: newId, content: tail, gapAfter: segment.gapAfter },
    ],
  });
}

/** Both sides of a gap, with the codes that stood in it. */
function cutOut(content: Content, end: number, start: number): { head: Content; tail: Content } {
  const gap = start > end ? sliceContent(content, end, start) : [];
  const { before, behind } = codesOfGap(gap);
  const rest = sliceContent(content, start, plainText(content).length);
  return {
    head: normalizeContent([...sliceContent(content, 0, end), ...before]),
    tail: normalizeContent([...behind, ...rest]),
  };
}

/**
 * Merges the segments from `firstId` to `lastId`, both included and in this order, into one that
 * keeps the first id; the white space between them becomes text again.
 */
export function mergeSegments(
  segments: readonly KeyedSegment[],
  firstId: string,
  lastId: string,
): EditResult {
  const index = segments.findIndex(({ id }) => id === firstId);
  const last = segments.findIndex(({ id }) => id === lastId);
  if (index < 0 || last <= index) return { refused: "no-such-segment" };
  const remove = segments.slice(index, last + 1);
  const content = normalizeContent(
    remove.flatMap((each, position) => [
      ...each.content,
      ...(position < remove.length - 1 ? textContent(each.gapAfter) : []),
    ]),
  );
  const gapAfter = remove.at(-1)?.gapAfter ?? "";
  return applyEdit(segments, { index, remove, insert: [{ id: firstId, content, gapAfter }] });
}

/** Applies an edit; refused when the segments that it takes out are no longer there as they were. */
export function applyEdit(segments: readonly KeyedSegment[], edit: SegmentEdit): EditResult {
  const { index, remove, insert } = edit;
  const there = segments.slice(index, index + remove.length);
  if (JSON.stringify(there) !== JSON.stringify(remove)) return { refused: "stale-edit" };
  return {
    segments: [...segments.slice(0, index), ...insert, ...segments.slice(index + remove.length)],
    inverse: { index, remove: insert, insert: remove },
  };
}
