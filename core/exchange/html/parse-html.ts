/**
 * HTML text → hast tree, with the work capped. The parser repairs anything, but converting its tree
 * recurses, and 30,000 nested elements overflow the stack after a second; so nesting is counted on
 * the text first, in one linear pass.
 */
import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

const VOID = new Set([
  ...["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"],
  ...["source", "track", "wbr"],
]);

/** Elements whose end tag HTML lets out; they close themselves and do not nest. */
const SELF_CLOSING = new Set([
  ...["p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot"],
]);

/** Elements that the parser opens anew in each block until they are closed (HTML standard, 13.2.4.3). */
const FORMATTING = new Set([
  ...["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong"],
  ...["tt", "u"],
]);

/** Nesting by tags that is refused before parsing; scripts may hold tags in strings, so it is generous. */
const MAX_TAG_DEPTH = 1000;

/** Formatting elements that the parser may copy into blocks: a few thousand in a real page. */
const MAX_COPIES = 300_000;

/** Why a text is not parsed. */
export type ParseRefusal = "import-too-deep" | "import-too-complex";

/** What parsing would cost, from the tags alone: an estimate from above. */
function refusal(html: string): ParseRefusal | null {
  let depth = 0;
  let formatting = 0;
  let copies = 0;
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)/gi)) {
    const tag = name.toLowerCase();
    const step = slash ? -1 : 1;
    if (FORMATTING.has(tag)) formatting = Math.max(formatting + step, 0);
    else if (!slash) copies += formatting;
    if (!VOID.has(tag) && !SELF_CLOSING.has(tag)) depth = Math.max(depth + step, 0);
    if (depth > MAX_TAG_DEPTH) return "import-too-deep";
    if (copies > MAX_COPIES) return "import-too-complex";
  }
  return null;
}

/** The tree, or why the text is refused. */
export function parseHtml(html: string): Root | ParseRefusal {
  const refused = refusal(html);
  if (refused) return refused;
  try {
    return unified().use(rehypeParse).parse(html);
  } catch (error) {
    if (error instanceof RangeError) return "import-too-deep";
    throw error;
  }
}

/** All elements with a name, in document order; the walk is iterative. */
export function elementsNamed(root: Root | Element, name: string): readonly Element[] {
  const found: Element[] = [];
  const waiting: (Root | Element)[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "element" && node.tagName === name) found.push(node);
    for (const child of node.children.toReversed())
      if (child.type === "element") waiting.push(child);
  }
  return found;
}

/** The text of an element, white space collapsed. */
export function elementText(element: Element): string {
  let text = "";
  const waiting: Element["children"] = element.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "text") text += node.value;
    else if (node.type === "element")
      for (const child of node.children.toReversed()) waiting.push(child);
  }
  return text.replace(/\s+/g, " ").trim();
}
