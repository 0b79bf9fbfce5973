import { z } from "zod";
import { CHECKS, isCheckCode } from "@/core/checks/catalogue";
import type { CheckSettings } from "@/core/checks/settings";
import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import type { Versioned } from "@/core/workflow/merge-settings";
import { database } from "@/server/db/client";
import {
  SETTING_SCHEMAS,
  type SettingKey,
  type SiteSettings,
  toCheckSettings,
  toSiteSettings,
} from "./house-settings";
import { writeSetting } from "./write-setting";

const siteName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text));

/** What an administrator may set of the public site and of publishing. */
export const siteChangeSchema = z.strictObject({
  ...SETTING_SCHEMAS.site.shape,
  name: z.strictObject({ kk: siteName, ru: siteName, en: siteName }),
});

const checkCode = z.string().max(60).refine(isCheckCode);

/** What an administrator may set of the checks: only codes of the catalogue. */
export const checksChangeSchema = z.strictObject({
  disabled: z.array(checkCode).max(CHECKS.length),
  severities: z.record(checkCode, z.enum(["error", "warning", "note"])),
  unignorable: z.array(checkCode).max(CHECKS.length),
});

/** The groups of settings, each with how a stored value is read. */
const READERS = { checks: toCheckSettings, site: toSiteSettings } as const;

/** The settings of the site, for the administration screen. @throws AppError `not-allowed`. */
export function readSiteSettings(actor: Actor): Promise<Versioned<SiteSettings>> {
  return readVersioned(actor, "site", toSiteSettings);
}

/** The settings of the checks, for the administration screen. @throws AppError `not-allowed`. */
export function readCheckSettings(actor: Actor): Promise<Versioned<CheckSettings>> {
  return readVersioned(actor, "checks", toCheckSettings);
}

async function readVersioned<Settings>(
  actor: Actor,
  key: SettingKey,
  read: (stored: unknown) => Settings,
): Promise<Versioned<Settings>> {
  if (!may(actor, "settings.manage")) throw new AppError("not-allowed");
  const row = await database().setting.findUnique({ where: { key } });
  return { value: read(row?.value), version: row?.version ?? 0 };
}

/**
 * Stores one group of the house's settings; holds from the next request on.
 * @throws AppError `not-allowed`, `setting-conflict`.
 */
export function changeSettings(
  actor: Actor,
  { key, version }: { readonly key: SettingKey; readonly version: number },
  value: z.infer<typeof siteChangeSchema> | z.infer<typeof checksChangeSchema>,
): Promise<{ readonly version: number }> {
  const change = { key, value, baseVersion: version, read: READERS[key] };
  return database().$transaction((tx) => writeSetting(tx, actor, change));
}
