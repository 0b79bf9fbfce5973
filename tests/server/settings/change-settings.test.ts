import { describe, expect, it } from "vitest";
import { DEFAULT_CHECK_SETTINGS } from "@/core/checks/settings";
import {
  changeSettings,
  checksChangeSchema,
  readSiteSettings,
  siteChangeSchema,
} from "@/server/settings/change-settings";
import { readCheckSettings } from "@/server/settings/read-check-settings";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";

const db = testDatabase();
const site = {
  name: { kk: "Ақорда жаңалықтары", ru: "Новости Акорды", en: "Akorda news" },
  timeZone: "Asia/Qyzylorda",
  requireSignOff: true,
};

describe("the house's settings", () => {
  it("hold once stored, and the log says what they were", async () => {
    const administrator = await createActor("administrator");
    await changeSettings(administrator, "site", siteChangeSchema.parse(site));
    expect(await readSiteSettings(administrator)).toEqual(site);
    await changeSettings(administrator, "site", { ...site, requireSignOff: false });
    const log = await db().auditEvent.findMany({ orderBy: { seq: "desc" }, take: 1 });
    expect(log[0]).toMatchObject({
      action: "setting.changed",
      subjectId: "site",
      actorId: administrator.personId,
      data: { before: site, after: { ...site, requireSignOff: false } },
    });
  });

  it("of the checks are what saving asks from then on", async () => {
    const administrator = await createActor("administrator");
    expect(await readCheckSettings(administrator)).toEqual(DEFAULT_CHECK_SETTINGS);
    const checks = {
      disabled: ["nbsp-missing"],
      severities: { dash: "warning" },
      unignorable: ["term-forbidden"],
    };
    await changeSettings(administrator, "checks", checksChangeSchema.parse(checks));
    expect(await readCheckSettings(await createActor("translator"))).toEqual(checks);
  });

  it.each(["translator", "reviewer", "terminologist", "editor"] as const)(
    "are not for a %s to change",
    async (role) => {
      const actor = await createActor(role);
      await expect(changeSettings(actor, "site", site)).rejects.toMatchObject({
        code: "not-allowed",
      });
      await expect(readSiteSettings(actor)).rejects.toMatchObject({ code: "not-allowed" });
    },
  );

  it.each([
    [{ timeZone: "Asia/Nowhere" }],
    [{ name: { kk: "", ru: "a", en: "b" } }],
    [{ name: { kk: "x".repeat(61), ru: "a", en: "b" } }],
    [{ name: { kk: "a\u0000", ru: "a", en: "b" } }],
    [{ name: { kk: "a", ru: "b" } }],
    [{ requireSignOff: "yes" }],
    [{ planted: true }],
  ])("refuse %j", (change) => {
    expect(siteChangeSchema.safeParse({ ...site, ...change }).success).toBe(false);
  });

  it.each([
    [{ disabled: ["no-such-check"] }],
    [{ severities: { dash: "fatal" } }],
    [{ severities: { "no-such-check": "error" } }],
    [{ unignorable: "all" }],
  ])("of the checks refuse %j", (change) => {
    const usual = { disabled: [], severities: {}, unignorable: [] };
    expect(checksChangeSchema.safeParse(usual).success).toBe(true);
    expect(checksChangeSchema.safeParse({ ...usual, ...change }).success).toBe(false);
  });
});
