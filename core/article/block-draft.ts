/**
 * An article's blocks while somebody divides them anew by hand: in the import preview and in the
 * screen that edits a source. Every action is a pure step from one state to the next, so that undo
 * is the state before. Identities come from the caller, because core knows no randomness.
 */
import type { BlockKind } from "@/core/article/block";
import {
  type Content,
  codePositions,
  type InlineCode,
  normalizeContent,
  plainText,
  type Token,
} from "@/core/article/inline";
import type { SegmentedBlock } from "@/core/article/segmented-block";
import { type KeyedSegment, mergeSegments, splitSegment } from "@/core/segmentation/edit-segments";

/** A block under the hands of an editor; `key` tells it from the others while they move. */
export type BlockDraft = {
  readonly key: string;
  readonly kind: BlockKind;
  readonly codes: readonly InlineCode[];
  readonly marker?: string | undefined;
  readonly segments: readonly KeyedSegment[];
};

/** What can be done. `at` is a UTF-16 offset of the segment's plain text. */
export type BlockAction =
  | { readonly type: "mark"; readonly block: string; readonly kind: BlockKind }
  | {
      readonly type: "write";
      readonly block: string;
      readonly segment: string;
      readonly content: Content;
    }
  | {
      readonly type: "split-segment";
      readonly block: string;
      readonly segment: string;
      readonly at: number;
      readonly newId: string;
    }
  | { readonly type: "merge-segment"; readonly block: string; readonly segment: string }
  | {
      readonly type: "split-block";
      readonly block: string;
      readonly segment: string;
      readonly at: number;
      readonly newId: string;
      readonly newKey: string;
    }
  | { readonly type: "merge-block"; readonly block: string }
  | { readonly type: "remove-block"; readonly block: string };

/** Blocks with identities made by `newId`. */
export function toBlockDrafts(
  blocks: readonly SegmentedBlock[],
  newId: () => string,
): readonly BlockDraft[] {
  return blocks.map(({ segments, ...block }) => ({
    ...block,
    key: newId(),
    segments: segments.map((segment) => ({ ...segment, id: newId() })),
  }));
}

/** The blocks as they are stored; segments without text and blocks without segments are left out. */
export function fromBlockDrafts(drafts: readonly BlockDraft[]): readonly SegmentedBlock[] {
  return drafts.flatMap(({ key: _key, segments, ...block }) => {
    const written = segments.filter(({ content }) => plainText(content).trim() !== "");
    if (written.length === 0) return [];
    const parts = written.map(({ content, gapAfter }) => ({ content, gapAfter }));
    return [{ ...block, segments: parts }];
  });
}

/** The next state, or null where the action is not possible there. */
export function applyBlockAction(
  blocks: readonly BlockDraft[],
  action: BlockAction,
): readonly BlockDraft[] | null {
  const index = blocks.findIndex(({ key }) => key === action.block);
  const block = blocks[index];
  if (!block) return null;
  const put = (count: number, ...replacement: readonly BlockDraft[]) => [
    ...blocks.slice(0, index),
    ...replacement,
    ...blocks.slice(index + count),
  ];
  if (action.type === "remove-block") return blocks.length > 1 ? put(1) : null;
  if (action.type === "merge-block") {
    const next = blocks[index + 1];
    return next ? put(2, mergeDrafts(block, next)) : null;
  }
  if (action.type === "split-block") {
    const parts = splitDraft(block, action);
    return parts && put(1, ...parts);
  }
  const changed = changeBlock(block, action);
  return changed && put(1, changed);
}

type InBlock = Exclude<
  BlockAction,
  { readonly type: "remove-block" | "merge-block" | "split-block" }
>;

function changeBlock(block: BlockDraft, action: InBlock): BlockDraft | null {
  if (action.type === "mark") return mark(block, action.kind);
  if (action.type === "write") {
    const segments = block.segments.map((segment) =>
      segment.id === action.segment ? { ...segment, content: action.content } : segment,
    );
    return { ...block, segments };
  }
  const result =
    action.type === "split-segment"
      ? splitSegment(block.segments, action.segment, action.at, action.newId)
      : mergeSegments(block.segments, action.segment, idAfter(block, action.segment));
  return "segments" in result ? { ...block, segments: result.segments } : null;
}

