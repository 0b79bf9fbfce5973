import { compileRule, isRefusal, type RuleRefusal, type UserRule } from "@/core/checks/user-rule";

/** A rule while it is written: every field has a value, whatever its kind needs of them. */
export type RuleDraft = Omit<UserRule, "wanted" | "replacement" | "severity"> & {
  readonly wanted: string;
  readonly replacement: string;
  readonly severity: NonNullable<UserRule["severity"]>;
};

/** A draft to begin with: of a rule, or an empty one with the given id. */
export function draftOf(rule: UserRule | null, id: string): RuleDraft {
  return {
    id: rule?.id ?? id,
    kind: rule?.kind ?? "forbidden",
    pattern: rule?.pattern ?? "",
    wanted: rule?.wanted ?? "",
    replacement: rule?.replacement ?? "",
    ignoreCase: rule?.ignoreCase ?? true,
    languages: rule?.languages ?? [],
    message: rule?.message ?? { kk: "", ru: "", en: "" },
    severity: rule?.severity ?? "warning",
  };
}

/** The rule that a draft says: only what its kind uses. */
export function ruleOf({ wanted, replacement, ...draft }: RuleDraft): UserRule {
  if (draft.kind === "required") return { ...draft, wanted };
  return draft.kind === "forbidden" && replacement !== "" ? { ...draft, replacement } : draft;
}

/** Why the patterns of a draft are refused, or null. */
export function refusalOf(draft: RuleDraft): RuleRefusal | null {
  const result = compileRule(ruleOf(draft));
  return isRefusal(result) ? result : null;
}
