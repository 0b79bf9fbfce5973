/**
 * The one door through which XML enters: a guarded wrapper around the saxes parser. Everything
 * that reads a foreign XML file (SRX, TMX, TBX, XLIFF, office documents) comes through here, so
 * the guards stand once: no internal DTD subset (hence no entity bombs and no external entities),
 * a cap on nesting, namespace well-formedness, and faults as values with line and column.
 * Source: W3C XML 1.0 (5th ed.) and Namespaces in XML 1.0; saxes itself loads nothing.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";

/** Nesting that real files stay under (65 levels seen in XLIFF) and stack-safe readers can take. */
export const MAX_XML_DEPTH = 256;

/** Why a document was refused; the closed list that screens translate. */
export type XmlFaultCode = "xml-not-well-formed" | "xml-internal-subset" | "xml-too-deep";

/** The first thing wrong with a document. `line` counts from 1, `column` from 1 in code points. */
export type XmlFault = {
  readonly code: XmlFaultCode;
  readonly message: string;
  readonly line: number;
  readonly column: number;
};

/** One attribute; `uri` is its namespace ("" for none), `value` has its references resolved. */
export type XmlAttribute = {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
};

/** Where an event ended: `end` is the UTF-16 offset in the whole input just after a tag's `>`. */
type Place = { readonly line: number; readonly column: number; readonly end: number };

/** What the reader reports, in document order. A self-closed element is an open and a close. */
export type XmlEvent =
  | (Place & {
      readonly kind: "open";
      readonly name: string;
      readonly prefix: string;
      readonly local: string;
      readonly uri: string;
      readonly attributes: readonly XmlAttribute[];
      readonly selfClosing: boolean;
    })
  | (Place & {
      readonly kind: "close";
      readonly name: string;
      readonly prefix: string;
      readonly local: string;
      readonly uri: string;
      readonly selfClosing: boolean;
    })
  | (Place & { readonly kind: "text"; readonly text: string; readonly cdata: boolean })
  | (Place & { readonly kind: "comment"; readonly text: string })
  | (Place & { readonly kind: "instruction"; readonly target: string; readonly body: string })
  | (Place & { readonly kind: "doctype"; readonly text: string });

/** The opening of an element, as handed to readers. */
export type XmlOpen = Extract<XmlEvent, { kind: "open" }>;

/** A reader fed in pieces. Both calls return the first fault, or null; after a fault they do nothing. */
export type XmlReader = {
  readonly write: (chunk: string) => XmlFault | null;
  readonly end: () => XmlFault | null;
};

/** Carries a fault out of the parser's callbacks; never leaves this file. */
class XmlStop extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** A DTD's own declarations stand in [ ]; brackets inside quoted identifiers are no subset. */
function hasInternalSubset(doctype: string): boolean {
  return doctype.replace(/"[^"]*"|'[^']*'/g, "").includes("[");
}

const NO_ATTRIBUTES: readonly XmlAttribute[] = [];

function attributesOf(tag: SaxesTagNS): readonly XmlAttribute[] {
  const given = Object.values(tag.attributes);
  if (given.length === 0) return NO_ATTRIBUTES;
  return given.map(({ name, prefix, local, uri, value }) => ({
    name,
    prefix,
    local,
    uri,
    value,
  }));
}

/**
 * A reader to be fed with decoded text in pieces (memories of 100,000 units do not fit one string
 * comfortably). `onEvent` may throw; such an error passes through unchanged.
 */
export function createXmlReader(
  onEvent: (event: XmlEvent) => void,
  maxDepth: number = MAX_XML_DEPTH,
): XmlReader {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  let stopped: XmlFault | null = null;
  const place = (): Place => ({
    line: parser.line,
    column: parser.column + 1,
    end: parser.position,
  });
  const stop = (code: XmlFaultCode, message: string): never => {
    const { line, column } = place();
    throw new XmlStop({ code, message, line, column });
  };

  // saxes prefixes its messages with line:column; the fault carries them as numbers.
  parser.on("error", (error) =>
    stop("xml-not-well-formed", error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, "")),
  );
  parser.on("doctype", (text) => {
    if (hasInternalSubset(text))
      stop("xml-internal-subset", "A DOCTYPE with an internal subset is not accepted.");
    onEvent({ kind: "doctype", text: text.trim(), ...place() });
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > maxDepth) stop("xml-too-deep", `More than ${maxDepth} elements inside each other.`);
    // Written out here and below, because a file of a million units has tens of millions of events.
    onEvent({
      kind: "open",
      name: tag.name,
      prefix: tag.prefix,
      local: tag.local,
      uri: tag.uri,
      attributes: attributesOf(tag),
      selfClosing: tag.isSelfClosing,
      line: parser.line,
      column: parser.column + 1,
      end: parser.position,
    });
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    onEvent({
      kind: "close",
      name: tag.name,
      prefix: tag.prefix,
      local: tag.local,
      uri: tag.uri,
      selfClosing: tag.isSelfClosing,
      line: parser.line,
      column: parser.column + 1,
      end: parser.position,
    });
  });
  parser.on("text", (text) =>
    onEvent({
      kind: "text",
      text,
      cdata: false,
      line: parser.line,
      column: parser.column + 1,
      end: parser.position,
    }),
  );
  parser.on("cdata", (text) => onEvent({ kind: "text", text, cdata: true, ...place() }));
  parser.on("comment", (text) => onEvent({ kind: "comment", text, ...place() }));
  parser.on("processinginstruction", ({ target, body }) =>
    onEvent({ kind: "instruction", target, body, ...place() }),
  );

  const guarded = (step: () => void): XmlFault | null => {
    if (stopped) return stopped;
    try {
      step();
    } catch (error) {
      if (!(error instanceof XmlStop)) throw error;
      stopped = error.fault;
    }
    return stopped;
  };
  return {
    write: (chunk) => guarded(() => void parser.write(chunk)),
    end: () => guarded(() => void parser.close()),
  };
}

/**
 * Reads a whole document that is already decoded to a string. Returns the first fault, or null
 * when the document is well-formed; events before a fault have been delivered.
 */
export function readXml(
  xml: string,
  onEvent: (event: XmlEvent) => void,
  maxDepth: number = MAX_XML_DEPTH,
): XmlFault | null {
  const reader = createXmlReader(onEvent, maxDepth);
  return reader.write(xml) ?? reader.end();
}

/** The value of an attribute by local name and namespace ("" = no namespace), or undefined. */
export function attributeOf(open: XmlOpen, local: string, uri = ""): string | undefined {
  return open.attributes.find((each) => each.local === local && each.uri === uri)?.value;
}

/**
 * Where a tag began, from the `end` of its open or close event: a `<` cannot stand inside a tag
 * (XML 1.0, section 2.4), so the nearest one to the left is it. For patching a file in place.
 */
export function tagStart(xml: string, end: number): number {
  return xml.lastIndexOf("<", end - 1);
}
