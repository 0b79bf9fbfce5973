import { beforeAll, describe, expect, it } from "vitest";
import { DELETE as endSession } from "@/app/api/sessions/[id]/route";
import type { Actor } from "@/core/workflow/actor";
import { loadSignedIn } from "@/server/auth/load-actor";
import { hashPassword, verifyPassword } from "@/server/auth/password";
import { sealSessionCookie } from "@/server/auth/session-cookie";
import { signInWithPassword } from "@/server/auth/sign-in";
import { publishEnvironment } from "@/server/env";
import { changeOwnPassword } from "@/server/people/change-own-password";
import { changePerson } from "@/server/people/change-person";
import { changeRoles } from "@/server/people/change-roles";
import { createPerson, type IssuedLink } from "@/server/people/create-person";
import { disablePerson, enablePerson } from "@/server/people/disable-person";
import { grantOverride, revokeOverride } from "@/server/people/grant-override";
import { issueLink } from "@/server/people/issue-link";
import { newPersonSchema } from "@/server/people/person-schema";
import { readOverrides } from "@/server/people/read-overrides";
import { readOwnSessions, readSessions } from "@/server/people/read-sessions";
import { readStaff } from "@/server/people/read-staff";
import { readLink, redeemLink } from "@/server/people/redeem-link";
import { revokeOtherSessions, revokeSession } from "@/server/people/revoke-session";
import { AuthBrowser, ORIGIN } from "../../support/auth-browser";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";

const db = testDatabase();
const PASSWORD = "aqsham-samal-esedi";
let administrator: Actor;
let made = 0;

beforeAll(async () => {
  publishEnvironment({ NEXTAUTH_URL: ORIGIN, NEXTAUTH_SECRET: "s".repeat(48) });
  administrator = await activeAdministrator();
});

async function activeAdministrator(): Promise<Actor> {
  const actor = await createActor("administrator");
  await db().person.update({ where: { id: actor.personId }, data: { passwordHash: "set" } });
  return actor;
}
function invite(name = "Сәуле Ермекова"): Promise<IssuedLink> {
  made += 1;
  return createPerson(administrator, {
    login: `saule-${made}`,
    name,
    email: null,
    uiLanguage: "kk",
    roles: [{ role: "reviewer", language: "ru" }],
  });
}
const tokenOf = ({ address }: IssuedLink) => address.split("/").at(-1) ?? "";
const origin = { address: "direct", userAgent: null };
const actionsOn = async (personId: string) => {
  const rows = await db().auditEvent.findMany({
    where: { subjectId: personId },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ action }) => action);
};