/** Marks a block as another kind; a marker stays with list items only. */
function mark(block: BlockDraft, kind: BlockKind): BlockDraft {
  const { marker, ...rest } = block;
  return kind === "list-item" && marker !== undefined
    ? { ...rest, kind, marker }
    : { ...rest, kind };
}

function idAfter(block: BlockDraft, id: string): string {
  const index = block.segments.findIndex((segment) => segment.id === id);
  return block.segments[index + 1]?.id ?? "";
}

type SplitBlock = Extract<BlockAction, { readonly type: "split-block" }>;

/** Cuts a block before a segment, or inside one at an offset. A pair of codes that the cut would tear is closed and opened again. */
function splitDraft(
  block: BlockDraft,
  { segment, at, newId, newKey }: SplitBlock,
): readonly [BlockDraft, BlockDraft] | null {
  const index = block.segments.findIndex(({ id }) => id === segment);
  const cut = splitSegment(block.segments, segment, at, newId);
  const inside = "segments" in cut;
  const segments = inside ? cut.segments : block.segments;
  const start = inside || at > 0 ? index + 1 : index;
  if (index < 0 || start <= 0 || start >= segments.length) return null;
  const head = segments.slice(0, start);
  const tail = segments.slice(start);
  const torn = openIn(head.flatMap(({ content }) => content));
  const { marker: _, ...unmarked } = block;
  return [
    withUsedCodes({ ...block, segments: closeAll(head, torn) }),
    withUsedCodes({ ...unmarked, key: newKey, segments: openAll(tail, torn) }),
  ];
}

/** Ids of the pairs that are open at the end of a content, outermost first. */
function openIn(content: Content): readonly string[] {
  const open: string[] = [];
  for (const { kind, code } of codePositions(content)) {
    if (kind === "open") open.push(code);
    else if (kind === "close" && open.includes(code)) open.splice(open.lastIndexOf(code), 1);
  }
  return open;
}

function closeAll(segments: readonly KeyedSegment[], torn: readonly string[]) {
  const closing = torn.toReversed().map((c): Token => ({ t: "close", c }));
  return segments.map((segment, index) =>
    index === segments.length - 1
      ? { ...segment, content: normalizeContent([...segment.content, ...closing]), gapAfter: "" }
      : segment,
  );
}

function openAll(segments: readonly KeyedSegment[], torn: readonly string[]) {
  const opening = torn.map((c): Token => ({ t: "open", c }));
  return segments.map((segment, index) =>
    index === 0
      ? { ...segment, content: normalizeContent([...opening, ...segment.content]) }
      : segment,
  );
}

function withUsedCodes(block: BlockDraft): BlockDraft {
  const used = new Set(
    block.segments.flatMap(({ content }) => codePositions(content).map(({ code }) => code)),
  );
  return { ...block, codes: block.codes.filter(({ id }) => used.has(id)) };
}

/** Joins two blocks with a space; the kind is that of the first, codes of the second get free ids. */
function mergeDrafts(first: BlockDraft, second: BlockDraft): BlockDraft {
  const taken = new Set(first.codes.map(({ id }) => id));
  const renamed = new Map<string, string>();
  let next = 1;
  for (const { id } of second.codes) {
    while (taken.has(String(next))) next += 1;
    const free = taken.has(id) ? String(next) : id;
    taken.add(free);
    renamed.set(id, free);
  }
  const name = (id: string) => renamed.get(id) ?? id;
  const last = first.segments.length - 1;
  return {
    ...first,
    codes: [...first.codes, ...second.codes.map((code) => ({ ...code, id: name(code.id) }))],
    segments: [
      ...first.segments.map((segment, index) =>
        index === last ? { ...segment, gapAfter: " " } : segment,
      ),
      ...second.segments.map((segment) => ({
        ...segment,
        content: segment.content.map((token) =>
          "c" in token ? { ...token, c: name(token.c) } : token,
        ),
      })),
    ],
  };
}
