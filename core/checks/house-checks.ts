/**
 * What a house has decided about checks, as plain data: it is stored, goes to the browser and into
 * threads, and is made ready where the checks run.
 */
import type { SourceOptions } from "@/core/checks/check-source";
import type { CheckSettings } from "@/core/checks/settings";
import { compileRules, type UserRule } from "@/core/checks/user-rule";

/** Settings of the catalogue, and rules of the house's own. */
export type HouseChecks = {
  readonly settings: CheckSettings;
  readonly rules: readonly UserRule[];
};

/** The same for checks of a source text, its rules compiled. */
export function sourceOptions({ settings, rules }: HouseChecks): SourceOptions {
  return { settings, userRules: compileRules(rules) };
}
