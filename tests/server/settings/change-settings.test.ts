import { describe, expect, it } from "vitest";
import { DEFAULT_CHECK_SETTINGS } from "@/core/checks/settings";
import {
  changeSettings,
  checksChangeSchema,
  readCheckSettings,
  readSiteSettings,
  siteChangeSchema,
} from "@/server/settings/change-settings";
import { readHouseChecks } from "@/server/settings/judging-settings";
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
    const first = { key: "site", version: 0 } as const;
    expect(await changeSettings(administrator, first, siteChangeSchema.parse(site))).toEqual({
      version: 1,
    });
    expect(await readSiteSettings(administrator)).toEqual({ value: site, version: 1 });
    await changeSettings(
      administrator,
      { ...first, version: 1 },
      { ...site, requireSignOff: false },
    );
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
    expect(await readCheckSettings(administrator)).toEqual({
      value: DEFAULT_CHECK_SETTINGS,
      version: 0,
    });
    const checks = {
      disabled: ["nbsp-missing"],
      severities: { dash: "warning" },
      unignorable: ["term-forbidden"],
    };
    const first = { key: "checks", version: 0 } as const;
    await changeSettings(administrator, first, checksChangeSchema.parse(checks));
    const { settings } = await readHouseChecks(await createActor("translator"));
    expect(settings).toEqual(checks);
  });

  it("of two administrators who save at once keep one, and tell the other what stands there", async () => {
    const [one, two] = [await createActor("administrator"), await createActor("administrator")];
    const { version } = await readCheckSettings(one);
    const usual = { disabled: [], severities: {}, unignorable: [] };
    const mine = checksChangeSchema.parse({ ...usual, disabled: ["dash"] });
    const theirs = checksChangeSchema.parse({ ...usual, disabled: ["hyphen"] });
    const save = (actor: typeof one, value: typeof mine, base = version) =>
      changeSettings(actor, { key: "checks", version: base }, value);
    const outcomes = await Promise.allSettled([save(one, mine), save(two, theirs)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const present = await readCheckSettings(one);
    expect(present.version).toBe(version + 1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "setting-conflict", details: present },
    });
    await save(two, theirs, present.version);
    expect((await readCheckSettings(one)).value).toEqual(theirs);
  });

  it("never saved are saved once, whoever comes first", async () => {
    const one = await createActor("administrator");
    await db().setting.deleteMany({ where: { key: "checks" } });
    const value = checksChangeSchema.parse({ disabled: [], severities: {}, unignorable: [] });
    const save = () => changeSettings(one, { key: "checks", version: 0 }, value);
    const outcomes = await Promise.allSettled([save(), save(), save()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it.each(["translator", "reviewer", "terminologist", "editor"] as const)(
    "are not for a %s to change",
    async (role) => {
      const actor = await createActor(role);
      await expect(changeSettings(actor, { key: "site", version: 0 }, site)).rejects.toMatchObject({
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