describe("an invitation", () => {
  it("lets a new person choose a password, once, and only its hash is stored", async () => {
    const link = await invite();
    const token = tokenOf(link);
    expect(link.address).toBe(`${ORIGIN}/invite/${token}`);
    const hours = (Date.parse(link.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThan(24.1);
    const stored = await db().personToken.findFirstOrThrow({ where: { personId: link.personId } });
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(
      JSON.stringify(await db().auditEvent.findMany(), (_, v) =>
        typeof v === "bigint" ? String(v) : v,
      ),
    ).not.toContain(token);
    // Looking at the page uses nothing up.
    expect(await readLink(token)).toMatchObject({ purpose: "invitation", login: `saule-${made}` });
    const { login } = await redeemLink({ token, password: PASSWORD }, "direct");
    const started = await signInWithPassword({ login, password: PASSWORD }, origin);
    expect((await loadSignedIn(started.sessionId))?.actor.roles).toEqual([
      { role: "reviewer", language: "ru" },
    ]);
    await expect(redeemLink({ token, password: PASSWORD }, "direct")).rejects.toMatchObject({
      code: "token-invalid",
    });
    expect(await actionsOn(link.personId)).toEqual([
      "person.created",
      "person.password-changed",
      "session.started",
    ]);
  });

  it("is used by one of two who come at the same moment", async () => {
    const token = tokenOf(await invite());
    const both = await Promise.allSettled([
      redeemLink({ token, password: PASSWORD }, "direct"),
      redeemLink({ token, password: `${PASSWORD}-2` }, "direct"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is void when it is over, when a newer one was made, when the person was disabled", async () => {
    const over = await invite();
    await db().personToken.updateMany({
      where: { personId: over.personId },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    });
    const older = await invite();
    await issueLink(administrator, older.personId);
    const shut = await invite();
    await disablePerson(administrator, shut.personId);
    for (const link of [over, older, shut]) expect(await readLink(tokenOf(link))).toBeNull();
    expect(await readLink("x".repeat(43))).toBeNull();
  });

  it("is kept when the chosen password is refused", async () => {
    const token = tokenOf(await invite());
    await expect(redeemLink({ token, password: "kysqa" }, "direct")).rejects.toMatchObject({
      code: "password-weak",
    });
    expect(await readLink(token)).not.toBeNull();
  });
});

describe("a link for a new password", () => {
  it("holds an hour, ends every session, and the old password is worth nothing", async () => {
    const link = await invite();
    const { login } = await redeemLink({ token: tokenOf(link), password: PASSWORD }, "direct");
    const { sessionId } = await signInWithPassword({ login, password: PASSWORD }, origin);
    const reset = await issueLink(administrator, link.personId);
    expect(reset.purpose).toBe("reset");
    expect((Date.parse(reset.expiresAt) - Date.now()) / 60_000).toBeLessThan(60.1);
    // Making the link changes nothing yet.
    expect(await loadSignedIn(sessionId)).not.toBeNull();
    await redeemLink({ token: tokenOf(reset), password: `${PASSWORD}-zhana` }, "direct");
    expect(await loadSignedIn(sessionId)).toBeNull();
    await expect(signInWithPassword({ login, password: PASSWORD }, origin)).rejects.toMatchObject({
      code: "wrong-credentials",
    });
    await signInWithPassword({ login, password: `${PASSWORD}-zhana` }, origin);
  });
});

describe("people", () => {
  it("are found by any part of name, login and e-mail, in Kazakh letters too", async () => {
    const link = await invite("Ұлпан Өтегенова");
    await changePerson(administrator, link.personId, {
      name: "Ұлпан Өтегенова",
      email: "u@kz.example",
    });
    for (const text of ["ұлпан", "ӨТЕГЕН", "u@kz", `saule-${made}`]) {
      const { people } = await readStaff(administrator, { text });
      expect(people.map(({ id }) => id)).toContain(link.personId);
    }
    expect((await readStaff(administrator, { text: "100%_" })).people).toEqual([]);
    const [person] = (await readStaff(administrator, { text: "ұлпан" })).people;
    expect(person).toMatchObject({ state: "invited", lastSeenAt: null, hasProvider: false });
  });

  it("have logins of their own, whatever the case", async () => {
    const person = newPersonSchema.parse({
      login: " Only.Once ",
      name: "A",
      email: "",
      uiLanguage: "en",
      roles: [
        { role: "editor", language: "*" },
        { role: "editor", language: "*" },
      ],
    });
    expect(person).toMatchObject({ login: "only.once", email: null });
    expect(person.roles).toHaveLength(1);
    await createPerson(administrator, person);
    await expect(createPerson(administrator, person)).rejects.toMatchObject({
      code: "login-taken",
    });
  });

  it.each([
    [{ login: "has space" }],
    [{ login: "" }],
    [{ login: ".dot" }],
    [{ name: "   " }],
    [{ name: "a\u0000b" }],
    [{ name: "\ud800" }],
    [{ email: "not-an-address" }],
    [{ roles: [{ role: "owner", language: "*" }] }],
    [{ roles: [{ role: "editor", language: "de" }] }],
    [{ passwordHash: "planted" }],
    [{ disabledAt: null }],
  ])("are refused with %j", (change) => {
    const fine = { login: "fine", name: "Fine", email: null, uiLanguage: "kk", roles: [] };
    expect(newPersonSchema.safeParse(fine).success).toBe(true);
    expect(newPersonSchema.safeParse({ ...fine, ...change }).success).toBe(false);
  });

  it("who are disabled are out at once, and back when enabled, with a new sign-in", async () => {
    const person = await createActor("translator");
    await disablePerson(administrator, person.personId);
    expect(await loadSignedIn(person.sessionId ?? "")).toBeNull();
    await enablePerson(administrator, person.personId);
    expect(await loadSignedIn(person.sessionId ?? "")).toBeNull();
    expect(await actionsOn(person.personId)).toEqual(["person.disabled", "person.enabled"]);
  });
});

describe("administrators", () => {
  it("cannot disable themselves", async () => {
    await expect(disablePerson(administrator, administrator.personId)).rejects.toMatchObject({
      code: "own-account",
    });
  });

  it("cannot give up the last place: somebody invited who never came does not count", async () => {
    const { personId } = await invite();
    await changeRoles(administrator, personId, [{ role: "administrator", language: "*" }]);
    await expect(changeRoles(administrator, administrator.personId, [])).rejects.toMatchObject({
      code: "last-administrator",
    });
    expect(await db().roleAssignment.count({ where: { personId: administrator.personId } })).toBe(
      1,
    );
  });

  it("who disable each other at the same moment leave one of them", async () => {
    const [one, two] = [await activeAdministrator(), await activeAdministrator()];
    await db().person.update({
      where: { id: administrator.personId },
      data: { disabledAt: new Date() },
    });
    try {
      const outcomes = await Promise.allSettled([
        disablePerson(one, two.personId),
        disablePerson(two, one.personId),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    } finally {
      await db().person.update({
        where: { id: administrator.personId },
        data: { disabledAt: null },
      });
    }
  });

  it("whose right was taken a moment ago can do nothing any more", async () => {
    const former = await activeAdministrator();
    await changeRoles(administrator, former.personId, []);
    await expect(disablePerson(former, administrator.personId)).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(issueLink(former, administrator.personId)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("are the only ones who may", async () => {
    for (const role of ["translator", "reviewer", "terminologist", "editor"] as const) {
      const actor = await createActor(role);
      const refused = { code: "not-allowed" };
      await expect(readStaff(actor)).rejects.toMatchObject(refused);
      await expect(readSessions(actor)).rejects.toMatchObject(refused);
      await expect(changeRoles(actor, actor.personId, [])).rejects.toMatchObject(refused);
      await expect(
        changePerson(actor, actor.personId, { name: "x", email: null }),
      ).rejects.toMatchObject(refused);
      await expect(enablePerson(actor, actor.personId)).rejects.toMatchObject(refused);
    }
  });
});

describe("sessions", () => {
  it("are one's own to see and to end", async () => {
    const person = await createActor("translator");
    const other = await createActor("translator");
    const own = await readOwnSessions(person);
    expect(own.map(({ id, isOwn }) => [id, isOwn])).toEqual([[person.sessionId, true]]);
    await expect(revokeSession(person, other.sessionId ?? "")).rejects.toMatchObject({
      code: "not-found",
    });
    await revokeSession(administrator, other.sessionId ?? "");
    expect(await loadSignedIn(other.sessionId ?? "")).toBeNull();
    expect(await actionsOn(other.personId)).toEqual(["session.revoked"]);
  });

  it("are ended elsewhere while this one goes on", async () => {
    const person = await createActor("translator");
    const elsewhere = "0190a000-0000-7000-8000-000000000001";
    await db().session.create({
      data: {
        id: elsewhere,
        personId: person.personId,
        provider: "credentials",
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    expect(await revokeOtherSessions(person)).toEqual({ ended: 1 });
    expect(await loadSignedIn(elsewhere)).toBeNull();
    expect(await loadSignedIn(person.sessionId ?? "")).not.toBeNull();
  });

  it("end through the route with one's own cookie only", async () => {
    const person = await createActor("translator");
    const browser = new AuthBrowser();
    const pointer = { sub: person.personId, sid: person.sessionId ?? "" };
    browser.cookies.set("audarma.session", await sealSessionCookie(pointer, 60));
    const params = { id: person.sessionId ?? "" };
    expect((await browser.ask(endSession, { method: "DELETE" }, params)).status).toBe(200);
    expect((await browser.ask(endSession, { method: "DELETE" }, params)).status).toBe(401);
  });
});

describe("one's own password", () => {
  it("is changed with the present one, and ends the other sessions", async () => {
    const person = await createActor("translator");
    const passwordHash = await hashPassword(PASSWORD);
    await db().person.update({ where: { id: person.personId }, data: { passwordHash } });
    const { login } = await db().person.findUniqueOrThrow({ where: { id: person.personId } });
    const { sessionId } = await signInWithPassword({ login, password: PASSWORD }, origin);
    const next = `${PASSWORD}-zhana`;
    const change = (current: string, wanted: string) =>
      changeOwnPassword(person, { current, next: wanted }, "direct");
    await expect(change("wrong-wrong-wrong", next)).rejects.toMatchObject({
      code: "password-wrong",
    });
    await expect(change(PASSWORD, PASSWORD)).rejects.toMatchObject({ code: "password-same" });
    await expect(change(PASSWORD, "kysqa")).rejects.toMatchObject({ code: "password-weak" });
    await change(PASSWORD, next);
    expect(await loadSignedIn(sessionId)).toBeNull();
    expect(await loadSignedIn(person.sessionId ?? "")).not.toBeNull();
    const row = await db().person.findUniqueOrThrow({ where: { id: person.personId } });
    expect(await verifyPassword(row.passwordHash, next)).toBe(true);
  });

  it("is not guessed through the form either", async () => {
    const person = await createActor("translator");
    await db().person.update({
      where: { id: person.personId },
      data: { passwordHash: await hashPassword(PASSWORD) },
    });
    const guess = () =>
      changeOwnPassword(person, { current: "wrong-wrong-wrong", next: PASSWORD }, "direct");
    for (let n = 0; n < 10; n += 1)
      await expect(guess()).rejects.toMatchObject({ code: "password-wrong" });
    await expect(guess()).rejects.toMatchObject({ code: "too-many-attempts" });
  });
});

describe("an exception from four eyes", () => {
  it("needs a reason and another person, ends by itself, and can be taken back", async () => {
    const editor = await createActor("editor");
    const reviewer = await createActor("reviewer");
    const wish = { personId: reviewer.personId, reason: "Түнгі кезекте жалғыз", hours: 8 };
    await expect(grantOverride(editor, { ...wish, reason: " " })).rejects.toMatchObject({
      code: "reason-required",
    });
    await expect(
      grantOverride(editor, { ...wish, personId: editor.personId }),
    ).rejects.toMatchObject({
      code: "own-account",
    });
    await expect(grantOverride(reviewer, wish)).rejects.toMatchObject({ code: "not-allowed" });
    const { id } = await grantOverride(editor, wish);
    const [override] = await readOverrides(editor);
    expect(override).toMatchObject({ id, isInForce: true, reason: wish.reason });
    expect(((override?.expiresAt ?? 0) - Date.now()) / 3_600_000).toBeCloseTo(8, 1);
    await revokeOverride(administrator, id);
    expect((await readOverrides(editor))[0]).toMatchObject({ id, isInForce: false });
    expect(await actionsOn(reviewer.personId)).toEqual(["override.granted", "override.revoked"]);
  });
});
