import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "@/core/article/inline";
import { createTmxReader } from "@/core/exchange/tmx/read-tmx";
import {
  fromTmxDate,
  MAX_TMX_NODE,
  type TmxFault,
  type TmxFinding,
  type TmxHeader,
  type TmxUnit,
  toTmxDate,
} from "@/core/exchange/tmx/tmx";
import { TMX_END, tmxStart, tmxUnit } from "@/core/exchange/tmx/write-tmx";
import { sniffXmlEncoding, XmlDecoder, XmlEncodingError } from "@/core/exchange/xml/xml-decoder";

type Read = {
  header: TmxHeader | null;
  units: TmxUnit[];
  findings: TmxFinding[];
  fault: TmxFault | null;
};

function readTmx(text: string, step = text.length): Read {
  const read: Read = { header: null, units: [], findings: [], fault: null };
  const reader = createTmxReader({
    onHeader: (header) => {
      read.header = header;
    },
    onUnit: (unit) => read.units.push(unit),
    onFinding: (finding) => read.findings.push(finding),
  });
  for (let at = 0; at < text.length && read.fault === null; at += step)
    read.fault = reader.write(text.slice(at, at + step));
  read.fault ??= reader.end();
  return read;
}

function write({ header, units }: Read): string {
  return (
    tmxStart(header ?? { attributes: {}, remarks: [], encodings: [] }) +
    units.map(tmxUnit).join("") +
    TMX_END
  );
}

const withoutLines = (units: readonly TmxUnit[]) => units.map(({ line: _, ...unit }) => unit);

