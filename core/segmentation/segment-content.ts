/**
 * Cuts a block's content into segments with its inline codes kept. The codes of a gap go to its
 * neighbours, because a gap is white space only and no translator would ever see them there.
 * No code is lost, doubled or turned round; contents and gaps joined have the block's text again.
 */
import {
  type Content,
  codePositions,
  type InlineCode,
  normalizeContent,
  plainText,
  sliceContent,
  textContent,
} from "@/core/article/inline";
import type { SegmentPart } from "@/core/article/segmented-block";
import {
  breaksOf,
  type Segmenter,
  type SegmentSpan,
  spansBetween,
} from "@/core/segmentation/segment";

/** A cut content: white space before the first segment, then the segments with what follows each. */
export type SegmentedContent = {
  readonly leading: string;
  readonly parts: readonly SegmentPart[];
};

/** Offsets of line breaks that are codes: they end a segment like a line break in the text. */
function codedLineBreaks(content: Content, codes: readonly InlineCode[]): readonly number[] {
  const breaking = new Set(
    codes.filter(({ subType }) => subType === "xlf:lb" || subType === "xlf:pb").map(({ id }) => id),
  );
  if (breaking.size === 0) return [];
  return codePositions(content)
    .filter(({ kind, code }) => kind === "ph" && breaking.has(code))
    .map(({ at }) => at);
}

/** Codes of a gap: those that close belong before it, those from the first other one on behind it. */
export function codesOfGap(gap: Content): { readonly before: Content; readonly behind: Content } {
  const codes = gap.filter(({ t }) => t !== "text");
  const firstOther = codes.findIndex(({ t }) => t !== "close" && t !== "annClose");
  const cut = firstOther < 0 ? codes.length : firstOther;
  return { before: codes.slice(0, cut), behind: codes.slice(cut) };
}

/**
 * The segments of a content. `codes` are the block's codes; a line break among them ends a segment.
 * A content without text is one part, so that its codes are kept; an empty one has none.
 */
export function segmentContent(
  content: Content,
  segmenter: Segmenter,
  codes: readonly InlineCode[] = [],
): SegmentedContent {
  const text = plainText(content);
  const cuts = [...breaksOf(text, segmenter), ...codedLineBreaks(content, codes)];
  const spans = spansBetween(text, cuts);
  const first = spans[0];
  if (!first) return { leading: "", parts: content.length > 0 ? [{ content, gapAfter: "" }] : [] };
  const parts: SegmentPart[] = [];
  let carried = codesOf(first.start > 0 ? sliceContent(content, 0, first.start) : []);
  for (const [index, span] of spans.entries()) {
    const body = sliceFor(content, span, text.length);
    const next = spans[index + 1];
    const gap = next ? sliceContent(content, span.end, next.start) : lastGap(content, span, text);
    const { before, behind } = next ? codesOfGap(gap) : { before: codesOf(gap), behind: [] };
    parts.push({
      content: normalizeContent([...carried, ...body, ...before]),
      gapAfter: plainText(gap),
    });
    carried = behind;
  }
  return { leading: text.slice(0, first.start), parts };
}

function codesOf(content: Content): Content {
  return content.filter(({ t }) => t !== "text");
}

function sliceFor(content: Content, { start, end }: SegmentSpan, total: number): Content {
  return sliceContent(content, start, Math.min(end, total));
}

function lastGap(content: Content, { end }: SegmentSpan, text: string): Content {
  return end < text.length ? sliceContent(content, end, text.length) : [];
}

/** Puts a cut content together again; only codes at gaps may stand on their other side. */
export function joinParts({ leading, parts }: SegmentedContent): Content {
  return normalizeContent([
    ...textContent(leading),
    ...parts.flatMap(({ content, gapAfter }) => [...content, ...textContent(gapAfter)]),
  ]);
}
