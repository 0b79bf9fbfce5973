/**
 * A small tree of one glossary entry. Files are read as a stream of events and only the entry at
 * hand becomes a tree, so a terminology base of any size is read in the memory of its largest entry.
 */

import type { XmlEvent } from "./read-xml";

/** An element with its attributes (local names) and children in order. */
export type XmlNode = {
  readonly name: string;
  readonly uri: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlNode | string)[];
  readonly line: number;
};

type Growing = XmlNode & { readonly children: (XmlNode | string)[] };

/**
 * Collects the elements with one of the given names, each as a tree, and hands them over when they
 * close. Answers the function to be called with every event.
 */
export function collectNodes(
  names: readonly string[],
  onNode: (node: XmlNode) => void,
  onOpen: (node: XmlNode) => void = () => undefined,
): (event: XmlEvent) => void {
  const stack: Growing[] = [];
  return (event) => {
    if (event.kind === "open") {
      const attributes = new Map(event.attributes.map(({ local, value }) => [local, value]));
      const node = {
        name: event.local,
        uri: event.uri,
        attributes,
        children: [],
        line: event.line,
      };
      onOpen(node);
      if (stack.length === 0 && !names.includes(event.local)) return;
      stack.at(-1)?.children.push(node);
      stack.push(node);
    } else if (event.kind === "text") {
      stack.at(-1)?.children.push(event.text);
    } else if (event.kind === "close") {
      const node = stack.pop();
      if (node !== undefined && stack.length === 0) onNode(node);
    }
  };
}

/** The child elements, those with one of the given names when any are given. */
export function elementsOf(node: XmlNode, ...names: readonly string[]): readonly XmlNode[] {
  return node.children.filter(
    (child): child is XmlNode =>
      typeof child !== "string" && (names.length === 0 || names.includes(child.name)),
  );
}

/** All text inside an element, inline markup left out, white space as one space. */
export function textOf(node: XmlNode): string {
  const inner = (one: XmlNode): string =>
    one.children.map((child) => (typeof child === "string" ? child : inner(child))).join("");
  return inner(node).replace(/\s+/gu, " ").trim();
}

/**
 * All text inside an element with its line ends: for notes and definitions. A line that begins with
 * white space was broken and indented by the program that wrote the file, so it goes on the line
 * before; with an empty line between them it is a paragraph of its own.
 */
export function proseOf(node: XmlNode): string {
  const inner = (one: XmlNode): string =>
    one.children.map((child) => (typeof child === "string" ? child : inner(child))).join("");
  return withoutLayout(inner(node).trim());
}

function withoutLayout(text: string): string {
  if (!/\n[ \t]/u.test(text)) return text;
  const [first = "", ...others] = text.split(/\r?\n/u);
  const parts = [first];
  let blank = 0;
  for (const line of others) {
    if (line.trim() === "") {
      blank += 1;
      continue;
    }
    const isLayout = /^[ \t]/u.test(line);
    if (isLayout) parts.push((parts.pop() ?? "").trimEnd(), blank > 0 ? "\n\n" : " ");
    else parts.push("\n".repeat(blank + 1));
    parts.push(isLayout ? line.trimStart() : line);
    blank = 0;
  }
  return parts.join("");
}
