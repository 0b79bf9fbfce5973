import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as readArticles } from "@/app/api/articles/route";
import { POST as carryInvitation } from "@/app/api/invitations/provider/route";
import type { Actor } from "@/core/workflow/actor";
import { publishEnvironment } from "@/server/env";
import { createPerson, type IssuedLink } from "@/server/people/create-person";
import { issueLink } from "@/server/people/issue-link";
import { AuthBrowser, ORIGIN } from "../../support/auth-browser";
import { testDatabase } from "../../support/database";
import { createActor } from "../../support/factories";
import { type OidcIssuer, startOidcIssuer } from "../../support/oidc-issuer";

/** Signing in through an identity provider: the whole code flow against a provider of our own. */
const db = testDatabase();
let provider: OidcIssuer;
let administrator: Actor;
let people = 0;

beforeAll(async () => {
  provider = await startOidcIssuer({ id: "desk", secret: "client-secret" });
  publishEnvironment({
    NEXTAUTH_URL: ORIGIN,
    NEXTAUTH_SECRET: "s".repeat(48),
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: "desk",
    OIDC_CLIENT_SECRET: "client-secret",
  });
  administrator = await createActor("administrator");
});
afterAll(async () => {
  publishEnvironment({ OIDC_ISSUER: "" });
  await provider.stop();
});
beforeEach(() => {
  people += 1;
  provider.subject = `subject-${people}`;
  provider.claims = {};
});

const invite = (): Promise<IssuedLink> =>
  createPerson(administrator, {
    login: `invited-${people}`,
    name: "Invited",
    email: "same@example.org",
    uiLanguage: "ru",
    roles: [{ role: "translator", language: "ru" }],
  });
const tokenOf = ({ address }: IssuedLink) => address.split("/").at(-1) ?? "";
const openInvitation = (browser: AuthBrowser, link: IssuedLink) =>
  browser.ask(carryInvitation, { method: "POST", body: { token: tokenOf(link) } });

/** To the provider and back; `altered` is what an attacker writes over the answer. */
async function signInAtProvider(browser: AuthBrowser, altered: Record<string, string> = {}) {
  const csrfToken = await browser.csrfToken();
  const body = { csrfToken, callbackUrl: "/desk", json: "true" };
  const started = await browser.auth("signin/oidc", { method: "POST", body });
  const { url } = (await started.json()) as { url: string };
  const back = new URL(provider.visit(url));
  for (const [name, value] of Object.entries(altered)) back.searchParams.set(name, value);
  const answer = await browser.auth(`callback/oidc${back.search}`);
  return answer.headers.get("location") ?? "";
}
const status = async (browser: AuthBrowser) => (await browser.ask(readArticles)).status;

describe("signing in through a provider", () => {
  it("asks with PKCE, state and nonce, and opens a session of twelve hours once linked", async () => {
    const browser = new AuthBrowser();
    const link = await invite();
    expect((await openInvitation(browser, link)).status).toBe(200);
    expect(await signInAtProvider(browser)).toBe(`${ORIGIN}/desk`);
    expect(await status(browser)).toBe(200);
    const asked = provider.asked.at(-1);
    expect(asked?.get("code_challenge_method")).toBe("S256");
    for (const name of ["code_challenge", "state", "nonce"]) expect(asked?.get(name)).toBeTruthy();
    const session = await db().session.findFirstOrThrow({ where: { personId: link.personId } });
    expect(session.provider).toBe("oidc");
    const hours = (session.expiresAt.getTime() - session.createdAt.getTime()) / 3_600_000;
    expect(hours).toBeCloseTo(12, 1);
    // Once linked, no invitation is needed, on any machine.
    const later = new AuthBrowser();
    await signInAtProvider(later);
    expect(await status(later)).toBe(200);
  });

  it("refuses an identity that nobody invited, even with a known e-mail address", async () => {
    await invite();
    provider.claims = { email: "same@example.org", email_verified: true };
    const browser = new AuthBrowser();
    expect(await signInAtProvider(browser)).toContain("/login?error=unknown-identity");
    expect(browser.session()).toBeUndefined();
    expect(await db().externalAccount.count({ where: { subject: provider.subject } })).toBe(0);
  });

  it("uses an invitation once", async () => {
    const link = await invite();
    const first = new AuthBrowser();
    await openInvitation(first, link);
    await signInAtProvider(first);
    provider.subject = `other-${people}`;
    const second = new AuthBrowser();
    expect((await openInvitation(second, link)).status).toBe(410);
    second.cookies.set("audarma.invitation", tokenOf(link));
    expect(await signInAtProvider(second)).toContain("unknown-identity");
  });

  it("does not link through a link for a new password", async () => {
    const colleague = await createActor("editor");
    await db().person.update({ where: { id: colleague.personId }, data: { passwordHash: "x" } });
    const link = await issueLink(administrator, colleague.personId);
    const browser = new AuthBrowser();
    expect((await openInvitation(browser, link)).status).toBe(410);
    browser.cookies.set("audarma.invitation", tokenOf(link));
    expect(await signInAtProvider(browser)).toContain("unknown-identity");
    // The refused attempt has not used it up.
    const row = await db().personToken.findFirstOrThrow({
      where: { personId: colleague.personId },
    });
    expect(row.usedAt).toBeNull();
  });

  it("refuses a disabled person", async () => {
    const link = await invite();
    const browser = new AuthBrowser();
    await openInvitation(browser, link);
    await signInAtProvider(browser);
    await db().person.update({ where: { id: link.personId }, data: { disabledAt: new Date() } });
    expect(await signInAtProvider(new AuthBrowser())).toContain("unknown-identity");
  });
});

describe("a dialogue that somebody has tampered with", () => {
  async function linked(): Promise<void> {
    const browser = new AuthBrowser();
    await openInvitation(browser, await invite());
    await signInAtProvider(browser);
    expect(await status(browser)).toBe(200);
  }

  it.each([
    ["another state", { state: "x" }],
    ["an empty state", { state: "" }],
    ["another code", { code: "x" }],
  ])("is refused with %s", async (_, altered) => {
    await linked();
    const browser = new AuthBrowser();
    expect(await signInAtProvider(browser, altered)).toMatch(/\/error\?error=OAuthCallback$/);
    expect(browser.session()).toBeUndefined();
  });

  it.each([
    ["another nonce", { nonce: "replayed" }],
    ["another issuer", { iss: "https://evil.example" }],
    ["another audience", { aud: "somebody-else" }],
    ["an old token", { exp: 1_600_000_000 }],
  ])("is refused with %s", async (_, claims) => {
    await linked();
    provider.claims = claims;
    const browser = new AuthBrowser();
    expect(await signInAtProvider(browser)).toMatch(/\/error\?error=OAuthCallback$/);
    expect(browser.session()).toBeUndefined();
  });

  it("is refused in a browser that has not begun it", async () => {
    await linked();
    const [victim, attacker] = [new AuthBrowser(), new AuthBrowser()];
    const body = { csrfToken: await attacker.csrfToken(), callbackUrl: "/desk", json: "true" };
    const started = await attacker.auth("signin/oidc", { method: "POST", body });
    const { url } = (await started.json()) as { url: string };
    const back = new URL(provider.visit(url));
    await victim.auth(`callback/oidc${back.search}`);
    expect(victim.session()).toBeUndefined();
  });
});
