import { expectAccessible } from "./support/accessibility";
import { demoPassword, expect, test } from "./support/desk";
import { signInAs, signInWith } from "./support/journey";
import { product } from "./support/product";
import { keepScreenshots } from "./support/screenshots";

test("the sign-in page is usable with a keyboard and a screen reader", async ({ page }) => {
  await page.goto("/login");
  await expect(page.locator("h1")).toBeVisible();
  await expectAccessible(page);
  await keepScreenshots(page, "sign-in");
});

test("every demo login opens a session, and none is open before", async ({ browser, baseURL }) => {
  for (const { login } of product().logins) {
    const context = await browser.newContext({ ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    expect((await page.request.get("/api/articles")).status()).toBe(401);
    await signInAs(page, login);
    expect((await page.request.get("/api/articles")).status()).toBe(200);
    await context.close();
  }
});

test("a session whose row is gone from the database ends with the next request", async ({
  page,
  desk,
  sql,
}) => {
  const login = await desk.person("translator-en");
  await signInWith(page, login, demoPassword());
  await sql(
    "UPDATE session SET revoked_at = now() WHERE person_id = (SELECT id FROM person WHERE login = $1)",
    [login],
  );
  expect((await page.request.get("/api/articles")).status()).toBe(401);
});

test("somebody who must sign in first comes to the page that was asked for", async ({
  page,
  desk,
}) => {
  const login = await desk.person("translator-en");
  await page.goto("/desk/articles?status=work");
  await page.locator("input[name=username]").fill(login);
  await page.locator("input[name=password]").fill(demoPassword());
  await page.keyboard.press("Enter");
  await page.waitForURL("**/desk/articles?status=work");
});

test("a provider that fails is named, and the product is not said to be down", async ({ page }) => {
  await page.goto("/login?error=OAuthCallback");
  await expect(page.getByText("Signing in with OpenID Connect did not work.")).toBeVisible();
});
