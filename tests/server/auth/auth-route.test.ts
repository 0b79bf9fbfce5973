import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as readArticles } from "@/app/api/articles/route";
import { hashPassword } from "@/server/auth/password";
import { publishEnvironment, readEnvironment } from "@/server/env";
import { AuthBrowser, ORIGIN } from "../../support/auth-browser";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";

/** The whole way: csrf token, sign-in, a protected route, sign-out, and what an old cookie is worth. */
const db = testDatabase();
const PASSWORD = "orda-kitabyn-ashty";
let passwordHash: string;
let login: string;
let personId: string;

beforeAll(async () => {
  publishEnvironment({ NEXTAUTH_URL: ORIGIN, NEXTAUTH_SECRET: "s".repeat(48) });
  passwordHash = await hashPassword(PASSWORD);
});

beforeEach(async () => {
  ({ personId } = await createActor("editor"));
  login = `person-${personId}`;
  await db().person.update({ where: { id: personId }, data: { passwordHash } });
});

const status = async (browser: AuthBrowser) => (await browser.ask(readArticles)).status;

describe("signing in and out", () => {
  it("opens protected routes until the sign-out, and never again with the old cookie", async () => {
    const browser = new AuthBrowser();
    expect(await status(browser)).toBe(401);
    expect((await browser.signIn(login, PASSWORD)).status).toBe(200);
    expect(await status(browser)).toBe(200);
    const old = browser.session() ?? "";
    expect((await browser.signOut()).status).toBe(200);
    expect(browser.session()).toBeUndefined();
    browser.cookies.set("audarma.session", old);
    expect(await status(browser)).toBe(401);
    // next-auth itself would hand out a fresh cookie for the old one.
    await browser.auth("session");
    expect(browser.session()).toBeUndefined();
  });

  it("starts a new session at each sign-in", async () => {
    const [first, second] = [new AuthBrowser(), new AuthBrowser()];
    await first.signIn(login, PASSWORD);
    await second.signIn(login, PASSWORD);
    const sessions = await db().session.findMany({
      where: { personId, userAgent: { contains: "Firefox" } },
    });
    expect(sessions).toHaveLength(2);
    expect(sessions.every(({ provider }) => provider === "credentials")).toBe(true);
  });

  it("makes a cookie that scripts cannot read and other sites do not send with changes", async () => {
    const browser = new AuthBrowser();
    const answer = await browser.signIn(login, PASSWORD);
    const cookie = answer.headers.getSetCookie().find((text) => text.startsWith("audarma.session"));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("gives one answer to a wrong password, an unknown login and a disabled person", async () => {
    const disabled = await createActor("editor");
    await db().person.update({
      where: { id: disabled.personId },
      data: { passwordHash, disabledAt: new Date() },
    });
    const answers = [];
    for (const [name, password] of [
      [login, "wrong-wrong-wrong"],
      ["nobody-of-this-name", PASSWORD],
      [`person-${disabled.personId}`, PASSWORD],
      ["with a space and \u0000", PASSWORD],
      ["x".repeat(5_000), PASSWORD],
    ] as const) {
      const answer = await new AuthBrowser().signIn(name, password);
      answers.push({ status: answer.status, body: await answer.text() });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.status).toBe(401);
    expect(answers[0]?.body).toContain("CredentialsSignin");
  });

  it("says nothing of the inside when the database fails", async () => {
    const browser = new AuthBrowser();
    const csrfToken = await browser.csrfToken();
    const url = readEnvironment().DATABASE_URL ?? "";
    publishEnvironment({ DATABASE_URL: "postgresql://secret-user:secret@127.0.0.1:1/none" });
    try {
      const answer = await browser.auth("callback/credentials", {
        method: "POST",
        body: { username: login, password: PASSWORD, csrfToken, json: "true" },
      });
      expect(answer.status).toBe(401);
      expect(await answer.text()).not.toMatch(/secret|127\.0\.0\.1:1|ECONN/);
    } finally {
      publishEnvironment({ DATABASE_URL: url });
    }
  });

  it("refuses a sign-in without the token of its own page", async () => {
    const browser = new AuthBrowser();
    await browser.csrfToken();
    const body = { username: login, password: PASSWORD, csrfToken: "guessed", json: "true" };
    await browser.auth("callback/credentials", { method: "POST", body });
    expect(browser.session()).toBeUndefined();
  });

  it("refuses a body without a length or above the limit", async () => {
    const big = { username: login, password: "x".repeat(70_000) };
    const browser = new AuthBrowser();
    expect((await browser.auth("callback/credentials", { method: "POST", body: big })).status).toBe(
      413,
    );
  });
});

describe("where a sign-in leads", () => {
  it.each([
    ["https://elsewhere.example/desk"],
    ["//elsewhere.example"],
    ["/\\elsewhere.example"],
    ["javascript:alert(1)"],
    ["http://127.0.0.1:3000.elsewhere.example/"],
    ["http://user@elsewhere.example/"],
  ])("not to %s", async (callbackUrl) => {
    const answer = await new AuthBrowser().signIn(login, PASSWORD, callbackUrl);
    const { url } = (await answer.json()) as { url: string };
    expect(new URL(url, ORIGIN).origin).toBe(ORIGIN);
  });
});

describe("an open session", () => {
  async function signedIn(): Promise<AuthBrowser> {
    const browser = new AuthBrowser();
    await browser.signIn(login, PASSWORD);
    await db().session.deleteMany({ where: { personId, userAgent: null } });
    expect(await status(browser)).toBe(200);
    return browser;
  }
  const setSession = (data: Readonly<Record<string, Date>>) =>
    db().session.updateMany({ where: { personId }, data });
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

  it("ends after eight hours without a request", async () => {
    const browser = await signedIn();
    await setSession({ lastSeenAt: hoursAgo(7.9) });
    expect(await status(browser)).toBe(200);
    const touched = await db().session.findFirstOrThrow({ where: { personId } });
    expect(touched.lastSeenAt.getTime()).toBeGreaterThan(hoursAgo(0.1).getTime());
    await setSession({ lastSeenAt: hoursAgo(8.1) });
    expect(await status(browser)).toBe(401);
  });

  it("ends at its last day, however much is asked", async () => {
    const browser = await signedIn();
    const { expiresAt } = await db().session.findFirstOrThrow({ where: { personId } });
    const days = (expiresAt.getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7.01);
    await setSession({ expiresAt: hoursAgo(0.01) });
    expect(await status(browser)).toBe(401);
  });

  it("ends when it is revoked, when its person is disabled", async () => {
    const revoked = await signedIn();
    await setSession({ revokedAt: new Date() });
    expect(await status(revoked)).toBe(401);
    const disabled = await signedIn();
    await db().person.update({ where: { id: personId }, data: { disabledAt: new Date() } });
    expect(await status(disabled)).toBe(401);
  });

  it("has other rights from the request after they changed", async () => {
    const browser = await signedIn();
    await db().roleAssignment.deleteMany({ where: { personId } });
    expect(await status(browser)).toBe(403);
  });

  it("is known by its cookie alone, not by a bearer header", async () => {
    const browser = await signedIn();
    const stranger = new AuthBrowser();
    const headers = { authorization: `Bearer ${browser.session()}` };
    expect((await stranger.ask(readArticles, { headers })).status).toBe(401);
  });

  it("is not another person's: the pointer must name the person of its row", async () => {
    const browser = await signedIn();
    const stranger = await createActor("editor");
    await db().session.updateMany({ where: { personId }, data: { personId: stranger.personId } });
    expect(await status(browser)).toBe(401);
  });

  it("tells the page nothing but its end", async () => {
    const browser = await signedIn();
    const session = await (await browser.auth("session")).json();
    expect(Object.keys(session as object)).toEqual(["expires"]);
  });
});
