import { describe, expect, test } from "vitest";
import { compileSegmenter, rulesFor } from "@/core/segmentation/segment";
import { parseSrx } from "@/core/segmentation/srx";
import { cut, ruleFile, segmenterFrom } from "@/tests/core/segmentation/rules";

function srx(cascade: "yes" | "no"): string {
  return `<?xml version="1.0"?>
<srx xmlns="http://www.lisa.org/srx20" xmlns:x="urn:x" version="2.0">
<header segmentsubflows="no" cascade="${cascade}">
  <formathandle type="start" include="yes"/><formathandle type="end" include="no"/>
  <x:options trim="yes"/>
</header>
<body><languagerules>
  <languagerule languagerulename="Abbreviations">
    <rule break="no"><beforebreak>\\bг\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
  </languagerule>
  <languagerule languagerulename="Default">
    <rule><beforebreak>[.]<![CDATA[]]></beforebreak><afterbreak>\\s</afterbreak></rule>
  </languagerule>
</languagerules><maprules>
  <languagemap languagepattern="RU.*" languagerulename="Abbreviations"/>
  <languagemap languagepattern=".*" languagerulename="Default"/>
</maprules></body></srx>`;
}

describe("parseSrx", () => {
  test("reads header, rules in order and maps", () => {
    const { ruleSet, reports } = parseSrx(srx("yes"));
    expect(reports).toEqual([]);
    expect(ruleSet).toMatchObject({
      version: "2.0",
      cascade: true,
      segmentSubflows: false,
      formatHandling: { start: true, end: false, isolated: false },
      maps: [
        { pattern: "RU.*", rules: "Abbreviations" },
        { pattern: ".*", rules: "Default" },
      ],
    });
    expect(ruleSet?.rules.get("Default")).toEqual([
      { number: 2, line: 12, breaks: true, before: "[.]", after: "\\s" },
    ]);
  });

  test("cascade takes all matching maps, else the first one only", () => {
    const numbers = (cascade: "yes" | "no", language: string) => {
      const { ruleSet } = parseSrx(srx(cascade));
      return ruleSet ? rulesFor(ruleSet, language).map(({ number }) => number) : [];
    };
    expect(numbers("yes", "ru")).toEqual([1, 2]);
    expect(numbers("yes", "kk")).toEqual([2]);
    expect(numbers("no", "ru-RU")).toEqual([1]);
    expect(numbers("no", "kk")).toEqual([2]);
    expect(cut("до г. Алматы. ¦Там", segmenterFrom(srx("yes"), "ru"))).toBe("до г. Алматы. ¦Там");
  });

  test("reads SRX 1.0: no namespace, maps inside a named group, no cascade", () => {
    const old = `<srx version="1.0"><header segmentsubflows="yes"/><body>
      <languagerules><languagerule languagerulename="D"><rule break="yes"><beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules>
      <maprules><maprule maprulename="one"><languagemap languagepattern=".*" languagerulename="D"/></maprule>
      <maprule maprulename="two"><languagemap languagepattern=".*" languagerulename="E"/></maprule></maprules></body></srx>`;
    const { ruleSet, reports } = parseSrx(old);
    expect(reports).toEqual([]);
    expect(ruleSet).toMatchObject({ version: "1.0", cascade: false });
    expect(cut("a. ¦b", segmenterFrom(old, "en"))).toBe("a. ¦b");
  });

  test.each([
    ["<srx", "srx-not-read"],
    ['<!DOCTYPE srx [<!ENTITY a "b">]><srx/>', "srx-not-read"],
    ["<tmx/>", "srx-not-srx"],
    ["<srx version='2.0'><header/><body/></srx>", "srx-not-srx"],
  ])("refuses %s", (text, code) => {
    const { ruleSet, reports } = parseSrx(text);
    expect(ruleSet).toBeNull();
    expect(reports[0]?.code).toBe(code);
  });

  test("reports a map that names rules the file lacks", () => {
    const { reports } = parseSrx(
      srx("no").replace('languagerulename="Default"/>', 'languagerulename="X"/>'),
    );
    expect(reports.map(({ code }) => code)).toEqual(["srx-unknown-rules"]);
  });

  test("our sets hold for regional codes of their language and no other", () => {
    const { ruleSet } = parseSrx(ruleFile("kk"));
    if (!ruleSet) throw new Error("no rule set");
    expect(compileSegmenter(ruleSet, "kk-KZ").rules.length).toBeGreaterThan(20);
    expect(compileSegmenter(ruleSet, "ru").rules).toEqual([]);
  });
});
