/**
 * Every check on one segment and its translation. Pure
 * and fast, for it runs on each pause in typing, in the browser, and again on the server before a
 * segment may become *translated*.
 */
import { type Content, type InlineCode, plainText } from "@/core/article/inline";
import { checkBrackets } from "@/core/checks/brackets";
import { checkCharacters } from "@/core/checks/characters";
import { checkTargetQuotes } from "@/core/checks/check-quotes";
import { checkCodes } from "@/core/checks/codes";
import { checkDashes } from "@/core/checks/dashes";
import { checkEnding } from "@/core/checks/ending";
import type { Finding } from "@/core/checks/finding";
import { checkLinks } from "@/core/checks/links";
import { checkListMarker } from "@/core/checks/list-marker";
import { checkLostLetters } from "@/core/checks/lost-letters";
import { checkNonBreaking } from "@/core/checks/non-breaking";
import {
  checkFigures,
  checkMatch,
  type MatchUse,
  takeTermFindings,
} from "@/core/checks/outside-findings";
import { checkPunctuationRuns } from "@/core/checks/punctuation-runs";
import { collectFindings, type Raise } from "@/core/checks/raise";
import { type Reading, readText } from "@/core/checks/reading";
import { checkForeignScripts, checkMixedScripts } from "@/core/checks/scripts";
import { type CheckSettings, DEFAULT_CHECK_SETTINGS } from "@/core/checks/settings";
import { checkSpaces } from "@/core/checks/spaces";
import {
  checkLeftParts,
  checkLength,
  checkPresence,
  checkSentences,
} from "@/core/checks/translation";
import { type CompiledRule, runUserRules } from "@/core/checks/user-rule";
import { checkCapitals, checkRepeatedWords } from "@/core/checks/words";
import type { Language } from "@/core/language/language";

/** One segment to check. Only what is given is checked: no match, no match findings. */
export type SegmentInput = {
  readonly source: Content;
  readonly target: Content;
  readonly sourceLanguage: Language;
  readonly targetLanguage: Language;
  /** The codes of the unit; codes that are not listed have XLIFF's defaults. */
  readonly codes?: readonly InlineCode[];
  /** The match the translation came from, at the time of confirming. */
  readonly match?: MatchUse;
  /** Findings of the glossary (codes term-…), with offsets into the same texts. */
  readonly termFindings?: readonly Finding[];
  readonly userRules?: readonly CompiledRule[];
  /**
   * Whether the segment is its whole paragraph (default). False: quotation marks and brackets may
   * open here and close in a later segment; `checkArticle` judges them over the paragraph.
   */
  readonly wholeBlock?: boolean;
  readonly settings?: CheckSettings;
};

/** Both sides of a segment, read. */
export type SegmentReadings = { readonly source: Reading; readonly target: Reading };

/**
 * What a text must hold whatever it translates. `counterpart` is the other side, or null when the
 * text is judged alone, for its author.
 */
export function checkText(reading: Reading, counterpart: Reading | null, raise: Raise): void {
  checkCharacters(reading.text, counterpart?.text ?? null, raise);
  checkMixedScripts(reading, raise);
  if (reading.language === "kk") checkLostLetters(reading, raise);
  checkPunctuationRuns(reading.text, raise);
  checkDashes(reading, counterpart === null, raise);
  checkSpaces(reading, counterpart?.text ?? null, raise);
  checkRepeatedWords(reading, counterpart, raise);
}

function checkPair(readings: SegmentReadings, input: SegmentInput, raise: Raise): void {
  const { source, target } = readings;
  const wholeBlock = input.wholeBlock ?? true;
  checkFigures(source, target, raise);
  checkLeftParts(source, target, raise);
  checkLength(source, target, raise);
  checkSentences(source, target, raise);
  checkForeignScripts(target, raise);
  checkEnding(source.text, target.text, raise);
  checkTargetQuotes(source, target, wholeBlock, raise);
  if (wholeBlock) checkBrackets(target.text, source.text, raise);
  checkNonBreaking(target, raise);
  checkCapitals(source, target, raise);
  checkLinks(source, target, raise);
  checkListMarker(source.text, target.text, raise);
}

/** Checks a segment whose texts were read already; see `checkSegment`. */
export function checkReadSegment(
  readings: SegmentReadings,
  input: SegmentInput,
): readonly Finding[] {
  const { raise, sorted } = collectFindings(input.settings ?? DEFAULT_CHECK_SETTINGS);
  const { source, target } = readings;
  if (!checkPresence(source, target, raise)) return sorted();
  checkText(target, source, raise);
  checkPair(readings, input, raise);
  checkCodes(
    input.source,
    input.target,
    new Map(input.codes?.map((code) => [code.id, code])),
    raise,
  );
  if (input.match) checkMatch(input.match, target, raise);
  if (input.termFindings) takeTermFindings(input.termFindings, raise);
  if (input.userRules) {
    const { sourceLanguage, targetLanguage } = input;
    const texts = { source: source.text, sourceLanguage, target: target.text, targetLanguage };
    runUserRules(input.userRules, texts, raise);
  }
  return sorted();
}

/**
 * Everything wrong with a translation of one segment, errors first. Offsets are UTF-16 into the
 * plain texts; a fix replaces a stretch of the target. An empty target has one finding,
 * `untranslated`. Never throws, whatever the texts are.
 */
export function checkSegment(input: SegmentInput): readonly Finding[] {
  const source = readText(plainText(input.source), input.sourceLanguage);
  const target = readText(plainText(input.target), input.targetLanguage);
  return checkReadSegment({ source, target }, input);
}
