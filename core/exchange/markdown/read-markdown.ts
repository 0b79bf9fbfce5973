/**
 * Markdown (CommonMark with the GitHub extensions and front matter) → blocks with inline codes.
 * Raw HTML inside Markdown is never read: what it would do on a page is not the text's author's to
 * decide. Pictures leave a finding, or a credit when their text is one.
 */
import type { Definition, Nodes, RootContent } from "mdast";
import type { Block, BlockKind } from "@/core/article/block";
import { type CodeSpec, ContentBuilder } from "@/core/article/content-builder";
import { plainText } from "@/core/article/inline";
import { isCredit } from "@/core/article/recognise";
import { safeHref } from "@/core/article/safe-href";
import {
  type FindingList,
  IMPORT_LIMITS,
  type ImportResult,
  importResult,
} from "@/core/exchange/import-result";
import { splitFrontMatter } from "@/core/exchange/markdown/front-matter";
import { parseMarkdown } from "@/core/exchange/markdown/parse-markdown";
import { prepareText } from "@/core/exchange/text/prepare-text";

type Place = {
  readonly kind: BlockKind;
  readonly marker: { text: string | undefined };
  readonly depth: number;
};

const BOLD: CodeSpec = { type: "fmt", subType: "xlf:b", disp: "b" };
const ITALIC: CodeSpec = { type: "fmt", subType: "xlf:i", disp: "i" };

const lineOf = (node: Nodes) => node.position?.start.line;

class MarkdownReader {
  readonly builder = new ContentBuilder();
  readonly #findings: FindingList;
  readonly #definitions: ReadonlyMap<string, Definition>;
  #skipUntil: string | null = null;
  #tooDeep = false;

  constructor(findings: FindingList, definitions: ReadonlyMap<string, Definition>) {
    this.#findings = findings;
    this.#definitions = definitions;
  }

  /** Whether a part of the tree lay deeper than the limit and was not read. */
  get tooDeep(): boolean {
    return this.#tooDeep;
  }

  readAll(nodes: readonly RootContent[], place: Place): void {
    if (place.depth > IMPORT_LIMITS.depth) this.#tooDeep = true;
    else for (const node of nodes) this.#node(node, { ...place, depth: place.depth + 1 });
  }

