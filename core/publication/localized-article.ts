/**
 * One language version of an article, as it would be published: approved texts put into the blocks
 * of the source, or the list of what stands in the way.
 */

import { z } from "zod";
import { BLOCK_KINDS, type BlockKind } from "@/core/article/block";
import {
  type Content,
  type InlineCode,
  normalizeContent,
  plainText,
  textContent,
} from "@/core/article/inline";
import { hasStrayKazakh } from "@/core/checks/scripts";
import type { Language } from "@/core/language/language";
import { codesSchema, contentSchema } from "@/core/workflow/article-view";
import type { TranslationState } from "@/core/workflow/translation-state";

/** A block of a published version: what readers see, without its segmentation. */
export const publishedBlockSchema = z.object({
  kind: z.enum(BLOCK_KINDS as readonly [BlockKind, ...BlockKind[]]),
  marker: z.string().optional(),
  content: contentSchema,
  codes: codesSchema,
});
/** A block of a published version. */
export type PublishedBlock = {
  readonly kind: BlockKind;
  readonly marker?: string | undefined;
  readonly content: Content;
  readonly codes: readonly InlineCode[];
};

/** A segment with its translation, as far as publishing needs it. Positions count from 0. */
export type PublishableSegment = {
  readonly id: string;
  readonly position: number;
  readonly gapAfter: string;
  /** Source version in which the source text last changed. */
  readonly sourceVersion: number;
  readonly translation: {
    readonly content: Content;
    readonly sha256: string;
    readonly version: number;
    readonly state: TranslationState;
    readonly sourceVersion: number;
    readonly openErrors: number;
    /** Somebody accepted Kazakh letters here, with a reason: a name that is written so. */
    readonly kazakhAccepted: boolean;
  };
};

/** A block of the source with its segments. */
export type PublishableUnit = {
  readonly kind: BlockKind;
  readonly marker: string | null;
  readonly codes: readonly InlineCode[];
  readonly segments: readonly PublishableSegment[];
};

/** Why a language cannot go out. `positions` are segment numbers from 1. */
export type Blocker = {
  readonly code:
    | "untranslated"
    | "not-approved"
    | "not-signed-off"
    | "source-changed"
    | "open-errors"
    | "leftover-kazakh"
    | "article-error"
    | "no-headline";
  readonly positions: readonly number[];
};

/** What went in, segment by segment: the proof of what was approved. */
export type PublishedPart = {
  readonly segmentId: string;
  readonly version: number;
  readonly sha256: string;
};

/** A language version ready to be published. */
export type LocalizedArticle = {
  readonly headline: string;
  readonly summary: string;
  readonly blocks: readonly PublishedBlock[];
  readonly parts: readonly PublishedPart[];
};

/** Longest summary, in characters. */
const SUMMARY_LENGTH = 280;

/** Puts translations into the blocks of the source. Texts are joined by the gaps of the source. */
export function localizeArticle(units: readonly PublishableUnit[]): LocalizedArticle {
  const blocks = units.map(
    ({ kind, marker, codes, segments }): PublishedBlock => ({
      kind,
      ...(marker !== null && { marker }),
      codes,
      content: normalizeContent(
        segments.flatMap(({ translation, gapAfter }) => [
          ...translation.content,
          ...textContent(gapAfter),
        ]),
      ),
    }),
  );
  return {
    headline: headlineOf(blocks),
    summary: summaryOf(blocks),
    blocks,
    parts: units.flatMap(({ segments }) =>
      segments.map(({ id, translation: { version, sha256 } }) => ({
        segmentId: id,
        version,
        sha256,
      })),
    ),
  };
}

function headlineOf(blocks: readonly PublishedBlock[]): string {
  const headline = blocks.find(({ kind }) => kind === "headline");
  return headline ? plainText(headline.content).trim() : "";
}

/** The first paragraph, cut at a word. */
function summaryOf(blocks: readonly PublishedBlock[]): string {
  const paragraph = blocks.find(({ kind }) => kind === "paragraph");
  const text = paragraph ? plainText(paragraph.content).trim() : "";
  const characters = [...text];
  if (characters.length <= SUMMARY_LENGTH) return text;
  const cut = characters.slice(0, SUMMARY_LENGTH).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), SUMMARY_LENGTH / 2)).replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** What the gate looks at beside the segments themselves. */
export type GateOptions = {
  readonly requireSignOff: boolean;
  /** True for the source language, whose texts need nobody's approval. */
  readonly isSource: boolean;
  /** The language that is to go out: none but Kazakh may hold Kazakh that is no quoted name. */
  readonly language: Language;
  /** Segments (positions from 0) with an error-level finding over the whole article. */
  readonly articleErrors: readonly number[];
};

/** Everything that stands in the way of one language, gravest first; empty when it can go out. */
export function findBlockers(
  units: readonly PublishableUnit[],
  options: GateOptions,
): readonly Blocker[] {
  const segments = units.flatMap((unit) => unit.segments);
  const where = (test: (segment: PublishableSegment) => boolean) =>
    segments.filter(test).map(({ position }) => position + 1);
  const noHeadline = headlineOf(localizeArticle(units).blocks) === "";
  const states = options.isSource ? [] : stateBlockers(where, options.requireSignOff);
  const blockers: readonly Blocker[] = [
    ...states,
    {
      code: "leftover-kazakh",
      positions: where(
        ({ translation: { content, kazakhAccepted } }) =>
          !kazakhAccepted && hasStrayKazakh(plainText(content), options.language),
      ),
    },
    { code: "article-error", positions: options.articleErrors.map((position) => position + 1) },
  ];
  const found = blockers.filter(({ positions }) => positions.length > 0);
  return noHeadline ? [...found, { code: "no-headline", positions: [] }] : found;
}

function stateBlockers(
  where: (test: (segment: PublishableSegment) => boolean) => readonly number[],
  requireSignOff: boolean,
): readonly Blocker[] {
  return [
    {
      code: "untranslated",
      positions: where(({ translation }) => translation.state === "untranslated"),
    },
    {
      code: "not-approved",
      positions: where(({ translation: { state } }) => state === "draft" || state === "translated"),
    },
    {
      code: "not-signed-off",
      positions: requireSignOff ? where(({ translation }) => translation.state === "approved") : [],
    },
    {
      code: "source-changed",
      positions: where(
        ({ sourceVersion, translation }) =>
          translation.state !== "untranslated" && translation.sourceVersion !== sourceVersion,
      ),
    },
    { code: "open-errors", positions: where(({ translation }) => translation.openErrors > 0) },
  ];
}
