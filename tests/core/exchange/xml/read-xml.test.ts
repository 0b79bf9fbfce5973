import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  attributeOf,
  createXmlReader,
  readXml,
  tagStart,
  type XmlEvent,
} from "@/core/exchange/xml/read-xml";

function eventsOf(xml: string) {
  const events: XmlEvent[] = [];
  const fault = readXml(xml, (event) => events.push(event));
  return { events, fault };
}

function sketch(events: readonly XmlEvent[]): string {
  return events
    .map((event) => {
      if (event.kind === "open") return `<${event.local}`;
      if (event.kind === "close") return `${event.local}>`;
      return event.kind === "text" ? JSON.stringify(event.text) : event.kind;
    })
    .join(" ");
}

describe("readXml", () => {
  test("reports elements, text, CDATA, comments and instructions in order", () => {
    const { events, fault } = eventsOf(
      '<?xml version="1.0"?><!DOCTYPE srx SYSTEM "srx.dtd"><a x="1&amp;2">т<!--c--><b/><![CDATA[<]]><?p q?></a>',
    );
    expect(fault).toBeNull();
    expect(sketch(events)).toBe('doctype <a "т" comment <b b> "<" instruction a>');
    const open = events[1];
    expect(open?.kind === "open" && attributeOf(open, "x")).toBe("1&2");
  });

  test("resolves namespaces of elements and attributes", () => {
    const { events } = eventsOf('<r xmlns="urn:a" xmlns:b="urn:b"><b:c b:d="1" d="2"/></r>');
    const open = events[1];
    if (open?.kind !== "open") throw new Error("expected an element");
    expect(open.uri).toBe("urn:b");
    expect(attributeOf(open, "d", "urn:b")).toBe("1");
    expect(attributeOf(open, "d")).toBe("2");
  });

  test.each([
    ["<a><b></a>", "xml-not-well-formed", 1],
    ["<a>\n<b x=1/></a>", "xml-not-well-formed", 2],
    ["<a>&unknown;</a>", "xml-not-well-formed", 1],
    ["<a>", "xml-not-well-formed", 1],
    ["", "xml-not-well-formed", 1],
    ["<a:b/>", "xml-not-well-formed", 1],
    ["<a>\u0001</a>", "xml-not-well-formed", 1],
    ['<!DOCTYPE a [<!ENTITY e "1">]><a>&e;</a>', "xml-internal-subset", 1],
    ["\n<!DOCTYPE a [\n]><a/>", "xml-internal-subset", 3],
    ["<a>".repeat(257), "xml-too-deep", 1],
  ])("refuses %j with %s", (xml, code, line) => {
    expect(eventsOf(xml).fault).toMatchObject({ code, line });
  });

  test("accepts 256 levels and a bracket inside a quoted identifier", () => {
    expect(eventsOf("<a>".repeat(256) + "</a>".repeat(256)).fault).toBeNull();
    expect(eventsOf('<!DOCTYPE a PUBLIC "[x]" "y"><a/>').fault).toBeNull();
  });

  test("a tag can be found again in the input", () => {
    const xml = '<a>\r\n<b x="1>2">😀</b>\n</a>';
    for (const event of eventsOf(xml).events) {
      if (event.kind === "open" || event.kind === "close")
        expect(xml.slice(tagStart(xml, event.end), event.end)).toMatch(/^<\/?[ab].*>$/);
    }
  });

  test("stays stopped after a fault", () => {
    const reader = createXmlReader(() => {});
    const fault = reader.write("<a></b>");
    expect(reader.write("<a/>")).toBe(fault);
    expect(reader.end()).toBe(fault);
  });

  test("pieces give the same document as the whole", () => {
    const xml = '<r a="ә😀">мәтін &lt; <b>1</b>\r\n<![CDATA[x]]>соңы</r>';
    const textOf = (events: readonly XmlEvent[]) =>
      sketch(events).replaceAll('" "', "").replaceAll("\\n", "\n");
    fc.assert(
      fc.property(fc.array(fc.nat(xml.length)), (cuts) => {
        const events: XmlEvent[] = [];
        const reader = createXmlReader((event) => events.push(event));
        const sorted = [0, ...cuts.sort((a, b) => a - b), xml.length];
        for (let i = 1; i < sorted.length; i++) reader.write(xml.slice(sorted[i - 1], sorted[i]));
        expect(reader.end()).toBeNull();
        expect(textOf(events)).toBe(textOf(eventsOf(xml).events));
      }),
    );
  });
});
