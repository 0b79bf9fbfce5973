/**
 * Builds blocks token by token while a reader walks a foreign document. It owns the rules all
 * readers share: white space collapses as on a page, codes get ids that are unique in their block,
 * a pair around nothing disappears, «bold next to bold» becomes one pair (Word writes one run per
 * spelling mark), and formatting that is open when a block ends goes on in the next one.
 */
import type { Block, BlockKind } from "@/core/article/block";
import { MAX_CODES } from "@/core/article/coded-text";
import type { InlineCode, Token } from "@/core/article/inline";

/** A code without its id; two codes with the same type, subType and href count as the same. */
export type CodeSpec = Omit<InlineCode, "id">;

type Draft =
  | { t: "text"; v: string }
  | { t: "open" | "close" | "ph"; spec: CodeSpec; pair: number };

/** Soft hyphen, zero-width space, word joiner, byte order mark: they hide in words and break search. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

/** How many characters at the end of a block decide what a line break there means. */
const TAIL = 8;

function same(a: CodeSpec, b: CodeSpec): boolean {
  return a.type === b.type && a.subType === b.subType && a.href === b.href;
}

/** Drops spaces at the start and the end of a block, also when codes stand outside them. */
function trimEdges(tokens: readonly Draft[]): Draft[] {
  const out = tokens.map((token) => ({ ...token }));
  const texts = () => out.filter((token) => token.t === "text");
  for (const token of texts()) {
    token.v = token.v.replace(/^[ \n]+/, "");
    if (token.v !== "") break;
  }
  for (const token of texts().reverse()) {
    token.v = token.v.replace(/[ \n]+$/, "");
    if (token.v !== "") break;
  }
  return out.filter((token) => token.t !== "text" || token.v !== "");
}

/** One pass over neighbouring tokens: empty pairs vanish, touching equal pairs become one. */
function joinPairs(tokens: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  const renamed = new Map<number, number>();
  const pairOf = (pair: number) => renamed.get(pair) ?? pair;
  for (const token of tokens) {
    const last = out.at(-1);
    if (token.t === "close" && last?.t === "open" && last.pair === pairOf(token.pair)) out.pop();
    else if (token.t === "open" && last?.t === "close" && same(token.spec, last.spec)) {
      renamed.set(token.pair, last.pair);
      out.pop();
    } else if (token.t === "text") out.push(token);
    else out.push({ ...token, pair: pairOf(token.pair) });
  }
  return out;
}

/** A line break as a code: a place holder, with a space behind it so that words never fuse. */
const LINE_BREAK: CodeSpec = { type: "fmt", subType: "xlf:lb", equiv: "\n", disp: "↵" };

/** Gives codes their ids; a block takes as many as the editor can show, further formatting is dropped. */
function finish(tokens: readonly Draft[]): Pick<Block, "content" | "codes"> {
  const ids = new Map<number, string>();
  const codes: InlineCode[] = [];
  const content: Token[] = [];
  for (const token of tokens) {
    const last = content.at(-1);
    if (token.t !== "text") {
      if (!ids.has(token.pair) && ids.size >= MAX_CODES) continue;
      const id = ids.get(token.pair) ?? String(ids.size + 1);
      if (!ids.has(token.pair)) codes.push({ id, ...token.spec });
      ids.set(token.pair, id);
      content.push({ t: token.t, c: id });
    } else if (last?.t === "text") content[content.length - 1] = { t: "text", v: last.v + token.v };
    else content.push({ t: "text", v: token.v });
  }
  const composed = content.map(
    (token): Token => (token.t === "text" ? { t: "text", v: token.v.normalize("NFC") } : token),
  );
  return { content: composed, codes };
}

/** Collects one block after another; see the file comment for what it does to their content. */
export class ContentBuilder {
  readonly #blocks: Block[] = [];
  #tokens: Draft[] = [];
  #open: { spec: CodeSpec; pair: number }[] = [];
  #pair = 0;
  /** The last characters of the block: the whole text would be copied at each look at its end. */
  #tail = "";
  #visible = 0;

  /** Adds text; runs of white space (not of no-break spaces) become one space, invisible characters go. */
  text(value: string): void {
    let added = value.replace(INVISIBLE, "").replace(/[ \t\n\r\f]+/g, " ");
    if (this.#tail === "" || this.#tail.endsWith(" ")) added = added.replace(/^ /, "");
    if (added === "") return;
    this.#tokens.push({ t: "text", v: added });
    this.#tail = (this.#tail + added).slice(-TAIL);
    this.#visible += added.trim().length;
  }

  /** Opens a code that `close` ends. */
  open(spec: CodeSpec): void {
    this.#pair += 1;
    this.#open.push({ spec, pair: this.#pair });
    this.#tokens.push({ t: "open", spec, pair: this.#pair });
  }

  /** Closes the code opened last. */
  close(): void {
    const top = this.#open.pop();
    if (top) this.#tokens.push({ t: "close", ...top });
  }

  /** A line break inside a block; at the start of a block it is nothing. */
  lineBreak(): void {
    if (this.isEmpty) return;
    this.#pair += 1;
    this.#tokens.push({ t: "ph", spec: LINE_BREAK, pair: this.#pair });
    this.text(" ");
  }

  /** Whether the last thing added was a line break. */
  get afterLineBreak(): boolean {
    return (
      this.#tokens.findLast(
        (token) => token.t === "ph" || /\S/.test(token.t === "text" ? token.v : ""),
      )?.t === "ph"
    );
  }

  /** Whether the block holds any text yet. */
  get isEmpty(): boolean {
    return this.#visible === 0;
  }

  /** The last characters of the block so far, without the space at its end. */
  get tail(): string {
    return this.#tail.trimEnd();
  }

  /** Ends the block, if it holds any text; open codes end with it and start again in the next. */
  endBlock(kind: BlockKind, marker?: string): boolean {
    const carried = this.#open;
    const closing = carried.toReversed().map((code): Draft => ({ t: "close", ...code }));
    const tokens = this.#withoutLastBreak([...this.#tokens, ...closing]);
    const hasText = !this.isEmpty;
    if (hasText) {
      const built = finish(joinPairs(joinPairs(trimEdges(tokens))));
      this.#blocks.push({ kind, ...built, ...(marker === undefined ? {} : { marker }) });
    }
    this.#tokens = [];
    this.#tail = "";
    this.#visible = 0;
    this.#open = [];
    for (const { spec } of carried) this.open(spec);
    return hasText;
  }

  /** All blocks ended so far. */
  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  #withoutLastBreak(tokens: readonly Draft[]): readonly Draft[] {
    if (!this.afterLineBreak) return tokens;
    const index = tokens.findLastIndex((token) => token.t === "ph");
    return tokens.filter((_, at) => at !== index);
  }
}
