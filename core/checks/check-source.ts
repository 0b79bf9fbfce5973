/**
 * Checks on the source itself, before anyone translates it: the author is told of a quotation that
 * closes and never opened, of lost letters and look-alikes, while the text can still be mended.
 */
import { type Content, plainText } from "@/core/article/inline";
import { loneMarks } from "@/core/checks/block-balance";
import { checkOwnQuotes } from "@/core/checks/check-quotes";
import { checkText } from "@/core/checks/check-segment";
import type { Finding } from "@/core/checks/finding";
import { asSourceRaise, type Collector, collectFindings } from "@/core/checks/raise";
import { readText } from "@/core/checks/reading";
import { type CheckSettings, DEFAULT_CHECK_SETTINGS } from "@/core/checks/settings";
import { type CompiledRule, runSourceRules } from "@/core/checks/user-rule";
import type { Language } from "@/core/language/language";

/** What source checks may be given besides the text. */
export type SourceOptions = {
  readonly userRules?: readonly CompiledRule[];
  readonly settings?: CheckSettings;
};

function collectSource(content: Content, language: Language, options: SourceOptions): Collector {
  const collector = collectFindings(options.settings ?? DEFAULT_CHECK_SETTINGS);
  const reading = readText(plainText(content), language);
  const raise = asSourceRaise(collector.raise);
  checkText(reading, null, raise);
  checkOwnQuotes(reading, raise);
  if (options.userRules) runSourceRules(options.userRules, reading.text, language, collector.raise);
  return collector;
}

/**
 * Everything wrong with one source text as such: findings have `source` spans, and fixes replace
 * a stretch of the source. The text is taken for a whole paragraph; segments of one paragraph go
 * to `checkSourceBlock` together.
 */
export function checkSource(
  content: Content,
  language: Language,
  options: SourceOptions = {},
): readonly Finding[] {
  return checkSourceBlock([content], language, options)[0] ?? [];
}

/**
 * The findings of the segments of one paragraph, in their order. Quotation marks and brackets are
 * judged over the paragraph, for they may open in one segment and close in a later one.
 */
export function checkSourceBlock(
  contents: readonly Content[],
  language: Language,
  options: SourceOptions = {},
): readonly (readonly Finding[])[] {
  const collectors = contents.map((content) => collectSource(content, language, options));
  const pieces = contents.map((content, index) => ({
    id: String(index),
    text: plainText(content),
  }));
  for (const { id, span, char, kind } of loneMarks([pieces], language)) {
    const code = kind === "quote" ? "quotes-unbalanced" : "brackets-unbalanced";
    collectors[Number(id)]?.raise(code, { source: span, params: { text: char } });
  }
  return collectors.map(({ sorted }) => sorted());
}
