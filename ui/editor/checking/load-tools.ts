import { type Content, plainText } from "@/core/article/inline";
import type { Span } from "@/core/checks/finding";
import { createSegmentChecker } from "@/core/checks/segment-checker";
import { type CompiledRule, compileRules, type UserRule } from "@/core/checks/user-rule";
import { parseFigures } from "@/core/figures/parse";
import type { Language } from "@/core/language/language";

const checker = createSegmentChecker();

let compiled: { readonly rules: readonly UserRule[]; readonly ready: readonly CompiledRule[] } = {
  rules: [],
  ready: [],
};

/** What the editor asks of the languages: live checks of a translation, figures of a source. */
export const languageTools = {
  check: checker.check,
  /** The rules of the house ready to run; the same list gives the same answer, made once. */
  compileRules(rules: readonly UserRule[]): readonly CompiledRule[] {
    if (compiled.rules !== rules) compiled = { rules, ready: compileRules(rules) };
    return compiled.ready;
  },
  /** Where figures stand in a text; small number words, which may be dropped, are left out. */
  figureSpans(content: Content, language: Language): readonly Span[] {
    return parseFigures(plainText(content), language)
      .filter(({ optional }) => !optional)
      .map(({ span }) => span);
  },
};

/** The language tools. */
export type LanguageTools = typeof languageTools;
