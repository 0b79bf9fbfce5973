import type { CheckSettings } from "@/core/checks/settings";
import type { CompiledRule } from "@/core/checks/user-rule";
import type { Transaction } from "@/server/db/transaction";
import { toCheckSettings } from "./house-settings";
import { RULES_KEY, toUserRules } from "./user-rules";

/** What the checks go by, read in one statement: every save asks. */
export async function judgingSettings(tx: Transaction): Promise<{
  readonly settings: CheckSettings;
  readonly rules: readonly CompiledRule[];
}> {
  const rows = await tx.setting.findMany({ where: { key: { in: ["checks", RULES_KEY] } } });
  const stored = (wanted: string) => rows.find(({ key }) => key === wanted)?.value;
  return { settings: toCheckSettings(stored("checks")), rules: toUserRules(stored(RULES_KEY)) };
}
