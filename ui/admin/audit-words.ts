import type { TFunction } from "i18next";
import { type AuditAction, isAuditAction } from "@/core/workflow/audit-action";

/** The first part of an action: what kind of thing it was done to. */
export type AuditGroup = AuditAction extends `${infer Group}.${string}` ? Group : never;

/** An action of the log in words; the code itself for one that another version wrote. */
export function actionWords(t: TFunction<"admin">, action: string): string {
  return isAuditAction(action) ? t(`actions.${action}`) : action;
}
