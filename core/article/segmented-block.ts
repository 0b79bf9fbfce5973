/**
 * A block cut into segments: what the import preview shows and edits, what an article is made
 * from, and what a source version keeps. Joining contents and gaps gives the block back.
 */

import { z } from "zod";
import { BLOCK_KINDS, type BlockKind } from "@/core/article/block";
import type { Content, InlineCode } from "@/core/article/inline";

/** One segment of a block; `gapAfter` is the white space up to the next one. */
export type SegmentPart = { readonly content: Content; readonly gapAfter: string };

/** A block with its segments in order; at least one. */
export type SegmentedBlock = {
  readonly kind: BlockKind;
  readonly codes: readonly InlineCode[];
  readonly marker?: string | undefined;
  readonly segments: readonly SegmentPart[];
};

/** Most blocks of one article, and most segments of it. */
export const ARTICLE_LIMITS = { blocks: 5_000, segments: 10_000 } as const;

const code = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}._-]{1,32}$/u),
  type: z.enum(["fmt", "ui", "quote", "link", "image", "other"]),
  subType: z.string().max(32).optional(),
  href: z
    .string()
    .max(2_048)
    .regex(/^(?:https?:\/\/|mailto:)/i)
    .optional(),
  disp: z.string().max(200).optional(),
  equiv: z.string().max(200).optional(),
  canCopy: z.boolean().optional(),
  canDelete: z.boolean().optional(),
  canReorder: z.enum(["yes", "firstNo", "no"]).optional(),
  canOverlap: z.boolean().optional(),
});

const token = z.union([
  z.strictObject({ t: z.literal("text"), v: z.string().max(25_000) }),
  z.strictObject({ t: z.enum(["open", "close", "ph"]), c: z.string().max(32) }),
]);

/** A segmented block from outside. Texts still go through the text gate. */
export const segmentedBlockSchema = z.strictObject({
  kind: z.enum(BLOCK_KINDS as readonly [BlockKind, ...BlockKind[]]),
  codes: z.array(code).max(500),
  marker: z.string().max(16).optional(),
  segments: z
    .array(
      z.strictObject({
        content: z.array(token).max(2_000),
        gapAfter: z.string().max(200).regex(/^\s*$/u),
      }),
    )
    .min(1)
    .max(2_000),
}) as unknown as z.ZodType<SegmentedBlock>;
