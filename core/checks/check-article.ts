/**
 * Checks that need more than one segment: one wording for one source, lists whole and in order,
 * quotation marks over paragraphs. Run when an article is opened and after a segment was left,
 * not on every key.
 */
import { plainText } from "@/core/article/inline";
import type {
  ArticleInput,
  ArticleSegment,
  RaiseFor,
  SegmentFinding,
  SourceSegment,
} from "@/core/checks/article-input";
import { type BlockPiece, loneMarks } from "@/core/checks/block-balance";
import { checkConsistency } from "@/core/checks/consistency";
import { checkLists } from "@/core/checks/list-integrity";
import { asSourceRaise, collectFindings } from "@/core/checks/raise";
import { type CheckSettings, DEFAULT_CHECK_SETTINGS } from "@/core/checks/settings";
import type { Language } from "@/core/language/language";

/** Collects findings per segment; the result is in the order of the segments given. */
function collectPerSegment(ids: readonly string[], settings: CheckSettings) {
  const collectors = new Map(ids.map((id) => [id, collectFindings(settings)]));
  const raiseFor: RaiseFor = (id) => collectors.get(id)?.raise ?? (() => {});
  const all = (): readonly SegmentFinding[] =>
    [...collectors].flatMap(([segment, { sorted }]) =>
      sorted().map((finding) => ({ segment, finding })),
    );
  return { raiseFor, all };
}

/** Neighbouring segments of one block, as the pieces of a paragraph. */
function paragraphs(
  segments: readonly ArticleSegment[],
  side: "source" | "target",
): BlockPiece[][] {
  const blocks: BlockPiece[][] = [];
  let current: string | null = null;
  for (const segment of segments) {
    if (segment.block !== current) blocks.push([]);
    current = segment.block;
    blocks.at(-1)?.push({ id: segment.id, text: plainText(segment[side]) });
  }
  return blocks;
}

function raiseMarks(blocks: readonly BlockPiece[][], language: Language, raiseFor: RaiseFor): void {
  for (const { id, span, char, kind } of loneMarks(blocks, language)) {
    const code = kind === "quote" ? "quotes-unbalanced" : "brackets-unbalanced";
    raiseFor(id)(code, { target: span, params: { text: char } });
  }
}

// Paragraphs that are not whole yet would alarm while the translator is still in them; those that
// hang just as the source hangs are the author's matter.
function checkTargetMarks(input: ArticleInput, raiseFor: RaiseFor): void {
  const targets = paragraphs(input.segments, "target");
  const sources = paragraphs(input.segments, "source");
  const theirs = new Map<string, number>();
  for (const { id, kind } of loneMarks(sources, input.sourceLanguage)) {
    const key = `${kind} ${blockOf(sources, id)}`;
    theirs.set(key, (theirs.get(key) ?? 0) + 1);
  }
  const whole = targets.map((pieces) =>
    pieces.every(({ text }) => text.trim() !== "") ? pieces : [],
  );
  for (const { id, span, char, kind } of loneMarks(whole, input.targetLanguage)) {
    const key = `${kind} ${blockOf(targets, id)}`;
    const allowed = theirs.get(key) ?? 0;
    theirs.set(key, allowed - 1);
    if (allowed > 0) continue;
    const code = kind === "quote" ? "quotes-unbalanced" : "brackets-unbalanced";
    raiseFor(id)(code, { target: span, params: { text: char } });
  }
}

function blockOf(blocks: readonly BlockPiece[][], id: string): number {
  return blocks.findIndex((pieces) => pieces.some((piece) => piece.id === id));
}

/**
 * Everything wrong between the segments of a translated article. Segments of several to a
 * paragraph are to be checked with `wholeBlock: false` by `checkSegment`, so that nothing is
 * reported twice.
 */
export function checkArticle(input: ArticleInput): readonly SegmentFinding[] {
  const ids = input.segments.map(({ id }) => id);
  const { raiseFor, all } = collectPerSegment(ids, input.settings ?? DEFAULT_CHECK_SETTINGS);
  const texts = input.segments.map(({ id, block, list, source, target }) => ({
    id,
    block,
    list: list ?? null,
    source: plainText(source),
    target: plainText(target),
  }));
  checkConsistency(texts, input.approved ?? [], raiseFor);
  checkLists(texts, raiseFor);
  checkTargetMarks(input, raiseFor);
  return all();
}

/**
 * Marks of the source article that have no partner anywhere in it, to tell its author. The
 * segments' other faults are `checkSource`'s.
 */
export function checkSourceArticle(
  segments: readonly SourceSegment[],
  language: Language,
  settings: CheckSettings = DEFAULT_CHECK_SETTINGS,
): readonly SegmentFinding[] {
  const ids = segments.map(({ id }) => id);
  const { raiseFor, all } = collectPerSegment(ids, settings);
  const whole = segments.map((segment) => ({ ...segment, target: [] }));
  raiseMarks(paragraphs(whole, "source"), language, (id) => asSourceRaise(raiseFor(id)));
  return all();
}
