import { z } from "zod";
import type { Severity } from "@/core/checks/finding";
import {
  type CompiledRule,
  compileRule,
  compileRules,
  isRefusal,
  MAX_PATTERN,
  type RuleRefusal,
  type UserRule,
} from "@/core/checks/user-rule";
import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { languageSchema } from "@/core/workflow/article-view";
import type { Versioned } from "@/core/workflow/merge-settings";
import { database } from "@/server/db/client";
import { writeSetting } from "./write-setting";

/** The checks that a desk writes itself: kept as one setting, compiled once per process and change. */

/** Where the rules stand in the settings table. */
export const RULES_KEY = "rules";
/** Most rules of an installation: every one runs on every keystroke. */
export const MOST_RULES = 100;

const severities: readonly Severity[] = ["error", "warning", "note"];

const message = z.string().trim().max(300);

/** A rule from outside. Patterns are judged by the core, which names what it refuses. */
export const userRuleSchema = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}-]{1,40}$/u),
  kind: z.enum(["forbidden", "required", "source"]),
  pattern: z.string().min(1).max(MAX_PATTERN),
  wanted: z.string().max(MAX_PATTERN).optional(),
  replacement: z.string().max(200).optional(),
  ignoreCase: z.boolean(),
  languages: z.array(languageSchema).max(3),
  message: z
    .strictObject({ kk: message, ru: message, en: message })
    .refine((texts) => Object.values(texts).some((text) => text !== "")),
  severity: z.enum(severities as readonly [Severity, ...Severity[]]).optional(),
});

/** All rules from outside. */
export const userRulesSchema = z
  .array(userRuleSchema)
  .max(MOST_RULES)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length);

let compiled: { readonly stored: string; readonly rules: readonly CompiledRule[] } | undefined;

/** Rules ready to run; the same rules are compiled once. */
export function compiledOnce(rules: readonly UserRule[]): readonly CompiledRule[] {
  const stored = JSON.stringify(rules);
  if (compiled?.stored !== stored) {
    compiled = { stored, rules: compileRules(rules) };
  }
  return compiled.rules;
}

/** A stored value as rules; what is none gives none. */
export function toRules(value: unknown): readonly UserRule[] {
  const parsed = userRulesSchema.safeParse(value);
  return parsed.success ? (parsed.data as readonly UserRule[]) : [];
}

/** The rules as they were written, for the screen that edits them. @throws AppError `not-allowed`. */
export async function readUserRules(actor: Actor): Promise<Versioned<readonly UserRule[]>> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  const row = await database().setting.findUnique({ where: { key: RULES_KEY } });
  return { value: toRules(row?.value), version: row?.version ?? 0 };
}

/**
 * Replaces the rules. Nothing is stored when one is refused.
 * @throws AppError `not-allowed`, `setting-conflict`, `pattern-refused` with details: the refusals by rule.
 */
export async function changeUserRules(
  actor: Actor,
  rules: readonly UserRule[],
  baseVersion: number,
): Promise<{ readonly version: number }> {
  const refusals = rules.flatMap((rule): readonly (RuleRefusal & { readonly rule: string })[] => {
    const result = compileRule(rule);
    return isRefusal(result) ? [{ ...result, rule: rule.id }] : [];
  });
  if (refusals.length > 0) {
    const first = rules.find(({ id }) => id === refusals[0]?.rule);
    throw new AppError("pattern-refused", { rule: first?.pattern ?? "" }, refusals);
  }
  const change = { key: RULES_KEY, value: rules, baseVersion, read: toRules };
  return database().$transaction((tx) => writeSetting(tx, actor, change));
}
