import { createSegmentChecker } from "@/core/checks/segment-checker";
import { type CompiledRule, compileRules, type UserRule } from "@/core/checks/user-rule";

const checker = createSegmentChecker();

let compiled: { readonly rules: readonly UserRule[]; readonly ready: readonly CompiledRule[] } = {
  rules: [],
  ready: [],
};

/** What the editor asks of the languages: live checks of a translation, by the rules of the house too. */
export const languageTools = {
  check: checker.check,
  /** The rules of the house ready to run; the same list gives the same answer, made once. */
  compileRules(rules: readonly UserRule[]): readonly CompiledRule[] {
    if (compiled.rules !== rules) compiled = { rules, ready: compileRules(rules) };
    return compiled.ready;
  },
};

/** The language tools. */
export type LanguageTools = typeof languageTools;
