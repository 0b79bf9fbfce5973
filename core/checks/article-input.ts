/**
 * What checks over several segments are given and give back. Apart from the checks themselves, so
 * that each of them can be read alone.
 */
import type { Content } from "@/core/article/inline";
import type { Finding } from "@/core/checks/finding";
import type { Raise } from "@/core/checks/raise";
import type { CheckSettings } from "@/core/checks/settings";
import type { Language } from "@/core/language/language";

/** A segment in its article. Segments come in reading order; an empty target is not translated yet. */
export type ArticleSegment = {
  readonly id: string;
  /** The paragraph it belongs to: neighbours with one value are one paragraph. */
  readonly block: string;
  /** The list it is an item (or part of an item) of; items are the blocks of one list. */
  readonly list?: string;
  readonly source: Content;
  readonly target: Content;
};

/** A pair of approved texts from elsewhere, to be followed. */
export type ApprovedPair = { readonly source: string; readonly target: string };

/** The article to check, in one target language. */
export type ArticleInput = {
  readonly segments: readonly ArticleSegment[];
  readonly sourceLanguage: Language;
  readonly targetLanguage: Language;
  readonly approved?: readonly ApprovedPair[];
  readonly settings?: CheckSettings;
};

/** A finding and the segment it belongs to. */
export type SegmentFinding = { readonly segment: string; readonly finding: Finding };

/** Raises a finding of a segment. */
export type RaiseFor = (segment: string) => Raise;

/** A source segment in its article. */
export type SourceSegment = Pick<ArticleSegment, "id" | "block" | "source">;

/** The plain texts of a segment and its place. */
export type SegmentTexts = {
  readonly id: string;
  readonly block: string;
  readonly list: string | null;
  readonly source: string;
  readonly target: string;
};
