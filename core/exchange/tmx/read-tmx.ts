/**
 * Reads TMX 1.1 to 1.4b as a stream: each unit is handed over when it ends, so that a file of a
 * million units needs no more memory than one of ten. What cannot be used is left out with a
 * finding; only a file that is not XML, or not TMX, or hostile, is refused.
 */

import {
  createXmlReader,
  type XmlAttribute,
  type XmlEvent,
  type XmlFault,
  type XmlOpen,
} from "@/core/exchange/xml/read-xml";
import { SegmentReader } from "./read-segment";
import {
  MAX_TMX_NODE,
  MAX_TMX_TEXT,
  type TmxAttributes,
  type TmxEncoding,
  type TmxFault,
  type TmxFinding,
  type TmxFindingCode,
  type TmxHeader,
  type TmxRemark,
  type TmxUnit,
  type TmxVariant,
} from "./tmx";

/** What the reader reports to. Calls come in the order of the file. */
export type TmxSink = {
  readonly onHeader?: (header: TmxHeader) => void;
  readonly onUnit: (unit: TmxUnit) => void;
  readonly onFinding?: (finding: TmxFinding) => void;
};

/** A reader to be fed with decoded text; both calls return the first fault, or null. */
export type TmxReader = {
  readonly write: (text: string) => TmxFault | null;
  readonly end: () => TmxFault | null;
};

const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
const VERSIONS = new Set(["1.0", "1.1", "1.2", "1.3", "1.4", "1.4b"]);

function isLanguage({ name, local, uri }: XmlAttribute): boolean {
  return (uri === XML_NAMESPACE && local === "lang") || name === "lang";
}

function attributesOf(open: XmlOpen): TmxAttributes {
  return Object.fromEntries(
    open.attributes.filter((each) => !isLanguage(each)).map(({ name, value }) => [name, value]),
  );
}

/** xml:lang, or the plain lang of TMX 1.1. */
function languageOf(open: XmlOpen): string {
  const languages = open.attributes.filter(isLanguage);
  return (languages.find(({ uri }) => uri === XML_NAMESPACE) ?? languages[0])?.value.trim() ?? "";
}

type Draft<T> = {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key];
};

class TmxBuilder {
  private readonly sink: TmxSink;
  private readonly path: string[] = [];
  private header: Draft<TmxHeader> | null = null;
  private encoding: Draft<TmxEncoding> | null = null;
  private unit: Draft<TmxUnit> | null = null;
  private variant: Draft<TmxVariant> | null = null;
  private remark: Draft<TmxRemark> | null = null;
  private segment: SegmentReader | null = null;
  private segmentDepth = 0;
  /** Set when the root is something else. */
  root: string | null = null;

  constructor(sink: TmxSink) {
    this.sink = sink;
  }

  take(event: XmlEvent): void {
    if (event.kind === "open") this.open(event);
    else if (event.kind === "close") this.close(event.local, event.name, event.line);
    else if (event.kind === "text") this.text(event);
  }

  private find(code: TmxFindingCode, line: number, params: TmxFinding["params"] = {}): void {
    this.sink.onFinding?.({ code, line, params });
  }

  private open(event: XmlOpen): void {
    this.root ??= event.local;
    if (this.segment) {
      this.segmentDepth += 1;
      this.segment.open(event);
      return;
    }
    this.path.push(event.local);
    const attributes = attributesOf(event);
    switch (event.local) {
      case "tmx":
        if (!VERSIONS.has(attributes.version ?? ""))
          this.find("tmx-version-unknown", event.line, { version: attributes.version ?? "" });
        return;
      case "header":
        this.header = { attributes, remarks: [], encodings: [] };
        if (!attributes.srclang) this.find("tmx-no-source-language", event.line);
        return;
      case "ude":
        this.encoding = { attributes, maps: [] };
        return;
      case "map":
        this.encoding?.maps.push(attributes);
        return;
      case "tu":
        this.unit = { attributes, remarks: [], variants: [], line: event.line };
        return;
      case "tuv":
        this.variant = { tag: languageOf(event), attributes, remarks: [], content: [], codes: [] };
        return;
      case "seg":
        this.segment = new SegmentReader();
        this.segmentDepth = 0;
        return;
      case "note":
      case "prop": {
        const tag = languageOf(event);
        this.remark = { kind: event.local, attributes, ...(tag && { tag }), text: "" };
        return;
      }
      default:
    }
  }

