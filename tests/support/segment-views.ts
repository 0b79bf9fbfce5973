import { hashContent } from "@/core/article/content-hash";
import { textContent } from "@/core/article/inline";
import type { Language } from "@/core/language/language";
import type { SegmentView, TranslationView } from "@/core/workflow/article-view";
import type { TranslationState } from "@/core/workflow/translation-state";

/** What a test says of a translation. */
export type Given = {
  readonly text: string;
  readonly state: TranslationState;
  readonly author?: string;
};

function translation(
  index: number,
  language: Language,
  { text, state, author }: Given,
): TranslationView {
  return {
    id: `${language}-${index}`,
    segmentId: `s-${index}`,
    language,
    content: textContent(text),
    sha256: hashContent(textContent(text)),
    version: 1,
    state,
    returned: null,
    locked: false,
    sourceVersion: 1,
    origin: "human",
    match: null,
    authorId: author ?? "other",
    author: "Other",
    approvedBy: null,
    updatedAt: "2026-11-22T10:00:00.000Z",
    findings: [],
  };
}

/** A Kazakh segment with a Russian translation and no English one. */
export function segment(index: number, ru: Given): SegmentView {
  return {
    id: `s-${index}`,
    unitId: `u-${index}`,
    unitKind: "paragraph",
    unitMarker: null,
    startsUnit: true,
    position: index,
    content: textContent(`Дереккөз ${index}`),
    codes: [],
    sourceVersion: 1,
    sourceFindings: [],
    sourceFigures: [],
    comments: 0,
    translations: [
      translation(index, "ru", ru),
      translation(index, "en", { text: "", state: "untranslated" }),
    ],
  };
}
