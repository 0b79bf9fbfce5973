import { type Content, plainText } from "@/core/article/inline";
import type { Span } from "@/core/checks/finding";
import { createSegmentChecker } from "@/core/checks/segment-checker";
import { parseFigures } from "@/core/figures/parse";
import type { Language } from "@/core/language/language";

const checker = createSegmentChecker();

/** What the editor asks of the languages: live checks of a translation, figures of a source. */
export const languageTools = {
  check: checker.check,
  /** Where figures stand in a text; small number words, which may be dropped, are left out. */
  figureSpans(content: Content, language: Language): readonly Span[] {
    return parseFigures(plainText(content), language)
      .filter(({ optional }) => !optional)
      .map(({ span }) => span);
  },
};

/** The language tools. */
export type LanguageTools = typeof languageTools;