  private text(event: Extract<XmlEvent, { kind: "text" }>): void {
    if (this.segment) this.segment.text(event);
    else if (this.remark) this.remark.text += event.text;
    else if (event.text.trim() !== "")
      this.find("tmx-text-outside", event.line, { element: this.path.at(-1) ?? "" });
  }

  private close(local: string, name: string, line: number): void {
    if (this.segment && this.segmentDepth > 0) {
      this.segmentDepth -= 1;
      this.segment.close(name);
      return;
    }
    this.path.pop();
    if (local === "seg" && this.segment) this.closeSegment(this.segment, line);
    else if (local === "prop" || local === "note") this.closeRemark();
    else if (local === "ude" && this.encoding) this.header?.encodings.push(this.encoding);
    else if (local === "header" && this.header) this.sink.onHeader?.(this.header);
    else if (local === "tuv") this.closeVariant(line);
    else if (local === "tu") this.closeUnit();
  }

  private closeSegment(segment: SegmentReader, line: number): void {
    const { content, codes, unpaired, foreign } = segment.end();
    this.segment = null;
    if (unpaired > 0) this.find("tmx-unpaired-code", line, { count: unpaired });
    for (const element of new Set(foreign)) this.find("tmx-foreign-element", line, { element });
    if (!this.variant) return;
    this.variant.content = [...content];
    this.variant.codes = [...codes];
  }

  private closeRemark(): void {
    const remark = this.remark;
    this.remark = null;
    if (remark) (this.variant ?? this.unit ?? this.header)?.remarks.push(remark);
  }

  private closeVariant(line: number): void {
    const variant = this.variant;
    this.variant = null;
    if (!variant || !this.unit) return;
    const length = variant.content.reduce(
      (sum, token) => sum + (token.t === "text" ? token.v.length : 0),
      0,
    );
    if (variant.tag === "") this.find("tmx-no-language", line);
    else if (length > MAX_TMX_TEXT)
      this.find("tmx-text-too-long", line, { length, limit: MAX_TMX_TEXT });
    else if (variant.content.length === 0)
      this.find("tmx-empty-text", line, { language: variant.tag });
    else this.unit.variants.push(variant);
  }

  private closeUnit(): void {
    const unit = this.unit;
    this.unit = null;
    if (!unit) return;
    if (unit.variants.length === 0) {
      this.find("tmx-no-variants", unit.line);
      return;
    }
    const languages = new Set(unit.variants.map(({ tag }) => tag.toLowerCase()));
    if (languages.size === 1)
      this.find("tmx-one-language", unit.line, { language: unit.variants[0]?.tag ?? "" });
    this.sink.onUnit(unit);
  }
}

/** A reader for one file; feed it decoded text in pieces of any size. */
export function createTmxReader(sink: TmxSink): TmxReader {
  const builder = new TmxBuilder(sink);
  let sinceEvent = 0;
  let place = { line: 1, column: 1 };
  let fault: TmxFault | null = null;
  const reader = createXmlReader((event) => {
    sinceEvent = 0;
    place = { line: event.line, column: event.column };
    builder.take(event);
  });
  const refuse = (code: TmxFault["code"], message: string): TmxFault => ({
    code,
    message,
    ...place,
  });
  const judge = (found: XmlFault | null): TmxFault | null => {
    fault ??= found;
    if (fault === null && builder.root !== null && builder.root !== "tmx")
      fault = refuse("tmx-not-tmx", `The root element is <${builder.root}>, not <tmx>.`);
    if (fault === null && sinceEvent > MAX_TMX_NODE)
      fault = refuse("tmx-node-too-long", `More than ${MAX_TMX_NODE} characters without a tag.`);
    return fault;
  };
  return {
    write: (text) => {
      if (fault) return fault;
      sinceEvent += text.length;
      return judge(reader.write(text));
    },
    end: () => fault ?? judge(reader.end()),
  };
}
