import { z } from "zod";
import { type CheckSettings, DEFAULT_CHECK_SETTINGS } from "@/core/checks/settings";
import { database } from "@/server/db/client";
import type { Transaction } from "@/server/db/transaction";

/**
 * What an installation decides for itself, one row per key. Values are checked when read: a row
 * that an older or newer version wrote falls back to the default instead of breaking every save.
 */

const checks = z.object({
  disabled: z.array(z.string()),
  severities: z.record(z.string(), z.enum(["error", "warning", "note"])),
  unignorable: z.array(z.string()),
});

const site = z.object({
  name: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
  requireSignOff: z.boolean(),
  /** IANA name of the zone in which dates are shown to readers. */
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC"),
});

/** Site name per language, and whether approved text needs the editor's sign-off before publication. */
export type SiteSettings = z.infer<typeof site>;

const DEFAULT_SITE: SiteSettings = {
  name: { kk: "Аударма", ru: "Аударма", en: "Audarma" },
  requireSignOff: false,
  timeZone: "Asia/Almaty",
};

/** The schema of each key, for the use case that changes them. */
export const SETTING_SCHEMAS = { checks, site } as const;
/** A key of the settings table. */
export type SettingKey = keyof typeof SETTING_SCHEMAS;

/** The house's settings of the checks. */
export async function checkSettings(tx: Transaction = database()): Promise<CheckSettings> {
  const row = await tx.setting.findUnique({ where: { key: "checks" } });
  return toCheckSettings(row?.value);
}

/** A stored value as settings of the checks; what is none gives the defaults. */
export function toCheckSettings(value: unknown): CheckSettings {
  const parsed = checks.safeParse(value);
  return parsed.success ? (parsed.data as unknown as CheckSettings) : DEFAULT_CHECK_SETTINGS;
}

/** The house's settings of the public site and of publishing. */
export async function siteSettings(tx: Transaction = database()): Promise<SiteSettings> {
  const row = await tx.setting.findUnique({ where: { key: "site" } });
  return toSiteSettings(row?.value);
}

/** A stored value as settings of the site; what is none gives the defaults. */
export function toSiteSettings(value: unknown): SiteSettings {
  const parsed = site.safeParse(value);
  return parsed.success ? parsed.data : DEFAULT_SITE;
}
