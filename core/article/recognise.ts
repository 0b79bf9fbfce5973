/**
 * Says what each paragraph of a pasted or imported article is. Kinds that a reader took from the
 * file itself (a heading, a list of Markdown or HTML) stand; the rest is judged by the marks that
 * newsrooms leave in plain text. The editor sees the result in the import preview and changes it
 * there, so a rule prefers «paragraph» to a guess.
 */
import type { Block, BlockKind } from "@/core/article/block";
import { datelineLength } from "@/core/article/dateline";
import { splitBlock } from "@/core/article/edit-blocks";
import { plainText, sliceContent, textContent } from "@/core/article/inline";
import { findListItems } from "@/core/article/list-items";
import { NOTICE_TAIL, noticeStarts } from "@/core/article/notices";
import type { ArticleMarkers } from "@/core/language/article-markers";
import { ARTICLE_MARKERS } from "@/core/language/article-markers-by-language";
import { LANGUAGES, type Language } from "@/core/language/language";

/** Longest headline, credit and bold subheading, in UTF-16 units. */
const MAX = { headline: 250, credit: 200, subheading: 120 } as const;

/** A dateline stands before the text: at most this many paragraphs are tried. */
const DATELINE_TRIES = 3;

const ALL_MARKERS = LANGUAGES.map((language) => ARTICLE_MARKERS[language]);

/** The article's own language first: its rules win where two languages share a mark. */
function markersFor(language: Language): readonly ArticleMarkers[] {
  const own = ARTICLE_MARKERS[language];
  return [own, ...ALL_MARKERS.filter((markers) => markers !== own)];
}

const textOf = (block: Block) => plainText(block.content).trim();
const as = (block: Block, kind: BlockKind): Block => ({ ...block, kind });
const isPlain = (block: Block | undefined) => block?.kind === "paragraph";

/** Whether a line is the credit of a picture or video, in any of the languages. */
export function isCredit(text: string): boolean {
  const line = text.trim().replace(/^[([]\s*/, "");
  if (line.length > MAX.credit) return false;
  const label = /^([\p{L} ]{4,24}?)\s*(?::|[–—-]\s|©)/u.exec(line)?.[1]?.toLowerCase().trim();
  return ALL_MARKERS.some(
    ({ creditLabels, creditPhrases }) =>
      (label !== undefined && creditLabels.includes(label)) ||
      creditPhrases.some((pattern) => pattern.test(line)),
  );
}

function markCredits(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    isPlain(block) && isCredit(textOf(block)) ? as(block, "credit") : block,
  );
}

function looksLikeHeadline(text: string): boolean {
  if (text.length > MAX.headline || /[;:,]$/u.test(text)) return false;
  const endsWithStop = /\p{L}{3,}[.»"”]*\.$/u.test(text);
  const sentences = text.match(/[.!?…]\s+\p{Lu}/gu)?.length ?? 0;
  return !endsWithStop && sentences <= 1;
}

/** The first paragraph that looks like a headline, among the first three blocks and before any text. */
function markHeadline(blocks: readonly Block[]): readonly Block[] {
  if (blocks.length < 2 || blocks.some((block) => block.kind === "headline")) return blocks;
  const at = blocks.slice(0, 3).findIndex((block) => isPlain(block));
  const block = blocks[at];
  if (!block || !looksLikeHeadline(textOf(block))) return blocks;
  return blocks.with(at, as(block, "headline"));
}

function splitDateline(block: Block, markers: readonly ArticleMarkers[]): readonly Block[] | null {
  const text = plainText(block.content);
  const length = markers.map((one) => datelineLength(text, one)).find((found) => found > 0);
  if (length === undefined) return null;
  if (length >= text.length) return [as(block, "dateline")];
  const parts = splitBlock(block, length);
  return parts && [as(parts[0], "dateline"), parts[1]];
}

/** At most one dateline with a place, and lines of a bare date above it. */
function markDateline(
  blocks: readonly Block[],
  markers: readonly ArticleMarkers[],
): readonly Block[] {
  const candidates = [...blocks.keys()].filter((index) => isPlain(blocks[index]));
  for (const index of candidates.slice(0, DATELINE_TRIES)) {
    const block = blocks[index];
    const parts = block && splitDateline(block, markers);
    if (parts) return [...blocks.slice(0, index), ...parts, ...blocks.slice(index + 1)];
  }
  return blocks;
}

/** Cuts a block at each offset; `head` is the kind of what stands before the first. */
function cutNotices(block: Block, starts: readonly number[]): readonly Block[] {
  const text = plainText(block.content);
  const cuts = starts.filter((start) => start > 0);
  const out: Block[] = [];
  let rest = block;
  let restAt = 0;
  let kind: BlockKind = starts[0] === 0 ? "notice" : block.kind;
  for (const cut of cuts) {
    const skipped = text.slice(restAt).length - text.slice(restAt).trimStart().length;
    const parts = splitBlock(rest, cut - restAt - skipped);
    if (!parts) continue;
    out.push(as(parts[0], kind));
    [, rest] = parts;
    restAt = cut;
    kind = "notice";
  }
  return [...out, as(rest, kind)];
}

function markNotices(
  blocks: readonly Block[],
  markers: readonly ArticleMarkers[],
): readonly Block[] {
  const tail = Math.max(blocks.length - NOTICE_TAIL, 1);
  return blocks.flatMap((block, index) => {
    if (index < tail || !isPlain(block)) return [block];
    const starts = noticeStarts(plainText(block.content), markers);
    return starts.length === 0 ? [block] : cutNotices(block, starts);
  });
}

function asItem(block: Block, marker: string, textAt: number): Block {
  if (marker === "") return as(block, "list-item");
  const text = plainText(block.content);
  const parts = splitBlock(block, textAt);
  const content = parts ? parts[1].content : sliceContent(block.content, textAt, text.length);
  return { ...block, kind: "list-item", marker, content, codes: parts?.[1].codes ?? block.codes };
}

function markLists(blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.map((block) => (isPlain(block) ? plainText(block.content) : ""));
  const items = new Map(findListItems(lines).map((item) => [item.index, item]));
  return blocks.map((block, index) => {
    const item = items.get(index);
    return item && isPlain(block) ? asItem(block, item.marker, item.textAt) : block;
  });
}

/** A short paragraph that is bold from end to end and does not end a sentence. */
function isBoldLine({ content, codes }: Block): boolean {
  const text = plainText(content);
  const [first] = content;
  const last = content.at(-1);
  if (text.length > MAX.subheading || /[.,;:]$/u.test(text)) return false;
  if (first?.t !== "open" || last?.t !== "close" || first.c !== last.c) return false;
  return codes.some((code) => code.id === first.c && code.subType === "xlf:b");
}

/** Subheadings lose the bold they are made of: the page draws it. */
function markSubheadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) =>
    index > 0 && index < blocks.length - 1 && isPlain(block) && isBoldLine(block)
      ? { kind: "subheading", content: textContent(textOf(block)), codes: [] }
      : block,
  );
}

/**
 * Recognises the kinds of blocks. A paragraph that starts with a dateline becomes two blocks, one
 * that runs several notices together becomes one per notice; otherwise blocks and texts stay as
 * they are, but for list markers, which move into `marker`.
 */
export function recogniseBlocks(blocks: readonly Block[], language: Language): readonly Block[] {
  const markers = markersFor(language);
  const credited = markCredits(blocks);
  const noticed = markNotices(credited, markers);
  const titled = markHeadline(noticed);
  const dated = markDateline(titled, markers);
  return markSubheadings(markLists(dated));
}
