import type { HouseChecks } from "@/core/checks/house-checks";
import type { CheckSettings } from "@/core/checks/settings";
import type { CompiledRule } from "@/core/checks/user-rule";
import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";
import { toCheckSettings } from "./house-settings";
import { compiledOnce, RULES_KEY, toRules } from "./user-rules";

/** What the checks go by, read in one statement: every save asks. */
export async function judgingSettings(tx: Transaction): Promise<{
  readonly settings: CheckSettings;
  readonly rules: readonly CompiledRule[];
}> {
  const { settings, rules } = await houseChecks(tx);
  return { settings, rules: compiledOnce(rules) };
}

/** The same as plain data: for threads. */
export async function houseChecks(tx: Transaction): Promise<HouseChecks> {
  const rows = await tx.setting.findMany({ where: { key: { in: ["checks", RULES_KEY] } } });
  const stored = (wanted: string) => rows.find(({ key }) => key === wanted)?.value;
  return { settings: toCheckSettings(stored("checks")), rules: toRules(stored(RULES_KEY)) };
}

/** The checks of the house, for a screen that checks while somebody types. @throws AppError `not-allowed`. */
export async function readHouseChecks(actor: Actor): Promise<HouseChecks> {
  if (!may(actor, "article.read")) throw new AppError("not-allowed");
  return houseChecks(database());
}
