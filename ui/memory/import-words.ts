import type { TFunction } from "i18next";
import type { ImportListed } from "@/core/memory/memory-view";
import { faultReason } from "./fault-reason";

/** How an import of the list stands, in sentences. */

/** Whether somebody is at it right now. */
export function isUnderWay({ state }: Pick<ImportListed, "state">): boolean {
  return state === "checking" || state === "running" || state === "stopping";
}

/** Percent of what there is to do in the import's present phase, 0–100. */
export function importPercent(one: ImportListed): number {
  const { units, unitsRead, bytes, bytesRead } = one;
  const [done, total] = units === null ? [bytesRead, bytes] : [unitsRead, units];
  return total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0;
}

/** What came of it, and how it goes on; nothing while it is under way. */
export function importSentences(t: TFunction<"memory">, one: ImportListed): readonly string[] {
  if (isUnderWay(one)) return [];
  const { state, fault, units, unitsRead, added, duplicates, findings } = one;
  if (state === "refused") {
    const reason = faultReason(t, fault?.code ?? "");
    return [t("import.refused", { line: fault?.line ?? 0, reason })];
  }
  if (unitsRead === 0 && state !== "done")
    return [t(state === "stopped" ? "imports.stoppedEmpty" : "imports.interruptedEmpty")];
  const counted = { count: units ?? 0, read: unitsRead };
  return [
    ...(state === "stopped" ? [t("imports.stopped", counted)] : []),
    ...(state === "interrupted" ? [t("imports.interrupted", counted)] : []),
    t("import.added", { count: added }),
    ...(duplicates > 0 ? [t("import.duplicates", { count: duplicates })] : []),
    ...(findings > 0 ? [t("imports.findings", { count: findings })] : []),
    ...(state === "done" ? [] : [t("imports.goesOn")]),
  ];
}
