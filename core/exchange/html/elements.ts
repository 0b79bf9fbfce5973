/**
 * What each HTML element is to a news article. An allow-list: an element that no list names is
 * walked through as if it were not there, so its text survives and its behaviour does not.
 */
import type { Element } from "hast";
import type { BlockKind } from "@/core/article/block";
import type { CodeSpec } from "@/core/article/content-builder";
import { safeHref } from "@/core/article/safe-href";

/** Elements that vanish with all they hold; those that a reader would miss become a finding. */
export const REMOVED: ReadonlyMap<string, "silent" | "finding"> = new Map([
  ...["style", "template", "noscript", "head", "meta", "link", "base", "title", "colgroup"].map(
    (name) => [name, "silent"] as const,
  ),
  ...["nav", "aside", "dialog", "menu"].map((name) => [name, "finding"] as const),
  ...["script", "iframe", "frame", "object", "embed", "applet", "canvas", "svg", "math"].map(
    (name) => [name, "finding"] as const,
  ),
  ...["form", "input", "button", "select", "textarea", "audio", "video", "map"].map(
    (name) => [name, "finding"] as const,
  ),
]);

/** Elements that start and end a block, and the kind they give it. */
export const BLOCKS: ReadonlyMap<string, BlockKind> = new Map([
  ["h1", "headline"],
  ...["h2", "h3", "h4", "h5", "h6"].map((name) => [name, "subheading"] as const),
  ["li", "list-item"],
  ["blockquote", "quote"],
  ...[
    ...["p", "div", "section", "article", "main", "header", "footer", "body", "html", "address"],
    ...["ul", "ol", "dl", "dt", "dd", "pre", "hr", "figure", "figcaption", "details", "summary"],
    ...["table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "center", "fieldset"],
  ].map((name) => [name, "paragraph"] as const),
]);

const BOLD: CodeSpec = { type: "fmt", subType: "xlf:b", disp: "b" };
const ITALIC: CodeSpec = { type: "fmt", subType: "xlf:i", disp: "i" };
const UNDERLINE: CodeSpec = { type: "fmt", subType: "xlf:u", disp: "u" };

const INLINE: ReadonlyMap<string, CodeSpec> = new Map([
  ["b", BOLD],
  ["strong", BOLD],
  ["i", ITALIC],
  ["em", ITALIC],
  ["cite", ITALIC],
  ["u", UNDERLINE],
  ["sub", { type: "fmt", subType: "html:sub", disp: "sub" }],
  ["sup", { type: "fmt", subType: "html:sup", disp: "sup" }],
]);

/** The inline style of an element as property → value, lower case. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const style = element.properties.style;
  if (typeof style !== "string") return new Map();
  return new Map(
    style
      .slice(0, 2000)
      .toLowerCase()
      .split(";")
      .map((rule) => {
        const [property = "", ...value] = rule.split(":");
        return [property.trim(), value.join(":").trim()] as const;
      }),
  );
}

const isBold = (weight: string) => weight.startsWith("bold") || Number(weight) >= 600;

/**
 * The codes an element stands for. A style speaks before the element: Google Docs wraps a whole
 * document in `<b style="font-weight:normal">` and writes bold as `<span style="font-weight:700">`.
 */
export function codesOf(element: Element): readonly CodeSpec[] {
  const own = INLINE.get(element.tagName);
  const style = styleOf(element);
  const weight = style.get("font-weight");
  const slant = style.get("font-style");
  const codes: CodeSpec[] = [];
  if (weight === undefined ? own === BOLD : isBold(weight)) codes.push(BOLD);
  if (slant === undefined ? own === ITALIC : /^(?:italic|oblique)/.test(slant)) codes.push(ITALIC);
  if (own && own !== BOLD && own !== ITALIC) codes.push(own);
  return codes;
}

/** The code of a link with a safe address; null for an anchor without address, "unsafe" otherwise. */
export function linkOf(element: Element): CodeSpec | "unsafe" | null {
  const href = element.properties.href;
  if (typeof href !== "string" || href === "" || href.startsWith("#")) return null;
  const safe = safeHref(href);
  return safe === null ? "unsafe" : { type: "link", href: safe, disp: "a" };
}

/** Whether a page hides the element. */
export function isHidden(element: Element): boolean {
  const { hidden, ariaHidden } = element.properties;
  return (
    (hidden !== undefined && hidden !== null && hidden !== false) ||
    ariaHidden === "true" ||
    styleOf(element).get("display") === "none" ||
    styleOf(element).get("visibility") === "hidden"
  );
}
