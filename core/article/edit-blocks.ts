/**
 * What an editor does to blocks by hand in the import preview: split one, merge two, mark one as
 * something else. Codes are kept whole: a pair that a cut would tear is closed in the first part
 * and opened again in the second, because each block owns its codes.
 */
import type { Block, BlockKind } from "@/core/article/block";
import {
  type Content,
  codePositions,
  type InlineCode,
  normalizeContent,
  plainText,
  sliceContent,
  type Token,
} from "@/core/article/inline";

/** The ids of the pairs that are open at the end of a content, outermost first. */
function openAtEnd(content: Content): readonly string[] {
  const open: string[] = [];
  for (const { kind, code } of codePositions(content)) {
    if (kind === "open") open.push(code);
    else if (kind === "close" && open.includes(code)) open.splice(open.lastIndexOf(code), 1);
  }
  return open;
}

function usedCodes(content: Content, codes: readonly InlineCode[]): readonly InlineCode[] {
  const used = new Set(codePositions(content).map(({ code }) => code));
  return codes.filter((code) => used.has(code.id));
}

function trimContent(content: Content): Content {
  const text = plainText(content);
  const start = text.length - text.trimStart().length;
  return start >= text.length ? content : sliceTrimmed(content, start, text.trimEnd().length);
}

/** Cuts white space off both ends but keeps every code. */
function sliceTrimmed(content: Content, start: number, end: number): Content {
  let at = 0;
  const out = content.map((token): Token => {
    if (token.t !== "text") return token;
    const from = Math.max(start - at, 0);
    const to = Math.max(Math.min(end - at, token.v.length), 0);
    at += token.v.length;
    return { t: "text", v: token.v.slice(from, to) };
  });
  return normalizeContent(out);
}

/** Drops pairs that enclose nothing, which a split at the edge of a pair leaves behind. */
function dropEmptyPairs(content: Content): Content {
  const out: Token[] = [];
  for (const token of content) {
    const last = out.at(-1);
    if (token.t === "close" && last?.t === "open" && last.c === token.c) out.pop();
    else out.push(token);
  }
  return normalizeContent(out);
}

function part(block: Block, content: Content): Block {
  const kept = trimContent(dropEmptyPairs(content));
  return { ...block, content: kept, codes: usedCodes(kept, block.codes) };
}

/**
 * Splits a block at a UTF-16 offset of its plain text; both parts keep its kind and lose white
 * space at the cut. Null when one part would hold no text or the offset cuts a character in two.
 */
export function splitBlock(block: Block, at: number): readonly [Block, Block] | null {
  const text = plainText(block.content);
  if (text.slice(0, at).trim() === "" || text.slice(at).trim() === "") return null;
  if (/[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at)))
    return null;
  const head = sliceContent(block.content, 0, at);
  const tail = sliceContent(block.content, at, text.length);
  const torn = openAtEnd(head).filter((id) => tail.some((t) => t.t === "close" && t.c === id));
  const closing = torn.toReversed().map((c): Token => ({ t: "close", c }));
  const opening = torn.map((c): Token => ({ t: "open", c }));
  const { marker: _, ...unmarked } = block;
  return [part(block, [...head, ...closing]), part(unmarked, [...opening, ...tail])];
}

/**
 * Joins two blocks with a space between them; the kind is that of the first. Codes of the second
 * get new ids where the first uses the same.
 */
export function mergeBlocks(first: Block, second: Block): Block {
  const taken = new Set(first.codes.map((code) => code.id));
  const renamed = new Map<string, string>();
  let next = 1;
  for (const code of second.codes) {
    while (taken.has(String(next))) next += 1;
    const id = taken.has(code.id) ? String(next) : code.id;
    taken.add(id);
    renamed.set(code.id, id);
  }
  const rename = (id: string) => renamed.get(id) ?? id;
  const moved = second.content.map((token) =>
    "c" in token ? { ...token, c: rename(token.c) } : token,
  );
  const codes = second.codes.map((code) => ({ ...code, id: rename(code.id) }));
  return {
    ...first,
    content: normalizeContent([...first.content, { t: "text", v: " " }, ...moved]),
    codes: [...first.codes, ...codes],
  };
}

/** The same block as another kind; a marker stays with list items only. */
export function markBlock(block: Block, kind: BlockKind): Block {
  const { marker, ...rest } = block;
  return kind === "list-item" && marker !== undefined
    ? { ...rest, kind, marker }
    : { ...rest, kind };
}
