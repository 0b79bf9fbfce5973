/**
 * The content of a <seg> → tokens and codes. Paired codes are matched by `i` within the segment;
 * what is inside a code is native data and stays verbatim, with its <sub> elements.
 * Source: TMX 1.4b, "Content Markup".
 */

import type { CodeType, Content, InlineCode, Token } from "@/core/article/inline";
import { normalizeContent } from "@/core/article/inline";
import { escapeXml } from "@/core/exchange/xml/escape-xml";
import type { XmlEvent, XmlOpen } from "@/core/exchange/xml/read-xml";

/** What a type attribute means to us; everything else is `other`. */
const TYPES: Readonly<Record<string, readonly [CodeType, string]>> = {
  bold: ["fmt", "xlf:b"],
  italic: ["fmt", "xlf:i"],
  ulined: ["fmt", "xlf:u"],
  lb: ["fmt", "xlf:lb"],
  link: ["link", ""],
  image: ["image", ""],
};

/** Elements whose content is native data. */
const NATIVE = new Set(["bpt", "ept", "it", "ph", "ut"]);

/** Where TMX attributes are kept in a code, so that they go out as they came in. */
export const ATTRIBUTE_PREFIX = "tmx:";

/** Where native data with <sub> elements is kept as XML. */
export const INNER_XML = { start: "tmx-inner-start", end: "tmx-inner-end" } as const;

type Open = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  xml: string;
  hasSub: boolean;
};

/** What a segment came to. `unpaired` counts codes without their other half, `foreign` names elements that TMX does not have. */
export type ReadSegment = {
  readonly content: Content;
  readonly codes: readonly InlineCode[];
  readonly unpaired: number;
  readonly foreign: readonly string[];
};

function attributesOf(open: XmlOpen): Readonly<Record<string, string>> {
  return Object.fromEntries(open.attributes.map(({ name, value }) => [name, value]));
}

function tagText(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join("")}>`;
}

/** Reads one segment event by event. */
export class SegmentReader {
  private readonly tokens: Token[] = [];
  private readonly codes = new Map<string, InlineCode>();
  private readonly pairs = new Map<string, string>();
  private readonly highlights: string[] = [];
  private readonly foreign: string[] = [];
  private native: Open | null = null;
  private depth = 0;
  private count = 0;
  private unpaired = 0;

  open(event: XmlOpen): void {
    const attributes = attributesOf(event);
    if (this.native) {
      this.native.xml += tagText(event.name, attributes);
      this.native.hasSub = true;
      this.depth += 1;
    } else if (NATIVE.has(event.local)) {
      this.native = { name: event.local, attributes, text: "", xml: "", hasSub: false };
      this.depth = 0;
    } else this.openSpan(event.local === "hi" ? "hi" : event.name, attributes);
  }

  text(event: Extract<XmlEvent, { kind: "text" }>): void {
    if (this.native) {
      this.native.text += event.text;
      this.native.xml += escapeXml(event.text);
    } else this.tokens.push({ t: "text", v: event.text });
  }

  close(name: string): void {
    if (this.native && this.depth > 0) {
      this.native.xml += `</${name}>`;
      this.depth -= 1;
    } else if (this.native) {
      this.finish(this.native);
      this.native = null;
    } else this.closeSpan();
  }

  end(): ReadSegment {
    const content = normalizeContent(this.tokens);
    const open =
      content.filter(({ t }) => t === "open").length -
      content.filter(({ t }) => t === "close").length;
    const isolated = Array.from(this.codes.values()).filter(
      (code) => code.isolated === true,
    ).length;
    const unpaired = this.unpaired + Math.max(0, Math.abs(open) - isolated);
    return { content, codes: Array.from(this.codes.values()), unpaired, foreign: this.foreign };
  }

  /** An element around text: <hi>, or one that TMX does not have and that is kept as a pair of codes. */
  private openSpan(name: string, attributes: Readonly<Record<string, string>>): void {
    const extra = name === "hi" ? {} : { start: tagText(name, attributes), end: `</${name}>` };
    if (name !== "hi") this.foreign.push(name);
    const form = name === "hi" ? "hi" : "bpt";
    const id = this.addCode(form, name === "hi" ? attributes : {}, extra);
    this.highlights.push(id);
    this.tokens.push({ t: "open", c: id });
  }

  private closeSpan(): void {
    const id = this.highlights.pop();
    if (id !== undefined) this.tokens.push({ t: "close", c: id });
  }

  private addCode(
    form: NonNullable<InlineCode["form"]>,
    attributes: Readonly<Record<string, string>>,
    extra: Partial<InlineCode>,
  ): string {
    this.count += 1;
    const id = String(this.count);
    const [type, subType] = TYPES[(attributes.type ?? "").toLowerCase()] ?? ["other", ""];
    const kept = Object.entries(attributes).map(
      ([key, value]) => [ATTRIBUTE_PREFIX + key, value] as const,
    );
    const ext = { ...Object.fromEntries(kept), ...extra.ext };
    this.codes.set(id, {
      id,
      type,
      ...(subType && { subType }),
      form,
      ...extra,
      ...(Object.keys(ext).length > 0 && { ext }),
    });
    return id;
  }

  private finish(open: Open): void {
    const { name, attributes, text, xml, hasSub } = open;
    const inner = (side: "start" | "end"): Partial<InlineCode> =>
      hasSub ? { ext: { [INNER_XML[side]]: xml } } : {};
    if (name === "bpt") {
      const id = this.addCode("bpt", attributes, { start: text, ...inner("start") });
      this.pairs.set(attributes.i ?? "", id);
      this.tokens.push({ t: "open", c: id });
    } else if (name === "ept") this.finishPair(attributes, text, inner("end"));
    else if (name === "it") {
      const closes = attributes.pos === "end";
      const native = closes ? { end: text, ...inner("end") } : { start: text, ...inner("start") };
      const id = this.addCode("it", attributes, { isolated: true, ...native });
      this.tokens.push({ t: closes ? "close" : "open", c: id });
    } else {
      const id = this.addCode(name === "ut" ? "ut" : "ph", attributes, {
        start: text,
        ...inner("start"),
      });
      this.tokens.push({ t: "ph", c: id });
    }
  }

  private finishPair(
    attributes: Readonly<Record<string, string>>,
    text: string,
    inner: Partial<InlineCode>,
  ): void {
    const id = this.pairs.get(attributes.i ?? "");
    const begun = id === undefined ? undefined : this.codes.get(id);
    if (id === undefined || begun === undefined) {
      this.unpaired += 1;
      const alone = this.addCode("ept", attributes, { isolated: true, end: text, ...inner });
      this.tokens.push({ t: "close", c: alone });
      return;
    }
    this.pairs.delete(attributes.i ?? "");
    const ext = { ...begun.ext, ...inner.ext };
    this.codes.set(id, { ...begun, end: text, ...(Object.keys(ext).length > 0 && { ext }) });
    this.tokens.push({ t: "close", c: id });
  }
}
