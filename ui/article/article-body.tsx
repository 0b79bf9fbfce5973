import { Fragment, type ReactNode } from "react";
import type { BlockKind } from "@/core/article/block";
import type { Content, InlineCode } from "@/core/article/inline";
import { contentToRuns, type InlineNode } from "@/core/article/inline-tree";
import type { Language } from "@/core/language/language";

/** A block as readers see it. `key` is stable, so that a preview can be scrolled to it. */
export type BodyBlock = {
  readonly kind: BlockKind;
  readonly marker?: string | undefined;
  readonly content: Content;
  readonly codes: readonly InlineCode[];
};

type Props = {
  readonly blocks: readonly BodyBlock[];
  readonly language: Language;
  /** Draws one block's text; the preview puts its clickable sentences here. */
  readonly renderText?: (block: BodyBlock, index: number) => ReactNode;
};

/**
 * The text of an article as it is published: one component for the public page and the preview
 * beside the editor, so that the two cannot differ. Drawn from the content model; no HTML is stored
 * anywhere.
 */
export function ArticleBody({ blocks, language, renderText = plainBlock }: Props) {
  return (
    <div lang={language} className="article-body">
      {groups(blocks).map(({ start, items }) =>
        items[0]?.kind === "list-item" ? (
          <ListOf key={start} items={items} start={start} renderText={renderText} />
        ) : (
          <BlockOf key={start} block={items[0]}>
            {items[0] ? renderText(items[0], start) : null}
          </BlockOf>
        ),
      )}
    </div>
  );
}

function plainBlock({ content, codes }: BodyBlock): ReactNode {
  return <InlineText content={content} codes={codes} />;
}

type Group = { readonly start: number; readonly items: readonly BodyBlock[] };

/** Neighbouring list items are one list; everything else stands alone. */
function groups(blocks: readonly BodyBlock[]): readonly Group[] {
  const found: { start: number; items: BodyBlock[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = found.at(-1);
    const joins = block.kind === "list-item" && last?.items.at(-1)?.kind === "list-item";
    if (last && joins) last.items.push(block);
    else found.push({ start: index, items: [block] });
  }
  return found;
}

function ListOf({
  items,
  start,
  renderText,
}: Group & { readonly renderText: NonNullable<Props["renderText"]> }) {
  const isNumbered = items.every(({ marker }) => /^\d+[.)]$/.test(marker ?? ""));
  const lines = items.map((block, offset) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an item has no identity but its place
    <li key={start + offset}>{renderText(block, start + offset)}</li>
  ));
  return isNumbered ? (
    <ol start={Number.parseInt(items[0]?.marker ?? "1", 10)}>{lines}</ol>
  ) : (
    <ul>{lines}</ul>
  );
}

type BlockProps = { readonly block: BodyBlock | undefined; readonly children: ReactNode };

function BlockOf({ block, children }: BlockProps) {
  switch (block?.kind) {
    case "headline":
      return <h1>{children}</h1>;
    case "subheading":
      return <h2>{children}</h2>;
    case "quote":
      return (
        <blockquote>
          <p>{children}</p>
        </blockquote>
      );
    case "credit":
    case "dateline":
    case "notice":
      return <p className={`article-${block.kind}`}>{children}</p>;
    default:
      return <p>{children}</p>;
  }
}

type InlineProps = { readonly content: Content; readonly codes: readonly InlineCode[] };

/** A text with its bold, italic and links as elements. */
export function InlineText({ content, codes }: InlineProps) {
  return <Nodes nodes={contentToRuns(content, codes)} />;
}

function Nodes({ nodes }: { readonly nodes: readonly InlineNode[] }) {
  return nodes.map((node, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a text has no identity but its order
    return <Fragment key={index}>{drawn(node)}</Fragment>;
  });
}

const ELEMENTS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  subscript: "sub",
  superscript: "sup",
} as const;

function drawn(node: InlineNode): ReactNode {
  if (node.kind === "text") return node.text;
  if (node.kind === "break") return <br />;
  if (node.kind === "link") {
    return (
      <a href={node.href} rel="noopener nofollow ugc">
        <Nodes nodes={node.children} />
      </a>
    );
  }
  const Element = ELEMENTS[node.kind];
  return (
    <Element>
      <Nodes nodes={node.children} />
    </Element>
  );
}