  #end(place: Place): void {
    const marker = place.kind === "list-item" ? place.marker.text : undefined;
    if (this.builder.endBlock(place.kind, marker)) place.marker.text = undefined;
  }

  #node(node: RootContent, place: Place): void {
    if (this.#skipUntil !== null && node.type !== "html") return;
    switch (node.type) {
      case "heading":
        this.#block(node.children, {
          ...place,
          kind: node.depth === 1 ? "headline" : "subheading",
        });
        return;
      case "paragraph":
        this.#block(node.children, place);
        return;
      case "blockquote":
        this.readAll(node.children, { ...place, kind: "quote" });
        return;
      case "list":
        this.#list(node, place);
        return;
      case "code":
        this.#findings.add("code-as-paragraph", lineOf(node));
        for (const line of node.value.split("\n")) this.#line(line, place);
        return;
      case "table":
        this.#findings.add("table-flattened", lineOf(node));
        for (const row of node.children)
          for (const cell of row.children) this.#block(cell.children, place);
        return;
      case "footnoteDefinition":
        this.readAll(node.children, place);
        return;
      default:
        this.#inline(node, place);
    }
  }

  #block(children: readonly RootContent[], place: Place): void {
    this.readAll(children, place);
    this.#skipUntil = null;
    this.#end(place);
  }

  #line(text: string, place: Place): void {
    this.builder.text(text);
    this.#end(place);
  }

  #list(list: Extract<RootContent, { type: "list" }>, place: Place): void {
    for (const [index, item] of list.children.entries()) {
      const text = list.ordered ? `${(list.start ?? 1) + index}.` : "•";
      this.readAll(item.children, { ...place, kind: "list-item", marker: { text } });
    }
  }

  #inline(node: RootContent, place: Place): void {
    switch (node.type) {
      case "text":
      case "inlineCode":
        this.builder.text(node.value);
        return;
      case "strong":
        this.#wrapped(isHeading(place) ? null : BOLD, node.children, place);
        return;
      case "emphasis":
        this.#wrapped(ITALIC, node.children, place);
        return;
      case "delete":
        this.readAll(node.children, place);
        return;
      case "break":
        this.builder.lineBreak();
        return;
      case "link":
        this.#link(node.url, node, place);
        return;
      case "linkReference":
        this.#link(this.#definitions.get(node.identifier)?.url ?? "", node, place);
        return;
      case "image":
      case "imageReference":
        this.#image(node, place);
        return;
      case "footnoteReference":
        this.#findings.add("footnote-moved", lineOf(node));
        return;
      case "html":
        this.#html(node.value, lineOf(node), place);
        return;
      default:
        return;
    }
  }

  #wrapped(code: CodeSpec | null, children: readonly RootContent[], place: Place): void {
    if (code) this.builder.open(code);
    this.readAll(children, place);
    if (code) this.builder.close();
  }

  #link(url: string, node: Nodes & { children: RootContent[] }, place: Place): void {
    const href = safeHref(url);
    if (href === null)
      this.#findings.add("link-removed", lineOf(node), { href: url.slice(0, 200) });
    this.#wrapped(href === null ? null : { type: "link", href, disp: "a" }, node.children, place);
  }

  #image(node: Extract<RootContent, { type: "image" | "imageReference" }>, place: Place): void {
    const title = node.type === "image" ? (node.title ?? "") : "";
    const alt = node.alt ?? "";
    const credit = [title, alt].find((text) => isCredit(text));
    this.#findings.add("image-removed", lineOf(node), { alt: alt.slice(0, 200) });
    if (credit === undefined || !this.builder.isEmpty) return;
    this.builder.text(credit);
    this.#end({ ...place, kind: "credit" });
  }

  /** A `<br>` is a line break; anything else is ignored, scripts and styles with what stands in them. */
  #html(html: string, line: number | undefined, place: Place): void {
    const tag = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html);
    const name = tag?.[2]?.toLowerCase() ?? "";
    if (this.#skipUntil !== null) {
      if (tag?.[1] === "/" && name === this.#skipUntil) this.#skipUntil = null;
      return;
    }
    if (/^<br\s*\/?>$/i.test(html)) {
      if (this.builder.afterLineBreak) this.#end(place);
      else this.builder.lineBreak();
      return;
    }
    this.#findings.add("raw-html-ignored", line, { html: html.slice(0, 80) });
    const opensOnly = tag?.[1] === "" && !html.includes("</");
    if (opensOnly && ["script", "style", "textarea", "title"].includes(name))
      this.#skipUntil = name;
  }
}

const isHeading = (place: Place) => place.kind === "headline" || place.kind === "subheading";

/** The title of the front matter becomes the headline unless the text has its own. */
function withTitle(
  blocks: readonly Block[],
  title: string | null,
  findings: FindingList,
): readonly Block[] {
  if (title === null) return blocks;
  const headline = blocks.find(({ kind }) => kind === "headline");
  if (!headline) {
    const builder = new ContentBuilder();
    builder.text(title);
    builder.endBlock("headline");
    return [...builder.blocks, ...blocks];
  }
  if (plainText(headline.content) !== title) findings.add("title-ignored", 1, { title });
  return blocks;
}

/** Reads Markdown into blocks with findings. Never throws on what a user uploads. */
export function readMarkdown(raw: string): ImportResult {
  const prepared = prepareText(raw);
  if (!prepared.ok) return prepared;
  const { findings } = prepared;
  const { title, body } = splitFrontMatter(prepared.text);
  const root = parseMarkdown(body);
  if (typeof root === "string") return { ok: false, code: root };
  const definitions = root.children.filter((node) => node.type === "definition");
  const notes = root.children.filter((node) => node.type === "footnoteDefinition");
  const text = root.children.filter((node) => node.type !== "footnoteDefinition");
  const reader = new MarkdownReader(
    findings,
    new Map(definitions.map((definition) => [definition.identifier, definition])),
  );
  reader.readAll([...text, ...notes], {
    kind: "paragraph",
    marker: { text: undefined },
    depth: 0,
  });
  if (reader.tooDeep)
    return { ok: false, code: "import-too-deep", params: { limit: IMPORT_LIMITS.depth } };
  return importResult(withTitle(reader.builder.blocks, title, findings), findings);
}
