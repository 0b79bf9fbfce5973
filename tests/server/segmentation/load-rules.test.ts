import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "@/core/language/language";
import { segmentText } from "@/core/segmentation/segment";
import {
  forgetSegmenters,
  getSegmenter,
  loadRuleFile,
  RuleFileError,
} from "@/server/segmentation/load-rules";

const OWN = `<srx version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules>
<languagerule languagerulename="A"><rule break="no"><beforebreak>ЖШС\\.</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>
</languagerules><maprules><languagemap languagepattern="kk" languagerulename="A"/></maprules></body></srx>`;
const TEXT = "Бұл ЖШС. Жаңа ұйым.";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "audarma-rules-"));
  await writeFile(join(folder, "kk.srx"), OWN);
});
afterAll(() => rm(folder, { recursive: true }));

describe("load-rules", () => {
  test.each(LANGUAGES)("every shipped rule of %s can be used", (language) => {
    expect(getSegmenter(language).reports).toEqual([]);
    expect(getSegmenter(language)).toBe(getSegmenter(language));
  });

  test("rules of the installation come first and leave ours alone", () => {
    expect(segmentText(TEXT, getSegmenter("kk", folder))).toHaveLength(1);
    expect(segmentText(TEXT, getSegmenter("kk"))).toHaveLength(2);
    expect(segmentText("Раз. Два.", getSegmenter("ru", folder))).toHaveLength(2);
  });

  test("changed files are read again once forgotten", async () => {
    const before = getSegmenter("kk", folder);
    forgetSegmenters();
    expect(getSegmenter("kk", folder)).not.toBe(before);
  });

  test("reads UTF-16 files and refuses what is no SRX", async () => {
    const wide = join(folder, "wide.srx");
    await writeFile(wide, Buffer.from(`\uFEFF${OWN}`, "utf16le"));
    expect(loadRuleFile(wide).ruleSet.rules.size).toBe(1);
    const wrong = join(folder, "wrong.srx");
    await writeFile(wrong, "<tmx/>");
    expect(() => loadRuleFile(wrong)).toThrow(RuleFileError);
    await writeFile(wrong, Buffer.from([0x3c, 0xff, 0xfe, 0x41]));
    expect(() => loadRuleFile(wrong)).toThrow(RuleFileError);
  });
});
