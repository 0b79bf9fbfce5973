import type { TFunction } from "i18next";

/** The name that server/memory/feed-memory.ts gives to the bank that approval makes. */
const MADE_BY_APPROVAL = "Desk";

/** A bank's name as people gave it; the one that nobody named is named in the interface language. */
export function bankName(t: TFunction<"memory">, name: string): string {
  return name === MADE_BY_APPROVAL ? t("banks.desk") : name;
}
