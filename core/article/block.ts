/**
 * The parts of an article as a reader sees them. A block is the unit of XLIFF: it owns its inline
 * codes, and segmentation cuts its content into segments. Kept apart from storage so that the
 * import preview, the public page and the exchange formats speak of the same thing.
 */
import type { Content, InlineCode } from "@/core/article/inline";

/** What a block is in the article; `credit` is the credit of a photo, video or drawing. */
export type BlockKind =
  | "headline"
  | "credit"
  | "dateline"
  | "paragraph"
  | "subheading"
  | "list-item"
  | "quote"
  | "notice";

/** All kinds, in the order in which the import preview offers them. */
export const BLOCK_KINDS: readonly BlockKind[] = [
  "headline",
  "credit",
  "dateline",
  "paragraph",
  "subheading",
  "list-item",
  "quote",
  "notice",
];

/** One block. `codes` holds every code that `content` refers to, in order of first appearance. */
export type Block = {
  readonly kind: BlockKind;
  readonly content: Content;
  readonly codes: readonly InlineCode[];
  /**
   * List items only: the marker the text came with ("•", "3.", "б)"), taken out of the content
   * because the page draws it. Absent when the lines of a list carried none.
   */
  readonly marker?: string;
};