const file = (body: string, version = "1.4") =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="${version}">\n<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="kk" srclang="kk" datatype="plaintext"><prop type="x-desk">саясат</prop><note>ескертпе</note></header>\n<body>\n${body}\n</body></tmx>`;

const UNIT = `<tu tuid="7" creationdate="20260105T101500Z"><prop type="x-domain">экономика</prop><note xml:lang="kk">тексерілді</note>
<tuv xml:lang="kk"><seg>Үкімет <bpt i="1" x="1" type="bold">&lt;b></bpt>бюджетті<ept i="1">&lt;/b></ept> бекітті<ph x="2" type="image">&lt;img alt="<sub>туы</sub>"></ph>.</seg></tuv>
<tuv xml:lang="RU"><prop type="x-status">ok</prop><seg><it pos="begin" x="3">&lt;i></it>Правительство <hi x="4" type="verb">утвердило</hi> бюджет &amp; план.</seg></tuv>
<tuv xml:lang="en"><seg>The government approved the budget.</seg></tuv></tu>`;

describe("reading TMX", () => {
  it("reads units of three languages with their remarks and codes", () => {
    const { units, findings, fault, header } = readTmx(file(UNIT));
    expect(fault).toBeNull();
    expect(findings).toEqual([]);
    expect(header?.remarks.map(({ text }) => text)).toEqual(["саясат", "ескертпе"]);
    const [unit] = units;
    expect(unit?.attributes).toEqual({ tuid: "7", creationdate: "20260105T101500Z" });
    expect(unit?.variants.map(({ tag }) => tag)).toEqual(["kk", "RU", "en"]);
    expect(unit?.variants.map(({ content }) => plainText(content))).toEqual([
      "Үкімет бюджетті бекітті.",
      "Правительство утвердило бюджет & план.",
      "The government approved the budget.",
    ]);
    expect(unit?.variants[0]?.codes[0]).toMatchObject({
      type: "fmt",
      subType: "xlf:b",
      start: "<b>",
      end: "</b>",
    });
    expect(unit?.line).toBe(6);
  });

  it("reads the same in pieces of any size", () => {
    const whole = readTmx(file(UNIT));
    for (const step of [1, 7, 64]) expect(readTmx(file(UNIT), step)).toEqual(whole);
  });

  it("reads TMX 1.1 with its plain lang attribute", () => {
    const { units } = readTmx(
      file(
        '<tu><tuv lang="KK-KZ"><seg>Сәлем</seg></tuv><tuv lang="EN"><seg>Hello</seg></tuv></tu>',
        "1.1",
      ),
    );
    expect(units[0]?.variants.map(({ tag }) => tag)).toEqual(["KK-KZ", "EN"]);
  });

  it.each([
    ['<tu><tuv xml:lang="kk"><seg>a</seg></tuv><tuv><seg>b</seg></tuv></tu>', "tmx-no-language"],
    [
      '<tu><tuv xml:lang="kk"><seg>a</seg></tuv><tuv xml:lang="ru"><seg/></tuv></tu>',
      "tmx-empty-text",
    ],
    ["<tu></tu>", "tmx-no-variants"],
    ['<tu><tuv xml:lang="kk"><seg>a</seg></tuv></tu>', "tmx-one-language"],
    [
      '<tu><tuv xml:lang="kk">text<seg>a</seg></tuv><tuv xml:lang="ru"><seg>b</seg></tuv></tu>',
      "tmx-text-outside",
    ],
    [
      '<tu><tuv xml:lang="kk"><seg>a<g id="1">b</g></seg></tuv><tuv xml:lang="ru"><seg>b</seg></tuv></tu>',
      "tmx-foreign-element",
    ],
    [
      '<tu><tuv xml:lang="kk"><seg>a<ept i="1"/></seg></tuv><tuv xml:lang="ru"><seg>b</seg></tuv></tu>',
      "tmx-unpaired-code",
    ],
    [
      `<tu><tuv xml:lang="kk"><seg>${"а".repeat(100_001)}</seg></tuv><tuv xml:lang="ru"><seg>b</seg></tuv></tu>`,
      "tmx-text-too-long",
    ],
  ])("finds what is wrong with %.60s", (unit, code) => {
    const { findings, fault } = readTmx(file(`${unit}\n${UNIT}`));
    expect(fault).toBeNull();
    expect(findings[0]?.code).toBe(code);
    expect(findings[0]?.line).toBe(6);
  });

  it.each([
    ["<html><body/></html>", "tmx-not-tmx"],
    [file("<tu>"), "xml-not-well-formed"],
    ['<!DOCTYPE tmx [<!ENTITY a "b">]><tmx version="1.4"/>', "xml-internal-subset"],
    [file(`${"<x>".repeat(300)}`), "xml-too-deep"],
    [
      file(`<tu><tuv xml:lang="kk"><seg>${"а".repeat(MAX_TMX_NODE + 100_000)}`),
      "tmx-node-too-long",
    ],
    ["", "xml-not-well-formed"],
  ])("refuses %.50s", (text, code) => {
    const { fault } = readTmx(text, 65_536);
    expect(fault?.code).toBe(code);
    expect(fault?.line).toBeGreaterThan(0);
  });
});

describe("writing TMX", () => {
  it("gives back what was read", () => {
    const read = readTmx(file(UNIT));
    const again = readTmx(write(read));
    expect(again.header).toEqual(read.header);
    expect(withoutLines(again.units)).toEqual(withoutLines(read.units));
  });

  it("gives back any text and any nesting of codes", () => {
    const token = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1 }).map((v) => ({ t: "text" as const, v })),
      fc.constantFrom("1", "2", "3").map((c) => ({ t: "ph" as const, c })),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 6 }), fc.boolean(), (tokens, overlap) => {
        const content = [
          { t: "open" as const, c: "a" },
          ...tokens,
          { t: "open" as const, c: "b" },
          { t: "text" as const, v: "ә<&>\"'\r\n\tқ" },
          { t: "close" as const, c: overlap ? "a" : "b" },
          { t: "close" as const, c: overlap ? "b" : "a" },
        ];
        const codes = ["a", "b", "1", "2", "3"].map((id) => ({
          id,
          type: "other" as const,
          start: `<${id}>`,
          ...(id === "b" && { form: "hi" as const }),
        }));
        const unit = {
          attributes: {},
          remarks: [],
          line: 1,
          variants: [{ tag: "kk", attributes: {}, remarks: [], content, codes }],
        };
        const [again] = readTmx(
          tmxStart({ attributes: {}, remarks: [], encodings: [] }) + tmxUnit(unit) + TMX_END,
        ).units;
        const clean = plainText(content).replace(
          /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
          "",
        );
        expect(plainText(again?.variants[0]?.content ?? [])).toBe(clean);
        const kinds = (tokens: readonly { t: string }[]) =>
          tokens.map(({ t }) => t).filter((t) => t !== "text");
        expect(kinds(again?.variants[0]?.content ?? [])).toEqual(kinds(content));
      }),
    );
  });

  it("writes dates as TMX wants them", () => {
    expect(toTmxDate(Date.UTC(2026, 0, 5, 10, 15))).toBe("20260105T101500Z");
    expect(fromTmxDate("20260105T101500Z")).toBe("2026-01-05T10:15:00.000Z");
    expect(fromTmxDate("05.01.2026")).toBeNull();
    expect(fromTmxDate("20261305T101500Z")).toBeNull();
  });
});

describe("decoding XML", () => {
  const xml = '<?xml version="1.0" encoding="windows-1251"?><a>Қазақ</a>';

  it("knows marks, zero bytes and declarations", () => {
    expect(sniffXmlEncoding(Buffer.from("\uFEFF<a/>", "utf16le"))).toBe("utf-16le");
    expect(sniffXmlEncoding(Buffer.from("<a/>", "utf16le"))).toBe("utf-16le");
    expect(sniffXmlEncoding(Buffer.from("\uFEFF<a/>"))).toBe("utf-8");
    expect(sniffXmlEncoding(Buffer.from(xml))).toBe("windows-1251");
    expect(sniffXmlEncoding(Buffer.from("<a/>"))).toBe("utf-8");
  });

  it("decodes across the borders of pieces and refuses what is damaged", () => {
    const bytes = Buffer.from("<a>Әңгіме</a>");
    const decoder = new XmlDecoder();
    expect(
      [...bytes].map((byte) => decoder.write(Uint8Array.of(byte))).join("") + decoder.end(),
    ).toBe("<a>Әңгіме</a>");
    expect(() => new XmlDecoder().write(Uint8Array.of(0x3c, 0xff, 0xff))).toThrow(XmlEncodingError);
    expect(() =>
      new XmlDecoder().write(Buffer.from('<?xml version="1.0" encoding="no-such"?>')),
    ).toThrow(XmlEncodingError);
    const cut = new XmlDecoder();
    cut.write(Uint8Array.of(0x3c, 0xd2));
    expect(() => cut.end()).toThrow(XmlEncodingError);
  });
});

const SAMPLES = join(process.cwd(), "../shared/data/formats/tmx");

describe.skipIf(!existsSync(SAMPLES))("samples", () => {
  const files = existsSync(SAMPLES)
    ? readdirSync(SAMPLES, { recursive: true, encoding: "utf8" }).filter((name) =>
        name.endsWith(".tmx"),
      )
    : [];

  it.each(files)("%s goes round without loss", (name) => {
    const decoder = new XmlDecoder();
    const text = decoder.write(readFileSync(join(SAMPLES, name))) + decoder.end();
    const read = readTmx(text);
    expect(read.fault).toBeNull();
    expect(read.units.length).toBeGreaterThan(0);
    const again = readTmx(write(read));
    expect(again.header).toEqual(read.header);
    expect(withoutLines(again.units)).toEqual(withoutLines(read.units));
  });
});
