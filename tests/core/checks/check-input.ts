/** Short forms for tests: a pair of texts as the input of a check, and marked spans. */
import { textContent } from "@/core/article/inline";
import { checkSegment, type SegmentInput } from "@/core/checks/check-segment";
import type { Finding } from "@/core/checks/finding";
import type { Language } from "@/core/language/language";

/** A direction as tests write it. */
export type Direction = "kk-ru" | "kk-en" | "ru-en" | "ru-kk" | "en-ru" | "en-kk";

/** The input of a pair of plain texts. */
export function pairInput(direction: Direction, source: string, target: string): SegmentInput {
  const [sourceLanguage, targetLanguage] = direction.split("-") as [Language, Language];
  return {
    source: textContent(source),
    target: textContent(target),
    sourceLanguage,
    targetLanguage,
  };
}

/** The findings of a pair of plain texts. */
export function findingsOf(
  direction: Direction,
  source: string,
  target: string,
): readonly Finding[] {
  return checkSegment(pairInput(direction, source, target));
}
