/**
 * Pasted HTML and .html files → blocks with inline codes. Own extractor over the parsed tree: what
 * it does not know it walks through, so scripts, handlers, styles and comments cannot reach an
 * article; nothing of the HTML itself is stored.
 */
import type { Element, ElementContent, Root } from "hast";
import type { BlockKind } from "@/core/article/block";
import { ContentBuilder } from "@/core/article/content-builder";
import { BLOCKS, codesOf, isHidden, linkOf, REMOVED, styleOf } from "@/core/exchange/html/elements";
import { elementsNamed, elementText, parseHtml } from "@/core/exchange/html/parse-html";
import {
  type FindingList,
  IMPORT_LIMITS,
  type ImportResult,
  importResult,
} from "@/core/exchange/import-result";
import { prepareText } from "@/core/exchange/text/prepare-text";

/** What surrounds the node that is being read. */
type Place = {
  readonly kind: BlockKind;
  /** The marker of the list item, until its first block has taken it. */
  readonly marker: { text: string | undefined };
  readonly depth: number;
  readonly preformatted: boolean;
};

const BULLET = "•";

class HtmlReader {
  readonly builder = new ContentBuilder();
  readonly #findings: FindingList;
  #tooDeep = false;

  constructor(findings: FindingList) {
    this.#findings = findings;
  }

  readAll(nodes: readonly (ElementContent | Root["children"][number])[], place: Place): void {
    if (place.depth > IMPORT_LIMITS.depth) {
      this.#tooDeep = true;
      return;
    }
    for (const node of nodes) {
      if (this.builder.blocks.length > IMPORT_LIMITS.blocks) return;
      if (node.type === "text") this.#text(node.value, place);
      else if (node.type === "element") this.#element(node, { ...place, depth: place.depth + 1 });
    }
  }

  /** Whether a part of the tree lay deeper than the limit and was not read. */
  get tooDeep(): boolean {
    return this.#tooDeep;
  }

  end(place: Place): void {
    const marker = place.kind === "list-item" ? place.marker.text : undefined;
    if (this.builder.endBlock(place.kind, marker)) place.marker.text = undefined;
  }

  #text(value: string, place: Place): void {
    if (!place.preformatted) {
      this.builder.text(value);
      return;
    }
    for (const [index, line] of value.split("\n").entries()) {
      if (index > 0) this.end(place);
      this.builder.text(line);
    }
  }

  #element(element: Element, place: Place): void {
    const removed = REMOVED.get(element.tagName);
    if (removed !== undefined || isHidden(element)) this.#remove(element, removed);
    else if (element.tagName === "br") this.#lineBreak(place);
    else if (element.tagName === "img" || element.tagName === "picture") this.#image(element);
    else if (styleOf(element).get("mso-list") === "ignore") return;
    else if (BLOCKS.has(element.tagName)) this.#block(element, place);
    else this.#inline(element, place);
  }

  #remove(element: Element, how: "silent" | "finding" | undefined): void {
    if (how === "finding")
      this.#findings.add("element-removed", element.position?.start.line, {
        element: element.tagName,
      });
  }

  /** Two breaks in a row, or one after the end of a sentence, divide paragraphs. */
  #lineBreak(place: Place): void {
    const ended = /[.!?…:;]["»”)]?$/u.test(this.builder.tail);
    if (this.builder.afterLineBreak || ended) this.end(place);
    else this.builder.lineBreak();
  }

  #image(element: Element): void {
    const alt = element.properties.alt;
    this.#findings.add("image-removed", element.position?.start.line, {
      alt: typeof alt === "string" ? alt.slice(0, 200) : "",
    });
  }

  #block(element: Element, outer: Place): void {
    this.end(outer);
    if (element.tagName === "table")
      this.#findings.add("table-flattened", element.position?.start.line);
    const inner = this.#place(element, outer);
    if (element.tagName === "ol") this.#ordered(element, inner);
    else this.#styled(element, inner);
    this.end(inner);
  }

  /** A paragraph inside a list item, quote or heading keeps the kind of what surrounds it. */
  #place(element: Element, outer: Place): Place {
    const own = BLOCKS.get(element.tagName) ?? "paragraph";
    const preformatted = outer.preformatted || element.tagName === "pre";
    if (own === "list-item" || styleOf(element).has("mso-list"))
      return { ...outer, kind: "list-item", marker: { text: BULLET }, preformatted };
    return { ...outer, kind: own === "paragraph" ? outer.kind : own, preformatted };
  }

  #ordered(element: Element, place: Place): void {
    const start = Number(element.properties.start ?? 1);
    let number = Number.isSafeInteger(start) ? start : 1;
    for (const child of element.children) {
      if (child.type === "element" && child.tagName === "li") {
        this.#item(child, place, `${number}.`);
        number += 1;
      } else this.readAll([child], place);
    }
  }

  #item(element: Element, place: Place, marker: string): void {
    this.end(place);
    const inner: Place = {
      ...place,
      kind: "list-item",
      marker: { text: marker },
      depth: place.depth + 1,
    };
    this.#styled(element, inner);
    this.end(inner);
  }

  #styled(element: Element, place: Place): void {
    const heading = place.kind === "headline" || place.kind === "subheading";
    const codes = heading ? [] : codesOf(element);
    for (const code of codes) this.builder.open(code);
    this.readAll(element.children, place);
    for (const _ of codes) this.builder.close();
  }

  #inline(element: Element, place: Place): void {
    const link = element.tagName === "a" ? linkOf(element) : null;
    if (link === "unsafe")
      this.#findings.add("link-removed", element.position?.start.line, {
        href: String(element.properties.href).slice(0, 200),
      });
    const opened = link !== null && link !== "unsafe";
    if (opened) this.builder.open(link);
    this.#styled(element, place);
    if (opened) this.builder.close();
  }
}

/** The part of a page that is the article: `<main>`, or the only `<article>`, with the page's heading. */
function articleNodes(root: Root, findings: FindingList): Root["children"] {
  const [main] = elementsNamed(root, "main");
  const articles = elementsNamed(root, "article");
  const inner = articles.length === 1 ? articles[0] : main;
  if (!inner || elementText(inner) === "") return root.children;
  const headings = elementsNamed(root, "h1");
  const own = elementsNamed(inner, "h1");
  const heading = own.length === 0 && headings.length === 1 ? headings : [];
  findings.add("outside-article-removed");
  return [...heading, inner];
}

/** Reads HTML into blocks with findings. Never throws on what a user pastes. */
export function readHtml(raw: string): ImportResult {
  const prepared = prepareText(raw);
  if (!prepared.ok) return prepared;
  const root = parseHtml(prepared.text);
  if (typeof root === "string") return { ok: false, code: root };
  const reader = new HtmlReader(prepared.findings);
  const place: Place = {
    kind: "paragraph",
    marker: { text: undefined },
    depth: 0,
    preformatted: false,
  };
  reader.readAll(articleNodes(root, prepared.findings), place);
  reader.end(place);
  if (reader.tooDeep)
    return { ok: false, code: "import-too-deep", params: { limit: IMPORT_LIMITS.depth } };
  return importResult(reader.builder.blocks, prepared.findings);
}
