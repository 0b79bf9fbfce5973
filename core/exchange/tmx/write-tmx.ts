/**
 * Writes TMX 1.4b, unit by unit. Everything that a reader kept goes out again; what was made here
 * goes out with our own attributes. The result is valid against tmx14.dtd.
 */

import type { InlineCode, Token } from "@/core/article/inline";
import { escapeXml, escapeXmlAttribute } from "@/core/exchange/xml/escape-xml";
import { ATTRIBUTE_PREFIX, INNER_XML } from "./read-segment";
import type { TmxAttributes, TmxHeader, TmxRemark, TmxUnit, TmxVariant } from "./tmx";

/** Attributes that the DTD demands of a header, with what we say when nothing else is known. */
const HEADER_DEFAULTS: TmxAttributes = {
  creationtool: "Audarma",
  creationtoolversion: "0.1",
  segtype: "sentence",
  "o-tmf": "Audarma",
  adminlang: "en",
  srclang: "*all*",
  datatype: "plaintext",
};

/** Attributes of <tu> and <tuv> in the DTD of 1.4; others would make the file invalid. */
const UNIT_ATTRIBUTES = new Set(
  "tuid o-encoding datatype usagecount lastusagedate creationtool creationtoolversion creationdate creationid changedate segtype changeid o-tmf srclang".split(
    " ",
  ),
);
const VARIANT_ATTRIBUTES = new Set(
  "o-encoding datatype usagecount lastusagedate creationtool creationtoolversion creationdate creationid changedate o-tmf changeid".split(
    " ",
  ),
);

/** Attributes that the DTD knows for each inline element. */
const CODE_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  bpt: ["i", "x", "type"],
  it: ["pos", "x", "type"],
  ph: ["x", "assoc", "type"],
  hi: ["x", "type"],
  ut: ["x"],
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  "xlf:b": "bold",
  "xlf:i": "italic",
  "xlf:u": "ulined",
  "xlf:lb": "lb",
};

function attributeText(attributes: TmxAttributes, allowed?: ReadonlySet<string>): string {
  return Object.entries(attributes)
    .filter(([name]) => !allowed || allowed.has(name))
    .map(([name, value]) => ` ${name}="${escapeXmlAttribute(value)}"`)
    .join("");
}

function remarkText({ kind, attributes, tag, text }: TmxRemark): string {
  const language = tag === undefined ? "" : ` xml:lang="${escapeXmlAttribute(tag)}"`;
  return `<${kind}${attributeText(attributes)}${language}>${escapeXml(text)}</${kind}>`;
}

