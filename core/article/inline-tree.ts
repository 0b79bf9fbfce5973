/**
 * The tree of a content, for drawing it: the public page and the preview turn nodes into elements,
 * so that no HTML string exists anywhere. Contents are flat because codes may overlap; where they
 * do, the inner pair is closed and opened again, as browsers do. What cannot be paired is left out:
 * the text always stays.
 */
import type { Content, InlineCode, Token } from "@/core/article/inline";
import { safeHref } from "@/core/article/safe-href";

/** How a span of text looks; `plain` carries a code that has no look of its own. */
export type InlineStyle = "bold" | "italic" | "underline" | "subscript" | "superscript" | "link";

/** A node of the tree. */
export type InlineNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "break" }
  | {
      readonly kind: Exclude<InlineStyle, "link">;
      readonly children: readonly InlineNode[];
    }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly InlineNode[] };

const STYLES: Readonly<Record<string, Exclude<InlineStyle, "link">>> = {
  "xlf:b": "bold",
  "xlf:i": "italic",
  "xlf:u": "underline",
  "html:sub": "subscript",
  "html:sup": "superscript",
};

type Frame = { readonly code: InlineCode; readonly children: InlineNode[] };

function wrap({ code, children }: Frame): readonly InlineNode[] {
  const style = STYLES[code.subType ?? ""];
  const href = code.type === "link" ? safeHref(code.href ?? "") : null;
  if (children.length === 0) return [];
  if (href !== null) return [{ kind: "link", href, children }];
  return style ? [{ kind: style, children }] : children;
}

/** The ids of codes that open once and close once, in that order: only those can be drawn. */
function pairedCodes(content: Content): ReadonlySet<string> {
  const seen = new Map<string, string>();
  for (const token of content)
    if (token.t === "open" || token.t === "close")
      seen.set(token.c, `${seen.get(token.c) ?? ""}${token.t} `);
  return new Set([...seen].filter(([, order]) => order === "open close ").map(([id]) => id));
}

/** Grows the tree while the tokens of a content are read from left to right. */
class TreeBuilder {
  readonly root: InlineNode[] = [];
  readonly #stack: Frame[] = [];

  add(node: InlineNode): void {
    (this.#stack.at(-1)?.children ?? this.root).push(node);
  }

  open(code: InlineCode): void {
    this.#stack.push({ code, children: [] });
  }

  /** Takes one code token; `paired` says whether the code opens and closes in this content. */
  read(kind: Token["t"], code: InlineCode, paired: boolean): void {
    if (kind === "ph" && code.subType === "xlf:lb") this.add({ kind: "break" });
    else if (kind === "open" && paired) this.open(code);
    else if (kind === "close" && paired) this.close(code.id);
  }

  /** Closes a code; those opened after it end here too and start again behind it. */
  close(id: string): void {
    const reopened: InlineCode[] = [];
    for (let code = this.closeTop(); code && code.id !== id; code = this.closeTop())
      reopened.unshift(code);
    for (const code of reopened) this.open(code);
  }

  closeTop(): InlineCode | undefined {
    const frame = this.#stack.pop();
    if (frame) for (const node of wrap(frame)) this.add(node);
    return frame?.code;
  }
}

/** Derives the nodes of a content; `codes` are the codes of its block. Never fails. */
export function contentToRuns(
  content: Content,
  codes: readonly InlineCode[],
): readonly InlineNode[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const paired = pairedCodes(content);
  const tree = new TreeBuilder();
  for (const token of content) {
    if (token.t === "text") tree.add({ kind: "text", text: token.v });
    const code = "c" in token ? byId.get(token.c) : undefined;
    if (!code) continue;
    tree.read(token.t, code, paired.has(code.id));
  }
  while (tree.closeTop());
  return tree.root;
}
