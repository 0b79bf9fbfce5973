import { z } from "zod";
import { CHECKS, isCheckCode } from "@/core/checks/catalogue";
import { AppError } from "@/core/errors";
import { type Actor, may } from "@/core/workflow/actor";
import { recordAudit } from "@/server/audit/record-audit";
import { database } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { requireRight } from "@/server/people/require-right";
import {
  SETTING_SCHEMAS,
  type SettingKey,
  type SiteSettings,
  siteSettings,
} from "./house-settings";

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

/** The settings of the site, for the administration screen. @throws AppError `not-allowed`. */
export async function readSiteSettings(actor: Actor): Promise<SiteSettings> {
  if (!may(actor, "settings.manage")) throw new AppError("not-allowed");
  return database().$transaction((tx) => siteSettings(tx));
}

/** Stores one group of the house's settings; holds from the next request on. @throws AppError `not-allowed`. */
export async function changeSettings(
  actor: Actor,
  key: SettingKey,
  value: z.infer<typeof siteChangeSchema> | z.infer<typeof checksChangeSchema>,
): Promise<void> {
  await database().$transaction(async (tx) => {
    await requireRight(tx, actor, "settings.manage");
    const before = await tx.setting.findUnique({ where: { key } });
    const stored = value as unknown as Prisma.InputJsonObject;
    const written = { value: stored, updatedById: actor.personId, updatedAt: new Date() };
    await tx.setting.upsert({ where: { key }, create: { key, ...written }, update: written });
    await recordAudit(tx, actor, {
      action: "setting.changed",
      subjectType: "setting",
      subjectId: key,
      data: { before: (before?.value ?? null) as Prisma.InputJsonValue, after: stored },
    });
  });
}
