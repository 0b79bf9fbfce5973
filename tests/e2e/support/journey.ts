import { randomInt } from "node:crypto";
import {
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { Client } from "pg";
import { product } from "./product";

/** What a journey can ask for beside a page. */
interface JourneyFixtures {
  /** Runs SQL in the product's database, for what no user can do: an expired session, a planted row. */
  readonly sql: (text: string, values?: readonly unknown[]) => Promise<readonly unknown[]>;
  /** Fails the journey when a page throws, or breaks its content policy. */
  readonly noPageErrors: undefined;
}

/** Playwright's `test` on the started product: every journey has a fresh browser context. */
export const test = base.extend<JourneyFixtures>({
  baseURL: async ({}, use) => use(product().url),
  extraHTTPHeaders: async ({}, use) => use({ "X-Forwarded-For": someAddress() }),
  sql: async ({}, use) => {
    const client = new Client({ connectionString: product().databaseUrl });
    await client.connect();
    await use(async (text, values = []) => (await client.query(text, [...values])).rows);
    await client.end();
  },
  noPageErrors: [
    async ({ context }, use) => {
      const problems = pageErrors(context);
      await use(undefined);
      expect(problems, "errors in the pages of this journey").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** What goes wrong in the pages of a context from now on: a list that grows. */
export function pageErrors(context: BrowserContext): readonly string[] {
  const problems: string[] = [];
  context.on("weberror", (error) => problems.push(error.error().message));
  context.on("console", (message) => {
    if (/Content Security Policy|Trusted(?: Type|HTML|Script)|hydrat/iu.test(message.text())) {
      problems.push(message.text());
    }
  });
  return problems;
}

/** An address of the private range 10.0.0.0/8, in a /24 of its own. */
function someAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.1`;
}

/** The question that is open. A toast has the same role, and may come before the question has gone. */
export function question(page: Page): Locator {
  return page.locator("section[role=alertdialog]");
}

/**
 * Signs the page's browser context in, through the same request that the form
 * sends; the sign-in page has journeys of its own.
 *
 * @param login one of the demo logins that `npm start` prints, e.g. "translator-ru"
 */
export async function signInAs(page: Page, login: string): Promise<void> {
  const { logins } = product();
  const known = logins.find((entry) => entry.login === login);
  if (known === undefined) {
    throw new Error(`No demo login ${login}: ${logins.map((entry) => entry.login).join(", ")}.`);
  }
  await signInWith(page, login, known.password);
}

/** Signs in anybody, e.g. a person that the journey made for itself. */
export async function signInWith(page: Page, login: string, password: string): Promise<void> {
  const { url } = product();
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const answer = await page.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, username: login, password, json: "true", callbackUrl: url },
    headers: { Origin: url },
  });
  expect(answer.ok(), `signing in as ${login}`).toBe(true);
  const cookies = await page.context().cookies();
  expect(
    cookies.some((cookie) => cookie.name.includes("session")),
    `a session for ${login}`,
  ).toBe(true);
}
