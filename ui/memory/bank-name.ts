import type { TFunction } from "i18next";

/**
 * The banks that nobody named: the one that approval makes (server/memory/feed-memory.ts), and those
 * that an import or an alignment makes when no other is asked for (cli/memory.ts gives the same).
 */
const UNNAMED = {
  Desk: "banks.desk",
  Imported: "import.bankDefault",
  Archive: "align.bankDefault",
} as const;

/** A bank's name as people gave it; one that nobody named is named in the interface language. */
export function bankName(t: TFunction<"memory">, name: string): string {
  return Object.hasOwn(UNNAMED, name) ? t(UNNAMED[name as keyof typeof UNNAMED]) : name;
}

/** The name to be stored for one that was typed: whatever the interface language, it is one bank. */
export function storedBankName(t: TFunction<"memory">, shown: string): string {
  const name = shown.trim();
  const unnamed = Object.entries(UNNAMED).find(([, key]) => t(key) === name);
  return unnamed?.[0] ?? name;
}