/** The beginning of a file, up to and with <body>. */
export function tmxStart(header: TmxHeader): string {
  const attributes = { ...HEADER_DEFAULTS, ...header.attributes };
  const encodings = header.encodings.map(
    ({ attributes: ude, maps }) =>
      `  <ude${attributeText(ude)}>${maps.map((map) => `<map${attributeText(map)}/>`).join("")}</ude>\n`,
  );
  const remarks = header.remarks.map((remark) => `  ${remarkText(remark)}\n`);
  const inside = [...encodings, ...remarks].join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header${attributeText(attributes)}>${inside ? `\n${inside}` : ""}</header>
<body>
`;
}

/** The end of a file. */
export const TMX_END = "</body>\n</tmx>\n";

function attributesOf(code: InlineCode): Record<string, string> {
  const kept = Object.entries(code.ext ?? {}).filter(([name]) => name.startsWith(ATTRIBUTE_PREFIX));
  return Object.fromEntries(
    kept.map(([name, value]) => [name.slice(ATTRIBUTE_PREFIX.length), value]),
  );
}

/** The attributes of a code's element: as they came, else made from its kind and number. */
function codeAttributes(
  element: string,
  code: InlineCode,
  number: number,
  more: TmxAttributes,
): string {
  const given = attributesOf(code);
  const made: Record<string, string> = {};
  const type =
    TYPE_NAMES[code.subType ?? ""] ??
    (code.type === "link" || code.type === "image" ? code.type : undefined);
  if (Object.keys(given).length === 0) {
    made.x = String(number);
    if (type !== undefined && element !== "ut") made.type = type;
  }
  const all = { ...made, ...given, ...more };
  const allowed = new Set(CODE_ATTRIBUTES[element]);
  return attributeText(all, allowed);
}

function nativeText(code: InlineCode, side: "start" | "end"): string {
  return code.ext?.[INNER_XML[side]] ?? escapeXml(code[side] ?? "");
}

/** Writes the tokens of one segment. */
class SegmentWriter {
  private readonly codes: ReadonlyMap<string, InlineCode>;
  private readonly order: ReadonlyMap<string, number>;
  private readonly closed: ReadonlySet<string>;
  private readonly pairs = new Map<string, string>();
  private readonly used: Set<string>;
  private readonly spans: string[] = [];

  constructor({ content, codes }: TmxVariant) {
    this.codes = new Map(codes.map((code) => [code.id, code]));
    this.order = new Map(codes.map((code, at) => [code.id, at + 1]));
    this.closed = new Set(content.flatMap((token) => (token.t === "close" ? [token.c] : [])));
    this.used = new Set(codes.flatMap((code) => attributesOf(code).i ?? []));
    this.nested = nestedSpans(content);
  }

  private readonly nested: ReadonlySet<string>;

  write(token: Token): string {
    if (token.t === "text") return escapeXml(token.v);
    if (token.t === "annOpen" || token.t === "annClose") return "";
    const code = this.codes.get(token.c) ?? { id: token.c, type: "other" };
    if (token.t === "ph") return this.element(code.form === "ut" ? "ut" : "ph", code, "start");
    return token.t === "open" ? this.open(code) : this.close(code);
  }

  private element(
    name: string,
    code: InlineCode,
    side: "start" | "end",
    more: TmxAttributes = {},
  ): string {
    const attributes = codeAttributes(name, code, this.order.get(code.id) ?? 1, more);
    return `<${name}${attributes}>${nativeText(code, side)}</${name}>`;
  }

  private open(code: InlineCode): string {
    if (code.form === "hi" && this.nested.has(code.id)) {
      this.spans.push(code.id);
      return `<hi${codeAttributes("hi", code, this.order.get(code.id) ?? 1, {})}>`;
    }
    if (!this.closed.has(code.id)) return this.element("it", code, "start", { pos: "begin" });
    const i = attributesOf(code).i ?? this.freeNumber();
    this.pairs.set(code.id, i);
    return this.element("bpt", code, "start", { i });
  }

  private close(code: InlineCode): string {
    if (this.spans.at(-1) === code.id) {
      this.spans.pop();
      return "</hi>";
    }
    const i = this.pairs.get(code.id);
    if (i === undefined) return this.element("it", code, "end", { pos: "end" });
    return `<ept i="${escapeXmlAttribute(i)}">${nativeText(code, "end")}</ept>`;
  }

  private freeNumber(): string {
    let number = 1;
    while (this.used.has(String(number))) number += 1;
    this.used.add(String(number));
    return String(number);
  }
}

/** Codes whose open and close nest properly with all other <hi> codes: only these can be elements. */
function nestedSpans(content: TmxVariant["content"]): ReadonlySet<string> {
  const open: string[] = [];
  const nested = new Set<string>();
  for (const token of content) {
    if (token.t === "open") open.push(token.c);
    else if (token.t === "close") {
      const at = open.lastIndexOf(token.c);
      if (at >= 0 && at === open.length - 1) nested.add(token.c);
      if (at >= 0) open.splice(at, 1);
    }
  }
  return nested;
}

function variantText(variant: TmxVariant): string {
  const writer = new SegmentWriter(variant);
  const segment = variant.content.map((token) => writer.write(token)).join("");
  const remarks = variant.remarks.map(remarkText).join("");
  const attributes = attributeText(variant.attributes, VARIANT_ATTRIBUTES);
  return `  <tuv xml:lang="${escapeXmlAttribute(variant.tag)}"${attributes}>${remarks}<seg>${segment}</seg></tuv>\n`;
}

/** One unit, with its line end. */
export function tmxUnit(unit: TmxUnit): string {
  const remarks = unit.remarks.map((remark) => `  ${remarkText(remark)}\n`).join("");
  const variants = unit.variants.map(variantText).join("");
  return `<tu${attributeText(unit.attributes, UNIT_ATTRIBUTES)}>\n${remarks}${variants}</tu>\n`;
}
