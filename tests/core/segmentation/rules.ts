/** Our rule sets, read from where they are shipped, for the tests of this room. */
import { readFileSync } from "node:fs";
import type { Language } from "@/core/language/language";
import { compileSegmenter, type Segmenter, segmentText } from "@/core/segmentation/segment";
import { parseSrx } from "@/core/segmentation/srx";

/** The text of a shipped rule set. */
export function ruleFile(language: Language): string {
  return readFileSync(`core/language/${language}/segmentation.srx`, "utf8");
}

/** The segmenter of a language. */
export function segmenterOf(language: Language): Segmenter {
  return segmenterFrom(ruleFile(language), language);
}

/** A segmenter from SRX text. */
export function segmenterFrom(srx: string, language: string): Segmenter {
  const { ruleSet } = parseSrx(srx);
  if (!ruleSet) throw new Error("no rule set");
  return compileSegmenter(ruleSet, language);
}

/** A one-language set from `[break?, before, after]` rules. */
export function srxOf(...rules: readonly (readonly [boolean, string, string])[]): string {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const body = rules.map(
    ([breaks, before, after]) =>
      `<rule break="${breaks ? "yes" : "no"}"><beforebreak>${escaped(before)}</beforebreak><afterbreak>${escaped(after)}</afterbreak></rule>`,
  );
  return `<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules><languagerule languagerulename="A">${body.join("")}</languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="A"/></maprules></body></srx>`;
}

/** A text written with `¦` where it should be cut, and what the segmenter makes of it. */
export function cut(marked: string, segmenter: Segmenter): string {
  const text = marked.replaceAll("¦", "");
  const spans = segmentText(text, segmenter);
  return spans
    .map(({ start, end }, index) => {
      const previous = spans[index - 1]?.end ?? 0;
      const gap = text.slice(previous, start);
      return (index > 0 ? gap.replace(/$/u, "¦") : gap) + text.slice(start, end);
    })
    .join("");
}
