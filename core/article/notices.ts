/**
 * Notices at the end of an article: who holds the rights, what a reuse must link to. They stand in
 * the last lines, often run together in one; each sentence becomes a notice of its own, because
 * desks keep them as fixed texts that translation memory fills.
 */
import type { ArticleMarkers } from "@/core/language/article-markers";

/** How many blocks from the end are looked at: rights, reuse, and a line or two of tags around them. */
export const NOTICE_TAIL = 4;

/** A sentence longer than this, in UTF-16 units, is text about rights rather than a notice. */
const MAX_SENTENCE = 320;

/** The UTF-16 offsets at which the sentences of a text start. */
function sentenceStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/[.!?…]+[»"”)]?\s+(?=[\p{Lu}©«"“„])/gu))
    starts.push(match.index + match[0].length);
  return starts;
}

/** Whether a sentence is a notice in one of the languages; agencies mix them on one page. */
export function isNotice(sentence: string, languages: readonly ArticleMarkers[]): boolean {
  return (
    sentence.length <= MAX_SENTENCE &&
    languages.some(({ notices }) => notices.some((pattern) => pattern.test(sentence)))
  );
}

/**
 * The UTF-16 offsets at which the notices of a block start, the first of which may stand behind
 * ordinary sentences; none when the block does not end with a notice. A sentence that is no notice
 * itself belongs to the notice before it.
 */
export function noticeStarts(
  text: string,
  languages: readonly ArticleMarkers[],
): readonly number[] {
  const starts = sentenceStarts(text);
  const sentences = starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
  const hits = starts.filter((_, index) => isNotice(sentences[index] ?? "", languages));
  const [first] = hits;
  if (first === undefined) return [];
  const after = starts.filter((start) => start > first).length;
  return after <= hits.length + 1 ? hits : [];
}
